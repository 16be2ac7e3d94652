import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../root.tsx';
import { owesFilters } from './filters.ts';

/** Who still owes what, and the letters that chase it. */
export const owesRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/owes',
    validateSearch: owesFilters,
    component: lazyRouteComponent(() => import('./owes-page.tsx'), 'OwesPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/owes/letters/$id',
    component: lazyRouteComponent(() => import('./letter-page.tsx'), 'LetterPage'),
  }),
] as const;
