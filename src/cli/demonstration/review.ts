import { z } from 'zod';
import { review, reviewChange, type Question, type ReviewView } from '#modules/plans/contract.ts';
import { acceptance, type Acceptance } from '#modules/tasks/contract.ts';
import type { DemonstrationDesk } from './desk.ts';

/** What the reviewer of the demonstration decides where the text leaves it open. */
export interface ReviewDecisions {
  /** Groups (their code names in `collectives.json` are not shown: by their names) of which each member must hand something in. */
  readonly eachMustSubmit: readonly { readonly group: string; readonly task: string }[];
  /** Names of bodies outside the catalogue that stay out. */
  readonly leftOut: readonly string[];
}

/**
 * Reviews a plan as the focal officer does: the questions first, each by a request of the review screen, then everything
 * confirmed and the plan accepted.
 */
export async function reviewAndAccept(
  desk: DemonstrationDesk,
  person: string,
  planId: string,
  decisions: ReviewDecisions,
): Promise<Acceptance> {
  const path = `/api/plans/${planId}/review`;
  const first = await desk.get(person, review, path);
  const told = await decideGroups(desk, person, first, decisions);
  const answered = new Set<string>();
  for (let seen = told; ; seen = await desk.get(person, review, path)) {
    const open = seen.questions.find((one) => one.required && !one.decided);
    if (!open) break;
    if (answered.has(open.id)) throw new Error(`the review asks again although it was answered: ${open.id}`);
    answered.add(open.id);
    await answer(desk, person, seen, open, decisions);
  }
  const { plan } = await desk.get(person, review, path);
  const { version } = await desk.post(person, reviewChange, '/api/plans/confirm-all', {
    planId,
    version: plan.version,
  });
  return desk.post(person, acceptance, '/api/tasks/accept-plan', { planId, version });
}

/** Groups of which each member must hand something in, in one assignment each; the others stay "when asked". */
async function decideGroups(
  desk: DemonstrationDesk,
  person: string,
  seen: ReviewView,
  decisions: ReviewDecisions,
): Promise<ReviewView> {
  let { version } = seen.plan;
  for (const { group, task } of decisions.eachMustSubmit) {
    const assignment = seen.assignments.find((one) => one.task.includes(task));
    const assignee = [...(assignment?.leads ?? []), ...(assignment?.coordinating ?? [])].find(
      (one) => one.collective?.name.vi === group || one.name === group,
    );
    if (!assignee) throw new Error(`the plan names no group ${group} in “${task}”`);
    const change = await desk.post(person, reviewChange, '/api/plans/choose-collective', {
      planId: seen.plan.id,
      version,
      assigneeId: assignee.id,
      obligation: 'each-must-submit',
      all: false,
    });
    version = change.version;
  }
  return { ...seen, plan: { ...seen.plan, version } };
}

async function answer(
  desk: DemonstrationDesk,
  person: string,
  seen: ReviewView,
  question: Question,
  decisions: ReviewDecisions,
): Promise<void> {
  const on = { planId: seen.plan.id, version: seen.plan.version };
  const post = (verb: string, body: object) =>
    desk.post(person, z.object({ version: z.number() }), `/api/plans/${verb}`, { ...on, ...body });
  switch (question.kind) {
    case 'collective':
      await post('choose-collective', { assigneeId: question.assigneeIds[0], obligation: 'each-must-submit' });
      return;
    case 'unresolved-agency':
    case 'foreign-province': {
      const [candidate] = question.candidates;
      const leaveOut = decisions.leftOut.includes(question.name) || !candidate;
      const as = leaveOut ? { leftOut: true } : { organizationId: candidate.id };
      await post('resolve-assignee', { assigneeId: question.assigneeIds[0], as, remember: !leaveOut });
      return;
    }
    case 'no-deadline':
      // An undertaking without a day is reported on with the annual report.
      await post('choose-deadline', { assignmentIds: question.assignmentIds, deadline: { kind: 'annual-report' } });
      return;
    case 'no-lead':
      // A duty laid on nobody by name is not work that can be followed.
      await post('reject-assignment', { assignmentId: question.assignmentIds[0], reason: 'Không giao cơ quan cụ thể' });
      return;
    case 'low-confidence':
    case 'clause-map':
      throw new Error(`the review asks for ${question.kind} although it has a default`);
  }
}
