import { z } from 'zod';
import { defineJob, type Job } from '#platform/jobs/job.ts';
import { followMerger } from './commands/follow-merger.ts';
import { tellOfAll } from './commands/tell-of-all.ts';

export const inquiriesJobs: readonly Job[] = [
  defineJob({
    name: 'inquiries.tell-of-all',
    payload: z.object({ inquiryId: z.uuid() }),
    run: ({ inquiryId }, { open }) => open((ctx) => tellOfAll(ctx, inquiryId)),
  }),
  defineJob({
    name: 'inquiries.follow-merger',
    payload: z.object({ predecessorIds: z.array(z.uuid()), successorId: z.uuid() }),
    run: (payload, { open }) => open((ctx) => followMerger(ctx, payload)),
  }),
];
