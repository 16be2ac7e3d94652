import { commandsOf } from '#platform/http/command-route.ts';
import { defineRoute, type Route } from '#platform/http/route.ts';
import * as contract from '../contract.ts';
import { beginWait } from './commands/begin-wait.ts';
import { endWait } from './commands/end-wait.ts';
import { listWaitedFor, waitsOfTask } from './queries/list-waits.ts';

const mayRead = { permission: 'tasks.read' };
const mayReport = { permission: 'tasks.report' };
const command = commandsOf('tasks');

/** Waiting on others. */
export const waitRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/tasks/:id/waits',
    access: mayRead,
    params: contract.taskParams,
    response: contract.waitsOfTask,
    respond: (ctx, { params }) => waitsOfTask(ctx, params.id),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/tasks/waited-for',
    access: mayRead,
    response: contract.waitedFor,
    respond: (ctx) => listWaitedFor(ctx),
  }),
  command('begin-wait', mayReport, contract.beginWaitBody, contract.waitsOfTask, beginWait),
  command('end-wait', mayReport, contract.endWaitBody, contract.waitedFor, endWait),
];
