import { describe, expect, it } from 'vitest';
import type { TimelineView } from '#modules/plans/contract.ts';
import { shareOf, timelineColumns, timelineRows } from './timeline.ts';

const item = (over: Partial<TimelineView['items'][number]>): TimelineView['items'][number] => ({
  assignmentId: 'a',
  task: 'Việc',
  section: null,
  leads: [],
  start: null,
  end: null,
  recurrence: null,
  dueOn: [],
  timingText: null,
  ...over,
});

describe('timeline of a plan', () => {
  it('stands over quarters for one year, over years for five', () => {
    expect(timelineColumns('2026-01-01', '2026-12-31').map((one) => one.label)).toEqual([
      'I/2026',
      'II/2026',
      'III/2026',
      'IV/2026',
    ]);
    expect(timelineColumns('2026-01-01', '2030-12-31').map((one) => one.label)).toEqual([
      '2026',
      '2027',
      '2028',
      '2029',
      '2030',
    ]);
  });

  it.each([
    ['2026-01-01', '2026-12-31'],
    ['2026-03-05', '2026-11-15'],
    ['2025-06-01', '2030-02-10'],
  ])('columns from %s to %s fill the whole width', (from, to) => {
    const columns = timelineColumns(from, to);
    expect(columns[0]!.at).toBe(0);
    expect(columns.reduce((sum, one) => sum + one.width, 0)).toBeCloseTo(100, 3);
  });

  it('draws a quarter as its quarter, a day as a dot, and keeps what lies outside within the frame', () => {
    const rows = timelineRows({
      from: '2026-01-01',
      to: '2026-12-31',
      items: [
        item({ assignmentId: 'quarter', start: '2026-07-01', end: '2026-09-30' }),
        item({ assignmentId: 'due', dueOn: ['2026-06-29'] }),
        item({ assignmentId: 'longer', start: '2025-01-01', end: '2027-12-31', dueOn: ['2025-11-14', '2026-11-14'] }),
      ],
    });
    expect(rows.map((row) => row.item.assignmentId)).toEqual(['due', 'longer', 'quarter']);
    const [due, longer, quarter] = rows;
    expect([quarter!.left, quarter!.width]).toEqual([expect.closeTo(49.6, 1), expect.closeTo(25.2, 1)]);
    expect([due!.left, due!.left + due!.width, due!.dots[0]!.at]).toEqual([
      0,
      expect.closeTo(49.3, 1),
      expect.closeTo(49.04, 1),
    ]);
    expect([longer!.left, longer!.width, longer!.dots.map((dot) => dot.day)]).toEqual([0, 100, ['2026-11-14']]);
  });

  it('does not break on a plan of one day', () => {
    expect(shareOf('2026-01-01', '2026-01-01', '2026-01-01')).toBe(0);
    expect(timelineColumns('2026-02-10', '2026-02-10')).toHaveLength(1);
  });
});
