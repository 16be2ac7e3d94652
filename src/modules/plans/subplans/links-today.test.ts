import { describe, expect, it } from 'vitest';
import { linksToday } from './links-today.ts';
import { trailOf, type TrailStep } from './trail.ts';

const step = (id: string, planId: string, more: Partial<TrailStep> = {}): TrailStep => ({
  id,
  planId,
  task: `Việc ${id}`,
  previousId: null,
  change: null,
  isStanding: true,
  ...more,
});
const link = (own: string, parent: string, more: object = {}) => ({
  assignment_id: own,
  parent_assignment_id: parent,
  state: 'confirmed' as const,
  by_hand: false,
  decided_at: '2026-04-02T02:00:00Z',
  decided_by: 'Vũ Hoài Thương',
  ...more,
});
const ownTrail = trailOf([step('o1', 'own'), step('o2', 'own')], 'own');

describe('a link after a new version of the parent', () => {
  const second = (more: Partial<TrailStep>) =>
    trailOf([step('p1', 'v1'), step('p9', 'v2', { previousId: 'p1', ...more })], 'v2');

  it.each([
    ['holds where the words are the same', second({ change: 'same' }), [['o1', 'p9', 'confirmed']], 0],
    ['is to be checked where they changed', second({ change: 'changed' }), [['o1', 'p9', 'check']], 0],
    ['is lost where the new version has it no more', trailOf([step('p1', 'v1'), step('p2', 'v2')], 'v2'), [], 1],
    ['is lost where the reviewer left it out', second({ change: 'same', isStanding: false }), [], 1],
  ] as const)('%s', (_, parent, expected, lost) => {
    const today = linksToday([link('o1', 'p1')], ownTrail, parent);
    expect(today.links.map((one) => [one.assignmentId, one.parentAssignmentId, one.state])).toEqual(expected);
    expect(today.lost).toHaveLength(lost);
  });

  it('goes with every part where the assignment was split', () => {
    const parent = trailOf(
      [
        step('p1', 'v1'),
        step('a', 'v2', { previousId: 'p1', change: 'same' }),
        step('b', 'v2', { previousId: 'p1', change: 'changed' }),
      ],
      'v2',
    );
    const { links } = linksToday([link('o1', 'p1')], ownTrail, parent);
    expect(links.map((one) => [one.parentAssignmentId, one.state])).toEqual([
      ['a', 'confirmed'],
      ['b', 'check'],
    ]);
  });

  it('remembers a change over several versions, and says what was lost by its words', () => {
    const steps = [
      step('p1', 'v1'),
      step('p2', 'v2', { previousId: 'p1', change: 'changed' }),
      step('p3', 'v3', { previousId: 'p2', change: 'same' }),
    ];
    expect(linksToday([link('o1', 'p1')], ownTrail, trailOf(steps, 'v3')).links[0]?.state).toBe('check');
    expect(linksToday([link('o1', 'p1')], ownTrail, trailOf(steps.slice(0, 2), 'v3')).lost).toEqual([
      { task: 'Việc o1', parentTask: 'Việc p1' },
    ]);
  });

  it('is decided anew: the newest decision counts; a refusal of other words does not', () => {
    const parent = second({ change: 'changed' });
    const again = [link('o1', 'p1'), link('o1', 'p9', { decided_at: '2026-09-01T02:00:00Z' })];
    expect(linksToday(again, ownTrail, parent).links.map((one) => one.state)).toEqual(['confirmed']);
    expect(linksToday([link('o1', 'p1', { state: 'rejected' })], ownTrail, parent).links).toEqual([]);
  });
});
