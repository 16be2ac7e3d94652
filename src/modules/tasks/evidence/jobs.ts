import { z } from 'zod';
import { defineJob, type Job } from '#platform/jobs/job.ts';
import { proposeMissingResults } from './commands/propose-results.ts';
import { TAKE_PAGES, takePages } from './commands/take-pages.ts';
import type { TasksPorts } from './ports.ts';

/** Jobs of evidence: pages of links as they stand, and results of work that was accepted before results were kept. */
export const evidenceJobs = (ports: TasksPorts): readonly Job[] => [
  defineJob({ name: TAKE_PAGES, payload: z.unknown(), run: (_, tools) => takePages(tools, ports) }),
  defineJob({
    name: 'tasks.propose-results',
    payload: z.unknown(),
    run: async (_, { open, signal }) => {
      while (!signal.aborted && (await open((ctx) => proposeMissingResults(ctx))) > 0);
    },
  }),
];

/** Pages that waited or failed for a moment are tried again; old work is looked at once, soon after an upgrade. */
export const evidenceSchedules = [
  { cron: '*/10 * * * *', job: TAKE_PAGES },
  { cron: '*/15 * * * *', job: 'tasks.propose-results' },
] as const;
