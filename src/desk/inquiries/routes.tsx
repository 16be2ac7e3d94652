import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../root.tsx';
import { inquiryFilters, newInquirySearch } from './filters.ts';

/** Hỏi lại: one question to many agencies. */
export const inquiriesRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/inquiries',
    validateSearch: inquiryFilters,
    component: lazyRouteComponent(() => import('./inquiries-page.tsx'), 'InquiriesPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/inquiries/new',
    validateSearch: newInquirySearch,
    component: lazyRouteComponent(() => import('./new-inquiry-page.tsx'), 'NewInquiryPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/inquiries/$id',
    component: lazyRouteComponent(() => import('./inquiry-page.tsx'), 'InquiryPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/inquiries/$id/import',
    component: lazyRouteComponent(() => import('./import-answers-page.tsx'), 'ImportAnswersPage'),
  }),
] as const;
