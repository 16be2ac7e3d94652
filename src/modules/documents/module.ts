import type { Module } from '#platform/module.ts';
import { documentsJobs } from './jobs.ts';
import type { DocumentsPorts } from './ports.ts';
import { documentsRoutes } from './routes.ts';

/** The register of official documents. */
export const documentsModule = (ports: DocumentsPorts): Module => ({
  name: 'documents',
  routes: documentsRoutes(ports),
  jobs: documentsJobs(ports),
  listeners: { 'conversations.comment-added': ['documents.tell-of-comment'] },
  schedules: [{ cron: '20 2 * * *', job: 'documents.sweep-orphans' }],
});
