import { commandsOf } from '#platform/http/command-route.ts';
import { defineRoute, type Route } from '#platform/http/route.ts';
import * as contract from '../contract.ts';
import { endExcuse, excuseTask } from './commands/excuse-task.ts';
import { readLateness } from './queries/read-lateness.ts';

const mayConfirm = { permission: 'tasks.confirm' };
const command = commandsOf('tasks');

/** What counts as late. */
export const latenessRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/tasks/:id/lateness',
    access: { permission: 'tasks.read' },
    params: contract.taskParams,
    response: contract.lateness,
    respond: (ctx, { params }) => readLateness(ctx, params.id),
  }),
  command('excuse-task', mayConfirm, contract.excuseTaskBody, contract.lateness, excuseTask),
  command('end-excuse', mayConfirm, contract.endExcuseBody, contract.lateness, endExcuse),
];
