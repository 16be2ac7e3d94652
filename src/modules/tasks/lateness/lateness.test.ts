import { describe, expect, it } from 'vitest';
import { FIRST_RULES, lateShift, NEVER, type LatenessFacts, type LatenessRules } from './lateness.ts';

const facts = (given: Partial<LatenessFacts>): LatenessFacts => ({
  dueOn: '2026-06-30',
  dueBeforeExtension: null,
  waits: [],
  isExcused: false,
  ...given,
});
const wait = (since: string, endedOn: string | null) => ({ since, endedOn });
const WAITS = { waitsMove: true };

describe('by how many days the day that counts moves', () => {
  it.each<[string, Partial<LatenessFacts>, Partial<LatenessRules>, number]>([
    ['nothing chosen', {}, {}, 0],
    ['no deadline', { dueOn: null }, { graceDays: 5 }, 0],
    ['days of grace', {}, { graceDays: 3 }, 3],
    ['an extension that moves it', { dueBeforeExtension: '2026-06-15' }, {}, 0],
    ['an extension that does not', { dueBeforeExtension: '2026-06-15' }, { extensionsMove: false }, -15],
    ['the same with grace', { dueBeforeExtension: '2026-06-15' }, { extensionsMove: false, graceDays: 2 }, -13],
    ['a wait where waits count', { waits: [wait('2026-06-01', '2026-06-11')] }, {}, 0],
    ['a wait where waits do not', { waits: [wait('2026-06-01', '2026-06-11')] }, WAITS, 10],
    ['two apart', { waits: [wait('2026-06-01', '2026-06-11'), wait('2026-06-20', '2026-06-25')] }, WAITS, 15],
    [
      'two that overlap, once',
      { waits: [wait('2026-06-01', '2026-06-11'), wait('2026-06-05', '2026-06-15')] },
      WAITS,
      14,
    ],
    ['one within another', { waits: [wait('2026-06-01', '2026-06-21'), wait('2026-06-05', '2026-06-10')] }, WAITS, 20],
    ['one on its last day', { waits: [wait('2026-06-30', '2026-07-05')] }, WAITS, 5],
    ['one that began too late', { waits: [wait('2026-07-01', '2026-07-09')] }, WAITS, 0],
    [
      'one in time thanks to another',
      { waits: [wait('2026-06-29', '2026-07-04'), wait('2026-07-05', '2026-07-07')] },
      WAITS,
      7,
    ],
    ['one that lasts', { waits: [wait('2026-06-29', null)] }, WAITS, NEVER],
    ['one that lasts and began too late', { waits: [wait('2026-07-02', null)] }, WAITS, 0],
    ['begun and ended on one day', { waits: [wait('2026-06-10', '2026-06-10')] }, WAITS, 0],
    ['an objective reason', { isExcused: true }, {}, NEVER],
    ['an objective reason where none excuses', { isExcused: true }, { reasonsExcuse: false }, 0],
  ])('%s', (_case, given, rules, shift) => {
    expect(lateShift(facts(given), { ...FIRST_RULES, ...rules })).toBe(shift);
  });
});
