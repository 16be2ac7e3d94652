import type { Module } from '#platform/module.ts';
import { listeningRoutes } from './routes.ts';

/** What the press says about the province, and what of it proves work. */
export const listeningModule = (): Module => ({ name: 'listening', routes: listeningRoutes });
