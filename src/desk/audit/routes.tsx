import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../root.tsx';
import { auditFilters } from './filters.ts';

export const auditRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/audit',
    validateSearch: auditFilters,
    component: lazyRouteComponent(() => import('./audit-trail.tsx'), 'AuditTrail'),
  }),
] as const;
