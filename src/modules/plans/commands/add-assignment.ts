import { getVersion } from '#modules/documents/index.ts';
import { catalogueFor } from '#modules/organizations/index.ts';
import type { Ctx } from '#platform/context.ts';
import { refuse } from '#platform/errors.ts';
import { readText } from '#vanban/index.ts';
import { addedAssignment } from '../adding.ts';
import type { AddAssignmentBody, ReviewChange } from '../contract.ts';
import { draftOf } from '../draft.ts';
import type { PlansTables } from '../tables.ts';
import { changeReview } from './change-review.ts';
import { namesFor } from './read-version.ts';
import { assignmentValues } from './write-draft.ts';

/**
 * Makes an assignment of words that a person selected in the text. The reader reads the selected words alone, so that the
 * agencies, time and money in them come along where it can tell them.
 */
export function addAssignment(ctx: Ctx, input: AddAssignmentBody): Promise<ReviewChange> {
  return changeReview(ctx, input, 'add', async (plan) => {
    const { text } = await getVersion(ctx, plan.version_id);
    const [start, end] = input.span;
    const words = text.slice(start, end);
    if (end > text.length || words.trim().length < 3) refuse('plans.selection-empty');
    const db = ctx.tx.withTables<PlansTables>();
    const clauses = await db.selectFrom('plans.clauses').selectAll().where('plan_id', '=', plan.id).execute();
    const before = await db
      .selectFrom('plans.assignments')
      .select(['ordinal', 'span_start'])
      .where('plan_id', '=', plan.id)
      .orderBy('ordinal')
      .execute();
    const core = words.trim();
    const reading = core.length <= LONGEST_READ ? readText(inFrame(plan.title, core), await catalogueFor(ctx)) : null;
    const at = reading?.text.indexOf(core) ?? -1;
    const { assignment, assignees } = addedAssignment({
      planId: plan.id,
      input,
      words,
      // Only where the reader left the selected words as they are do its places hold in the whole text.
      found: !reading || at < 0 ? null : draftOf(reading, plan.id, await namesFor(ctx)),
      shift: start + words.indexOf(core) - at,
      clauses,
      before,
      at: ctx.now.toString(),
      by: ctx.actor.name,
    });
    await db.insertInto('plans.assignments').values(assignmentValues(assignment)).execute();
    if (assignees.length > 0) await db.insertInto('plans.assignees').values(assignees).execute();
    return {
      touched: [assignment.id],
      assignmentId: assignment.id,
      after: { task: assignment.task, span: input.span },
    };
  });
}

/**
 * Signs that are read within the request: some four pages, a few milliseconds. Longer selections are no one assignment; they
 * are taken as words, with nothing found in them.
 */
const LONGEST_READ = 10_000;

/** A few words alone might be anything; under the plan's own title the reader takes them as part of a plan of its years. */
const inFrame = (title: string, words: string): string => `KẾ HOẠCH\n${title}\n\nI. NHIỆM VỤ\n${words}`;
