import { z } from 'zod';
import { takeWaitingPages } from '#modules/tasks/index.ts';
import { defineJob, type Job } from '#platform/jobs/job.ts';
import { TAKE_PAGES } from './commands/ask-for-pages.ts';
import { READ_FEEDS, readFeeds } from './commands/read-feeds.ts';
import type { ListeningPorts } from './ports.ts';

export const listeningJobs = (ports: ListeningPorts): readonly Job[] => [
  defineJob({
    name: TAKE_PAGES,
    payload: z.unknown(),
    run: (_, tools) => takeWaitingPages(tools, ports, { table: 'listening.pages' }),
  }),
  defineJob({ name: READ_FEEDS, payload: z.unknown(), run: (_, tools) => readFeeds(tools, ports) }),
];

/** Pages that waited or failed for a moment are tried again; feeds are read every half hour. */
export const listeningSchedules = [
  { cron: '*/10 * * * *', job: TAKE_PAGES },
  { cron: '5,35 * * * *', job: READ_FEEDS },
] as const;
