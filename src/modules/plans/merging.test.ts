import { describe, expect, it } from 'vitest';
import { mergedFields, newcomers } from './merging.ts';
import type { AssigneesTable, AssignmentsTable } from './tables.ts';

const row = (more: Partial<AssignmentsTable>): AssignmentsTable =>
  ({
    state: 'confirmed',
    confidence: 0.9,
    deliverables: [],
    timing: null,
    deadline: null,
    budget: null,
    budget_source: null,
    edited: [],
    version: 1,
    ...more,
  }) as unknown as AssignmentsTable;
const money = (vnd: number, per: 'year' | null = null) => ({ vnd, per, text: `${vnd} đồng`, span: null });
const body = (id: string, role: 'lead' | 'coordinating'): AssigneesTable =>
  ({ id: `${id}-${role}`, organization_id: id, collective_id: null, role, ordinal: 0, name_key: id }) as AssigneesTable;

describe('merging assignments', () => {
  it('joins words once each, adds up money and keeps what is confirmed only where all of it was', () => {
    const merged = mergedFields(row({ task: 'Tập huấn cấp xã.', budget: money(100) }), [
      row({ task: 'tập huấn  cấp xã', budget: money(50) }),
      row({ task: 'In tài liệu', state: 'found', confidence: 0.5 }),
    ]);
    expect(merged).toMatchObject({
      task: 'Tập huấn cấp xã; In tài liệu',
      budget: { vnd: 150, per: null },
      state: 'found',
      confidence: 0.5,
    });
  });

  it.each<[string, AssigneesTable[], AssigneesTable[], string[], string[]]>([
    ['takes a new body', [body('a', 'lead')], [body('b', 'lead')], ['b lead'], []],
    ['names nobody twice', [body('a', 'lead')], [body('a', 'lead')], [], []],
    ['a lead does not also coordinate', [body('a', 'lead')], [body('a', 'coordinating')], [], []],
    [
      'one who coordinated leads now',
      [body('a', 'lead'), body('b', 'coordinating')],
      [body('b', 'lead')],
      ['b lead'],
      ['b coordinating'],
    ],
  ])('%s', (_, own, theirs, coming, leaving) => {
    const names = (list: readonly AssigneesTable[]) => list.map((one) => `${one.organization_id} ${one.role}`);
    const found = newcomers('x', own, theirs);
    expect([names(found.coming), names(found.leaving)]).toEqual([coming, leaving]);
  });
});
