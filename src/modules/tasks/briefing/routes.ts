import { defineRoute, type Route } from '#platform/http/route.ts';
import { briefing, briefingQuery } from '../contract.ts';
import { readBriefing } from './queries/read-briefing.ts';

/** The leader's page. */
export const briefingRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/tasks/briefing',
    access: { permission: 'tasks.read' },
    query: briefingQuery,
    response: briefing,
    respond: (ctx, { query }) => readBriefing(ctx, query.day),
  }),
];
