import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../root.tsx';
import { boardFilters } from './filters.ts';

/** Tasks counted by agency, plan, section or month. */
export const boardsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/boards',
    validateSearch: boardFilters,
    component: lazyRouteComponent(() => import('./boards-page.tsx'), 'BoardsPage'),
  }),
] as const;
