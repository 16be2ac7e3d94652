import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../root.tsx';
import { peopleFilters } from './filters.ts';

export const accessRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/people',
    validateSearch: peopleFilters,
    component: lazyRouteComponent(() => import('./people.tsx'), 'People'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/people/from-focal-persons',
    component: lazyRouteComponent(() => import('./from-focal-persons.tsx'), 'FromFocalPersons'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/people/$id',
    component: lazyRouteComponent(() => import('./person.tsx'), 'Person'),
  }),
] as const;
