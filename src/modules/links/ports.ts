import type { Ctx } from '#platform/context.ts';
import type { LinkedThing } from './contract.ts';

/** The subjects of the links that were given out for a thing. */
export interface LinkSubjects {
  readonly type: string;
  readonly ids: readonly string[];
}

/**
 * Asked of the modules whose things have links: which they are, for an actor who gives them out.
 * @throws {Refusal} `not-found` also where the thing is not in sight; `not-permitted`.
 */
export type LinksPorts = Readonly<Record<LinkedThing, (ctx: Ctx, id: string) => Promise<LinkSubjects>>>;
