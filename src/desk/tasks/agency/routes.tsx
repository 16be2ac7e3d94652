import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../root.tsx';
import { agencyWorkFilters } from './filters.ts';

/** One agency, all plans. */
export const agencyWorkRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/organizations/$id/work',
    validateSearch: agencyWorkFilters,
    component: lazyRouteComponent(() => import('./agency-work.tsx'), 'AgencyWork'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/organizations/$id/reports',
    component: lazyRouteComponent(() => import('./import-reports.tsx'), 'ImportReports'),
  }),
] as const;
