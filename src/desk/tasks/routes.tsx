import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../root.tsx';
import { taskSearch } from './search.ts';

/** Screens of tasks: the list, one task, handing work over. */
export const tasksRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/tasks',
    validateSearch: taskSearch,
    component: lazyRouteComponent(() => import('./task-list.tsx'), 'TaskList'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/tasks/handovers',
    component: lazyRouteComponent(() => import('./handovers.tsx'), 'Handovers'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/tasks/handovers/$id',
    component: lazyRouteComponent(() => import('./handover-page.tsx'), 'HandoverPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/tasks/numbers',
    component: lazyRouteComponent(() => import('./sheets/import-numbers.tsx'), 'ImportNumbers'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/tasks/$id',
    component: lazyRouteComponent(() => import('./task-page.tsx'), 'TaskPage'),
  }),
] as const;
