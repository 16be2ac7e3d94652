import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { openDocumentIntake } from '#adapters/documents/intake.ts';
import { read, type Reading } from '#vanban/index.ts';
import { plan46Groups } from '../../seeds/thuan-giang/plan-46-tasks.ts';

/** The demonstration plan, read from its .docx as an officer would drop it in. */
async function readSample(name: string): Promise<Reading> {
  const bytes = new Uint8Array(await readFile(new URL(`../../seeds/thuan-giang/${name}`, import.meta.url)));
  const opened = await openDocumentIntake().open({ files: [{ name, bytes }] });
  if (!opened.ok) throw new Error(opened.problem.code);
  return read(opened.blocks);
}

const names = (list: readonly { readonly name: string }[]): string[] => list.map((one) => one.name);
const parts = (cell: string): string[] => cell.split('; ').map((name) => name.replace(/^đề nghị /iu, ''));

test('the annex of the plan gives its 16 tasks with agencies, money, products and verbs', async () => {
  const reading = await readSample('46-KH-UBND.docx');
  const tasks = reading.assignments.filter((one) => one.style === 'table');
  const planned = plan46Groups.flatMap((group) => group.tasks);
  expect(tasks.map((one) => one.task)).toEqual(planned.map((one) => one.task));
  expect(tasks.map((one) => names(one.lead))).toEqual(planned.map((one) => parts(one.lead)));
  const communes = 'UBND các xã, phường, đặc khu';
  expect(tasks.map((one) => names(one.coordinating))).toEqual(
    planned.map((one) => parts(one.coordinating ?? communes)),
  );
  expect(tasks.map((one) => one.timing?.text)).toEqual(planned.map((one) => one.time));
  expect(tasks.map((one) => one.budget?.vnd ?? null)).toEqual(
    planned.map((one) => (one.millions === null ? null : one.millions * 1_000_000)),
  );
  expect(tasks.map((one) => one.deliverables.map((product) => product.text))).toEqual(
    planned.map((one) => one.deliverable.split('; ')),
  );
  // Only the press of the Party is asked; the rest is ordered.
  expect(tasks.flatMap((one, at) => (one.mode === 'requested' ? [at + 1] : []))).toEqual([3]);
  expect(tasks.flatMap((one) => one.lead).every((agency) => agency.code !== null)).toBe(true);
});

test('times of the plan become data', async () => {
  const reading = await readSample('46-KH-UBND.docx');
  const tasks = reading.assignments.filter((one) => one.style === 'table');
  const timing = (at: number): unknown => {
    const found = tasks[at - 1]?.timing;
    return [found?.due, found?.dueMonthDay, found?.periodStart, found?.periodEnd, found?.recurrence, found?.rrule];
  };
  expect(timing(1)).toEqual([null, null, '2026-04-01', '2026-06-30', null, null]);
  expect(timing(3)).toEqual([null, null, null, null, 'weekly', 'FREQ=WEEKLY']);
  expect(timing(5)).toEqual([null, null, '2026-01-01', '2027-12-31', null, null]);
  expect(timing(8)).toEqual(['2026-06-30', null, null, null, null, null]);
  expect(timing(10)).toEqual([null, null, '2026-06-01', '2026-10-31', null, null]);
  expect(timing(12)).toEqual([null, '11-30', null, null, null, null]);
  expect(timing(14)).toEqual([null, null, null, null, 'quarterly', 'FREQ=MONTHLY;INTERVAL=3']);
  expect(tasks[7]?.timing?.dueIsExclusive).toBe(true);
});

test('the duties below "Tổ chức thực hiện" name whom they fall on', async () => {
  const reading = await readSample('46-KH-UBND.docx');
  const duties = reading.assignments.filter((one) => one.style === 'responsibility');
  const of = (section: string) => duties.filter((one) => one.section === section);
  expect(names(of('V.1.c')[0]?.lead ?? [])).toEqual([
    'Các sở, ban, ngành, cơ quan, đơn vị',
    'UBND các xã, phường, đặc khu',
  ]);
  expect(of('V.1.c')[0]?.timing?.due).toBe('2026-10-31');
  expect(of('V.2.b')[0]?.timing?.dueMonthDay).toBe('11-15');
  expect(of('V.3')[0]?.coordinating[0]?.code).toBe('so-van-hoa-the-thao-va-du-lich');
  expect(duties.filter((one) => one.mode === 'requested').map((one) => one.section)).toEqual(['V.6', 'V.7', 'V.8']);
});

test('the letter and the note in the margin give their orders', async () => {
  const letter = await readSample('1286-UBND-KGVX.docx');
  expect(letter.assignments.map((one) => [names(one.lead)[0], one.timing?.due ?? null, one.mode])).toEqual([
    ['Sở Ngoại vụ', '2026-11-09', 'assigned'],
    ['Sở Văn hóa, Thể thao và Du lịch', '2026-11-13', 'assigned'],
    ['Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch', '2026-11-16', 'assigned'],
    ['Báo và phát thanh, truyền hình Thuận Giang', null, 'requested'],
    ['Sở Ngoại vụ', '2026-11-30', 'assigned'],
  ]);
  const note = await readSample('but-phe.txt');
  expect(note.assignments.map((one) => [names(one.lead), one.task, one.timing?.dueMonthDay])).toEqual([
    [['đ/c Thương'], 'tham mưu văn bản trả lời', '11-12'],
  ]);
});
