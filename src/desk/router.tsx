import { createRouter } from '@tanstack/react-router';
import { accessRoutes } from './access/routes.tsx';
import { accountRoutes } from './account/routes.tsx';
import { approvalsRoutes } from './approvals/routes.tsx';
import { auditRoutes } from './audit/routes.tsx';
import { documentsRoutes } from './documents/routes.tsx';
import { homeRoutes } from './home/routes.tsx';
import { consultationsRoutes } from './consultations/routes.tsx';
import { inquiriesRoutes } from './inquiries/routes.tsx';
import { listeningRoutes } from './listening/routes.tsx';
import { notificationsRoutes } from './notifications/routes.tsx';
import { plansRoutes } from './plans/routes.tsx';
import { organizationsRoutes } from './organizations/routes.tsx';
import { rootRoute } from './root.tsx';
import { settingsRoutes } from './settings/routes.tsx';
import { agencyWorkRoutes } from './tasks/agency/routes.tsx';
import { boardsRoutes } from './tasks/boards/routes.tsx';
import { obligationsRoutes } from './tasks/obligations/routes.tsx';
import { owesRoutes } from './tasks/owes/routes.tsx';
import { requestsRoutes } from './tasks/requests/routes.tsx';
import { tasksRoutes } from './tasks/routes.tsx';

/**
 * Every module's routes. To add one: write `<module>/routes.tsx` exporting `<module>Routes`, a tuple of
 *
 *     createRoute({
 *       getParentRoute: () => rootRoute,
 *       path: '/tasks',
 *       validateSearch: taskFilters,                 // what the filters keep in the address, made with address.ts
 *       component: lazyRouteComponent(() => import('./task-list.tsx'), 'TaskList'),
 *     })
 *
 * then import it above and add `...<module>Routes` here. The screen reads its own with `getRouteApi('/tasks')`. The menu
 * (`shell/menu.ts`) shows a place as soon as its path is registered here; `home` owns `/`.
 */
const routeTree = rootRoute.addChildren([
  ...accessRoutes,
  ...accountRoutes,
  ...auditRoutes,
  ...documentsRoutes,
  ...notificationsRoutes,
  ...plansRoutes,
  ...organizationsRoutes,
  ...settingsRoutes,
  ...homeRoutes,
  ...tasksRoutes,
  ...obligationsRoutes,
  ...owesRoutes,
  ...requestsRoutes,
  ...approvalsRoutes,
  ...inquiriesRoutes,
  ...consultationsRoutes,
  ...agencyWorkRoutes,
  ...listeningRoutes,
  ...boardsRoutes,
]);

/** The desk's router; addresses begin with /desk. */
export const router = createRouter({
  routeTree,
  basepath: '/desk',
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
