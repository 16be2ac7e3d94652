import { describe, expect, it } from 'vitest';
import type { AssignmentView, ClauseView } from '#modules/plans/contract.ts';
import { clauseName, countIn, outlineOf, type OutlineNode } from './outline.ts';

const clause = (id: string, parentId: string | null, kind: ClauseView['kind'] = 'heading') =>
  ({ id, parentId, kind, title: id }) as ClauseView;
const work = (id: string, clauseId: string | null) => ({ id, clauseId }) as AssignmentView;
const drawn = (node: OutlineNode): string =>
  `${node.clause.id}[${node.assignments.map((one) => one.id).join(' ')}]` +
  (node.children.length > 0 ? `(${node.children.map(drawn).join(' ')})` : '');

describe('outline of a plan', () => {
  const clauses = [
    clause('I', null),
    clause('I.1', 'I', 'paragraph'),
    clause('II', null),
    clause('II.1', 'II'),
    clause('II.1.a', 'II.1', 'paragraph'),
    clause('lost', 'not-there'),
  ];

  it('holds each assignment where it stands and leaves out sentences without work', () => {
    const { roots, outside } = outlineOf(clauses, [
      work('a', 'II.1.a'),
      work('b', 'II'),
      work('c', null),
      work('d', 'gone'),
    ]);
    expect(roots.map(drawn)).toEqual(['I[]', 'II[b](II.1[](II.1.a[a]))', 'lost[]']);
    expect(outside.map((one) => one.id)).toEqual(['c', 'd']);
    expect(roots.map(countIn)).toEqual([0, 2, 0]);
  });
});

it.each([
  ['I', 'MỤC ĐÍCH', 'I. MỤC ĐÍCH'],
  ['2.6', 'Tập huấn', '2.6. Tập huấn'],
  ['a)', 'Sở Tài chính', 'a) Sở Tài chính'],
  ['Điều 1.', 'Phạm vi', 'Điều 1. Phạm vi'],
  ['-', 'In tài liệu', '- In tài liệu'],
  ['1.', '', '1.'],
])('names clause %s %s', (marker, title, name) => {
  expect(clauseName({ marker, title })).toBe(name);
});
