import type { Ctx } from '#platform/context.ts';
import { refuse, Refusal } from '#platform/errors.ts';
import { officialDay, type Day } from '#platform/values/day.ts';
import { moveDueDate, type NewDueDate } from '../../commands/set-due-date.ts';
import { writeHistory } from '../../commands/write-history.ts';
import type { AnswerExtensionBody, TaskDetail, WithdrawExtensionBody } from '../../contract.ts';
import { mayDirect, speaksFor } from '../../policy.ts';
import { getTask } from '../../queries/get-task.ts';
import { isOpen } from '../../task-state.ts';
import { isOnlyLead } from '../extension.ts';
import { lockExtension, requests, type FoundExtension } from '../queries/find-request.ts';
import type { ExtensionRequestsTable } from '../tables.ts';
import { askersOf, tellOfRequest } from './tell-of-request.ts';

/**
 * The focal officer grants another day, the one asked for or an other, with who decided; or refuses with the reason. The day of the
 * only lead is the task's day; otherwise that part gets a day of its own. Other periods of the work keep theirs.
 * @throws {Refusal} `not-found`, `stale-version`, `not-permitted`; `tasks.own-extension` to who asked for himself;
 *   `tasks.extension-answered`; `tasks.not-in-this-state`; as `moveDueDate`.
 */
export async function answerExtension(ctx: Ctx, input: AnswerExtensionBody): Promise<TaskDetail> {
  const found = await lockExtension(ctx, input);
  if (!mayDirect(ctx.actor)) throw new Refusal('not-permitted');
  if (isOwn(ctx, found.request)) refuse('tasks.own-extension', undefined, 'not-permitted');
  await settleExtension(ctx, found, {
    until: input.answer === 'grant' ? (input.until ?? found.request.asked_until) : null,
    decidedBy: input.answer === 'grant' ? input.decidedBy : null,
    note: input.note || null,
  });
  return getTask(ctx, found.task.id);
}

/** Null as `until`: refused, with the reason as note. A grant names who decided. */
export interface ExtensionAnswer {
  readonly until: Day | null;
  readonly decidedBy: string | null;
  readonly note: string | null;
}

/**
 * Answers a locked request for whoever may: the focal officer, or the leader before whom it lay.
 * @throws {Refusal} as `answerExtension`
 */
export async function settleExtension(ctx: Ctx, found: FoundExtension, answer: ExtensionAnswer): Promise<void> {
  const { request, part, task } = found;
  const { until, note } = answer;
  if (request.answer !== null) refuse('tasks.extension-answered', undefined, 'conflict');
  if (!isOpen(part.state)) refuse('tasks.not-in-this-state', undefined, 'conflict');
  if (until !== null) await grant(ctx, found, until, answer.decidedBy ?? '');
  else await writeRefusal(ctx, found, note ?? '');
  await settle(ctx, request, {
    answer: until === null ? 'refused' : 'granted',
    granted_until: until,
    note,
    decided_by: answer.decidedBy,
  });
  await ctx.record({
    verb: until === null ? 'tasks.refuse-extension' : 'tasks.grant-extension',
    subjectType: 'task',
    subjectId: task.id,
    organizationId: part.organization_id,
    details: { title: task.title, before: part.due_on, on: until, reason: request.reason, note: note ?? undefined },
  });
  await tellOfRequest(ctx, {
    kind: until === null ? 'extension-refused' : 'extension-granted',
    to: await askersOf(ctx, part, { personId: request.asked_person_id, onBehalf: request.on_behalf }),
    task,
    organizationId: part.organization_id,
    params: { until: until === null ? '' : officialDay(until), reason: note ?? '' },
  });
}

/** Nobody grants what he asked for himself; what he recorded for another agency is that agency's wish. */
const isOwn = (ctx: Ctx, request: ExtensionRequestsTable): boolean =>
  !request.on_behalf && request.asked_person_id !== null && request.asked_person_id === ctx.actor.personId;

async function grant(ctx: Ctx, { request, part, task }: FoundExtension, on: Day, decidedBy: string): Promise<void> {
  const parts = await requests(ctx)
    .selectFrom('tasks.parts')
    .select(['id', 'role', 'state'])
    .where('task_id', '=', task.id)
    .execute();
  const given: NewDueDate = { on, as: 'extension', reason: request.reason, decidedBy };
  const movesTask = isOnlyLead(part.id, parts) && task.due_on !== null && on > task.due_on;
  if (movesTask) await moveDueDate(ctx, task, given);
  // The day of the task is for those who have none of their own.
  if (!movesTask || part.has_own_deadline) await moveDueDate(ctx, task, { ...given, partId: part.id });
}

const writeRefusal = (ctx: Ctx, { part, task }: FoundExtension, note: string): Promise<void> =>
  writeHistory(ctx, [
    { taskId: task.id, partId: part.id, organizationId: part.organization_id, act: 'extension-refused', note },
  ]);

/** The agency takes its request back while nobody has answered it. */
export async function withdrawExtension(ctx: Ctx, input: WithdrawExtensionBody): Promise<TaskDetail> {
  const { request, part, task } = await lockExtension(ctx, input);
  if (!speaksFor(ctx.actor, part)) throw new Refusal('not-permitted');
  if (request.answer !== null) refuse('tasks.extension-answered', undefined, 'conflict');
  await settle(ctx, request, { answer: 'withdrawn', granted_until: null, note: null, decided_by: null });
  await writeHistory(ctx, [
    { taskId: task.id, partId: part.id, organizationId: part.organization_id, act: 'extension-withdrawn' },
  ]);
  await ctx.record({
    verb: 'tasks.withdraw-extension',
    subjectType: 'task',
    subjectId: task.id,
    organizationId: part.organization_id,
    details: { title: task.title },
  });
  return getTask(ctx, task.id);
}

const settle = (
  ctx: Ctx,
  request: ExtensionRequestsTable,
  set: Pick<ExtensionRequestsTable, 'answer' | 'granted_until' | 'note' | 'decided_by'>,
) =>
  requests(ctx)
    .updateTable('tasks.extension_requests')
    .set({
      ...set,
      answered_at: ctx.now.toString(),
      answered_by: ctx.actor.name,
      version: request.version + 1,
    })
    .where('id', '=', request.id)
    .execute();
