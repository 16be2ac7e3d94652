import { expect, it } from 'vitest';
import type { ClauseMappingView } from '#modules/plans/contract.ts';
import { mapRows } from './version-map.ts';

const clause = (id: string) => ({ id, path: id, title: id });
const mapping = (
  id: string,
  kind: ClauseMappingView['kind'],
  old: string | null,
  next: string | null,
  decidedBy: string | null = null,
): ClauseMappingView => ({
  id,
  kind,
  old: old ? clause(old) : null,
  new: next ? clause(next) : null,
  confidence: 1,
  decidedBy,
});

it('shows each old clause once, split ones with all their followers, and what needs a look first', () => {
  const rows = mapRows([
    mapping('1', 'same', 'I', 'I'),
    mapping('2', 'split', 'II', 'II'),
    mapping('3', 'split', 'II', 'III', 'Vũ Hoài Thương'),
    mapping('4', 'new', null, 'IV'),
    mapping('5', 'gone', 'V', null),
    mapping('6', 'new', null, 'VI'),
  ]);
  expect(rows.map((row) => [row.kind, row.old?.id ?? null, row.new.map((one) => one.id), row.decidedBy])).toEqual([
    ['gone', 'V', [], null],
    ['split', 'II', ['II', 'III'], 'Vũ Hoài Thương'],
    ['new', null, ['IV'], null],
    ['new', null, ['VI'], null],
    ['same', 'I', ['I'], null],
  ]);
});
