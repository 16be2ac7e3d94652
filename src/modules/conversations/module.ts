import type { Module } from '#platform/module.ts';
import type { ConversationsPorts } from './ports.ts';
import { conversationsRoutes } from './routes.ts';

/** Comments on any subject; `canSee` is answered by the modules above. */
export const conversationsModule = (ports: ConversationsPorts): Module => ({
  name: 'conversations',
  routes: conversationsRoutes(ports),
});
