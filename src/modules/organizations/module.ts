import type { Module } from '#platform/module.ts';
import type { OrganizationsPorts } from './merger.ts';
import { organizationsRoutes } from './routes.ts';

/** Agencies through time. */
export const organizationsModule = (ports: OrganizationsPorts): Module => ({
  name: 'organizations',
  routes: organizationsRoutes(ports),
});
