import type { Ctx } from '#platform/context.ts';
import type { PlanHeader, VersionMap } from '../contract.ts';
import type { Review } from '../review.ts';
import type { KeptReading, PlansTables } from '../tables.ts';

const tables = (ctx: Ctx) => ctx.tx.withTables<PlansTables>();

/** What stands above a plan, with the plans of the version before and after. */
export async function getPlanHeader(ctx: Ctx, review: Review, reading: KeptReading): Promise<PlanHeader> {
  const { plan } = review;
  const { signer } = reading.header;
  const previous = plan.previous_plan_id
    ? await tables(ctx)
        .selectFrom('plans.plans')
        .select(['id as planId', 'state', 'number', 'issued_on as issuedOn'])
        .where('id', '=', plan.previous_plan_id)
        .executeTakeFirst()
    : null;
  const next = await tables(ctx)
    .selectFrom('plans.plans')
    .select(['id as planId', 'state', 'number'])
    .where('previous_plan_id', '=', plan.id)
    .where('state', '!=', 'dismissed')
    .orderBy('version_ordinal', 'desc')
    .executeTakeFirst();
  return {
    id: plan.id,
    version: plan.review_version,
    state: plan.state,
    documentId: plan.document_id,
    versionId: plan.version_id,
    versionOrdinal: plan.version_ordinal,
    genre: plan.genre,
    type: plan.type,
    number: plan.number,
    issuer: plan.issuer,
    issuedOn: plan.issued_on,
    title: plan.title,
    signerName: signer.name?.value ?? null,
    signerTitle: signer.title?.value ?? null,
    urgency: reading.stamps.urgency?.level ?? null,
    periodStart: plan.period_start,
    periodEnd: plan.period_end,
    reader: reading.reader,
    createdAt: plan.created_at,
    createdBy: plan.created_by,
    acceptedAt: plan.accepted_at,
    acceptedBy: plan.accepted_by,
    previous: previous ?? null,
    next: next ?? null,
  };
}

/** How the clauses and assignments of the version before became those of this one; null where there is none before. */
export async function getVersionMap(ctx: Ctx, review: Review): Promise<VersionMap | null> {
  const previousPlanId = review.plan.previous_plan_id;
  if (!previousPlanId) return null;
  const old = await tables(ctx)
    .selectFrom('plans.clauses')
    .select(['id', 'path', 'title', 'ordinal'])
    .where('plan_id', '=', previousPlanId)
    .execute();
  const before = new Map(old.map(({ id, path, title }) => [id, { id, path, title }]));
  const now = new Map(review.clauses.map(({ id, path, title }) => [id, { id, path, title }]));
  const place = new Map([...old, ...review.clauses].map((one) => [one.id, one.ordinal]));
  const last = review.clauses.length;
  // In the order of this version, those that are gone at the end.
  const rank = ({ new_clause_id: id, old_clause_id: oldId }: Review['map'][number]): number =>
    id ? place.get(id)! : last + (place.get(oldId!) ?? 0);
  const kept = new Set(review.assignments.map((one) => one.previous_assignment_id));
  const assignments = await tables(ctx)
    .selectFrom('plans.assignments')
    .select(['id', 'task', 'clause_id'])
    .where('plan_id', '=', previousPlanId)
    .where('state', 'in', ['found', 'confirmed'])
    .orderBy('ordinal')
    .execute();
  return {
    previousPlanId,
    clauses: review.map
      .toSorted((a, b) => rank(a) - rank(b))
      .map((one) => ({
        id: one.id,
        kind: one.kind,
        old: (one.old_clause_id && before.get(one.old_clause_id)) || null,
        new: (one.new_clause_id && now.get(one.new_clause_id)) || null,
        confidence: one.confidence,
        decidedBy: one.decided_by,
      })),
    gone: assignments
      .filter((one) => !kept.has(one.id))
      .map((one) => ({
        id: one.id,
        task: one.task,
        section: (one.clause_id && before.get(one.clause_id)?.path) || null,
      })),
  };
}
