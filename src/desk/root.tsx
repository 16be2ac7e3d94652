import { createRootRoute } from '@tanstack/react-router';
import { Shell } from './shell/shell.tsx';
import { NotFound } from './ui/not-found.tsx';
import { PageProblem } from './ui/page-problem.tsx';

/** The root that every module's routes name as their parent. */
export const rootRoute = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: PageProblem,
});
