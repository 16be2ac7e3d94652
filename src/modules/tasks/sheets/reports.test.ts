import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestServer } from '../../../../test/support/house.ts';
import { tasksHouse, type TasksHouse } from '../../../../test/support/tasks-house.ts';
import { tasksPorts } from '../../../../test/support/tasks-ports.ts';
import type { Actor } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { ReportImportRow } from '../contract.ts';
import { tasksModule } from '../module.ts';
import { previewReports } from './commands/import-reports.ts';

let house: TasksHouse;
let server: TestServer;
let finance: Actor;
const titled = (place: number): string => `Xây dựng bộ từ khóa truyền thông lần ${100 + place}`;

beforeAll(async () => {
  house = await tasksHouse();
  server = await house.house.server([tasksModule(tasksPorts())]);
  finance = await house.worker('Lê Minh', 'so-tai-chinh', 'agency-officer');
  house.house.at('2026-03-10T02:00:00Z');
  await house.accepted(
    '306/KH-UBND',
    [1, 2, 3, 4].map((place) => ({
      title: titled(place),
      lead: place === 4 ? 'Sở Ngoại vụ' : 'Sở Tài chính; Sở Ngoại vụ',
      time: 'Trước ngày 30/6/2026',
    })),
  );
  house.house.at('2026-05-20T02:00:00Z');
}, 120_000);
afterAll(() => house.house.drop());

type Filled = Readonly<Record<number, { readonly note?: string; readonly done?: string | Date | object }>>;

/** The agency's list as it goes out, filled in. */
async function filledIn(filled: Filled): Promise<Uint8Array> {
  const file = await server.get(house.focal, `/api/tasks/export.xlsx?organizationId=${finance.organizationId}`);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file.bytes as never);
  const sheet = book.worksheets[0]!;
  const heads = sheet.getRow(1).values as string[];
  const at = (head: string): number => heads.indexOf(head);
  sheet.eachRow((row) => {
    const place = [1, 2, 3].find((one) => row.getCell(at('Nội dung nhiệm vụ')).text === titled(one));
    const { note, done } = (place && filled[place]) || {};
    if (note !== undefined) row.getCell(at('Kết quả thực hiện')).value = note;
    if (done !== undefined) row.getCell(at('Ngày hoàn thành')).value = done as ExcelJS.CellValue;
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}
const preview = (bytes: Uint8Array, actor = house.focal): Promise<ReportImportRow[]> =>
  house.as(actor, (ctx) => previewReports(ctx, finance.organizationId!, bytes));
const take = (rows: readonly ReportImportRow[], actor = house.focal) =>
  server.post(actor, '/api/tasks/import-reports', {
    lines: rows.filter((row) => row.action === 'changed').map((row) => row.line),
  });
const partOf = async (place: number) =>
  (await house.task(house.focal, titled(place))).parts.find((one) => one.organization?.id === finance.organizationId)!;

describe('reports of an agency from the sheet that it sent back', () => {
  it('come back in the file that went out: words as progress, a day as done, recorded on its behalf', async () => {
    const rows = await preview(
      await filledIn({ 1: { note: 'Đã chọn 60 từ khóa' }, 2: { note: 'Đã nghiệm thu', done: new Date('2026-05-15') } }),
    );
    expect(rows.map((row) => `${row.title}: ${row.action}`).toSorted()).toEqual([
      `${titled(1)}: changed`,
      `${titled(2)}: changed`,
      `${titled(3)}: same`,
    ]);
    expect((await take(rows)).body).toEqual({ count: 2 });
    expect(await partOf(1)).toMatchObject({ state: 'in-progress', lastReport: { note: 'Đã chọn 60 từ khóa' } });
    expect(await partOf(2)).toMatchObject({ state: 'done', doneOn: '2026-05-15', confirmedBy: house.focal.name });
    const { history } = await house.task(house.focal, titled(2));
    expect(history[0]).toMatchObject({ act: 'completed', onBehalf: true, note: 'Đã nghiệm thu' });
    const again = await preview(await filledIn({}));
    expect(again.map((row) => row.action)).toEqual(['same', 'same', 'same']);
  });

  it('say row by row what is wrong, and nothing is written where one row cannot be any more', async () => {
    const wrong = await preview(
      await filledIn({
        1: { note: 'Thêm', done: 'sắp xong' },
        2: { note: 'Làm lại' },
        3: { done: { formula: 'A1/0', result: { error: '#DIV/0!' } } },
      }),
    );
    expect(wrong.map((row) => row.issues.map((issue) => issue.code).join())).toEqual([
      'tasks.report-wrong-day',
      'tasks.report-settled',
      'tasks.report-formula',
    ]);
    const rows = await preview(await filledIn({ 1: { note: 'Đã chọn 90 từ khóa' }, 3: { note: 'Đã mời chuyên gia' } }));
    const moved = await partOf(3);
    await server.post(finance, '/api/tasks/start-part', { partId: moved.id, version: moved.version });
    const refused = await take(rows);
    expect([refused.status, refused.body.issues[0].code]).toEqual([409, 'tasks.reports-outdated']);
    expect((await partOf(1)).lastReport?.note).toBe('Đã chọn 60 từ khóa');
  });

  it('are taken by the agency itself too, as done today only; never by another agency', async () => {
    const rows = await preview(await filledIn({ 3: { done: 'x' }, 1: { done: '15/5/2026' } }), finance);
    expect(rows.map((row) => [row.action, row.issues[0]?.code ?? null])).toEqual([
      ['wrong', 'tasks.done-on-not-yours'],
      ['same', null],
      ['changed', null],
    ]);
    expect((await take(rows, finance)).status).toBe(200);
    expect(await partOf(3)).toMatchObject({ state: 'done', doneOn: '2026-05-20', confirmedAt: null });
    const stranger = await house.worker('Đinh Lan', 'so-xay-dung', 'agency-officer');
    await expect(preview(await filledIn({}), stranger)).rejects.toBeInstanceOf(Refusal);
  });
});
