import { z } from 'zod';
import { defineJob, type Job } from '#platform/jobs/job.ts';
import { tellOfComment } from './commands/tell-of-comment.ts';

export const watchingJobs: readonly Job[] = [
  defineJob({
    name: 'tasks.tell-of-comment',
    payload: z.object({
      commentId: z.uuid(),
      subjectType: z.string(),
      subjectId: z.string(),
      mentionIds: z.array(z.uuid()),
    }),
    run: (payload, { open }) => open((ctx) => tellOfComment(ctx, payload)),
  }),
];
