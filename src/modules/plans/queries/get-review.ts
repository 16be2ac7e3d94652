import { getVersion, listCitations } from '#modules/documents/index.ts';
import type { Ctx } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { assignmentView } from '../assignment-view.ts';
import { planBlockers } from '../blockers.ts';
import { clauseViews } from '../clause-view.ts';
import type { ReviewView } from '../contract.ts';
import { diagnosticsOf, findingsOf } from '../findings.ts';
import { planPartsOf } from '../plan-parts.ts';
import { canReview } from '../policy.ts';
import { questionsOf } from '../questions.ts';
import { summaryOf } from '../summary.ts';
import { getPlanHeader, getVersionMap } from './plan-header.ts';
import { readReading, readReview } from './read-review.ts';

/** Everything the review screen needs, in one answer. @throws {Refusal} `not-found`; `not-permitted` for who may not review. */
export async function getReview(ctx: Ctx, planId: string): Promise<ReviewView> {
  if (!canReview(ctx.actor)) throw new Refusal('not-permitted');
  const review = await readReview(ctx, planId);
  const reading = await readReading(ctx, review.plan.reading_id);
  const version = await getVersion(ctx, review.plan.version_id);
  const questions = questionsOf(review);
  const assignments = review.assignments.map((one) => assignmentView(review, one));
  return {
    plan: await getPlanHeader(ctx, review, reading),
    summary: summaryOf(review, questions, reading.diagnostics.length),
    questions,
    blockers: [...planBlockers(review.assignments), ...assignments.flatMap((one) => one.blockers)],
    text: version.text,
    blocks: version.blocks.map((one) => ({ ...one, span: [...one.span] })),
    pictures: version.pictures,
    clauses: clauseViews(review),
    findings: findingsOf(review, reading),
    assignments,
    diagnostics: diagnosticsOf(review, reading),
    citations: await listCitations(ctx, review.plan.version_id),
    parts: planPartsOf(reading),
    map: await getVersionMap(ctx, review),
  };
}
