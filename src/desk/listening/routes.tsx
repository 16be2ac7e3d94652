import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../root.tsx';
import { itemFilters } from './filters.ts';

/** What the press says: the register, its outlets and contracts. */
export const listeningRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/press',
    validateSearch: itemFilters,
    component: lazyRouteComponent(() => import('./items-page.tsx'), 'ItemsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/press/items/$id',
    component: lazyRouteComponent(() => import('./item-page.tsx'), 'ItemPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/press/import',
    component: lazyRouteComponent(() => import('./import-items-page.tsx'), 'ImportItemsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/press/contracts',
    component: lazyRouteComponent(() => import('./contracts-page.tsx'), 'ContractsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/press/inbox',
    component: lazyRouteComponent(() => import('./inbox-page.tsx'), 'InboxPage'),
  }),
] as const;
