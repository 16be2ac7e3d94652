import { defineRoute, type Route } from '#platform/http/route.ts';
import * as contract from '../contract.ts';
import { noteOrder } from './commands/note-order.ts';

/** Work that comes from no reviewed document. */
export const orderRoutes: readonly Route[] = [
  defineRoute({
    method: 'POST',
    path: '/api/tasks/note-order',
    access: { permission: 'tasks.assign' },
    body: contract.noteOrderBody,
    response: contract.taskDetail,
    respond: (ctx, { body }) => noteOrder(ctx, body),
  }),
];
