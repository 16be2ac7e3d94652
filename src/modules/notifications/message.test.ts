import { describe, expect, it } from 'vitest';
import { actsOn, afterAttempt, masked } from './message.ts';

describe('a message after an attempt', () => {
  it.each([
    ['sent', 1, 'sent', null],
    ['rejected', 1, 'failed', null],
    ['unknown-outcome', 1, 'unknown-outcome', null],
    ['retry-later', 1, 'queued', 60],
    ['retry-later', 3, 'queued', 240],
    ['reconnect', 7, 'queued', 3840],
    ['retry-later', 8, 'failed', null],
  ] as const)('%s at attempt %i: %s', (outcome, attempts, state, waitSeconds) => {
    expect(afterAttempt(outcome, attempts)).toEqual({ state, waitSeconds });
  });

  it('is sent again only by a person, and not once it has gone out', () => {
    expect(actsOn('unknown-outcome')).toEqual({ resend: true, settle: true, cancel: false });
    expect(actsOn('sent')).toEqual({ resend: false, settle: false, cancel: false });
    expect(actsOn('queued')).toEqual({ resend: false, settle: false, cancel: true });
  });

  it.each([
    ['nguyen.van.a@thuangiang.gov.vn', 'ng•••@thuangiang.gov.vn'],
    ['a@b.vn', '•••@b.vn'],
    ['0912345678', '•••678'],
  ])('shows %s as %s', (address, shown) => {
    expect(masked(address)).toBe(shown);
  });
});
