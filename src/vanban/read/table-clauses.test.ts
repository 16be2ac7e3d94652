import { describe, expect, it, test } from 'vitest';
import { blocksOfText, read, readText, type Reading, type SourceBlock } from '../index.ts';

const HEAD =
  'UBND TỈNH GIA LAI\nSố: 15/KH-UBND\nGia Lai, ngày 28 tháng 02 năm 2026\nKẾ HOẠCH\nTruyền thông năm 2026\nI. MỤC ĐÍCH\nLàm tốt.\nII. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ theo dõi, đôn đốc.\n';
const SIGNED = 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nRah Lan Chung\n';
const NOTE = '(Kèm theo Kế hoạch số 15/KH-UBND ngày 28/02/2026 của UBND tỉnh)\n';

type Rows = readonly (readonly string[])[];
const table = (rows: Rows): SourceBlock => ({
  kind: 'table',
  rows: rows.map((row) => row.map((text) => ({ text }))),
});
const withTable = (before: string, rows: Rows): Reading => read([...blocksOfText(HEAD + before), table(rows)]);
const clauses = (reading: Reading): string[] =>
  reading.outline.slice(3).map((one) => `${one.level} ${one.marker} ${one.title}${one.annex ? ` (${one.annex})` : ''}`);
const placed = (reading: Reading): string[] =>
  reading.assignments
    .filter((one) => one.style === 'table')
    .map((one) => `${one.task} → ${reading.outline.find((clause) => clause.id === one.clauseId)?.title ?? '-'}`);

const GROUPED: Rows = [
  ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian'],
  ['I', 'Truyền thông trên báo chí', '', ''],
  ['1', 'Mở chuyên mục trên báo', 'Sở Nội vụ', 'Quý I'],
  ['2', 'Họp báo định kỳ', 'Văn phòng UBND tỉnh', 'Hằng quý'],
  ['II', 'Truyền thông cơ sở', '', ''],
  ['1', 'Dựng pa nô cổ động', 'Sở Y tế', 'Tháng 4'],
];

describe('the clause of a row in an annex', () => {
  it('is its group, below the annex', () => {
    const reading = withTable(`${SIGNED}PHỤ LỤC I\nPHÂN CÔNG NHIỆM VỤ\n${NOTE}`, GROUPED);
    expect(clauses(reading)).toEqual([
      '1 Phụ lục I PHÂN CÔNG NHIỆM VỤ',
      '2 I Truyền thông trên báo chí (Phụ lục I)',
      '2 II Truyền thông cơ sở (Phụ lục I)',
    ]);
    expect(placed(reading)).toEqual([
      'Mở chuyên mục trên báo → Truyền thông trên báo chí',
      'Họp báo định kỳ → Truyền thông trên báo chí',
      'Dựng pa nô cổ động → Truyền thông cơ sở',
    ]);
    // An annex numbers anew: `I` of the plan and `I` of the annex are no repeated number.
    expect(reading.diagnostics.map((one) => one.code)).not.toContain('VB025');
  });

  it('is the annex itself where its table has no groups', () => {
    const rows = GROUPED.filter(([number]) => /^\D*\d|STT/u.test(number ?? ''));
    const reading = withTable(`${SIGNED}PHỤ LỤC\nPhân công nhiệm vụ\n${NOTE}`, rows);
    expect(clauses(reading)).toEqual(['1 Phụ lục Phân công nhiệm vụ']);
    expect(new Set(placed(reading).map((one) => one.split(' → ')[1]))).toEqual(new Set(['Phân công nhiệm vụ']));
  });

  it('is the innermost of groups within groups', () => {
    const reading = withTable(`${SIGNED}PHỤ LỤC\n${NOTE}`, [
      ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian'],
      ['A', 'Trong tỉnh', '', ''],
      ['I', 'Báo chí', '', ''],
      ['1', 'Mở chuyên mục trên báo', 'Sở Nội vụ', 'Quý I'],
      ['B', 'Ngoài tỉnh', '', ''],
      ['1', 'Dựng pa nô cổ động', 'Sở Y tế', 'Tháng 4'],
    ]);
    expect(clauses(reading)).toEqual([
      '1 Phụ lục PHỤ LỤC',
      '2 A Trong tỉnh (Phụ lục)',
      '3 I Báo chí (Phụ lục)',
      '2 B Ngoài tỉnh (Phụ lục)',
    ]);
    expect(placed(reading)).toEqual(['Mở chuyên mục trên báo → Báo chí', 'Dựng pa nô cổ động → Ngoài tỉnh']);
  });

  it('stays the heading of the annex or of the body where one stands above the table', () => {
    expect(placed(withTable(`${SIGNED}PHỤ LỤC\n${NOTE}I. NHIỆM VỤ NĂM 2026\n`, GROUPED))[0]).toBe(
      'Mở chuyên mục trên báo → NHIỆM VỤ NĂM 2026',
    );
    expect(placed(withTable('', GROUPED))[0]).toContain('Sở Nội vụ theo dõi');
  });

  it('is found in a table that was typed', () => {
    const typed = GROUPED.map((row) => `| ${row.join(' | ')} |`).join('\n');
    const reading = readText(`${HEAD}${SIGNED}PHỤ LỤC\nPhân công nhiệm vụ\n${NOTE}${typed}\n`);
    expect(placed(reading).at(-1)).toBe('Dựng pa nô cổ động → Truyền thông cơ sở');
  });
});

/** Rows of number, task, lead, money → what the remark says, null where the sum is right or cannot be told. */
const sums: readonly (readonly [string, Rows, string | null])[] = [
  [
    'a right sum',
    [
      ['1', 'A', '1.500'],
      ['2', 'B', '250'],
      ['', 'Tổng cộng', '1.750'],
    ],
    null,
  ],
  [
    'a wrong sum',
    [
      ['1', 'A', '1.500'],
      ['2', 'B', '250'],
      ['', 'Tổng cộng', '1.850'],
    ],
    '1.750 ≠ 1.850',
  ],
  [
    'a wrong sum above',
    [
      ['', 'TỔNG SỐ', '99,5'],
      ['1', 'A', '60'],
      ['2', 'B', '40'],
    ],
    '100 ≠ 99,5',
  ],
  [
    'sums of groups, right',
    [
      ['I', 'A', '300'],
      ['1', 'a', '100'],
      ['2', 'b', '200'],
      ['II', 'B', '50'],
      ['1', 'c', '50'],
      ['', 'Tổng cộng', '350'],
    ],
    null,
  ],
  [
    'parts below a row, right',
    [
      ['1', 'A', '300'],
      ['1.1', 'a', '100'],
      ['1.2', 'b', '200'],
      ['2', 'B', '50'],
      ['', 'Tổng cộng (I + II):', '350'],
    ],
    null,
  ],
  [
    'sums of groups, wrong',
    [
      ['I', 'A', '300'],
      ['1', 'a', '100'],
      ['2', 'b', '200'],
      ['II', 'B', '60'],
      ['1', 'c', '60'],
      ['', 'Tổng cộng', '350'],
    ],
    '360 ≠ 350',
  ],
  [
    'rounded parts',
    [
      ['1', 'A', '33,3'],
      ['2', 'B', '33,3'],
      ['3', 'C', '33,3'],
      ['', 'Tổng cộng', '100'],
    ],
    null,
  ],
  [
    'thousands parted by commas',
    [
      ['1', 'A', '1,500'],
      ['2', 'B', '2,500'],
      ['', 'Tổng cộng', '4,000'],
    ],
    null,
  ],
  [
    'no number as the sum',
    [
      ['1', 'A', '100'],
      ['2', 'B', '200'],
      ['', 'Tổng cộng', 'Bốn trăm triệu đồng'],
    ],
    null,
  ],
  [
    'one row only',
    [
      ['1', 'A', '100'],
      ['', 'Tổng cộng', '300'],
    ],
    null,
  ],
  [
    'rows without money',
    [
      ['1', 'A', '100'],
      ['2', 'B', 'Lồng ghép'],
      ['3', 'C', '50'],
      ['', 'Tổng cộng', '150'],
    ],
    null,
  ],
];

test.each(sums)('%s', (_, rows, expected) => {
  const reading = withTable('III. KINH PHÍ\n', [['STT', 'Nội dung', 'Thành tiền (triệu đồng)'], ...rows]);
  const found = reading.diagnostics.filter((one) => one.code === 'VB026');
  expect(found.map((one) => `${one.params['sum']} ≠ ${one.params['total']}`)).toEqual(expected ? [expected] : []);
  for (const one of found) expect(reading.text.slice(...one.span!)).toBe(one.params['total']);
});
