import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../root.tsx';
import { planFilters, planSearch, reviewSearch } from './filters.ts';

export const plansRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/plans',
    validateSearch: planFilters,
    component: lazyRouteComponent(() => import('./plan-list.tsx'), 'PlanList'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/plans/$id',
    validateSearch: planSearch,
    component: lazyRouteComponent(() => import('./plan-page.tsx'), 'PlanPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/plans/$id/review',
    validateSearch: reviewSearch,
    component: lazyRouteComponent(() => import('./review/review-page.tsx'), 'ReviewPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/plans/$id/accepted',
    component: lazyRouteComponent(() => import('./accepted-page.tsx'), 'AcceptedPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/plans/$id/map',
    component: lazyRouteComponent(() => import('./version-map-page.tsx'), 'VersionMapPage'),
  }),
] as const;
