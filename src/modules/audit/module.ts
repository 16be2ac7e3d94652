import type { Module } from '#platform/module.ts';
import type { ListBodyNames } from './ports.ts';
import { auditRoutes } from './routes.ts';

/** The audit trail. `listBodyNames`: how its file calls the agencies that stand in it by id or code. */
export const auditModule = (listBodyNames: ListBodyNames = async () => new Map()): Module => ({
  name: 'audit',
  routes: auditRoutes(listBodyNames),
});
