import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../root.tsx';
import { directoryFilters, mergeSearch, registerFilters } from './filters.ts';

const getParentRoute = () => rootRoute;

export const organizationsRoutes = [
  createRoute({
    getParentRoute,
    path: '/organizations',
    validateSearch: directoryFilters,
    component: lazyRouteComponent(() => import('./directory.tsx'), 'Directory'),
  }),
  createRoute({
    getParentRoute,
    path: '/organizations/collectives',
    component: lazyRouteComponent(() => import('./collectives.tsx'), 'Collectives'),
  }),
  createRoute({
    getParentRoute,
    path: '/organizations/focal-persons',
    validateSearch: registerFilters,
    component: lazyRouteComponent(() => import('./focal-persons.tsx'), 'FocalPersons'),
  }),
  createRoute({
    getParentRoute,
    path: '/organizations/focal-persons/import',
    component: lazyRouteComponent(() => import('./import-focal-persons.tsx'), 'ImportFocalPersons'),
  }),
  createRoute({
    getParentRoute,
    path: '/organizations/import',
    component: lazyRouteComponent(() => import('./import-organizations.tsx'), 'ImportOrganizations'),
  }),
  createRoute({
    getParentRoute,
    path: '/organizations/merge',
    validateSearch: mergeSearch,
    component: lazyRouteComponent(() => import('./merge-organizations.tsx'), 'MergeOrganizations'),
  }),
  createRoute({
    getParentRoute,
    path: '/organizations/$id',
    component: lazyRouteComponent(() => import('./organization.tsx'), 'Organization'),
  }),
] as const;
