import { z } from 'zod';
import { defineJob, type Job, type Schedule } from '#platform/jobs/job.ts';
import { keepBriefing } from './commands/keep-briefing.ts';

export const briefingJobs: readonly Job[] = [
  defineJob({
    name: 'tasks.keep-briefing',
    payload: z.unknown(),
    run: (_, { open }) => open((ctx) => keepBriefing(ctx)),
  }),
];

/** Before the day begins, after the tasks of the day were opened. */
export const briefingSchedules: readonly Schedule[] = [{ cron: '0 6 * * *', job: 'tasks.keep-briefing' }];
