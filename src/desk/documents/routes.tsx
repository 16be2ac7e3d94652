import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../root.tsx';
import { documentFilters, documentSearch, importSearch } from './filters.ts';

export const documentsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/documents',
    validateSearch: documentFilters,
    component: lazyRouteComponent(() => import('./document-list.tsx'), 'DocumentList'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/documents/import',
    validateSearch: importSearch,
    component: lazyRouteComponent(() => import('./import-page.tsx'), 'ImportPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/documents/$id',
    validateSearch: documentSearch,
    component: lazyRouteComponent(() => import('./document-page.tsx'), 'DocumentPage'),
  }),
] as const;
