import { describe, expect, it } from 'vitest';
import { dueDays, type Due } from './due-days.ts';
import { gapsOf, matrixOf } from './overviews.ts';
import { questionsOf } from './questions.ts';
import type { Review } from './review.ts';
import { summaryOf } from './summary.ts';
import type { AssigneesTable, AssignmentsTable, ClauseMapTable, ClausesTable } from './tables.ts';

type Named = Partial<AssigneesTable>;
type Made = Partial<AssignmentsTable> & { readonly named?: readonly Named[] };

const finance: Named = { role: 'lead', resolution: 'resolved', organization_id: 'finance', name_key: 'so tai chinh' };
const group = (role: 'lead' | 'coordinating', more: Named = {}): Named => ({
  role,
  resolution: 'resolved',
  collective_id: 'departments',
  name_key: 'so ban nganh',
  obligation: role === 'lead' ? null : 'when-asked',
  ...more,
});
const open = (name: string, reason: AssigneesTable['reason'], more: Named = {}): Named => ({
  role: 'coordinating',
  name,
  name_key: name.toLowerCase(),
  resolution: 'unresolved',
  reason,
  candidates: [],
  ...more,
});

function reviewOf(made: readonly Made[], more: Partial<Review> = {}): Review {
  const rows = made.map((one, index) => ({
    id: `a${index + 1}`,
    state: 'found',
    task: `Việc ${index + 1}`,
    mode: 'assigned',
    confidence: 0.9,
    timing: null,
    deadline: { kind: 'date', on: '2026-12-01' },
    clause_id: null,
    ...one,
  })) as unknown as AssignmentsTable[];
  const assignees = made.map(({ named }, index) =>
    (named ?? [finance]).map((one, place) => ({
      id: `a${index + 1}.${place + 1}`,
      name: one.name_key,
      organization_id: null,
      collective_id: null,
      obligation: null,
      obligation_decided: false,
      reason: null,
      province: null,
      ...one,
    })),
  ) as unknown as AssigneesTable[][];
  const body = (id: string, vi: string) => ({ id, name: { vi }, abbreviation: null, requestedOnly: false });
  return {
    plan: {} as Review['plan'],
    clauses: [],
    assignments: rows,
    merged: [],
    assignees: new Map(assignees.map((list, index) => [`a${index + 1}`, list])),
    map: [],
    bodies: {
      organizations: new Map([['finance', body('finance', 'Sở Tài chính')]]),
      collectives: new Map([
        ['departments', { id: 'departments', name: { vi: 'các sở, ban, ngành' }, members: 21 }],
        ['districts', { id: 'districts', name: { vi: 'UBND các huyện' }, members: 0 }],
      ]),
    },
    ...more,
  };
}

const dated = (kind: ClauseMapTable['kind'], decided_by: string | null = null) =>
  ({ kind, decided_by }) as ClauseMapTable;

describe('what needs a person', () => {
  it.each<[string, Review, string[]]>([
    ['nothing', reviewOf([{}]), []],
    ['no deadline in the words, chosen already', reviewOf([{}]), []],
    ['no deadline', reviewOf([{ deadline: null }]), ['no-deadline a1!']],
    ['nobody leads', reviewOf([{ named: [] }]), ['no-lead a1!']],
    [
      'one name at two places is one question',
      reviewOf([
        { named: [finance, open('Sở X', 'unknown-name')] },
        { named: [finance, open('Sở X', 'unknown-name')] },
      ]),
      ['unresolved-agency a1,a2!'],
    ],
    [
      'another province before an unknown name',
      reviewOf([
        { named: [finance, open('Sở X', 'unknown-name')] },
        { named: [finance, open('Sở Y', 'foreign-province', { province: 'Đồng Nai' })] },
      ]),
      ['foreign-province a2!', 'unresolved-agency a1!'],
    ],
    [
      'a group that leads is required, one that coordinates has a default',
      reviewOf([{ named: [group('lead')] }, { named: [finance, group('coordinating')] }]),
      ['collective a1!', 'collective a2'],
    ],
    [
      'a group of former districts can only be asked',
      reviewOf([{ named: [finance, group('coordinating', { collective_id: 'districts' })] }]),
      ['collective a1'],
    ],
    ['an unsure finding', reviewOf([{ confidence: 0.4 }]), ['low-confidence a1']],
    ['nothing of a rejected one', reviewOf([{ state: 'rejected', deadline: null, named: [] }]), []],
    ['changed clauses', reviewOf([{}], { map: [dated('same'), dated('gone')] }), ['clause-map ']],
    ['unchanged clauses', reviewOf([{}], { map: [dated('same')] }), []],
  ])('%s', (_, review, expected) => {
    const asked = questionsOf(review).filter((one) => !(one.kind === 'no-deadline' && one.decided));
    expect(asked.map((one) => `${one.kind} ${one.assignmentIds.join(',')}${one.required ? '!' : ''}`)).toEqual(
      expected,
    );
  });

  it('is counted until it is decided, all missing deadlines as one', () => {
    const review = reviewOf([
      { named: [group('lead')] },
      { deadline: null },
      { deadline: null },
      { state: 'confirmed', mode: 'requested' },
    ]);
    expect(summaryOf(review, questionsOf(review), 3)).toEqual({
      assignments: 4,
      leadAgencies: 2,
      questions: 2,
      found: 3,
      confirmed: 1,
      rejected: 0,
      requested: 1,
      diagnostics: 3,
    });
  });
});

describe('the last lawful days', () => {
  const timing = (more: object) => ({
    text: '',
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
  it.each<[string, Due['timing'], Due['deadline'], string[]]>([
    ['a day', timing({ due: '2026-06-30' }), { kind: 'document' }, ['2026-06-30']],
    [
      'trước ngày: the day before',
      timing({ due: '2026-07-01', dueIsExclusive: true }),
      { kind: 'document' },
      ['2026-06-30'],
    ],
    [
      'every year',
      timing({ dueMonthDay: '11-15', dueIsExclusive: true, recurrence: 'yearly' }),
      { kind: 'document' },
      ['2026-11-14', '2027-11-14'],
    ],
    [
      'every quarter of one year',
      timing({ recurrence: 'quarterly', periodStart: '2026-01-01', periodEnd: '2026-12-31' }),
      { kind: 'document' },
      ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'],
    ],
    ['the end of a period', timing({ periodEnd: '2026-09-30' }), { kind: 'document' }, ['2026-09-30']],
    ['every week: no marks', timing({ recurrence: 'weekly', periodEnd: '2026-12-31' }), { kind: 'document' }, []],
    ['ongoing', timing({ recurrence: 'ongoing' }), { kind: 'none' }, []],
    ['a day of ours', null, { kind: 'date', on: '2026-12-10' }, ['2026-12-10']],
    ['with the annual report', null, { kind: 'annual-report' }, ['2026-11-14', '2027-11-14']],
    ['not chosen', null, null, []],
  ])('%s', (_, words, deadline, days) => {
    expect(dueDays({ timing: words, deadline, from: '2026-01-01', to: '2027-12-31', reportMonthDay: '11-15' })).toEqual(
      days,
    );
  });
});

describe('overviews', () => {
  const clause = (id: string, parent_id: string | null): ClausesTable =>
    ({ id, parent_id, path: id, title: `Mục ${id}` }) as ClausesTable;

  it('set agencies against the highest sections that tell assignments apart', () => {
    const clauses = [clause('II', null), clause('II.1', 'II'), clause('II.1.a', 'II.1'), clause('II.2', 'II')];
    const matrix = matrixOf(
      reviewOf(
        [
          { clause_id: 'II.1.a' },
          { clause_id: 'II.2', named: [finance, group('coordinating')] },
          { clause_id: 'II.2', state: 'rejected' },
        ],
        { clauses },
      ),
    );
    expect(matrix.sections.map((one) => one.clauseId)).toEqual(['II.1', 'II.2']);
    expect(matrix.agencies.map((one) => [one.name.vi, ...one.cells.map((cell) => cell.lead.join())])).toEqual([
      ['Sở Tài chính', 'a1', 'a2'],
      ['các sở, ban, ngành', '', ''],
    ]);
  });

  it('list what nobody could chase', () => {
    const gaps = gapsOf(
      reviewOf([
        { deadline: null },
        { deadline: { kind: 'none' } },
        { named: [open('Sở X', 'unknown-name')] },
        { named: [finance, open('Sở Y', null, { resolution: 'left-out' })] },
      ]),
    );
    expect(gaps.noDeadline.map((one) => one.assignmentId)).toEqual(['a1', 'a2']);
    expect(gaps.noLead.map((one) => one.assignmentId)).toEqual(['a3']);
    expect(gaps.unresolved.map((one) => one.name)).toEqual(['Sở X']);
  });
});
