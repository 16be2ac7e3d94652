import { PassThrough } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';

const LINES = 'application/x-ndjson';

/** Did the caller ask to hear how far the work is? */
export const wantsLines = (request: FastifyRequest): boolean => request.headers.accept === LINES;

/**
 * Answers with JSON lines while the work goes on: `{"progress":…}` any number of times, then `{"result":…}` or what would have
 * been the body of a refusal. The status is 200 in any case, since it goes out before the end is known.
 */
export function answerInLines(
  reply: FastifyReply,
  work: (tell: (progress: unknown) => void) => Promise<unknown>,
  bodyOf: (error: unknown) => object,
): FastifyReply {
  const lines = new PassThrough();
  const write = (line: object): void => void (lines.writable && lines.write(`${JSON.stringify(line)}\n`));
  void work((progress) => write({ progress }))
    .then((result) => write({ result }))
    .catch((error: unknown) => write(bodyOf(error)))
    .finally(() => lines.end());
  return reply
    .header('content-type', LINES)
    .header('cache-control', 'no-store')
    .header('x-accel-buffering', 'no')
    .send(lines);
}
