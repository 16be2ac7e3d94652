import { defineRoute, type Route } from '#platform/http/route.ts';
import { addAssignment } from './commands/add-assignment.ts';
import { changeAssignment } from './commands/change-assignment.ts';
import { chooseCollective } from './commands/choose-collective.ts';
import { chooseDeadline } from './commands/choose-deadline.ts';
import { confirmAll, confirmAssignment, rejectAssignment, restoreAssignment } from './commands/decide-assignment.ts';
import { dismissPlan } from './commands/dismiss-plan.ts';
import { mapClause } from './commands/map-clause.ts';
import { mergeAssignments } from './commands/merge-assignments.ts';
import { reopenPlan } from './commands/reopen-plan.ts';
import { resolveAssignee } from './commands/resolve-assignee.ts';
import { splitAssignment } from './commands/split-assignment.ts';
import * as contract from './contract.ts';
import { exportAnnex, exportByAgency, exportPlanDocx, exportPlanXlsx, listZaloTexts } from './queries/export-plan.ts';
import { getGaps, getMatrix, getPlan, getTimeline, listHistory } from './queries/get-plan.ts';
import { getReview } from './queries/get-review.ts';
import { listPlans } from './queries/list-plans.ts';
import { subplansRoutes } from './subplans/routes.ts';

const mayRead = { permission: 'plans.read' };
const mayReview = { permission: 'plans.review' };
const answersChange = { method: 'POST', access: mayReview, response: contract.reviewChange } as const;
const asksOfPlan = { method: 'GET', access: mayRead, params: contract.planParams } as const;

/** Plans as everyone reads them. */
const readingRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/plans',
    access: mayRead,
    query: contract.plansQuery,
    response: contract.planList,
    respond: (ctx, { query }) => listPlans(ctx, query),
  }),
  defineRoute({
    ...asksOfPlan,
    path: '/api/plans/:id',
    response: contract.planDetail,
    respond: (ctx, { params }) => getPlan(ctx, params.id),
  }),
  defineRoute({
    ...asksOfPlan,
    path: '/api/plans/:id/matrix',
    response: contract.matrix,
    respond: (ctx, { params }) => getMatrix(ctx, params.id),
  }),
  defineRoute({
    ...asksOfPlan,
    path: '/api/plans/:id/timeline',
    response: contract.timeline,
    respond: (ctx, { params }) => getTimeline(ctx, params.id),
  }),
  defineRoute({
    ...asksOfPlan,
    path: '/api/plans/:id/gaps',
    response: contract.gaps,
    respond: (ctx, { params }) => getGaps(ctx, params.id),
  }),
];

/** The review as reviewers read it. */
const reviewRoutes: readonly Route[] = [
  defineRoute({
    ...asksOfPlan,
    path: '/api/plans/:id/review',
    access: mayReview,
    response: contract.review,
    respond: (ctx, { params }) => getReview(ctx, params.id),
  }),
  defineRoute({
    ...asksOfPlan,
    path: '/api/plans/:id/history',
    access: mayReview,
    response: contract.planHistory,
    respond: (ctx, { params }) => listHistory(ctx, params.id),
  }),
];

/** What decides on an assignment. */
const decisionRoutes: readonly Route[] = [
  defineRoute({
    ...answersChange,
    path: '/api/plans/confirm-assignment',
    body: contract.confirmAssignmentBody,
    respond: (ctx, { body }) => confirmAssignment(ctx, body),
  }),
  defineRoute({
    ...answersChange,
    path: '/api/plans/confirm-all',
    body: contract.confirmAllBody,
    respond: (ctx, { body }) => confirmAll(ctx, body),
  }),
  defineRoute({
    ...answersChange,
    path: '/api/plans/reject-assignment',
    body: contract.rejectAssignmentBody,
    respond: (ctx, { body }) => rejectAssignment(ctx, body),
  }),
  defineRoute({
    ...answersChange,
    path: '/api/plans/restore-assignment',
    body: contract.restoreAssignmentBody,
    respond: (ctx, { body }) => restoreAssignment(ctx, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/plans/dismiss-plan',
    access: mayReview,
    body: contract.dismissPlanBody,
    response: contract.done,
    respond: async (ctx, { body }) => ({ ok: true as const, ...(await dismissPlan(ctx, body)) }),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/plans/reopen-plan',
    access: mayReview,
    body: contract.reopenPlanBody,
    response: contract.done,
    respond: async (ctx, { body }) => ({ ok: true as const, ...(await reopenPlan(ctx, body)) }),
  }),
];

/** What changes assignments. */
const changeRoutes: readonly Route[] = [
  defineRoute({
    ...answersChange,
    path: '/api/plans/change-assignment',
    body: contract.changeAssignmentBody,
    respond: (ctx, { body }) => changeAssignment(ctx, body),
  }),
  defineRoute({
    ...answersChange,
    path: '/api/plans/merge-assignments',
    body: contract.mergeAssignmentsBody,
    respond: (ctx, { body }) => mergeAssignments(ctx, body),
  }),
  defineRoute({
    ...answersChange,
    path: '/api/plans/split-assignment',
    body: contract.splitAssignmentBody,
    respond: (ctx, { body }) => splitAssignment(ctx, body),
  }),
  defineRoute({
    ...answersChange,
    path: '/api/plans/add-assignment',
    body: contract.addAssignmentBody,
    respond: (ctx, { body }) => addAssignment(ctx, body),
  }),
];

/** What answers the questions of the review. */
const answerRoutes: readonly Route[] = [
  defineRoute({
    ...answersChange,
    path: '/api/plans/resolve-assignee',
    body: contract.resolveAssigneeBody,
    respond: (ctx, { body }) => resolveAssignee(ctx, body),
  }),
  defineRoute({
    ...answersChange,
    path: '/api/plans/choose-collective',
    body: contract.chooseCollectiveBody,
    respond: (ctx, { body }) => chooseCollective(ctx, body),
  }),
  defineRoute({
    ...answersChange,
    path: '/api/plans/choose-deadline',
    body: contract.chooseDeadlineBody,
    respond: (ctx, { body }) => chooseDeadline(ctx, body),
  }),
  defineRoute({
    ...answersChange,
    path: '/api/plans/map-clause',
    body: contract.mapClauseBody,
    respond: (ctx, { body }) => mapClause(ctx, body),
  }),
];

/** What leaves the house: files for colleagues who do not sign in. */
const exportRoutes: readonly Route[] = [
  defineRoute({
    ...asksOfPlan,
    path: '/api/plans/:id/annex.docx',
    respond: (ctx, { params }) => exportAnnex(ctx, params.id),
  }),
  defineRoute({
    ...asksOfPlan,
    path: '/api/plans/:id/by-agency.xlsx',
    respond: (ctx, { params }) => exportByAgency(ctx, params.id),
  }),
  defineRoute({
    ...asksOfPlan,
    path: '/api/plans/:id/export.xlsx',
    respond: (ctx, { params }) => exportPlanXlsx(ctx, params.id),
  }),
  defineRoute({
    ...asksOfPlan,
    path: '/api/plans/:id/export.docx',
    respond: (ctx, { params }) => exportPlanDocx(ctx, params.id),
  }),
  defineRoute({
    ...asksOfPlan,
    path: '/api/plans/:id/zalo',
    access: mayReview,
    query: contract.zaloQuery,
    response: contract.zaloList,
    respond: (ctx, { params, query }) => listZaloTexts(ctx, params.id, query),
  }),
];

/** Routes of plans and their review. */
export const plansRoutes = (): readonly Route[] => [
  ...readingRoutes,
  ...reviewRoutes,
  ...decisionRoutes,
  ...changeRoutes,
  ...answerRoutes,
  ...exportRoutes,
  ...subplansRoutes(),
];
