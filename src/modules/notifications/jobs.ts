import { z } from 'zod';
import { defineJob, type Job } from '#platform/jobs/job.ts';
import { deliverMessage } from './commands/deliver-message.ts';
import { queueDueMessages } from './commands/queue-due-messages.ts';
import { sendDigests } from './commands/send-digests.ts';
import type { NotificationsPorts } from './ports.ts';

/** Jobs of this module. How often a message is tried again is its own matter, so the queue tries a job only a few times. */
export const notificationsJobs = (ports: NotificationsPorts): readonly Job[] => [
  defineJob({
    name: 'notifications.deliver-message',
    payload: z.object({ messageId: z.uuid() }),
    maxAttempts: 4,
    run: ({ messageId }, tools) => deliverMessage(messageId, ports, tools),
  }),
  defineJob({
    name: 'notifications.queue-due-messages',
    payload: z.unknown(),
    run: async (_, { open }) => {
      await open((ctx) => queueDueMessages(ctx));
    },
  }),
  defineJob({
    name: 'notifications.send-digests',
    payload: z.unknown(),
    run: async (_, { open, signal }) => {
      while (!signal.aborted && (await open((ctx) => sendDigests(ctx))) > 0);
    },
  }),
];
