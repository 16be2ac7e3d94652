import { notify, settleNotices } from '#modules/notifications/index.ts';
import type { Ctx } from '#platform/context.ts';
import { refuse } from '#platform/errors.ts';
import { officialDay } from '#platform/values/day.ts';
import { findPerson } from '../../commands/assign-person.ts';
import { writeHistory } from '../../commands/write-history.ts';
import type { HistoryEntry } from '../../contract.ts';
import type { PartsTable } from '../../tables.ts';
import { stepKey } from '../step.ts';
import type { StepsTable } from '../tables.ts';
import type { OpenPart } from './lock-step.ts';

/** Only people of the part's agency are given its steps. @throws {Refusal} `tasks.not-of-this-agency`. */
export async function checkPerson(ctx: Ctx, part: PartsTable, personId: string | null): Promise<void> {
  if (personId === null) return;
  const person = await findPerson(ctx, personId);
  if (!person?.active || person.organization_id !== part.organization_id) refuse('tasks.not-of-this-agency');
}

/** Tells whoever a step is given to, once; nobody is told of what he gave himself. */
export async function tellOfStep(ctx: Ctx, { task }: OpenPart, step: StepsTable): Promise<void> {
  if (step.person_id === null || step.person_id === ctx.actor.personId) return;
  await notify(ctx, [
    {
      personIds: [step.person_id],
      kind: 'step-given',
      params: {
        by: ctx.actor.name,
        step: step.title,
        title: task.title,
        hasDay: step.due_on === null ? 'no' : 'yes',
        due: step.due_on === null ? '' : officialDay(step.due_on),
      },
      level: 'due',
      subject: { type: 'task', id: task.id },
      path: `/tasks/${task.id}`,
      dedupeKey: `${stepKey(step.id)}${step.person_id}`,
    },
  ]);
}

/** Nobody is reminded any more of a step that is done, gone, or another's. */
export const settleStep = (ctx: Ctx, stepId: string): Promise<void> => settleNotices(ctx, [stepKey(stepId)]);

/** Leaves history and audit of what was done to a step. */
export async function recordStep(
  ctx: Ctx,
  { part, task }: OpenPart,
  step: Pick<StepsTable, 'id' | 'title'>,
  act: Extract<HistoryEntry['act'], `step-${string}`>,
): Promise<void> {
  await writeHistory(ctx, [
    { taskId: task.id, partId: part.id, organizationId: part.organization_id, act, note: step.title },
  ]);
  await ctx.record({
    verb: `tasks.${act}`,
    subjectType: 'task',
    subjectId: task.id,
    organizationId: part.organization_id,
    details: { partId: part.id, stepId: step.id, title: step.title },
  });
}
