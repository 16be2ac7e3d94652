import type { AttemptOutcome, MessageState } from './tables.ts';

/** Attempts before a message counts as failed: about six hours in all. */
export const MOST_ATTEMPTS = 8;
/** An attempt that began longer ago than this and has no outcome was cut off: the adapter gives up long before. */
export const ATTEMPT_LOST_AFTER_MS = 180_000;

/** What becomes of a message after an attempt. `waitSeconds` until the next one; null where there is none. */
export interface AfterAttempt {
  readonly state: Exclude<MessageState, 'sending' | 'cancelled'>;
  readonly waitSeconds: number | null;
}

/**
 * A refused address ends it; a server that is away or full is tried again, each time after a longer while; an attempt of which
 * nobody knows how it ended is never repeated by itself, for a double is worse than a person looking.
 */
export function afterAttempt(outcome: AttemptOutcome, attempts: number): AfterAttempt {
  switch (outcome) {
    case 'sent':
      return { state: 'sent', waitSeconds: null };
    case 'rejected':
      return { state: 'failed', waitSeconds: null };
    case 'unknown-outcome':
      return { state: 'unknown-outcome', waitSeconds: null };
    case 'retry-later':
    case 'reconnect':
      return attempts >= MOST_ATTEMPTS
        ? { state: 'failed', waitSeconds: null }
        : { state: 'queued', waitSeconds: 60 * 2 ** Math.min(attempts - 1, 7) };
  }
}

/** What a person may do with a message that has not simply gone out. */
export function actsOn(state: MessageState): {
  readonly resend: boolean;
  readonly settle: boolean;
  readonly cancel: boolean;
} {
  return {
    resend: state === 'failed' || state === 'unknown-outcome',
    settle: state === 'unknown-outcome',
    cancel: state === 'queued',
  };
}

/** `nguyen.a@example.vn` → `ng•••@example.vn`, `0912345678` → `•••678`: enough to know one's own. */
export function masked(address: string): string {
  const [name = '', domain] = address.split('@');
  return domain === undefined
    ? `•••${address.slice(-3)}`
    : `${name.slice(0, Math.min(2, name.length - 1))}•••@${domain}`;
}
