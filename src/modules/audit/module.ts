import type { Module } from '#platform/module.ts';
import { auditRoutes } from './routes.ts';

/** The audit trail. */
export const auditModule = (): Module => ({ name: 'audit', routes: auditRoutes });
