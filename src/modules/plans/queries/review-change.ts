import type { Ctx } from '#platform/context.ts';
import { assignmentView } from '../assignment-view.ts';
import { planBlockers } from '../blockers.ts';
import type { ReviewChange } from '../contract.ts';
import { assignmentFindings } from '../findings.ts';
import { questionsOf } from '../questions.ts';
import { summaryOf } from '../summary.ts';
import { readReading, readReview } from './read-review.ts';

/** How a review stands after an act: what was touched anew, and everything that depends on the whole. */
export async function getReviewChange(
  ctx: Ctx,
  planId: string,
  touched: readonly string[],
  removed: readonly string[],
): Promise<ReviewChange> {
  const review = await readReview(ctx, planId);
  const reading = await readReading(ctx, review.plan.reading_id);
  const questions = questionsOf(review);
  const ids = new Set(touched);
  const views = review.assignments.map((one) => assignmentView(review, one));
  return {
    version: review.plan.review_version,
    summary: summaryOf(review, questions, reading.diagnostics.length),
    questions,
    blockers: [...planBlockers(review.assignments), ...views.flatMap((one) => one.blockers)],
    assignments: views.filter((one) => ids.has(one.id)),
    removed: [...removed],
    findings: assignmentFindings(review).filter((one) => one.assignmentId !== null && ids.has(one.assignmentId)),
  };
}
