import type { Module } from '#platform/module.ts';
import type { InquiriesPorts } from './commands/attach-file.ts';
import { inquiriesJobs, inquiriesSchedules } from './jobs.ts';
import { inquiriesRoutes } from './routes.ts';

/** Hỏi lại: one question to many agencies, whose answers become a table. */
export const inquiriesModule = (ports: InquiriesPorts): Module => ({
  name: 'inquiries',
  routes: inquiriesRoutes(ports),
  jobs: inquiriesJobs,
  schedules: inquiriesSchedules,
  listeners: { 'organizations.merged': ['inquiries.follow-merger'] },
});
