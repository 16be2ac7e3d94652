import { createHash } from 'node:crypto';
import type { Ctx } from '#platform/context.ts';
import { newId } from '#platform/values/id.ts';
import type { LinksTables } from '../tables.ts';
import { newShortCode } from './secrets.ts';

export interface NewShortLink {
  readonly subject: { readonly type: string; readonly [name: string]: unknown };
  /** On the desk: `/tasks/…`. */
  readonly path: string;
}

/**
 * The short code of a thing on the desk; the same thing has one code, whoever asks. It gives nobody a right.
 * @returns `9K2M7RTV`, to be put behind `/x/`.
 */
export async function makeShortLink(ctx: Ctx, { subject, path }: NewShortLink): Promise<string> {
  const mark = createHash('sha256').update(JSON.stringify(subject)).digest('hex');
  const db = ctx.tx.withTables<LinksTables>();
  const find = () => db.selectFrom('links.short_links').select('code').where('mark', '=', mark).executeTakeFirst();
  const found = await find();
  if (found) return found.code;
  const made = await db
    .insertInto('links.short_links')
    .values({
      id: newId(),
      code: newShortCode(),
      subject_type: subject.type,
      subject: JSON.stringify(subject),
      mark,
      path,
      made_at: ctx.now.toString(),
      made_by: ctx.actor.name,
    })
    // Somebody else made it in the same moment.
    .onConflict((conflict) => conflict.column('mark').doNothing())
    .returning('code')
    .executeTakeFirst();
  if (!made) return (await find())!.code;
  await ctx.record({
    verb: 'links.make-short',
    subjectType: subject.type,
    subjectId: typeof subject['id'] === 'string' ? subject['id'] : null,
  });
  return made.code;
}
