import type { Module } from '#platform/module.ts';
import type { Access } from './open/access.ts';
import { accessRoutes } from './routes.ts';

/** People, permissions, sessions. */
export const accessModule = (access: Access): Module => ({ name: 'access', routes: accessRoutes(access) });
