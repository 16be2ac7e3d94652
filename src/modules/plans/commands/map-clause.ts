import { getVersion } from '#modules/documents/index.ts';
import type { Ctx } from '#platform/context.ts';
import { notFound, refuse } from '#platform/errors.ts';
import { sameOrChanged, type ClauseMapping } from '../clause-map.ts';
import type { MapClauseBody, ReviewChange } from '../contract.ts';
import type { ClauseMapTable, PlansTable, PlansTables } from '../tables.ts';
import { changeReview } from './change-review.ts';
import { withWords } from './compare-with-previous.ts';
import { writeClauseMap } from './write-draft.ts';

/**
 * Says what became of a clause of the version before: nothing (gone), one clause, or several (split). Clauses that lose
 * their origin by it are new; old clauses that lose their follower are gone.
 */
export function mapClause(ctx: Ctx, input: MapClauseBody): Promise<ReviewChange> {
  return changeReview(ctx, input, 'map-clause', async (plan) => {
    if (!plan.previous_plan_id) refuse('plans.no-previous-version');
    const newIds = [...new Set(input.newClauseIds)];
    const old = await clauseWithWords(ctx, plan.previous_plan_id, input.oldClauseId);
    const now = await Promise.all(newIds.map((id) => clauseWithWords(ctx, plan.id, id)));
    const rows = await ctx.tx
      .withTables<PlansTables>()
      .selectFrom('plans.clause_map')
      .selectAll()
      .where('plan_id', '=', plan.id)
      .execute();
    const before = rows.filter((row) => row.old_clause_id === input.oldClauseId);
    await takeApart(ctx, plan, rows, input.oldClauseId, newIds);
    await writeClauseMap(ctx, plan.id, joined(old, now), ctx.actor.name);
    return {
      touched: [],
      before: { path: old.path, newClauseIds: before.map((row) => row.new_clause_id) },
      after: { path: old.path, to: now.map((one) => one.path), newClauseIds: newIds },
    };
  });
}

type Words = ReturnType<typeof withWords>[number];

function joined(old: Words, now: readonly Words[]): ClauseMapping[] {
  const [first] = now;
  if (!first) return [{ kind: 'gone', oldId: old.id, newId: null, confidence: 1 }];
  if (now.length === 1)
    return [{ kind: sameOrChanged(old, first).kind, oldId: old.id, newId: first.id, confidence: 1 }];
  return now.map((one) => ({ kind: 'split', oldId: old.id, newId: one.id, confidence: 1 }));
}

/** Removes what the new mapping contradicts and says what becomes of those left alone. */
async function takeApart(
  ctx: Ctx,
  plan: PlansTable,
  rows: readonly ClauseMapTable[],
  oldId: string,
  newIds: readonly string[],
): Promise<void> {
  const isTouched = (row: ClauseMapTable): boolean =>
    row.old_clause_id === oldId || (row.new_clause_id !== null && newIds.includes(row.new_clause_id));
  const removed = rows.filter(isTouched);
  const kept = rows.filter((row) => !isTouched(row));
  if (removed.length > 0)
    await ctx.tx
      .withTables<PlansTables>()
      .deleteFrom('plans.clause_map')
      .where(
        'id',
        'in',
        removed.map((row) => row.id),
      )
      .execute();
  const freed = removed.flatMap(({ new_clause_id: id }) => (id !== null && !newIds.includes(id) ? [id] : []));
  const left = new Set(
    removed.flatMap(({ old_clause_id: id }) =>
      id !== null && id !== oldId && !kept.some((row) => row.old_clause_id === id) ? [id] : [],
    ),
  );
  await writeClauseMap(
    ctx,
    plan.id,
    [
      ...freed.map((id): ClauseMapping => ({ kind: 'new', oldId: null, newId: id, confidence: 1 })),
      ...[...left].map((id): ClauseMapping => ({ kind: 'gone', oldId: id, newId: null, confidence: 1 })),
    ],
    ctx.actor.name,
  );
}

async function clauseWithWords(ctx: Ctx, planId: string, clauseId: string): Promise<Words> {
  const db = ctx.tx.withTables<PlansTables>();
  const clauses = await db
    .selectFrom('plans.clauses')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('ordinal')
    .execute();
  if (!clauses.some((one) => one.id === clauseId)) notFound();
  const { version_id: versionId } = await db
    .selectFrom('plans.plans')
    .select('version_id')
    .where('id', '=', planId)
    .executeTakeFirstOrThrow();
  const { text } = await getVersion(ctx, versionId);
  return withWords(clauses, text).find((one) => one.id === clauseId)!;
}
