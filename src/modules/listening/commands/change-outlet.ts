import type { Ctx } from '#platform/context.ts';
import { notFound, refuse } from '#platform/errors.ts';
import type { ChangeOutletBody, Outlet } from '../contract.ts';
import { outletsOf } from '../queries/list-outlets.ts';
import { tables } from '../queries/sight.ts';
import { checkKeeps, outletOf } from './write-outlet.ts';

/** Changes what is known of an agency of the press. @throws {Refusal} as {@link outletOf}; `not-found`, `not-permitted`, `stale-version`. */
export async function changeOutlet(ctx: Ctx, input: ChangeOutletBody): Promise<Outlet> {
  checkKeeps(ctx);
  const { outletId: id, version } = input;
  const found = await tables(ctx)
    .selectFrom('listening.outlets')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!found) notFound();
  if (found.version !== version) refuse('listening.changed-meanwhile', undefined, 'stale-version');
  const changed = await outletOf(ctx, input, id);
  await tables(ctx)
    .updateTable('listening.outlets')
    .set({ ...changed, version: version + 1 })
    .where('id', '=', id)
    .execute();
  await ctx.record({
    verb: 'listening.change-outlet',
    subjectType: 'press-outlet',
    subjectId: id,
    details: { name: changed.name },
  });
  return (await outletsOf(ctx, id))[0]!;
}
