import { z } from 'zod';
import { defineJob, type Job, type Schedule } from '#platform/jobs/job.ts';
import { roundReminders } from './commands/chase-agencies.ts';
import { chaseInquiry, listDueInquiries } from './commands/chase-inquiry.ts';
import { followMerger } from './commands/follow-merger.ts';
import { tellOfAll } from './commands/tell-of-all.ts';

/** Every morning, when tasks are reminded of. */
export const inquiriesSchedules: readonly Schedule[] = [{ cron: '10 6 * * *', job: 'inquiries.chase' }];

export const inquiriesJobs: readonly Job[] = [
  defineJob({
    name: 'inquiries.chase',
    payload: z.unknown(),
    run: async (_, { open, signal }) => {
      const daysBefore = await open(roundReminders);
      for (const id of await open((ctx) => listDueInquiries(ctx, daysBefore))) {
        if (signal.aborted) return;
        await open((ctx) => chaseInquiry(ctx, id, daysBefore));
      }
    },
  }),
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
