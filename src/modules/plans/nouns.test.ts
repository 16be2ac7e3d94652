import { describe, expect, it } from 'vitest';
import { continued } from './acceptance.ts';
import { blockersOf, planBlockers } from './blockers.ts';
import { periodOf } from './plan-period.ts';
import type { AssigneesTable, AssignmentsTable } from './tables.ts';
import { asksForDeadline, deadlineAfter, deadlineOf } from './timing.ts';
import type { DeadlineChoice, TimingView } from './contract.ts';

const timing = (more: Partial<TimingView>): TimingView => ({
  text: 'x',
  span: null,
  due: null,
  dueIsExclusive: false,
  dueMonthDay: null,
  periodStart: null,
  periodEnd: null,
  recurrence: null,
  rrule: null,
  ...more,
});

describe('the years of a plan', () => {
  it.each([
    ['Thông tin đối ngoại năm 2026', '2026-01-01', '2026-12-31'],
    ['Truyền thông về tỉnh giai đoạn 2023-2025, tầm nhìn đến năm 2030', '2023-01-01', '2025-12-31'],
    ['TRUYỀN THÔNG NĂM 2024 – 2025', '2024-01-01', '2025-12-31'],
    ['Thực hiện Kế hoạch ngày 29 tháng 11 năm 2023', null, null],
    ['Chiến lược đến năm 2030', null, null],
    ['Tuyên truyền biển đảo', null, null],
  ])('%s', (subject, start, end) => {
    expect(periodOf(subject)).toEqual(start ? { start, end } : null);
  });
});

describe('when work is due before anyone chose', () => {
  it.each<[string, TimingView | null, DeadlineChoice | null, boolean]>([
    ['no words', null, null, true],
    ['words without a day', timing({ text: 'theo chỉ đạo' }), null, true],
    ['a day', timing({ due: '2026-06-30' }), { kind: 'document' }, false],
    ['a day of every year', timing({ dueMonthDay: '11-15', recurrence: 'yearly' }), { kind: 'document' }, false],
    ['the end of a quarter', timing({ periodEnd: '2026-06-30' }), { kind: 'document' }, false],
    ['every quarter', timing({ recurrence: 'quarterly' }), { kind: 'document' }, false],
    ['thường xuyên', timing({ recurrence: 'ongoing' }), { kind: 'none' }, false],
    [
      'thường xuyên trong năm 2026',
      timing({ recurrence: 'ongoing', periodEnd: '2026-12-31' }),
      { kind: 'none' },
      false,
    ],
    [
      'thường xuyên, báo cáo trước 15/11',
      timing({ recurrence: 'ongoing', dueMonthDay: '11-15' }),
      { kind: 'document' },
      false,
    ],
  ])('%s', (_, words, deadline, asks) => {
    expect(deadlineOf(words)).toEqual(deadline);
    expect(asksForDeadline(words)).toBe(asks);
  });

  it('keeps a day of ours until the words name one themselves', () => {
    const ours: DeadlineChoice = { kind: 'date', on: '2026-12-10' };
    expect(deadlineAfter(timing({ text: 'theo chỉ đạo' }), ours)).toEqual(ours);
    expect(deadlineAfter(timing({ due: '2026-06-30' }), ours)).toEqual({ kind: 'document' });
    expect(deadlineAfter(null, { kind: 'document' })).toBeNull();
  });
});

describe('what an assignment of a new version continues', () => {
  const inForce = [
    { id: 'b1', previous_assignment_id: 'a1' },
    { id: 'b2', previous_assignment_id: null },
  ];
  it.each([
    ['the one in force', 'b2', 'b2'],
    ['what became of the one before last', 'a1', 'b1'],
    ['nothing, where that one was dropped', 'a2', null],
    ['nothing, where it is new', null, null],
  ])('%s', (_, previous, found) => {
    expect(continued(previous, inForce)).toBe(found);
  });
});

describe('what stops an assignment', () => {
  const lead = (more: Partial<AssigneesTable> = {}): AssigneesTable =>
    ({
      role: 'lead',
      name: 'Sở Tài chính',
      resolution: 'resolved',
      organization_id: 'o',
      collective_id: null,
      obligation: null,
      reason: null,
      province: null,
      ...more,
    }) as AssigneesTable;
  const assignment = (more: Partial<AssignmentsTable> = {}): AssignmentsTable =>
    ({ id: 'a', state: 'confirmed', task: 'Việc', deadline: { kind: 'document' }, ...more }) as AssignmentsTable;
  const group = { organization_id: null, collective_id: 'c' };

  it.each<[string, AssignmentsTable, AssigneesTable[], string[]]>([
    ['nothing', assignment(), [lead()], []],
    ['no lead', assignment(), [], ['no-lead']],
    ['only a lead that was left out', assignment(), [lead({ resolution: 'left-out' })], ['no-lead']],
    ['only a coordinating agency', assignment(), [lead({ role: 'coordinating' })], ['no-lead']],
    [
      'a name of nobody',
      assignment(),
      [lead({ resolution: 'unresolved', reason: 'unknown-name' })],
      ['unresolved-agency'],
    ],
    [
      'another province, coordinating too',
      assignment(),
      [lead(), lead({ role: 'coordinating', resolution: 'unresolved', reason: 'foreign-province' })],
      ['foreign-province'],
    ],
    ['a group that leads, not chosen', assignment(), [lead(group)], ['collective-lead']],
    ['a group that leads, chosen', assignment(), [lead({ ...group, obligation: 'each-must-submit' })], []],
    ['a group that coordinates', assignment(), [lead(), lead({ ...group, role: 'coordinating' })], []],
    ['no deadline', assignment({ deadline: null }), [lead()], ['no-deadline']],
    ['nothing, once rejected', assignment({ state: 'rejected', deadline: null }), [], []],
  ])('%s', (_, one, assignees, codes) => {
    expect(blockersOf(one, assignees).map((blocker) => blocker.code)).toEqual(
      codes.map((code) => `plans.blocker.${code}`),
    );
  });

  it.each<[string, AssignmentsTable['state'][], string[]]>([
    ['a plan of which nothing was decided', ['found', 'confirmed'], ['plans.blocker.undecided']],
    ['a plan of which everything was rejected', ['rejected'], ['plans.blocker.nothing-confirmed']],
    ['a plan that assigns nothing', [], ['plans.blocker.nothing-confirmed']],
    ['a reviewed plan', ['confirmed', 'rejected'], []],
  ])('%s', (_, states, codes) => {
    expect(planBlockers(states.map((state) => assignment({ state }))).map((one) => one.code)).toEqual(codes);
  });
});
