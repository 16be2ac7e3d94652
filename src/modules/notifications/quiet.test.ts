import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { nextOpenMoment } from './quiet.ts';

// Tết Bính Ngọ: 16 to 20 February 2026.
const TET = ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'];
const quiet = { from: '20:00', until: '07:00', holidays: [...TET, '2026-04-30', '2026-05-01'] };
const vn = (at: string): Temporal.Instant => Temporal.Instant.from(`${at}+07:00`);

describe('a message that can wait', () => {
  it.each([
    ['in working hours goes at once', '2026-11-06T09:12:00', '2026-11-06T09:12:00'],
    ['in the evening waits for the morning', '2026-11-05T21:30:00', '2026-11-06T07:00:00'],
    [
      'between midnight and seven waits for seven, though it is yesterday in UTC',
      '2026-11-06T00:10:00',
      '2026-11-06T07:00:00',
    ],
    ['at 07:00 sharp goes', '2026-11-06T07:00:00', '2026-11-06T07:00:00'],
    ['on Friday evening waits for Monday', '2026-11-06T20:00:00', '2026-11-09T07:00:00'],
    ['on Saturday noon waits for Monday', '2026-11-07T12:00:00', '2026-11-09T07:00:00'],
    [
      'on the eve of Tết waits until after the last day of it and the Sunday behind',
      '2026-02-13T21:00:00',
      '2026-02-23T07:00:00',
    ],
    ['on 30 April waits for Monday', '2026-04-30T08:00:00', '2026-05-04T07:00:00'],
    ['on New Year’s Eve waits for the first morning of the year', '2026-12-31T23:59:00', '2027-01-01T07:00:00'],
    ['on 29 February of a leap year, a Tuesday, goes', '2028-02-29T08:00:00', '2028-02-29T08:00:00'],
  ])('%s', (_what, now, expected) => {
    expect(nextOpenMoment(vn(now), quiet).toString()).toBe(vn(expected).toString());
  });

  it('is never held back for ever, nor sent before its moment', () => {
    const clock = fc.record({ h: fc.integer({ min: 0, max: 23 }), m: fc.integer({ min: 0, max: 59 }) });
    const text = clock.map(({ h, m }) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 * 24 * 800 }), text, text, (minutes, from, until) => {
        const now = vn('2026-01-01T00:00:00').add({ minutes });
        const then = nextOpenMoment(now, { ...quiet, from, until });
        const waited = Number(then.epochMilliseconds - now.epochMilliseconds);
        expect(waited).toBeGreaterThanOrEqual(0);
        expect(waited).toBeLessThan(12 * 86_400_000);
        expect(nextOpenMoment(then, { ...quiet, from, until }).equals(then)).toBe(true);
      }),
    );
  });
});
