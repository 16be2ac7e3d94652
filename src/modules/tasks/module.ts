import type { Module } from '#platform/module.ts';
import { boardRoutes } from './boards/routes.ts';
import { briefingJobs, briefingSchedules } from './briefing/jobs.ts';
import { briefingRoutes } from './briefing/routes.ts';
import { bulkRoutes } from './bulk/routes.ts';
import { calendarRoutes } from './calendars/routes.ts';
import { evidenceJobs, evidenceSchedules } from './evidence/jobs.ts';
import type { TasksPorts } from './evidence/ports.ts';
import { evidenceRoutes } from './evidence/routes.ts';
import { fileRoutes } from './files/routes.ts';
import { tasksJobs } from './jobs.ts';
import { latenessJobs, latenessSchedules } from './lateness/jobs.ts';
import { latenessRoutes } from './lateness/routes.ts';
import { obligationRoutes } from './obligations/routes.ts';
import { orderRoutes } from './orders/routes.ts';
import { owesRoutes } from './owes/routes.ts';
import { reminderJobs, reminderSchedules } from './reminders/jobs.ts';
import { requestRoutes } from './requests/routes.ts';
import { tasksRoutes } from './routes.ts';
import { sheetRoutes } from './sheets/routes.ts';
import { stepRoutes } from './steps/routes.ts';
import { storyRoutes } from './story/routes.ts';
import { waitRoutes } from './waiting/routes.ts';
import { watchingJobs } from './watching/jobs.ts';

/** Obligations, tasks and parts: an accepted plan as work, and what proves that it was done. */
export const tasksModule = (ports: TasksPorts): Module => ({
  name: 'tasks',
  routes: [
    ...tasksRoutes,
    ...evidenceRoutes(ports),
    ...fileRoutes(ports),
    ...owesRoutes,
    ...requestRoutes,
    ...orderRoutes,
    ...sheetRoutes,
    ...stepRoutes,
    ...storyRoutes,
    ...waitRoutes,
    ...latenessRoutes,
    ...boardRoutes,
    ...briefingRoutes,
    ...bulkRoutes,
    ...obligationRoutes,
    ...calendarRoutes,
  ],
  jobs: [...tasksJobs, ...evidenceJobs(ports), ...reminderJobs, ...watchingJobs, ...latenessJobs, ...briefingJobs],
  // After midnight in Viet Nam, so that a period's tasks stand there when its first day begins.
  schedules: [
    { cron: '10 0 * * *', job: 'tasks.open-due-tasks' },
    ...evidenceSchedules,
    ...reminderSchedules,
    ...latenessSchedules,
    ...briefingSchedules,
  ],
  listeners: {
    'organizations.merged': ['tasks.move-merged-work'],
    'tasks.plan-accepted': ['tasks.tell-agencies'],
    'settings.changed': ['tasks.apply-lateness'],
    'conversations.comment-added': ['tasks.tell-of-comment'],
  },
});
