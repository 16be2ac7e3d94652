import type { Module } from '#platform/module.ts';
import type { LinksPorts } from './ports.ts';
import { linksRoutes } from './routes.ts';

/** The personal links that were given out, seen and ended by those who give them out. */
export const linksModule = (ports: LinksPorts): Module => ({ name: 'links', routes: linksRoutes(ports) });
