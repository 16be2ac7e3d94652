import { describe, expect, it } from 'vitest';
import { standingOf } from './step.ts';

describe('the day of a step', () => {
  it.each([
    // step, done, part, after the part, late
    [null, false, '2026-11-14', false, false],
    ['2026-11-14', false, '2026-11-14', false, false],
    ['2026-11-15', false, '2026-11-14', true, false],
    ['2026-11-15', false, null, false, false],
    ['2026-11-05', false, '2026-11-14', false, true],
    ['2026-11-06', false, '2026-11-14', false, false],
    ['2026-11-05', true, '2026-11-14', false, false],
  ])('%s, done %s, of a part due %s: after it %s, late %s', (dueOn, isDone, part, isAfterPart, isLate) => {
    expect(standingOf({ dueOn, isDone }, part, '2026-11-06')).toEqual({ isAfterPart, isLate });
  });
});
