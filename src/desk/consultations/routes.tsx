import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../root.tsx';
import { roundFilters } from './filters.ts';

/** Lấy ý kiến dự thảo: a draft goes to agencies for their comments. */
export const consultationsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/consultations',
    validateSearch: roundFilters,
    component: lazyRouteComponent(() => import('./rounds-page.tsx'), 'RoundsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/consultations/new',
    component: lazyRouteComponent(() => import('./new-round-page.tsx'), 'NewRoundPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/consultations/$id',
    component: lazyRouteComponent(() => import('./round-page.tsx'), 'RoundPage'),
  }),
] as const;
