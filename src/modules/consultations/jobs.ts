import { z } from 'zod';
import { defineJob, type Job } from '#platform/jobs/job.ts';
import { followMerger } from './commands/follow-merger.ts';
import { tellOfAll } from './commands/tell-of-all.ts';

export const consultationsJobs: readonly Job[] = [
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
