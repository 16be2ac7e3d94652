import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { readCalendar } from '#modules/tasks/index.ts';
import type { OpenCtx } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { problemOf } from '#platform/http/problem.ts';
import type { Log } from '#platform/log.ts';

interface CalendarsDeps {
  readonly openCtx: OpenCtx;
  readonly log: Log;
}

/** A minute, for one address: an office behind one address has many calendars, each fetched every few hours. */
const READ_LIMIT = 60;

/** Calendars under their secret addresses, for programs: `/c/<token>.ics`. */
export const calendars =
  ({ openCtx, log }: CalendarsDeps) =>
  async (app: FastifyInstance): Promise<void> => {
    app.setErrorHandler((error, request, reply) => {
      const { status } = problemOf(log, error, request);
      return reply.status(status).header('cache-control', 'no-store').type('text/plain; charset=utf-8').send('');
    });
    app.get<{ Params: { file: string } }>(
      '/c/:file',
      { config: { rateLimit: { max: READ_LIMIT, timeWindow: '1 minute' } } },
      async (request, reply) => {
        const token = /^([\w-]{43})\.ics$/.exec(request.params.file)?.[1];
        if (!token) throw new Refusal('not-found');
        const content = await readCalendar(openCtx, token);
        const tag = `"${createHash('sha256').update(content).digest('base64url')}"`;
        // The address is a secret: no shared cache keeps what it opens, and nobody is told of it.
        reply
          .header('cache-control', 'private, no-cache')
          .header('etag', tag)
          .header('referrer-policy', 'no-referrer')
          .header('x-robots-tag', 'noindex, nofollow');
        const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
        if (known.includes(tag)) return reply.status(304).send();
        return reply.type('text/calendar; charset=utf-8').send(content);
      },
    );
  };
