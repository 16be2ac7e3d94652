import { defineRoute, type Route } from '#platform/http/route.ts';
import * as contract from '../contract.ts';
import { changeRule, previewRule } from './commands/change-rule.ts';
import { endObligation } from './commands/end-obligation.ts';
import { getObligation } from './queries/get-obligation.ts';

const mayAssign = { permission: 'tasks.assign' };

/** How work returns, through time. */
export const obligationRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/tasks/obligations/:id',
    access: { permission: 'tasks.read' },
    params: contract.taskParams,
    response: contract.obligationDetail,
    respond: (ctx, { params }) => getObligation(ctx, params.id),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/tasks/preview-rule',
    access: mayAssign,
    body: contract.previewRuleBody,
    response: contract.rulePreview,
    respond: (ctx, { body }) => previewRule(ctx, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/tasks/change-rule',
    access: mayAssign,
    body: contract.changeRuleBody,
    response: contract.obligationDetail,
    respond: (ctx, { body }) => changeRule(ctx, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/tasks/end-obligation',
    access: mayAssign,
    body: contract.endObligationBody,
    response: contract.obligationDetail,
    respond: (ctx, { body }) => endObligation(ctx, body),
  }),
];
