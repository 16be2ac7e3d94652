import { describe, expect, it } from 'vitest';
import { filtersOf, isNarrowed, statesOf, taskSearch, toggleState } from './search.ts';

describe('the address of the task list', () => {
  it('leaves out what does not fit instead of failing', () => {
    expect(
      taskSearch.parse({ scope: 'everything', q: 46, dueFrom: '31/10/2026', group: 'month', sort: 'title' }),
    ).toEqual({ q: '46', group: 'month', sort: 'title' });
  });

  it.each([
    [undefined, 'overdue', 'overdue'],
    ['overdue', 'extended', 'overdue,extended'],
    ['overdue,extended', 'overdue', 'extended'],
    ['overdue', 'overdue', undefined],
    ['nonsense', 'extended', 'extended'],
  ] as const)('with %s, pressing %s leaves %s', (before, pressed, after) => {
    expect(toggleState(before, pressed)).toBe(after);
  });

  it.each([
    [{}, 'false'],
    [{ historic: 'true' }, 'true'],
    [{ historic: 'all' }, undefined],
    [{ q: 'quy chế' }, undefined],
  ])('%j asks for historic periods: %s', (search, asked) => expect(filtersOf(search).historic).toBe(asked));

  it('knows states only', () => expect(statesOf('overdue,drop table,done-late')).toEqual(['overdue', 'done-late']));

  it.each([
    [{ scope: 'mine' as const, sort: 'due' as const, group: 'plan' as const }, false],
    [{ q: 'chè' }, true],
    [{ state: 'overdue' }, true],
  ])('%j is narrowed: %s', (search, narrowed) => expect(isNarrowed(search)).toBe(narrowed));
});
