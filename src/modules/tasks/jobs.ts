import { z } from 'zod';
import { defineJob, type Job } from '#platform/jobs/job.ts';

import { moveMergedWork } from './commands/move-merged-work.ts';
import { openDueTasks } from './commands/open-due-tasks.ts';
import { recountGrown } from './commands/recount-grown.ts';

/** What the opening of tasks fills. */
const FILLED = ['tasks.tasks', 'tasks.parts', 'tasks.history', 'tasks.expected_results'];

/** Jobs of this module; each works in batches, a transaction per batch, until nothing is left. */
export const tasksJobs: readonly Job[] = [
  defineJob({
    name: 'tasks.open-due-tasks',
    payload: z.unknown(),
    run: async (_, { open, signal }) => {
      while (!signal.aborted && (await open((ctx) => openDueTasks(ctx))) > 0)
        await open((ctx) => recountGrown(ctx, FILLED));
    },
  }),
  defineJob({
    name: 'tasks.move-merged-work',
    payload: z.object({ predecessorIds: z.array(z.uuid()), successorId: z.uuid() }),
    run: async (payload, { open, signal }) => {
      while (!signal.aborted && (await open((ctx) => moveMergedWork(ctx, payload))) > 0);
    },
  }),
];
