import { z } from 'zod';
import { defineJob, type Job, type Schedule } from '#platform/jobs/job.ts';
import { listAgenciesOfPlan, tellAgency } from './commands/tell-agencies.ts';
import { listAgenciesToRemind, reminderRules, remindOrganization } from './commands/remind-organization.ts';

/** Every morning, and in the afternoon for what was given out since; each agency in a transaction of its own. */
export const reminderSchedules: readonly Schedule[] = [{ cron: '0 6,13 * * *', job: 'tasks.remind' }];

export const reminderJobs: readonly Job[] = [
  defineJob({
    name: 'tasks.remind',
    payload: z.unknown(),
    run: async (_, { open, signal }) => {
      const rules = await open(reminderRules);
      let last: string | null = null;
      while (!signal.aborted) {
        const agencies: string[] = await open((ctx) => listAgenciesToRemind(ctx, rules, last));
        for (const id of agencies) await open((ctx) => remindOrganization(ctx, id, rules));
        last = agencies.at(-1) ?? null;
        if (last === null) return;
      }
    },
  }),
  defineJob({
    name: 'tasks.tell-agencies',
    payload: z.object({ planId: z.uuid() }),
    run: async ({ planId }, { open, signal }) => {
      for (const agency of await open((ctx) => listAgenciesOfPlan(ctx, planId))) {
        // The house is closing: the rest is told when it opens again; who has been told is not told twice.
        if (signal.aborted) return open((ctx) => ctx.enqueue('tasks.tell-agencies', { planId }));
        await open((ctx) => tellAgency(ctx, planId, agency));
      }
    },
  }),
];
