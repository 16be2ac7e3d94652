import { describe, expect, it } from 'vitest';
import { partsOf, type Body, type Party } from './parts.ts';
import { allows, canTaskBeLate, progressOf, stateOf, type TaskFacts } from './task-state.ts';

const TODAY = '2026-11-06';
const facts = (given: Partial<TaskFacts>): TaskFacts => ({
  progress: 'not-started',
  can_be_late: true,
  late_after: '2026-11-13',
  due_before_extension: null,
  done_on: null,
  ...given,
});

describe('the state that the office sees', () => {
  it.each<[string, Partial<TaskFacts>, string]>([
    ['before its day', {}, 'not-started'],
    ['begun', { progress: 'in-progress' }, 'in-progress'],
    ['on its day', { late_after: TODAY }, 'not-started'],
    ['the day after', { late_after: '2026-11-05', progress: 'in-progress' }, 'overdue'],
    ['extended', { due_before_extension: '2026-10-31', progress: 'in-progress' }, 'extended'],
    ['extended and late again', { due_before_extension: '2026-09-30', late_after: '2026-10-31' }, 'overdue'],
    ['requested or outside, past its day', { late_after: '2026-10-01', can_be_late: false }, 'not-started'],
    ['done on its day', { progress: 'done', done_on: '2026-11-13' }, 'done-on-time'],
    ['done after its day', { progress: 'done', done_on: '2026-11-14' }, 'done-late'],
    ['done without a day', { progress: 'done', late_after: '9999-12-31', done_on: '2026-11-14' }, 'done-on-time'],
    ['historic and done late', { progress: 'done', can_be_late: false, done_on: '2027-01-01' }, 'done-on-time'],
    ['no longer carried out, past its day', { progress: 'cancelled', late_after: '2026-01-01' }, 'cancelled'],
  ])('%s: %s', (_case, given, state) => {
    expect(stateOf(facts(given), TODAY)).toBe(state);
  });
});

const part = (role: 'lead' | 'coordinating', state: Parameters<typeof allows>[0], done_on: string | null = null) => ({
  role,
  state,
  done_on,
  mode: 'assigned' as const,
  can_be_late: role === 'lead',
});

describe('how far a task is', () => {
  it.each([
    ['nothing begun', [part('lead', 'not-started'), part('coordinating', 'when-asked')], 'not-started', null],
    [
      'a coordinating agency has begun',
      [part('lead', 'not-started'), part('coordinating', 'in-progress')],
      'in-progress',
      null,
    ],
    [
      'one of two leads is done',
      [part('lead', 'done', '2026-05-01'), part('lead', 'not-started')],
      'in-progress',
      null,
    ],
    [
      'all leads are done, on the last one’s day',
      [part('lead', 'done', '2026-05-01'), part('lead', 'done', '2026-06-02'), part('coordinating', 'not-started')],
      'done',
      '2026-06-02',
    ],
    [
      'a lead that was taken off does not count',
      [part('lead', 'done', '2026-05-01'), part('lead', 'cancelled')],
      'done',
      '2026-05-01',
    ],
    ['returned', [part('lead', 'returned')], 'in-progress', null],
    ['only coordinating ones are done', [part('coordinating', 'done', '2026-05-01')], 'in-progress', null],
  ] as const)('%s', (_case, parts, progress, done_on) => {
    expect(progressOf(parts)).toEqual({ progress, done_on });
  });
});

const body = (id: string, more: Partial<Body> = {}): Body => ({ id, signs_in: true, requested_only: false, ...more });
const bodies = new Map(
  [
    body('vh'),
    body('tc'),
    body('ca', { signs_in: false }),
    body('bao', { requested_only: true }),
    body('xa1'),
    body('xa2'),
  ].map((one) => [one.id, one]),
);
const communes = new Map([['xa', [bodies.get('xa1')!, bodies.get('xa2')!, bodies.get('vh')!]]]);
const party = (role: 'lead' | 'coordinating', id: string, group?: 'when-asked' | 'each-must-submit'): Party => ({
  role,
  organization_id: group ? null : id,
  collective_id: group ? id : null,
  collective_obligation: group ?? null,
  is_focal: false,
});
const made = (parties: readonly Party[], mode: 'assigned' | 'requested' = 'assigned', historic = false) =>
  partsOf(parties, mode, bodies, communes, historic);
const short = (parts: ReturnType<typeof made>) =>
  parts.map(
    (one) => `${one.role} ${one.organization_id ?? one.collective_id} ${one.state}${one.can_be_late ? ' !' : ''}`,
  );

describe('the parts of a task', () => {
  it('keep a group as one line unless each member must hand something in', () => {
    expect(short(made([party('lead', 'vh'), party('coordinating', 'xa', 'when-asked')]))).toEqual([
      'lead vh not-started !',
      'coordinating xa when-asked',
    ]);
    expect(short(made([party('lead', 'tc'), party('coordinating', 'xa', 'each-must-submit')]))).toEqual([
      'lead tc not-started !',
      'coordinating xa1 not-started !',
      'coordinating xa2 not-started !',
      'coordinating vh not-started !',
    ]);
  });

  it('give a body one part: leading before coordinating, by name before as a member', () => {
    const parts = made([
      party('coordinating', 'xa', 'each-must-submit'),
      party('coordinating', 'vh'),
      party('lead', 'vh'),
    ]);
    expect(short(parts)).toEqual([
      'lead vh not-started !',
      'coordinating xa1 not-started !',
      'coordinating xa2 not-started !',
    ]);
  });

  it('expand a group that leads', () => {
    const parts = made([party('lead', 'xa', 'each-must-submit')]);
    expect(parts.map((one) => [one.role, one.collective_id])).toEqual(Array(3).fill(['lead', 'xa']));
    expect(canTaskBeLate(parts.map((one) => ({ ...one, done_on: null })))).toBe(true);
  });

  it.each([
    ['requested by the words', made([party('lead', 'vh')], 'requested')],
    ['a body that is only ever asked', made([party('lead', 'bao')])],
    ['an outside body', made([party('lead', 'ca')])],
    ['a period that was over', made([party('lead', 'vh')], 'assigned', true)],
  ])('are never late: %s', (_case, parts) => {
    expect(canTaskBeLate(parts.map((one) => ({ ...one, done_on: null })))).toBe(false);
  });
});
