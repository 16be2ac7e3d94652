import type { Ctx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import type { SavedView } from '../contract.ts';
import type { HouseTables, ViewsTable } from '../tables.ts';

/** One's own views and those shared with one, by name. */
export async function listViews(ctx: Ctx): Promise<SavedView[]> {
  const { personId, organizationId } = ctx.actor;
  const rows = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.views')
    .selectAll()
    .where((e) =>
      e.or([
        e('person_id', '=', personId),
        e('sharing', '=', 'province'),
        e.and([e('sharing', '=', 'agency'), e('organization_id', '=', organizationId)]),
      ]),
    )
    .orderBy((e) => e.fn('lower', ['name']))
    .limit(200)
    .execute();
  return rows.map((row) => toView(ctx, row));
}

/** One of one's own views. */
export async function getView(ctx: Ctx, id: string): Promise<SavedView> {
  const row = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.views')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? toView(ctx, row) : notFound();
}

const toView = (ctx: Ctx, row: ViewsTable): SavedView => ({
  id: row.id,
  name: row.name,
  sharing: row.sharing,
  owner: row.owner,
  isOwn: row.person_id === ctx.actor.personId,
  query: row.query,
});
