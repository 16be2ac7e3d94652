import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { notFound, refuse } from '#platform/errors.ts';
import { dayBefore } from '#platform/values/day.ts';
import { newId } from '#platform/values/id.ts';
import type { MergeOrganizationsBody } from '../contract.ts';
import { countParts, type OrganizationsPorts } from '../merger.ts';
import { isLive } from '../organization.ts';
import type { OrganizationsTables } from '../tables.ts';

/**
 * Ends bodies and names the one that takes over. Their names stay in history and lead to the successor from that day;
 * the fact `organizations.merged` makes every module re-point its open work, and the merger keeps how much there was of it.
 */
export async function mergeOrganizations(
  ctx: Ctx,
  ports: OrganizationsPorts,
  input: MergeOrganizationsBody,
): Promise<void> {
  const db = ctx.tx.withTables<OrganizationsTables>();
  if (input.predecessorIds.includes(input.successorId)) refuse('organizations.merge-into-itself');
  const rows = await db
    .selectFrom('organizations.organizations')
    .selectAll()
    .where('id', 'in', [...input.predecessorIds, input.successorId])
    .forUpdate()
    .execute();
  if (rows.length !== new Set(input.predecessorIds).size + 1) notFound();
  const gone = rows.find((row) => !isLive(row, dayBefore(input.on)) && row.id !== input.successorId);
  if (gone) refuse('organizations.already-ended', { code: gone.code });
  await db
    .insertInto('organizations.mergers')
    .values({
      id: newId(),
      successor_id: input.successorId,
      predecessor_ids: [...new Set(input.predecessorIds)],
      on_day: input.on,
      parts: sql`${JSON.stringify(await countParts(ctx, ports, input))}::jsonb`,
      made_at: ctx.now.toString(),
    })
    .execute();
  for (const id of new Set(input.predecessorIds)) {
    await db
      .updateTable('organizations.organizations')
      .set((e) => ({ valid_to: dayBefore(input.on), version: e('version', '+', 1) }))
      .where('id', '=', id)
      .execute();
    await db
      .insertInto('organizations.successions')
      .values({ predecessor_id: id, successor_id: input.successorId, on_day: input.on, kind: 'merged' })
      .onConflict((conflict) =>
        conflict.columns(['predecessor_id', 'successor_id']).doUpdateSet({ on_day: input.on, kind: 'merged' }),
      )
      .execute();
    await db
      .updateTable('organizations.focal_persons')
      .set({ ended_on: input.on })
      .where('organization_id', '=', id)
      .where('ended_on', 'is', null)
      .execute();
  }
  await ctx.record({
    verb: 'organizations.merge',
    subjectType: 'organization',
    subjectId: input.successorId,
    organizationId: input.successorId,
    details: { predecessors: rows.filter((row) => row.id !== input.successorId).map((row) => row.code), on: input.on },
  });
  await ctx.announce('organizations.merged', {
    predecessorIds: input.predecessorIds,
    successorId: input.successorId,
    on: input.on,
  });
}
