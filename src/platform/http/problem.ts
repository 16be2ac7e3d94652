import type { FastifyRequest } from 'fastify';
import { isDiskFull, Refusal, statusOf, type Issue } from '../errors.ts';
import type { Log } from '../log.ts';

/** What a person is told of whatever was thrown, and its status. What is our fault is logged and never shown. */
export function problemOf(
  log: Log,
  error: unknown,
  request: FastifyRequest,
): { status: number; body: { error: string; issues: readonly Issue[] } } {
  const plain = (status: number, code: string) => ({ status, body: { error: code, issues: [] } });
  if (error instanceof Refusal)
    return { status: statusOf[error.code], body: { error: error.code, issues: error.issues } };
  const status = (error as { statusCode?: number }).statusCode ?? 500;
  if (status === 429) return plain(429, 'too-many-requests');
  if (status === 413) return plain(413, 'too-large');
  if (status >= 400 && status < 500) return plain(422, 'invalid-input');
  const where = { method: request.method, route: request.routeOptions.url };
  if (isDiskFull(error)) {
    log.error('request.disk-full', error, where);
    return { status: 503, body: { error: 'busy', issues: [{ code: 'errors.disk-full' }] } };
  }
  if (isDatabaseBusy(error)) return plain(503, 'busy');
  if (isUnusableValue(error)) {
    // Its own message would repeat what was sent.
    log.error('request.unusable-value', error.code, where);
    return plain(422, 'invalid-input');
  }
  log.error('request.failed', error, where);
  return plain(500, 'internal');
}

/**
 * The database is away for a moment, or sent back one of two who waited for each other (40P01): nothing of that work was kept.
 * 57P0x: shut down or starting up; 08xxx and socket errors: connection lost. The driver's own words for it have no code.
 * A missing socket is ENOENT of `connect`; ENOENT of anything else is a missing file, and no reason to wait.
 */
export function isDatabaseBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as NodeJS.ErrnoException;
  return (
    /^(57P0|08|40P01|53300|ECONNREFUSED|ECONNRESET|EPIPE)/.test(code ?? '') ||
    (code === 'ENOENT' && syscall === 'connect') ||
    /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/.test(
      error.message,
    )
  );
}

/** 22xxx: what was sent has the right form, but is no value that the database knows: a day of the year 0, a cursor of nobody's. */
const isUnusableValue = (error: unknown): error is { readonly code: string } =>
  error instanceof Error && /^22[0-9A-Z]{3}$/.test((error as NodeJS.ErrnoException).code ?? '');
