import type { Ctx } from '#platform/context.ts';
import { notFound, refuse, Refusal } from '#platform/errors.ts';
import { newId } from '#platform/values/id.ts';
import type { SavedView, SaveViewBody } from '../contract.ts';
import { mayDirect } from '../policy.ts';
import { getView } from '../queries/list-views.ts';
import { toJsonb, type HouseTables } from '../tables.ts';

/**
 * Keeps a way of looking at the tasks, for oneself, one's agency or everybody. It shows each reader what they may see.
 * @throws {Refusal} `tasks.share-needs-agency`; `not-permitted` to share with the province.
 */
export async function saveView(ctx: Ctx, input: SaveViewBody): Promise<SavedView> {
  const { personId, organizationId, name: owner } = ctx.actor;
  if (personId === null) throw new Refusal('not-permitted');
  if (input.sharing === 'agency' && organizationId === null) refuse('tasks.share-needs-agency');
  if (input.sharing === 'province' && !mayDirect(ctx.actor)) throw new Refusal('not-permitted');
  const db = ctx.tx.withTables<HouseTables>();
  const values = {
    name: input.name,
    sharing: input.sharing,
    query: toJsonb(input.query),
    organization_id: organizationId,
    changed_at: ctx.now.toString(),
  };
  if (input.id) {
    const changed = await db
      .updateTable('tasks.views')
      .set(values)
      .where('id', '=', input.id)
      .where('person_id', '=', personId)
      .executeTakeFirst();
    if (changed.numUpdatedRows === 0n) notFound();
    return saved(ctx, input.id, input);
  }
  const id = newId();
  await db
    .insertInto('tasks.views')
    .values({ id, person_id: personId, owner, ...values })
    .execute();
  return saved(ctx, id, input);
}

/** Others look through a view that is shared. */
async function saved(ctx: Ctx, id: string, { name, sharing }: SaveViewBody): Promise<SavedView> {
  await ctx.record({ verb: 'tasks.save-view', subjectType: 'view', subjectId: id, details: { name, sharing } });
  return getView(ctx, id);
}
