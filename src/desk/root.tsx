import { createRootRoute, lazyRouteComponent } from '@tanstack/react-router';
import { Shell } from './shell/shell.tsx';
import { PageProblem } from './ui/page-problem.tsx';

/** The root that every module's routes name as their parent. */
export const rootRoute = createRootRoute({
  component: Shell,
  // Seldom seen: not in the first script.
  notFoundComponent: lazyRouteComponent(() => import('./ui/not-found.tsx'), 'NotFound'),
  errorComponent: PageProblem,
});
