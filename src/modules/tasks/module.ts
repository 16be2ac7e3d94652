import type { Module } from '#platform/module.ts';
import { tasksJobs } from './jobs.ts';
import { tasksRoutes } from './routes.ts';

/** Obligations, tasks and parts: an accepted plan as work. */
export const tasksModule = (): Module => ({
  name: 'tasks',
  routes: tasksRoutes,
  jobs: tasksJobs,
  // After midnight in Viet Nam, so that a period's tasks stand there when its first day begins.
  schedules: [{ cron: '10 0 * * *', job: 'tasks.open-due-tasks' }],
  listeners: { 'organizations.merged': ['tasks.move-merged-work'] },
});
