import { notFound } from '#platform/errors.ts';
import { defineRoute, type Route } from '#platform/http/route.ts';
import { addComment } from './commands/add-comment.ts';
import { changeComment } from './commands/change-comment.ts';
import { removeComment } from './commands/remove-comment.ts';
import {
  addCommentBody,
  changeCommentBody,
  comment,
  commentList,
  commentsQuery,
  mentionables,
  mentionablesQuery,
  removeCommentBody,
} from './contract.ts';
import type { ConversationsPorts } from './ports.ts';
import { listComments, listMentionables } from './queries.ts';

const mayWrite = { permission: 'conversations.write' };

/** Routes of comments. Who may see the thing may read; the port says who may see it. */
export const conversationsRoutes = (ports: ConversationsPorts): readonly Route[] => [
  defineRoute({
    method: 'GET',
    path: '/api/conversations/comments',
    access: 'signed-in',
    query: commentsQuery,
    response: commentList,
    respond: (ctx, { query }) => listComments(ctx, ports, query),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/conversations/people',
    access: mayWrite,
    query: mentionablesQuery,
    response: mentionables,
    respond: async (ctx, { query }) => {
      if (!(await ports.canSee(ctx, query.subjectType, query.subjectId))) notFound();
      return { items: await listMentionables(ctx, query.q) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/conversations/add-comment',
    access: mayWrite,
    body: addCommentBody,
    response: comment,
    respond: (ctx, { body }) => addComment(ctx, ports, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/conversations/change-comment',
    access: mayWrite,
    body: changeCommentBody,
    response: comment,
    respond: (ctx, { body }) => changeComment(ctx, ports, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/conversations/remove-comment',
    access: mayWrite,
    body: removeCommentBody,
    response: comment,
    respond: (ctx, { body }) => removeComment(ctx, ports, body),
  }),
];
