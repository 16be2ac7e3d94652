import { z } from 'zod';
import { defineJob, type Job } from '#platform/jobs/job.ts';
import { failIntake } from './commands/fail-intake.ts';
import { readIntake } from './commands/read-intake.ts';
import { tellOfComment } from './commands/tell-of-comment.ts';
import { sweepOrphans } from './commands/sweep-orphans.ts';
import type { DocumentsPorts } from './ports.ts';

/** Jobs of this module: reading what was received, and sweeping files that nothing names. */
export const documentsJobs = (ports: DocumentsPorts): readonly Job[] => [
  defineJob({
    name: 'documents.read-intake',
    payload: z.object({ intakeId: z.uuid() }),
    maxAttempts: 5,
    run: async ({ intakeId }, { open, lastAttempt, signal }) => {
      try {
        await readIntake({ open, signal }, ports, intakeId);
      } catch (error) {
        // The person who waits is told; the fault itself goes to the log with the job.
        if (lastAttempt) await open((ctx) => failIntake(ctx, intakeId));
        throw error;
      }
    },
  }),
  defineJob({
    name: 'documents.tell-of-comment',
    payload: z.object({
      commentId: z.uuid(),
      subjectType: z.string(),
      subjectId: z.uuid(),
      mentionIds: z.array(z.uuid()),
    }),
    run: (payload, { open }) => open((ctx) => tellOfComment(ctx, payload)),
  }),
  defineJob({
    name: 'documents.sweep-orphans',
    payload: z.unknown(),
    run: async (_, { open }) => void (await open((ctx) => sweepOrphans(ctx, ports.files, ports.namedFiles))),
  }),
];
