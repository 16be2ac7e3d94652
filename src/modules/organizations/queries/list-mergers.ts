import type { Ctx } from '#platform/context.ts';
import type { MergerView } from '../contract.ts';
import { countParts, type OrganizationsPorts } from '../merger.ts';
import type { OrganizationsTables } from '../tables.ts';

const LATEST = 5;

/**
 * The latest mergers into a body, the newest first, each with how much of what was open then has moved. What is left is
 * counted where it lies, so that a job that was killed in the middle is told of as it stands.
 */
export async function listMergers(ctx: Ctx, ports: OrganizationsPorts, successorId: string): Promise<MergerView[]> {
  const db = ctx.tx.withTables<OrganizationsTables>();
  const mergers = await db
    .selectFrom('organizations.mergers')
    .selectAll()
    .where('successor_id', '=', successorId)
    .orderBy('made_at', 'desc')
    .limit(LATEST)
    .execute();
  const views: MergerView[] = [];
  for (const { id, on_day: on, predecessor_ids: predecessorIds, parts } of mergers) {
    const left = new Map(
      (await countParts(ctx, ports, { predecessorIds, successorId })).map(({ module, count }) => [module, count]),
    );
    const predecessors = await db
      .selectFrom('organizations.organizations_now')
      .select(['id', 'name'])
      .where('id', 'in', [...predecessorIds])
      .orderBy('id')
      .execute();
    views.push({
      id,
      on,
      predecessors,
      parts: parts
        .filter(({ count }) => count > 0)
        .map(({ module, count }) => ({ module, total: count, moved: Math.max(0, count - (left.get(module) ?? 0)) })),
    });
  }
  return views;
}
