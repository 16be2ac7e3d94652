import type { Module } from '#platform/module.ts';
import { plansRoutes } from './routes.ts';

/** Plans: readings of documents, their review, and what was accepted. */
export const plansModule = (): Module => ({ name: 'plans', routes: plansRoutes() });
