import type { Decided, DecisionSubject, Described, SubjectKind } from '#modules/approvals/index.ts';
import type { Ctx } from '#platform/context.ts';
import { notFound, refuse } from '#platform/errors.ts';
import { closeTask } from '../../commands/close-task.ts';
import { writeHistory } from '../../commands/write-history.ts';
import { mayDirect } from '../../policy.ts';
import { canSeeTask } from '../../queries/sight.ts';
import { settleExtension } from './answer-extension.ts';
import { answeredWith } from './answer-obstacle.ts';
import { lockObstacle, writeChange } from './change-obstacle.ts';
import { lockRequest, requests } from '../queries/find-request.ts';
import type { TaskRecord } from '../../tables.ts';
import { isOpen } from '../../task-state.ts';
import { agencyFact, dayFact, fact, leadsFact, orderFacts } from '../queries/decision-facts.ts';

const REFUSED = 'Lãnh đạo không đồng ý.';
const AGREED = 'Lãnh đạo đồng ý.';

/** What of this module is decided by leaders (gia hạn, tháo gỡ vướng mắc, không còn thực hiện, xin ý kiến). */
export const taskDecisions: Readonly<Record<SubjectKind, DecisionSubject>> = {
  extension: {
    canAsk: (ctx, id) => mayAskOf(ctx, 'tasks.extension_requests', id),
    describe: describeExtension,
    carryOut: async (ctx, id, { isAgreed, note, decidedBy }) => {
      const found = await lockRequest(ctx, id);
      await settleExtension(ctx, found, {
        until: isAgreed ? found.request.asked_until : null,
        decidedBy: isAgreed ? decidedBy : null,
        note: note ?? (isAgreed ? null : REFUSED),
      });
    },
  },
  obstacle: {
    canAsk: (ctx, id) => mayAskOf(ctx, 'tasks.obstacles', id),
    describe: describeObstacle,
    carryOut: async (ctx, id, { isAgreed, note, decidedBy }) => {
      const found = await lockObstacle(ctx, id);
      const text = `${note ?? (isAgreed ? AGREED : REFUSED)} (${decidedBy})`;
      await writeChange(ctx, found, await answeredWith(ctx, found, text));
    },
  },
  cancellation: {
    canAsk: (ctx, id) => mayAskOfTask(ctx, id),
    describe: async (ctx, id) => {
      const task = await findTask(ctx, id);
      return task && task.progress !== 'cancelled' && task.progress !== 'done' ? describeTask(ctx, task) : null;
    },
    carryOut: cancel,
  },
  question: {
    canAsk: (ctx, id) => mayAskOfTask(ctx, id),
    describe: async (ctx, id) => {
      const task = await findTask(ctx, id);
      return task ? describeTask(ctx, task) : null;
    },
    carryOut: noteDecision,
  },
};

const mayAskOfTask = async (ctx: Ctx, taskId: string): Promise<boolean> =>
  mayDirect(ctx.actor) && (await canSeeTask(ctx, taskId));

async function mayAskOf(ctx: Ctx, table: 'tasks.extension_requests' | 'tasks.obstacles', id: string) {
  const found = await requests(ctx).selectFrom(table).select('task_id').where('id', '=', id).executeTakeFirst();
  return found !== undefined && mayAskOfTask(ctx, found.task_id);
}

const findTask = (ctx: Ctx, id: string): Promise<TaskRecord | undefined> =>
  requests(ctx).selectFrom('tasks.tasks').selectAll().where('id', '=', id).executeTakeFirst();

async function describeTask(ctx: Ctx, task: TaskRecord): Promise<Described> {
  const facts = [...(await leadsFact(ctx, task.id)), ...dayFact('due', task.due_on), ...(await orderFacts(ctx, task))];
  return { title: task.title, facts, path: `/tasks/${task.id}`, wantedBy: null };
}

async function describeExtension(ctx: Ctx, id: string): Promise<Described | null> {
  const found = await requests(ctx)
    .selectFrom('tasks.extension_requests as r')
    .innerJoin('tasks.parts as p', 'p.id', 'r.part_id')
    .selectAll('r')
    .select(['p.organization_id', 'p.state', 'p.due_on'])
    .where('r.id', '=', id)
    .executeTakeFirst();
  if (!found || found.answer !== null || !isOpen(found.state)) return null;
  const task = await findTask(ctx, found.task_id);
  if (!task) return null;
  const facts = [
    ...(await agencyFact(ctx, found.organization_id)),
    ...dayFact('due', found.due_on ?? found.due_before),
    ...dayFact('until', found.asked_until),
    ...fact('reason', found.reason),
    ...(await orderFacts(ctx, task)),
  ];
  return {
    title: task.title,
    facts,
    path: `/tasks/${task.id}`,
    wantedBy: found.on_behalf ? null : found.asked_person_id,
  };
}

async function describeObstacle(ctx: Ctx, id: string): Promise<Described | null> {
  const found = await requests(ctx)
    .selectFrom('tasks.obstacles as o')
    .innerJoin('tasks.parts as p', 'p.id', 'o.part_id')
    .select(['o.task_id', 'o.text', 'o.state', 'o.raised_person_id', 'o.on_behalf', 'p.organization_id'])
    .where('o.id', '=', id)
    .executeTakeFirst();
  if (!found || found.state !== 'open') return null;
  const task = await findTask(ctx, found.task_id);
  if (!task) return null;
  const facts = [
    ...(await agencyFact(ctx, found.organization_id)),
    ...fact('reason', found.text),
    ...dayFact('due', task.due_on),
    ...(await orderFacts(ctx, task)),
  ];
  return {
    title: task.title,
    facts,
    path: `/tasks/${task.id}`,
    wantedBy: found.on_behalf ? null : found.raised_person_id,
  };
}

async function lockTask(ctx: Ctx, id: string): Promise<TaskRecord> {
  const task = await requests(ctx)
    .selectFrom('tasks.tasks')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return task ?? notFound();
}

async function cancel(ctx: Ctx, id: string, decided: Decided): Promise<void> {
  if (!decided.isAgreed) return noteDecision(ctx, id, decided);
  const task = await lockTask(ctx, id);
  if (task.progress === 'cancelled') refuse('tasks.task-cancelled', undefined, 'conflict');
  await closeTask(ctx, task, decided.question, decided.decidedBy);
  await ctx.record({
    verb: 'tasks.cancel',
    subjectType: 'task',
    subjectId: task.id,
    details: { title: task.title, reason: decided.question, decidedBy: decided.decidedBy },
  });
}

/** What was decided stands in the story of the task, whatever follows from it. */
async function noteDecision(ctx: Ctx, id: string, { isAgreed, question, note, decidedBy }: Decided): Promise<void> {
  const said = [question, `${isAgreed ? AGREED : REFUSED}`, note].filter(Boolean).join(' ');
  await writeHistory(ctx, [{ taskId: id, act: 'decided', note: said, after: decidedBy }]);
}
