import { isGranted, type Actor } from '#platform/context.ts';

/** What the rules need to know of a comment. */
interface Written {
  readonly person_id: string | null;
  readonly removed_at: string | null;
}

export const canWrite = (actor: Actor): boolean => actor.personId !== null && isGranted(actor, 'conversations.write');

/** Only one's own words, and not once they are gone. */
export const canChange = (actor: Actor, comment: Written): boolean =>
  canWrite(actor) && comment.person_id === actor.personId && comment.removed_at === null;

/** `@[Vũ Hoài Thương]` in the text. Mentions that the text no longer holds are dropped. */
export const isMentioned = (text: string, name: string): boolean => text.includes(`@[${name}]`);
