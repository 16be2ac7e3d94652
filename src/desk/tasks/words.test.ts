import { describe, expect, it } from 'vitest';
import { nearness, periodWords, shownState, stateOfPart, toneOfPart, unstatedWord } from './words.ts';

const words = {
  language: 'vi' as const,
  t: (key: string, params: object = {}) => `${key} ${Object.values(params).join(' ')}`.trim(),
};

describe('words of a task', () => {
  it.each([
    ['2026', 'tasks.period.year 2026'],
    ['2026-H1', 'tasks.period.half I 2026'],
    ['2026-Q4', 'tasks.period.quarter IV 2026'],
    ['2026-05', 'tasks.period.month 5 2026'],
    ['2026-W07', 'tasks.period.week 7 2026'],
    ['once', ''],
  ])('says the period %s as %s', (key, said) => {
    expect(periodWords({ key, start: null, end: null }, words as never)).toBe(said);
  });

  it('says a day of its own as that day', () => {
    expect(periodWords({ key: 'on:2026-05-15', start: null, end: '2026-05-15' }, words as never)).toBe('15/5/2026');
  });

  it.each([
    [null, null],
    [-3, { key: 'past', days: 3 }],
    [0, { key: 'today', days: 0 }],
    [7, { key: 'ahead', days: 7 }],
  ])('counts %s days left', (days, said) => expect(nearness(days)).toEqual(said));

  it.each([
    [{ state: 'done', isOverdue: false, confirmedAt: null }, 'tasks.part.to-confirm', 'info'],
    [{ state: 'done', isOverdue: false, confirmedAt: '2026-11-01T00:00:00Z' }, 'tasks.part.confirmed', 'good'],
    [{ state: 'in-progress', isOverdue: true, confirmedAt: null }, 'tasks.part.overdue', 'bad'],
    [{ state: 'returned', isOverdue: false, confirmedAt: null }, 'tasks.part.returned', 'warn'],
  ] as const)('says a part that is %j', (part, key, tone) => {
    expect(stateOfPart(part)).toBe(key);
    expect(toneOfPart(part)).toBe(tone);
  });

  it.each([
    [{ state: 'done-on-time', leadsToConfirm: 1 }, 'to-confirm'],
    [{ state: 'done-late', leadsToConfirm: 2 }, 'to-confirm'],
    [{ state: 'done-on-time', leadsToConfirm: 0 }, 'done-on-time'],
    [{ state: 'in-progress', leadsToConfirm: 1 }, 'in-progress'],
  ] as const)('says %j as %s: done is what was confirmed', (task, shown) => {
    expect(shownState(task)).toBe(shown);
  });

  it('does not speak of a document where words were noted down', () => {
    const order = { kind: 'telephone', saidBy: 'Đ/c Nguyễn Thị Hiên', saidOn: '2026-11-05' } as const;
    expect(unstatedWord({ order })).toBe('tasks.unsaid');
    expect(unstatedWord({ order: { kind: 'plan', saidBy: null, saidOn: null } })).toBe('tasks.unstated');
  });
});
