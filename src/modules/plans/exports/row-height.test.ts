import { describe, expect, it } from 'vitest';
import { linesOf, rowHeight } from './row-height.ts';

describe('the lines of a wrapped text', () => {
  it.each([
    ['Giao', 10, 1],
    ['', 10, 1],
    ['Phối hợp khi có yêu cầu', 30, 1],
    ['Phối hợp khi có yêu cầu', 22, 2],
    ['Phối hợp khi có yêu cầu', 12, 3],
    ['Một\nHai', 50, 2],
    ['Báo cáo kết quả thực hiện về Sở Văn hóa, Thể thao và Du lịch', 50, 2],
    ['https://lantoa.thuangiang.example/desk/tasks', 10, 5],
  ])('%j in a column of %s: %s', (text, width, lines) => {
    expect(linesOf({ text, width })).toBe(lines);
  });

  it('make the row as high as its longest cell, and never higher than a sheet allows', () => {
    const [one, three] = [1, 3].map((lines) => ({ text: Array(lines).fill('Một').join('\n'), width: 20 }));
    expect(rowHeight([one!, three!])).toBe(rowHeight([three!]));
    expect(rowHeight([three!])).toBeGreaterThan(2 * rowHeight([one!]));
    expect(rowHeight([{ text: 'Một '.repeat(5_000), width: 10 }])).toBe(409);
  });
});
