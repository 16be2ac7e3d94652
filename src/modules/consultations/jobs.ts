import { z } from 'zod';
import { roundReminders } from '#modules/inquiries/index.ts';
import { defineJob, type Job, type Schedule } from '#platform/jobs/job.ts';
import { chaseRound, listDueRounds } from './commands/chase-round.ts';
import { followMerger } from './commands/follow-merger.ts';
import { tellOfAll } from './commands/tell-of-all.ts';

/** Every morning, when tasks are reminded of. */
export const consultationsSchedules: readonly Schedule[] = [{ cron: '10 6 * * *', job: 'consultations.chase' }];

export const consultationsJobs: readonly Job[] = [
  defineJob({
    name: 'consultations.chase',
    payload: z.unknown(),
    run: async (_, { open, signal }) => {
      const daysBefore = await open(roundReminders);
      for (const id of await open((ctx) => listDueRounds(ctx, daysBefore))) {
        if (signal.aborted) return;
        await open((ctx) => chaseRound(ctx, id, daysBefore));
      }
    },
  }),
  defineJob({
    name: 'consultations.tell-of-all',
    payload: z.object({ roundId: z.uuid() }),
    run: ({ roundId }, { open }) => open((ctx) => tellOfAll(ctx, roundId)),
  }),
  defineJob({
    name: 'consultations.follow-merger',
    payload: z.object({ predecessorIds: z.array(z.uuid()), successorId: z.uuid() }),
    run: (payload, { open }) => open((ctx) => followMerger(ctx, payload)),
  }),
];
