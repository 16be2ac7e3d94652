import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestServer } from '../../../test/support/house.ts';
import { tasksHouse, type TasksHouse } from '../../../test/support/tasks-house.ts';
import { tasksPorts } from '../../../test/support/tasks-ports.ts';
import type { Actor } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors.ts';
import { answerInquiry } from './commands/answer-inquiry.ts';
import { askInquiry } from './commands/ask-inquiry.ts';
import { importAnswers, previewAnswers } from './commands/import-answers.ts';
import { askInquiryBody, type AnswerImportRow, type InquiryDetail } from './contract.ts';
import { inquiriesModule } from './module.ts';
import { exportForm } from './queries/export-form.ts';
import { exportTable } from './queries/export-table.ts';
import { getInquiry } from './queries/get-inquiry.ts';

let house: TasksHouse;
let server: TestServer;
let officer: Actor;
let finance: string;
let others: string[];

beforeAll(async () => {
  house = await tasksHouse();
  server = await house.house.server([inquiriesModule(tasksPorts())]);
  officer = await house.worker('Lộc Thị Xuân', 'so-tai-chinh', 'agency-officer');
  finance = await house.bodyId('so-tai-chinh');
  const { rows } = await house.house.database.pool.query(
    `select id from organizations.organizations_now where type = 'commune' order by name->>'vi' limit 3`,
  );
  others = rows.map((row: { id: string }) => row.id);
}, 120_000);
afterAll(() => house.house.drop());

const ask = (fields?: object[]) =>
  house.as(house.focal, (ctx) =>
    askInquiry(
      ctx,
      askInquiryBody.parse({
        title: 'Số buổi tuyên truyền quý III/2026',
        fields: fields ?? [
          { label: 'Số buổi', kind: 'number', unit: 'buổi' },
          { label: 'Kinh phí', kind: 'money' },
          { label: 'Ngày gần nhất', kind: 'day' },
          { label: 'Hình thức', kind: 'choice', choices: ['Loa', 'Zalo'], isRequired: false },
        ],
        dueOn: '2026-11-09',
        organizationIds: [finance, ...others],
      }),
    ),
  );
const opened = async (bytes: Uint8Array) => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as never);
  return { book, sheet: book.worksheets[0]! };
};
const bytesOf = async (book: ExcelJS.Workbook) => new Uint8Array(await book.xlsx.writeBuffer());
const form = async (actor: Actor, inquiry: InquiryDetail) =>
  opened((await house.as(actor, (ctx) => exportForm(ctx, inquiry.id))).content);
const preview = (actor: Actor, inquiry: InquiryDetail, bytes: Uint8Array) =>
  house.as(actor, (ctx) => previewAnswers(ctx, inquiry.id, bytes));
const take = (actor: Actor, inquiry: InquiryDetail, rows: readonly AnswerImportRow[]) =>
  house.as(actor, (ctx) =>
    importAnswers(ctx, {
      inquiryId: inquiry.id,
      lines: rows.map(({ line, version }) => ({ ...line, version })),
    }),
  );
const see = (inquiry: InquiryDetail) => house.as(house.focal, (ctx) => getInquiry(ctx, inquiry.id));
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? error.issues[0]!.code : Promise.reject(error as Error)),
  );

describe('the sheet that is filled in offline', () => {
  it('holds a line for each agency one may answer for, and comes back as answers', async () => {
    const inquiry = await ask();
    const { book, sheet } = await form(officer, inquiry);
    expect(sheet.getRow(1).values).toEqual([
      undefined,
      'Cơ quan, địa phương',
      'Số buổi (buổi)',
      'Kinh phí (đồng)',
      'Ngày gần nhất',
      'Hình thức',
      'Không có số liệu (ghi x)',
      'Ghi chú',
    ]);
    expect(sheet.rowCount).toBe(2);
    const row = sheet.getRow(2);
    row.getCell(2).value = 1.245; // one and a quarter, not one thousand: a cell knows its number
    row.getCell(3).value = { formula: '1000000*2', result: 2_000_000 };
    row.getCell(4).value = new Date('2026-10-30T00:00:00Z');
    row.getCell(5).value = 'loa';
    const rows = await preview(officer, inquiry, await bytesOf(book));
    expect(rows.map((one) => [one.action, one.issues])).toEqual([['answer', []]]);
    expect(await take(officer, inquiry, rows)).toEqual({ count: 1 });
    const table = await see(inquiry);
    expect(table.rows.find((one) => one.organization.id === finance)!.answer!.entries).toEqual({
      c1: '1.245',
      c2: '2000000',
      c3: '2026-10-30',
      c4: 'Loa',
    });
    const again = await form(officer, inquiry);
    expect((await preview(officer, inquiry, await bytesOf(again.book))).map((one) => one.action)).toEqual(['same']);
  });

  it('says what is wrong row by row, and takes nothing where one row is', async () => {
    const inquiry = await ask();
    const { book, sheet } = await form(house.focal, inquiry);
    const names = [2, 3, 4, 5].map((row) => sheet.getRow(row).getCell(1).text);
    sheet.getRow(2).values = [names[0], 3, 1_000_000, '05/11/2026'];
    sheet.getRow(3).values = [names[1], 'ba buổi', 1000.5, '31/9/2026', 'Truyền hình'];
    sheet.getRow(4).values = [names[2], '', '', '', '', 'x'];
    sheet.getRow(5).values = [names[3], { error: '#REF!' }, '', 45_000];
    sheet.addRow(['Sở Không Có', 1, 1, '05/11/2026']);
    sheet.addRow([names[0], 4, 1, '05/11/2026']);
    const rows = await preview(house.focal, inquiry, await bytesOf(book));
    expect(rows.map((one) => [one.action, one.issues.map((issue) => issue.code)])).toEqual([
      ['answer', []],
      ['wrong', ['inquiries.not-a-number', 'inquiries.not-a-money', 'inquiries.not-a-day', 'inquiries.not-a-choice']],
      ['answer', []],
      ['wrong', ['inquiries.not-a-number', 'inquiries.entry-missing', 'inquiries.not-a-day']],
      ['wrong', ['inquiries.row-not-asked']],
      ['wrong', ['inquiries.row-twice']],
    ]);
    expect(await codeOf(take(house.focal, inquiry, rows))).toBe('inquiries.import-outdated');
    expect((await see(inquiry)).counts?.answered).toBe(0);
  });

  it('is refused for another agency, and where somebody answered since', async () => {
    const inquiry = await ask();
    const { book, sheet } = await form(house.focal, inquiry);
    for (let row = 2; row <= 5; row += 1)
      sheet.getRow(row).values = [sheet.getRow(row).getCell(1).text, 1, 1, '1/11/2026'];
    const bytes = await bytesOf(book);
    expect((await preview(officer, inquiry, bytes)).filter((one) => one.action === 'wrong')).toHaveLength(3);
    const seen = await preview(house.focal, inquiry, bytes);
    await house.as(officer, (ctx) =>
      answerInquiry(ctx, {
        inquiryId: inquiry.id,
        organizationId: finance,
        version: 1,
        entries: { c1: '9', c2: '9', c3: '9/11/2026' },
        isNothing: false,
        note: null,
      }),
    );
    expect(await codeOf(take(house.focal, inquiry, seen))).toBe('inquiries.answered-meanwhile');
    expect((await see(inquiry)).counts?.answered).toBe(1);
  });

  it('is refused where it is no workbook, has other columns, or nothing filled in', async () => {
    const inquiry = await ask();
    expect(await codeOf(preview(officer, inquiry, Buffer.from('không phải Excel')))).toBe(
      'errors.sheet-not-a-workbook',
    );
    const { book, sheet } = await form(officer, inquiry);
    expect(await codeOf(preview(officer, inquiry, await bytesOf(book)))).toBe('inquiries.rows-empty');
    sheet.getRow(1).getCell(2).value = 'Số cuộc';
    expect(await codeOf(preview(officer, inquiry, await bytesOf(book)))).toBe('errors.sheet-no-head-row');
  });
});

describe('the table as a file', () => {
  it('has typed cells and the totals of the screen', async () => {
    const inquiry = await ask();
    for (const [index, id] of [finance, ...others].entries())
      await house.as(house.focal, (ctx) =>
        answerInquiry(ctx, {
          inquiryId: inquiry.id,
          organizationId: id,
          version: 1,
          entries: index === 3 ? {} : { c1: `0,${index + 1}`, c2: '1.250.000', c3: '5/11/2026' },
          isNothing: index === 3,
          note: index === 0 ? '=1+1' : null,
        }),
      );
    const table = await see(inquiry);
    const { sheet } = await opened((await house.as(house.focal, (ctx) => exportTable(ctx, inquiry.id))).content);
    const last = sheet.getRow(sheet.rowCount);
    expect([last.getCell(2).value, last.getCell(3).value, last.getCell(4).value]).toEqual([
      'Tổng cộng',
      0.6,
      3_750_000,
    ]);
    expect(table.totals.map((one) => one.sum)).toEqual(['0.6', '3750000', null, null]);
    const row = sheet.getRow(5 + table.rows.findIndex((one) => one.organization.id === finance));
    expect(row.getCell(3).value).toBe(0.1);
    expect(row.getCell(5).value).toEqual(new Date('2026-11-05T00:00:00Z'));
    expect(row.getCell(7).value).toBe('=1+1');
    expect(sheet.rowCount).toBe(4 + 4 + 1);
  });
});

describe('a file as an answer', () => {
  const send = async (actor: Actor, fields: Record<string, string>, bytes: Uint8Array, name: string) => {
    const body = new FormData();
    for (const [key, value] of Object.entries(fields)) body.append(key, value);
    body.append('files', new File([new Uint8Array(bytes)], name));
    const request = new Request('http://desk/', { method: 'POST', body });
    const headers = { 'content-type': request.headers.get('content-type') ?? '' };
    const payload = Buffer.from(await request.arrayBuffer());
    const reply = await server.app.inject({
      method: 'POST',
      url: '/api/inquiries/attach-file',
      headers,
      payload,
      cookies: { 'test-actor': actor.personId! },
    });
    return { status: reply.statusCode, body: reply.json() };
  };
  const pdf = Buffer.from('%PDF-1.4 một trang');

  it('is kept for its column, read by who may see the line, and refused where it bears a stamp of secrecy', async () => {
    const inquiry = await ask([
      { label: 'Số buổi', kind: 'number' },
      { label: 'Văn bản', kind: 'file' },
    ]);
    await server.get(officer, '/api/inquiries'); // makes the person known to the server
    const about = { inquiryId: inquiry.id, organizationId: finance, fieldKey: 'c2' };
    const secret = await send(officer, about, Buffer.from('%PDF-1.4\nMẬT\nKế hoạch'), 'mat.pdf');
    expect([secret.status, secret.body.issues[0].code]).toEqual([422, 'documents.secret']);
    expect((await send(officer, { ...about, organizationId: others[0]! }, pdf, 'a.pdf')).status).toBe(403);
    expect((await send(officer, { ...about, fieldKey: 'c1' }, pdf, 'a.pdf')).status).toBe(404);
    expect((await send(officer, about, Buffer.from('MZ chương trình'), 'a.pdf')).status).toBe(422);
    const kept = await send(officer, about, pdf, 'Báo cáo.pdf');
    expect(kept.status).toBe(200);
    const answered = await server.post(officer, '/api/inquiries/answer-inquiry', {
      inquiryId: inquiry.id,
      organizationId: finance,
      version: 1,
      entries: { c1: '3', c2: kept.body.id },
    });
    expect(answered.body.rows[0].answer.files).toMatchObject([{ name: 'Báo cáo.pdf' }]);
    const file = await server.get(officer, `/api/inquiries/files/${kept.body.id}`);
    expect([file.status, file.bytes.equals(pdf)]).toEqual([200, true]);
    const other = await house.worker('Nông Thu Hà', 'so-ngoai-vu', 'agency-officer');
    expect((await server.get(other, `/api/inquiries/files/${kept.body.id}`)).status).toBe(404);
    const stolen = await server.post(house.focal, '/api/inquiries/answer-inquiry', {
      inquiryId: inquiry.id,
      organizationId: others[0],
      version: 1,
      entries: { c1: '3', c2: kept.body.id },
    });
    expect([stolen.status, stolen.body.issues[0].code]).toEqual([422, 'inquiries.no-such-file']);
  });
});
