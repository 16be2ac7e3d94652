import type { Module } from '#platform/module.ts';
import { settingsRoutes } from './routes.ts';

/** What a province sets for itself. */
export const settingsModule = (): Module => ({ name: 'settings', routes: settingsRoutes });
