import { defineRoute, type Route } from '#platform/http/route.ts';
import * as contract from '../contract.ts';
import { readStory } from './queries/read-story.ts';

export const storyRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/tasks/:id/story',
    access: { permission: 'tasks.read' },
    params: contract.taskParams,
    query: contract.storyQuery,
    response: contract.story,
    respond: (ctx, { params, query }) => readStory(ctx, params.id, query),
  }),
];
