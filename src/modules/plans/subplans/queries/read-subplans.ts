import { rosterOf } from '#modules/organizations/index.ts';
import type { Ctx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import type { PlanName } from '../../contract-subplans.ts';
import { readPlan } from '../../queries/read-plan.ts';
import { assigneesOf, standing, type Review } from '../../review.ts';
import type { PlansTable } from '../../tables.ts';
import type { Members } from '../ordered-to.ts';
import type { HouseTables, SubplanLinksTable, SubplansTable } from '../tables.ts';
import { trailOf, type Trail, type TrailStep } from '../trail.ts';

export const tables = (ctx: Ctx) => ctx.tx.withTables<HouseTables>();

export const planNameOf = (plan: PlansTable): PlanName => ({
  planId: plan.id,
  state: plan.state,
  type: plan.type,
  number: plan.number,
  issuer: plan.issuer,
  issuedOn: plan.issued_on,
  title: plan.title,
});

/** The plan in force of each document; where none is accepted the newest in review. Whoever asks sees to it who may read it. */
export async function plansInForce(ctx: Ctx, documentIds: readonly string[]): Promise<Map<string, PlansTable>> {
  if (documentIds.length === 0) return new Map();
  const rows = await tables(ctx)
    .selectFrom('plans.plans')
    .selectAll()
    .where('document_id', 'in', [...documentIds])
    .where('state', 'in', ['accepted', 'in-review'])
    .orderBy((e) => e.case().when('state', '=', 'accepted').then(1).else(0).end())
    .orderBy('version_ordinal')
    .execute();
  // The last one of a document counts: an accepted one, else the newest.
  return new Map(rows.map((row) => [row.document_id, row]));
}

/** What the actor may see of the plan in force of the same document. @throws {Refusal} `not-found`. */
export async function readInForce(ctx: Ctx, planId: string): Promise<Review> {
  const asked = await readPlan(ctx, planId);
  if (asked.plan.state !== 'superseded') return asked;
  const current = (await plansInForce(ctx, [asked.plan.document_id])).get(asked.plan.document_id);
  return current ? readPlan(ctx, current.id) : notFound();
}

/** Assignments of all versions of these documents. */
export async function readTrails(ctx: Ctx, inForce: ReadonlyMap<string, PlansTable>): Promise<Map<string, Trail>> {
  const steps = await readSteps(ctx, [...inForce.keys()]);
  return new Map([...inForce].map(([id, plan]) => [id, trailOf(steps.get(id) ?? [], plan.id)]));
}

/** Document → assignments of all its versions that were not dismissed. */
export async function readSteps(ctx: Ctx, documentIds: readonly string[]): Promise<Map<string, TrailStep[]>> {
  if (documentIds.length === 0) return new Map();
  const rows = await tables(ctx)
    .selectFrom('plans.assignments as a')
    .innerJoin('plans.plans as p', 'p.id', 'a.plan_id')
    .select(['a.id', 'a.plan_id', 'a.task', 'a.previous_assignment_id', 'a.change', 'a.state', 'p.document_id'])
    .where('p.document_id', 'in', [...documentIds])
    .where('p.state', '<>', 'dismissed')
    .where('a.state', '<>', 'merged')
    .execute();
  const steps = rows.map((row) => ({
    documentId: row.document_id,
    id: row.id,
    planId: row.plan_id,
    task: row.task,
    previousId: row.previous_assignment_id,
    change: row.change,
    isStanding: row.state === 'found' || row.state === 'confirmed',
  }));
  return Map.groupBy(steps, (one) => one.documentId);
}

/** Decisions on the pairs of these sub-plans that nobody took back. */
export function readDecided(ctx: Ctx, subplanIds: readonly string[]): Promise<SubplanLinksTable[]> {
  if (subplanIds.length === 0) return Promise.resolve([]);
  return tables(ctx)
    .selectFrom('plans.subplan_links')
    .selectAll()
    .where('subplan_id', 'in', [...subplanIds])
    .where('ended_at', 'is', null)
    .orderBy('decided_at')
    .orderBy('id')
    .execute();
}

/** The tie of an agency's plan to the plan above it. */
export function findSubplan(ctx: Ctx, documentId: string): Promise<SubplansTable | undefined> {
  return tables(ctx)
    .selectFrom('plans.subplans')
    .selectAll()
    .where('document_id', '=', documentId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
}

/** Members today of every group that a plan names. */
export async function membersIn(ctx: Ctx, review: Review): Promise<Members> {
  const ids = new Set(
    standing(review).flatMap((one) => assigneesOf(review, one.id).flatMap((each) => each.collective_id ?? [])),
  );
  const members = new Map<string, ReadonlySet<string>>();
  for (const id of ids) members.set(id, new Set((await rosterOf(ctx, id)).map((one) => one.id)));
  return members;
}
