import { expect, test } from 'vitest';
import { filledColumns } from './filled-columns.ts';

const columns = [
  { head: 'TT', part: 0.1 },
  { head: 'Nhiệm vụ', part: 0.5 },
  { head: 'Sản phẩm', part: 0.2 },
  { head: 'Kinh phí', part: 0.2 },
];

test('a column in which nothing stands is left out, its room goes to the widest, and headings span what is left', () => {
  const table = filledColumns({
    columns,
    rows: [[{ text: 'II. Nội dung', span: 4 }], ['1', 'In tờ gấp', '', '50'], [{ text: 'Tổng cộng', span: 3 }, '50']],
  });
  expect(table.columns.map(({ head }) => head)).toEqual(['TT', 'Nhiệm vụ', 'Kinh phí']);
  expect(table.columns[1]!.part).toBeCloseTo(0.7);
  expect(table.rows[0]).toEqual([{ text: 'II. Nội dung', span: 3 }]);
  expect(table.rows[1]).toEqual(['1', 'In tờ gấp', '50']);
  expect(table.rows[2]).toEqual([{ text: 'Tổng cộng', span: 2 }, '50']);
});

test('cells joined with the one above keep their column; a table without rows keeps its heads', () => {
  const merged = filledColumns({
    columns: columns.slice(0, 2),
    rows: [
      ['', 'a'],
      [null, 'b'],
    ],
  });
  expect(merged.columns).toHaveLength(2);
  expect(filledColumns({ columns, rows: [] }).columns).toHaveLength(4);
});
