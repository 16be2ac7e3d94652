import { commandsOf } from '#platform/http/command-route.ts';
import { defineRoute, type Route } from '#platform/http/route.ts';
import * as contract from '../contract.ts';
import { revokeLink } from './commands/revoke-link.ts';
import { linksOfTask } from './queries/links-of-task.ts';

/** Those who give links out (owes/): for the province. */
const mayChase = { permission: 'tasks.chase' };
const command = commandsOf('tasks');

/** Personal links given out for a task. */
export const linksRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/tasks/:id/links',
    access: mayChase,
    params: contract.taskParams,
    response: contract.linksOfTask,
    respond: (ctx, { params }) => linksOfTask(ctx, params.id),
  }),
  command('revoke-link', mayChase, contract.revokeLinkBody, contract.linksOfTask, revokeLink),
];
