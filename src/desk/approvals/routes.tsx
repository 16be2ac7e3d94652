import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../root.tsx';
import { decisionFilters } from './filters.ts';

/** What is put before leaders, and what they decide. */
export const approvalsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/decisions',
    validateSearch: decisionFilters,
    component: lazyRouteComponent(() => import('./decisions-page.tsx'), 'DecisionsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/decisions/$id',
    component: lazyRouteComponent(() => import('./decision-page.tsx'), 'DecisionPage'),
  }),
] as const;
