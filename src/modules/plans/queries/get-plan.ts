import { listCitations } from '#modules/documents/index.ts';
import { getSetting } from '#modules/settings/index.ts';
import type { Ctx } from '#platform/context.ts';
import { notFound, Refusal } from '#platform/errors.ts';
import { assignmentView } from '../assignment-view.ts';
import { clauseViews } from '../clause-view.ts';
import type { GapsView, MatrixView, PlanDetail, PlanHeader, PlanHistory, TimelineView } from '../contract.ts';
import { gapsOf, matrixOf, timelineOf } from '../overviews.ts';
import { planPartsOf } from '../plan-parts.ts';
import { canRead, canReview } from '../policy.ts';
import { questionsOf } from '../questions.ts';
import { summaryOf } from '../summary.ts';
import type { PlansTables } from '../tables.ts';
import { getPlanHeader, getVersionMap } from './plan-header.ts';
import { readPlan } from './read-plan.ts';
import { readReading } from './read-review.ts';

/** A plan by what names it. */
type PlanHeading = Pick<PlanHeader, 'id' | 'state' | 'type' | 'number' | 'issuer' | 'issuedOn' | 'title'>;

/** The plan page: outline with assignments, and all that the plan says besides. */
export async function getPlan(ctx: Ctx, planId: string): Promise<PlanDetail> {
  const review = await readPlan(ctx, planId);
  const reading = await readReading(ctx, review.plan.reading_id);
  return {
    plan: await getPlanHeader(ctx, review, reading),
    summary: summaryOf(review, questionsOf(review), reading.diagnostics.length),
    clauses: clauseViews(review),
    assignments: review.assignments.map((one) => assignmentView(review, one)),
    parts: planPartsOf(reading),
    citations: await listCitations(ctx, review.plan.version_id),
    map: await getVersionMap(ctx, review),
    versions: await listVersions(ctx, review.plan.document_id),
  };
}

/** What names a plan, without its clauses. @throws {Refusal} `not-found`, also for a plan that is not this person's to see. */
export async function getPlanHeading(ctx: Ctx, planId: string): Promise<PlanHeading> {
  const plan = await ctx.tx
    .withTables<PlansTables>()
    .selectFrom('plans.plans')
    .select(['id', 'state', 'type', 'number', 'issuer', 'issued_on as issuedOn', 'title'])
    .where('id', '=', planId)
    .executeTakeFirst();
  if (!plan || !canRead(ctx.actor, plan.state)) notFound();
  return plan;
}

function listVersions(ctx: Ctx, documentId: string): Promise<PlanDetail['versions']> {
  return ctx.tx
    .withTables<PlansTables>()
    .selectFrom('plans.plans')
    .select(['id as planId', 'version_ordinal as versionOrdinal', 'state', 'number', 'issued_on as issuedOn'])
    .where('document_id', '=', documentId)
    .where('state', 'in', canReview(ctx.actor) ? ['in-review', 'accepted', 'superseded'] : ['accepted', 'superseded'])
    .orderBy('version_ordinal', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** What was done in the review, newest first. */
export async function listHistory(ctx: Ctx, planId: string): Promise<PlanHistory> {
  if (!canReview(ctx.actor)) throw new Refusal('not-permitted');
  await readPlan(ctx, planId);
  const items = await ctx.tx
    .withTables<PlansTables>()
    .selectFrom('plans.acts')
    .select(['id', 'at', 'by', 'act', 'assignment_id as assignmentId', 'before', 'after'])
    .where('plan_id', '=', planId)
    .orderBy('id', 'desc')
    .limit(2000)
    .execute();
  return { items };
}

/** Agency × section. */
export async function getMatrix(ctx: Ctx, planId: string): Promise<MatrixView> {
  return matrixOf(await readPlan(ctx, planId));
}

/** Bars over the years. */
export async function getTimeline(ctx: Ctx, planId: string): Promise<TimelineView> {
  return timelineOf(await readPlan(ctx, planId), await getSetting(ctx, 'reports.annual-month-day'));
}

/** What nobody could chase. */
export async function getGaps(ctx: Ctx, planId: string): Promise<GapsView> {
  return gapsOf(await readPlan(ctx, planId));
}
