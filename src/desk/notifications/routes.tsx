import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../root.tsx';
import { messageFilters, noticeFilters } from './filters.ts';

/** Screens of notices to oneself, and of what was sent for those who look after it. */
export const notificationsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/notices',
    validateSearch: noticeFilters,
    component: lazyRouteComponent(() => import('./notices-page.tsx'), 'NoticesPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/messages',
    validateSearch: messageFilters,
    component: lazyRouteComponent(() => import('./messages-page.tsx'), 'MessagesPage'),
  }),
] as const;
