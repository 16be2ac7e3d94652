import type { Ctx } from '#platform/context.ts';
import { notFound, refuse } from '#platform/errors.ts';
import { officialDay, type Day } from '#platform/values/day.ts';
import type { SetDueDateBody, TaskDetail } from '../contract.ts';
import { isOpen } from '../task-state.ts';
import type { HouseTables, TaskRecord } from '../tables.ts';
import { changeTask } from './change-task.ts';
import { settleTask } from './settle-task.ts';
import { writeHistory } from './write-history.ts';

/**
 * The focal agency sets a day (marked as ours), or extends the deadline with who decided. A part with a day of its own keeps it.
 * @throws {Refusal} `tasks.not-in-this-state`, `tasks.historic`, `tasks.extension-needs-decision`, `tasks.extension-not-later`.
 */
export const setDueDate = (ctx: Ctx, input: SetDueDateBody): Promise<TaskDetail> =>
  changeTask(ctx, input, input.as === 'extension' ? 'extend' : 'set-due-date', async (task) => {
    const before = await moveDueDate(ctx, task, input);
    return { on: input.on, before, reason: input.reason, decidedBy: input.decidedBy };
  });

/** A day for a task or for one of its parts, and who decided. */
export type NewDueDate = Pick<SetDueDateBody, 'partId' | 'on' | 'as' | 'reason' | 'decidedBy'>;

/**
 * Moves the day of a locked task or of one of its parts, and writes it into the history.
 * @returns the day before.
 * @throws {Refusal} as {@link setDueDate}.
 */
export async function moveDueDate(ctx: Ctx, task: TaskRecord, input: NewDueDate): Promise<Day | null> {
  if (task.progress !== 'not-started' && task.progress !== 'in-progress')
    refuse('tasks.not-in-this-state', undefined, 'conflict');
  if (task.is_historic) refuse('tasks.historic');
  if (input.as === 'extension' && (!input.reason || !input.decidedBy)) refuse('tasks.extension-needs-decision');
  const before = input.partId ? await setForPart(ctx, task, input.partId, input) : await setForTask(ctx, task, input);
  await settleTask(ctx, task);
  await writeHistory(ctx, [
    {
      taskId: task.id,
      ...(input.partId ? { partId: input.partId, organizationId: before.organizationId } : {}),
      act: input.as === 'extension' ? 'extended' : 'due-set',
      note: [input.reason, input.decidedBy].filter(Boolean).join(' · '),
      before: before.dueOn ? officialDay(before.dueOn) : null,
      after: officialDay(input.on),
    },
  ]);
  return before.dueOn;
}

interface Before {
  readonly dueOn: Day | null;
  readonly organizationId: string | null;
}

async function setForTask(ctx: Ctx, task: TaskRecord, input: NewDueDate): Promise<Before> {
  const db = ctx.tx.withTables<HouseTables>();
  const isExtension = input.as === 'extension';
  if (isExtension) refuseEarlier(task.due_on, input.on);
  await db
    .updateTable('tasks.tasks')
    .set(
      isExtension
        ? { due_on: input.on, due_before_extension: task.due_before_extension ?? task.due_on }
        : {
            due_on: input.on,
            due_origin: 'ours',
            due_named_on: input.on,
            due_is_exclusive: false,
            due_last_on: input.on,
            due_before_extension: null,
          },
    )
    .where('id', '=', task.id)
    .execute();
  await db
    .updateTable('tasks.parts')
    .set((e) => ({ due_on: input.on, version: e('version', '+', 1) }))
    .where('task_id', '=', task.id)
    .where('has_own_deadline', '=', false)
    .where('state', 'in', ['not-started', 'in-progress', 'returned'])
    .execute();
  return { dueOn: task.due_on, organizationId: null };
}

async function setForPart(ctx: Ctx, task: TaskRecord, partId: string, input: NewDueDate): Promise<Before> {
  const db = ctx.tx.withTables<HouseTables>();
  const part = await db
    .selectFrom('tasks.parts')
    .selectAll()
    .where('id', '=', partId)
    .where('task_id', '=', task.id)
    .forUpdate()
    .executeTakeFirst();
  if (!part) notFound();
  if (!isOpen(part.state)) refuse('tasks.not-in-this-state', undefined, 'conflict');
  if (input.as === 'extension') refuseEarlier(part.due_on, input.on);
  await db
    .updateTable('tasks.parts')
    .set((e) => ({
      due_on: input.on,
      has_own_deadline: true,
      due_before_extension: input.as === 'extension' ? (part.due_before_extension ?? part.due_on) : null,
      version: e('version', '+', 1),
    }))
    .where('id', '=', part.id)
    .execute();
  return { dueOn: part.due_on, organizationId: part.organization_id };
}

function refuseEarlier(before: Day | null, on: Day): void {
  if (before === null || on <= before)
    refuse('tasks.extension-not-later', { day: before === null ? '' : officialDay(before) });
}
