import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../root.tsx';

/** How work returns, through time. */
export const obligationsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/obligations/$id',
    component: lazyRouteComponent(() => import('./obligation-page.tsx'), 'ObligationPage'),
  }),
] as const;
