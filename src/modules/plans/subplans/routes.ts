import { defineRoute, type Route } from '#platform/http/route.ts';
import * as contract from '../contract.ts';
import { confirmSubplanLinks, decideSubplanLink } from './commands/decide-subplan-link.ts';
import { linkParent, unlinkParent } from './commands/link-parent.ts';
import { requireSubplans } from './commands/require-subplans.ts';
import { getParent } from './queries/get-parent.ts';
import { listSubplans } from './queries/list-subplans.ts';

const asksOfPlan = { method: 'GET', access: { permission: 'plans.read' }, params: contract.planParams } as const;
const decides = { method: 'POST', access: { permission: 'plans.review' }, response: contract.parentView } as const;

/** Agencies' own implementation plans, tied to the plan above them. */
export const subplansRoutes = (): readonly Route[] => [
  defineRoute({
    ...asksOfPlan,
    path: '/api/plans/:id/parent',
    response: contract.parentView,
    respond: (ctx, { params }) => getParent(ctx, params.id),
  }),
  defineRoute({
    ...asksOfPlan,
    path: '/api/plans/:id/subplans',
    response: contract.subplanOverview,
    respond: (ctx, { params }) => listSubplans(ctx, params.id),
  }),
  defineRoute({
    ...decides,
    path: '/api/plans/link-parent',
    body: contract.linkParentBody,
    respond: (ctx, { body }) => linkParent(ctx, body),
  }),
  defineRoute({
    ...decides,
    path: '/api/plans/unlink-parent',
    body: contract.seenSubplanBody,
    respond: (ctx, { body }) => unlinkParent(ctx, body),
  }),
  defineRoute({
    ...decides,
    path: '/api/plans/decide-subplan-link',
    body: contract.decideSubplanLinkBody,
    respond: (ctx, { body }) => decideSubplanLink(ctx, body),
  }),
  defineRoute({
    ...decides,
    path: '/api/plans/confirm-subplan-links',
    body: contract.seenSubplanBody,
    respond: (ctx, { body }) => confirmSubplanLinks(ctx, body),
  }),
  defineRoute({
    ...decides,
    path: '/api/plans/require-subplans',
    body: contract.requireSubplansBody,
    response: contract.subplanOverview,
    respond: (ctx, { body }) => requireSubplans(ctx, body),
  }),
];
