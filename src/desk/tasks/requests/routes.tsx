import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../root.tsx';
import { obstacleFilters } from './filters.ts';

/** What stands in the way of the agencies, and what they propose. */
export const requestsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/obstacles',
    validateSearch: obstacleFilters,
    component: lazyRouteComponent(() => import('./obstacles-page.tsx'), 'ObstaclesPage'),
  }),
] as const;
