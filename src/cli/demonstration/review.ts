import { z } from 'zod';
import { review, reviewChange, type DeadlineChoice, type Question, type ReviewView } from '#modules/plans/contract.ts';
import { acceptance, type Acceptance } from '#modules/tasks/contract.ts';
import type { ReviewedDocument } from '../../../seeds/thuan-giang/story.ts';
import type { DemonstrationDesk } from './desk.ts';

interface Reviewing {
  readonly desk: DemonstrationDesk;
  readonly person: string;
  readonly planId: string;
  readonly decisions: ReviewedDocument;
  /** Id of the agency whose units the plan names. */
  readonly unitsOf?: string;
}

/**
 * Reviews a plan as the focal officer does: the questions first, each by a request of the review screen, then the groups that
 * must hand something in, then everything is confirmed and the plan accepted.
 */
export async function reviewAndAccept(reviewing: Reviewing): Promise<Acceptance> {
  const { desk, person, planId } = reviewing;
  const answered = new Set<string>();
  let seen = await look(reviewing);
  for (let open = openQuestion(seen); open; open = openQuestion(seen)) {
    if (answered.has(open.id)) throw new Error(`the review asks again although it was answered: ${open.id}`);
    answered.add(open.id);
    await answer(reviewing, seen, open);
    seen = await look(reviewing);
  }
  let { version } = seen.plan;
  for (const { assigneeId } of groupsToExpand(reviewing, seen)) {
    const choice = { planId, version, assigneeId, obligation: 'each-must-submit', all: false };
    ({ version } = await desk.post(person, reviewChange, '/api/plans/choose-collective', choice));
  }
  ({ version } = await desk.post(person, reviewChange, '/api/plans/confirm-all', { planId, version }));
  return desk.post(person, acceptance, '/api/tasks/accept-plan', { planId, version });
}

const look = ({ desk, person, planId }: Reviewing): Promise<ReviewView> =>
  desk.get(person, review, `/api/plans/${planId}/review`);

const openQuestion = (seen: ReviewView): Question | undefined =>
  seen.questions.find((one) => one.required && !one.decided);

/** Groups of which each member must hand something in, in one assignment each; the others stay "when asked". */
function groupsToExpand({ decisions }: Reviewing, seen: ReviewView): { assigneeId: string }[] {
  return decisions.eachMustSubmit.map(({ group, task }) => {
    const assignment = seen.assignments.find((one) => one.task.includes(task));
    const named = [...(assignment?.leads ?? []), ...(assignment?.coordinating ?? [])];
    const assignee = named.find((one) => one.name === group);
    if (!assignee) throw new Error(`the plan names no group ${group} in “${task}”`);
    return { assigneeId: assignee.id };
  });
}

async function answer(reviewing: Reviewing, seen: ReviewView, question: Question): Promise<void> {
  const { desk, person, planId, decisions } = reviewing;
  const post = (verb: string, body: object) =>
    desk.post(person, z.object({ version: z.number() }), `/api/plans/${verb}`, {
      planId,
      version: seen.plan.version,
      ...body,
    });
  switch (question.kind) {
    case 'collective':
      await post('choose-collective', { assigneeId: question.assigneeIds[0], obligation: 'when-asked' });
      return;
    case 'no-deadline':
      await post('choose-deadline', {
        assignmentIds: question.assignmentIds,
        deadline: deadlineOf(question.task, decisions),
      });
      return;
    case 'no-lead':
      // A duty laid on nobody by name is not work that can be followed.
      await post('reject-assignment', { assignmentId: question.assignmentIds[0], reason: 'Không giao cơ quan cụ thể' });
      return;
    case 'unresolved-agency':
      // A unit of the agency whose plan this is: the agency answers for it.
      if (!reviewing.unitsOf) throw new Error(`the story has no answer for ${question.kind} ${question.id}`);
      await post('resolve-assignee', {
        assigneeId: question.assigneeIds[0],
        as: { organizationId: reviewing.unitsOf },
        all: true,
        remember: false,
      });
      return;
    case 'foreign-province':
    case 'low-confidence':
    case 'clause-map':
      throw new Error(`the story has no answer for ${question.kind} ${question.id}`);
  }
}

/** An undertaking without a day is reported with the annual report, unless the story says otherwise. */
function deadlineOf(task: string, decisions: ReviewedDocument): DeadlineChoice {
  const ours = decisions.days.find((one) => task.includes(one.task));
  if (ours) return { kind: 'date', on: ours.on };
  return { kind: decisions.never.some((words) => task.includes(words)) ? 'none' : 'annual-report' };
}
