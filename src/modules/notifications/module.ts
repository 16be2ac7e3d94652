import type { Module } from '#platform/module.ts';
import { notificationsJobs } from './jobs.ts';
import type { NotificationsPorts } from './ports.ts';
import { notificationsRoutes } from './routes.ts';

/** Notices to staff, the daily mail, and every e-mail and text message that leaves the house. */
export const notificationsModule = (ports: NotificationsPorts): Module => ({
  name: 'notifications',
  routes: notificationsRoutes,
  jobs: notificationsJobs(ports),
  schedules: [
    { cron: '*/5 * * * *', job: 'notifications.queue-due-messages' },
    { cron: '*/10 * * * *', job: 'notifications.send-digests' },
  ],
});
