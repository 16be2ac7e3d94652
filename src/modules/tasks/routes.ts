import type { z } from 'zod';
import type { Ctx } from '#platform/context.ts';
import { commandsOf } from '#platform/http/command-route.ts';
import { defineRoute, type Route } from '#platform/http/route.ts';
import { dayInVietnam } from '#platform/values/day.ts';
import { XLSX } from '#platform/sheets/media-type.ts';
import { Temporal } from 'temporal-polyfill';
import { acceptPlan } from './commands/accept-plan.ts';
import { assignPerson } from './commands/assign-person.ts';
import { cancelTask } from './commands/cancel-task.ts';
import { completePart } from './commands/complete-part.ts';
import { confirmHandover } from './commands/confirm-handover.ts';
import { confirmPart } from './commands/confirm-part.ts';
import { handOver } from './commands/hand-over.ts';
import { receivePart } from './commands/receive-part.ts';
import { removeView } from './commands/remove-view.ts';
import { reopenPart } from './commands/reopen-part.ts';
import { reopenTask } from './commands/reopen-task.ts';
import { reportProgress } from './commands/report-progress.ts';
import { returnPart } from './commands/return-part.ts';
import { saveView } from './commands/save-view.ts';
import { setDueDate } from './commands/set-due-date.ts';
import { setExternalNumber } from './commands/set-external-number.ts';
import { startPart } from './commands/start-part.ts';
import { watchTask } from './commands/watch-task.ts';
import * as contract from './contract.ts';
import { seeTask } from './watching/commands/see-task.ts';
import { layOutMinutes } from './minutes.ts';
import { countTasks } from './queries/count-tasks.ts';
import { exportTasks } from './queries/export-tasks.ts';
import { getTask } from './queries/get-task.ts';
import { groupTasks } from './queries/group-tasks.ts';
import { getHandover, listHandovers, previewHandover } from './queries/list-handovers.ts';
import { listPeople } from './queries/list-people.ts';
import { listTasks } from './queries/list-tasks.ts';
import { listViews } from './queries/list-views.ts';
import { findMyWork } from './queries/my-work.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const mayRead = { permission: 'tasks.read' };
const mayReport = { permission: 'tasks.report' };
const mayAssign = { permission: 'tasks.assign' };
const mayConfirm = { permission: 'tasks.confirm' };
const mayHandOver = { permission: 'handover.make' };
/** Whoever may receive work; the query shows each person what is theirs. */
const mayDoWork = { permission: 'tasks.report' };

/** A command on a task or part: answers with the whole task anew. */
const taking = commandsOf('tasks');
/** A command that answers with the whole anew. */
const command = <B extends z.ZodType>(
  name: string,
  access: { readonly permission: string },
  body: B,
  run: (ctx: Ctx, input: z.output<B>) => Promise<contract.TaskDetail>,
): Route => taking(name, access, body, contract.taskDetail, run);

const listRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/tasks',
    access: mayRead,
    query: contract.tasksQuery,
    response: contract.taskList,
    respond: (ctx, { query }) => listTasks(ctx, query),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/tasks/counts',
    access: mayRead,
    query: contract.taskFilters,
    response: contract.taskCounts,
    respond: (ctx, { query }) => countTasks(ctx, query),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/tasks/groups',
    access: mayRead,
    query: contract.groupsQuery,
    response: contract.taskGroups,
    respond: (ctx, { query }) => groupTasks(ctx, query),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/tasks/mine',
    access: mayRead,
    response: contract.myWork,
    respond: (ctx) => findMyWork(ctx),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/tasks/export.xlsx',
    access: { permission: 'tasks.export' },
    query: contract.exportQuery,
    respond: async (ctx, { query }) => ({ mediaType: XLSX, ...(await exportTasks(ctx, query)) }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/tasks/people',
    access: mayRead,
    query: contract.peopleQuery,
    response: contract.peopleList,
    respond: async (ctx, { query }) => ({ items: await listPeople(ctx, query.organizationId) }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/tasks/:id',
    access: mayRead,
    params: contract.taskParams,
    response: contract.taskDetail,
    respond: (ctx, { params }) => getTask(ctx, params.id),
  }),
];

const workRoutes: readonly Route[] = [
  defineRoute({
    method: 'POST',
    path: '/api/tasks/accept-plan',
    access: { permission: 'plans.accept' },
    body: contract.acceptPlanBody,
    response: contract.acceptance,
    respond: (ctx, { body }) => acceptPlan(ctx, body),
  }),
  command('receive-part', mayReport, contract.receivePartBody, receivePart),
  command('start-part', mayReport, contract.startPartBody, startPart),
  command('report-progress', mayReport, contract.reportProgressBody, reportProgress),
  command('complete-part', mayReport, contract.completePartBody, completePart),
  command('confirm-part', mayConfirm, contract.confirmPartBody, confirmPart),
  command('return-part', mayConfirm, contract.returnPartBody, returnPart),
  command('reopen-part', mayReport, contract.reopenPartBody, reopenPart),
  command('assign-person', mayAssign, contract.assignPersonBody, assignPerson),
  command('set-due-date', mayAssign, contract.setDueDateBody, setDueDate),
  command('cancel-task', mayAssign, contract.cancelTaskBody, cancelTask),
  command('reopen-task', mayAssign, contract.reopenTaskBody, reopenTask),
  command('set-external-number', mayAssign, contract.setExternalNumberBody, setExternalNumber),
];

const ok = { ok: true as const };

const ownRoutes: readonly Route[] = [
  defineRoute({
    method: 'POST',
    path: '/api/tasks/watch-task',
    access: mayRead,
    body: contract.watchTaskBody,
    response: contract.done,
    respond: async (ctx, { body }) => {
      await watchTask(ctx, body);
      return ok;
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/tasks/see-task',
    access: mayRead,
    body: contract.seeTaskBody,
    response: contract.done,
    respond: async (ctx, { body }) => {
      await seeTask(ctx, body.taskId);
      return ok;
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/tasks/views',
    access: mayRead,
    response: contract.savedViewList,
    respond: async (ctx) => ({ items: await listViews(ctx) }),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/tasks/save-view',
    access: mayRead,
    body: contract.saveViewBody,
    response: contract.savedView,
    respond: (ctx, { body }) => saveView(ctx, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/tasks/remove-view',
    access: mayRead,
    body: contract.removeViewBody,
    response: contract.done,
    respond: async (ctx, { body }) => {
      await removeView(ctx, body.id);
      return ok;
    },
  }),
];

const handoverRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/tasks/handover-preview',
    access: mayHandOver,
    query: contract.handoverPreviewQuery,
    response: contract.handoverPreview,
    respond: (ctx, { query }) => previewHandover(ctx, query.fromPersonId),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/tasks/hand-over',
    access: mayHandOver,
    body: contract.handOverBody,
    response: contract.handover,
    respond: (ctx, { body }) => handOver(ctx, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/tasks/confirm-handover',
    access: mayDoWork,
    body: contract.confirmHandoverBody,
    response: contract.handover,
    respond: (ctx, { body }) => confirmHandover(ctx, body),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/tasks/handovers',
    access: mayDoWork,
    response: contract.handoverList,
    respond: async (ctx) => ({ items: await listHandovers(ctx) }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/tasks/handovers/:id',
    access: mayDoWork,
    params: contract.taskParams,
    response: contract.handover,
    respond: (ctx, { params }) => getHandover(ctx, params.id),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/tasks/handovers/:id/minutes',
    access: mayDoWork,
    params: contract.taskParams,
    respond: async (ctx, { params }) => {
      const handover = await getHandover(ctx, params.id);
      const day = dayInVietnam(Temporal.Instant.from(handover.at));
      return {
        fileName: `bien-ban-ban-giao-${day}.docx`,
        mediaType: DOCX,
        content: Buffer.from(await layOutMinutes(handover, day)),
      };
    },
  }),
];

/** Routes of tasks. Fixed words come before `:id`, which takes identifiers only. */
export const tasksRoutes: readonly Route[] = [...listRoutes, ...workRoutes, ...ownRoutes, ...handoverRoutes];
