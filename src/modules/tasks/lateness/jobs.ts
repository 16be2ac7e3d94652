import { z } from 'zod';
import { defineJob, type Job, type Schedule } from '#platform/jobs/job.ts';
import { applyRules, recountNext } from './commands/recount-lateness.ts';

/** Rules that begin on a day begin after its midnight. */
export const latenessSchedules: readonly Schedule[] = [{ cron: '5 0 * * *', job: 'tasks.apply-lateness' }];

export const latenessJobs: readonly Job[] = [
  defineJob({
    name: 'tasks.apply-lateness',
    payload: z.unknown(),
    run: async (_, { open }) => {
      // With the rules the work is queued: a house that stops in between goes on where it begins again.
      await open(async (ctx) => {
        if (await applyRules(ctx)) await ctx.enqueue('tasks.recount-lateness', { after: null });
      });
    },
  }),
  defineJob({
    name: 'tasks.recount-lateness',
    payload: z.object({ after: z.uuid().nullable() }),
    run: ({ after }, { open }) =>
      open(async (ctx) => {
        const last = await recountNext(ctx, after);
        if (last !== null) await ctx.enqueue('tasks.recount-lateness', { after: last });
      }),
  }),
];
