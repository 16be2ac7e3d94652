/**
 * The one list of errors and their HTTP status. Broken assumptions throw ordinary errors (500, text never shown);
 * what a person can mend is a {@link Refusal} with issues, each a translation key with its params.
 */
export const statusOf = {
  'invalid-input': 422,
  'not-signed-in': 401,
  'not-permitted': 403,
  'first-step-needed': 403,
  'not-found': 404,
  gone: 410,
  conflict: 409,
  'stale-version': 409,
  'too-large': 413,
  'too-many-requests': 429,
  refused: 422,
  busy: 503,
} as const;

export type ErrorCode = keyof typeof statusOf;

/** Something a person can mend. `code` is a translation key (`plans.already-accepted`); `field` names an input. */
export interface Issue {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly field?: string;
}

/** Ends a command with an answer for the person; the transaction is rolled back. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly issues: readonly Issue[];

  constructor(code: ErrorCode, issues: readonly Issue[] = []) {
    super(issues.map((issue) => issue.code).join(', ') || code);
    this.name = 'Refusal';
    this.code = code;
    this.issues = issues;
  }
}

/** Ends a command with one issue: `refuse('plans.already-accepted')`. */
export function refuse(code: string, params?: Issue['params'], as: ErrorCode = 'refused'): never {
  throw new Refusal(as, [{ code, params }]);
}

/** Ends a command because the thing is not there, or is not this person's to see. */
export function notFound(): never {
  throw new Refusal('not-found');
}

/** No room is left: the file system's words for it, or PostgreSQL's (53100), which has then undone what was begun. */
export const isDiskFull = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT', '53100'].includes((error as { code?: string } | null)?.code ?? '');
