import type { Module } from '#platform/module.ts';
import { consultationsJobs, consultationsSchedules } from './jobs.ts';
import type { ConsultationsPorts } from './ports.ts';
import { consultationsRoutes } from './routes.ts';

/** Lấy ý kiến góp ý: a draft goes to agencies, their comments are handled, and the table of both is made. */
export const consultationsModule = (ports: ConsultationsPorts): Module => ({
  name: 'consultations',
  routes: consultationsRoutes(ports),
  jobs: consultationsJobs,
  schedules: consultationsSchedules,
  listeners: { 'organizations.merged': ['consultations.follow-merger'] },
});
