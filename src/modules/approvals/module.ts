import type { Module } from '#platform/module.ts';
import type { ApprovalsPorts } from './ports.ts';
import { approvalsRoutes } from './routes.ts';

/** Trình và quyết định: what a leader decides, himself or through whoever records it. */
export const approvalsModule = (ports: ApprovalsPorts): Module => ({
  name: 'approvals',
  routes: approvalsRoutes(ports),
});
