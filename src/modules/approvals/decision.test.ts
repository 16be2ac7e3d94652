import { describe, expect, it } from 'vitest';
import { namedWithPost, nextState, type DecisionState } from './decision.ts';
import { markOf } from './queries/mark.ts';

describe('a decision', () => {
  it.each([
    ['asked', 'agreed', 'agreed'],
    ['asked', 'refused', 'refused'],
    ['asked', 'asked-back', 'asked-back'],
    ['asked', 'withdrawn', 'withdrawn'],
    ['asked', 'explained', null],
    ['asked-back', 'explained', 'asked'],
    ['asked-back', 'agreed', 'agreed'],
    ['asked-back', 'asked-back', null],
    ['agreed', 'refused', null],
    ['refused', 'agreed', null],
    ['agreed', 'withdrawn', null],
    ['withdrawn', 'agreed', null],
  ] as const)('%s, then %s: %s', (state: DecisionState, act, next) => {
    expect(nextState(state, act)).toBe(next);
  });

  it('has another mark as soon as one word of what is shown is another', () => {
    const shown = { title: 'Quảng bá chè', facts: [{ name: 'until', text: '20/12/2026' }] } as const;
    expect(markOf(shown)).toBe(markOf({ ...shown }));
    expect(markOf(shown)).not.toBe(markOf({ ...shown, facts: [{ name: 'until', text: '21/12/2026' }] }));
  });

  it('names who decided as on paper', () => {
    expect(namedWithPost('Vi Thị Mai Hiên', 'Phó Giám đốc Sở')).toBe('Vi Thị Mai Hiên, Phó Giám đốc Sở');
    expect(namedWithPost('Vi Thị Mai Hiên', null)).toBe('Vi Thị Mai Hiên');
  });
});
