import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { SourceBlock, SourceCell } from '#vanban/document.ts';
import { openDocumentIntake } from '../intake.ts';

const sample = async (name: string): Promise<readonly SourceBlock[]> => {
  const bytes = await readFile(new URL(`../../../../seeds/thuan-giang/${name}`, import.meta.url));
  const result = await openDocumentIntake().open({ files: [{ name, bytes }] });
  if (!result.ok) throw new Error(result.problem.code);
  expect(result.notes).toEqual([]);
  return result.blocks;
};

const rowsOf = (block: SourceBlock | undefined): readonly (readonly SourceCell[])[] =>
  block?.kind === 'table' ? block.rows : [];

test('the annex of the sample plan has its 16 tasks, its groups over all columns and its total', async () => {
  const annex = rowsOf((await sample('46-KH-UBND.docx')).at(-1));
  const [head, ...rows] = annex;
  expect(head?.map((cell) => cell.text)).toEqual([
    'STT',
    'Nhiệm vụ',
    'Cơ quan chủ trì',
    'Cơ quan phối hợp',
    'Thời gian thực hiện',
    'Sản phẩm',
    'Kinh phí (triệu đồng)',
  ]);
  const tasks = rows.filter((row) => /^\d+$/.test(row[0]?.text ?? ''));
  expect(tasks.map((row) => row[0]?.text)).toEqual(Array.from({ length: 16 }, (_, index) => String(index + 1)));
  expect(rows.filter((row) => row[1]?.columnSpan === 6).map((row) => row[0]?.text)).toEqual(['I', 'II', 'III', 'IV']);
  expect(rows.at(-1)).toEqual([{ text: 'Tổng cộng', columnSpan: 6 }, { text: '7.360' }]);
  // The coordinating cell of task 11 reaches down over task 12, which therefore has one cell less.
  expect(tasks[10]?.[3]).toEqual({ text: 'UBND các xã, phường, đặc khu', rowSpan: 2 });
  expect(tasks[11]).toHaveLength(6);
  const written = tasks.map((row) => row.at(-1)?.text ?? '').filter((text) => text !== '-');
  expect(written.reduce((sum, text) => sum + Number(text.replaceAll('.', '')), 0)).toBe(7_360);
});

test.each([
  ['46-KH-UBND.docx', 'Số: 46/KH-UBND', 'KẾ HOẠCH'],
  ['171-KH-UBND-dieu-chinh.docx', 'Số: 171/KH-UBND', 'KẾ HOẠCH'],
  ['1286-UBND-KGVX.docx', 'Số: 1286/UBND-KGVX', 'Kính gửi:'],
])('%s opens with its head in two halves', async (name, number, next) => {
  const blocks = await sample(name);
  const [[issuer, motto] = [], [numbered, dated] = []] = rowsOf(blocks[0]);
  expect(issuer?.text).toContain('ỦY BAN NHÂN DÂN\nTỈNH THUẬN GIANG');
  expect(motto?.text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc');
  expect(numbered?.text).toContain(number);
  expect(dated?.text).toMatch(/^Thuận Giang, ngày \d\d tháng \d+ năm 2026$/);
  expect(blocks[1]).toMatchObject({ kind: 'paragraph', text: next });
});
