import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestServer } from '../../../test/support/house.ts';
import { tasksHouse, type TasksHouse } from '../../../test/support/tasks-house.ts';
import { tasksPorts } from '../../../test/support/tasks-ports.ts';
import type { Actor } from '../../platform/context.ts';
import type { EvidenceOfTask, TaskDetail } from '../tasks/contract.ts';
import { tasksModule } from '../tasks/module.ts';
import type { ItemImportRow, ItemList, PressContract, PressItem } from './contract.ts';
import { placeOf, siteName } from './commands/place-of.ts';
import { listeningModule } from './module.ts';

let house: TasksHouse;
let server: TestServer;
let finance: Actor;
let science: Actor;
let outletId: string;
let otherOutletId: string;
let place = 0;

beforeAll(async () => {
  house = await tasksHouse();
  server = await house.house.server([tasksModule(tasksPorts()), listeningModule(tasksPorts())]);
  finance = await house.worker('Lộc Thị Xuân', 'so-tai-chinh', 'agency-officer');
  science = await house.worker('Phan Anh', 'so-khoa-hoc-va-cong-nghe', 'agency-officer');
  house.house.at('2026-03-10T02:00:00Z');
  await house.accepted('302/KH-UBND', [
    { title: 'Hợp tác với báo chí', lead: 'Sở Tài chính', time: 'Quý II/2026', product: '12 phóng sự, 60 tin, bài' },
    { title: 'Tuyên truyền cải cách', lead: 'Sở Tài chính', time: 'Quý II/2026', product: '40 tin, bài' },
    { title: 'Duy trì chuyên mục song ngữ', lead: 'Sở Tài chính', time: 'Hằng tuần', product: '48 số' },
    { title: 'Việc của sở khác', lead: 'Sở Khoa học và Công nghệ', time: 'Quý II/2026', product: '40 tin, bài' },
  ]);
  house.house.at('2026-11-06T02:00:00Z');
  outletId = (await ok('create-outlet', { name: 'Báo Thuận Giang', kinds: ['print', 'online'], level: 'provincial' }))
    .id;
  otherOutletId = (await ok('create-outlet', { name: 'Báo Nhân Dân', kinds: ['print'], level: 'central' })).id;
}, 120_000);
afterAll(() => house.house.drop());

const on = (actor: Actor, name: string, body: object) => server.post(actor, `/api/listening/${name}`, body);
async function ok(name: string, body: object) {
  const reply = await on(house.focal, name, body);
  expect([reply.status, reply.body.issues]).toEqual([200, undefined]);
  return reply.body;
}
const codeOf = async (name: string, body: object, actor = house.focal) => {
  const { status, body: said } = await on(actor, name, body);
  return status === 200 ? 'done' : (said.issues?.[0]?.code ?? status);
};
const item = (more: object = {}) => ({
  outletId,
  title: `Tin về hội nhập số ${(place += 1)}`,
  publishedOn: '2026-05-05',
  form: 'news',
  ...more,
});
const record = (more: object = {}): Promise<PressItem> => ok('record-item', item(more));
const contract = (more: object = {}): Promise<PressContract> =>
  ok('create-contract', {
    kind: 'column',
    outletId,
    title: `Chuyên mục ${(place += 1)}`,
    number: '12/HĐTT-2026',
    startsOn: '2026-03-01',
    endsOn: '2026-12-31',
    promised: 24,
    ...more,
  });
const list = async (query: string, actor = house.focal): Promise<ItemList> =>
  (await server.get(actor, `/api/listening/items?${query}`)).body;
const task = (title: string): Promise<TaskDetail> => house.task(house.focal, title);
const proof = async (id: string): Promise<EvidenceOfTask> =>
  (await server.get(house.focal, `/api/tasks/${id}/evidence`)).body;
/** Everything that is proposed for the task is agreed. */
async function agreed(title: string): Promise<{ id: string; results: EvidenceOfTask['results'] }> {
  const { id } = await task(title);
  const results = (await proof(id)).results.filter((one) => one.state === 'proposed');
  if (results.length > 0)
    await server.post(house.focal, '/api/tasks/agree-results', {
      taskId: id,
      results: results.map(({ id: resultId, version }) => ({ resultId, version })),
    });
  return { id, results: (await proof(id)).results };
}

describe('agencies of the press', () => {
  it('stand in the list once, whatever letters the name is written in', async () => {
    const body = { name: 'BÁO THUẬN GIANG', kinds: ['print'], level: 'provincial' };
    expect(await codeOf('create-outlet', body)).toBe('listening.outlet-there');
    expect(await codeOf('create-outlet', { ...body, name: 'Báo X', site: 'không phải' })).toBe('listening.not-a-site');
  });

  it('are not changed over what somebody else has changed', async () => {
    const made = await ok('create-outlet', { name: 'Đài A', kinds: ['radio'], level: 'central', site: 'www.daia.vn/' });
    expect(made.site).toBe('daia.vn');
    const body = { outletId: made.id, version: 1, name: 'Đài A', kinds: ['radio', 'television'], level: 'central' };
    expect(await ok('change-outlet', body)).toMatchObject({ version: 2, kinds: ['radio', 'television'], site: null });
    expect(await codeOf('change-outlet', body)).toBe('listening.changed-meanwhile');
  });
});

describe('one item', () => {
  it.each([
    ['https://baotg.vn/tin-1.html', 'http://www.baotg.vn/tin-1.html/?utm_source=zalo#dau', true],
    ['https://baotg.vn/?id=1&cat=2', 'https://m.baotg.vn/?cat=2&id=1', true],
    ['https://baotg.vn/?id=1', 'https://baotg.vn/?id=2', false],
    ['https://baotg.vn/Tin-1', 'https://baotg.vn/tin-1', false],
  ])('%s and %s are one: %s', (one, other, same) => expect(placeOf(one)!.key === placeOf(other)!.key).toBe(same));

  it.each([
    ['https://www.baotg.vn/tin', 'baotg.vn'],
    ['m.baotg.vn', 'baotg.vn'],
    ['javascript:alert(1)', null],
  ])('%s is of the site %s', (typed, site) => expect(siteName(typed)).toBe(site));

  it('is in the register once: by its page, else by agency, day and title', async () => {
    const { title } = await record();
    expect(await codeOf('record-item', item({ title: title.toUpperCase() }))).toBe('listening.item-there');
    expect(await codeOf('record-item', item({ title, publishedOn: '2026-05-06' }))).toBe('done');
    await record({ url: 'https://baotg.vn/tin-hoi-nhap?utm_source=zalo' });
    expect(await codeOf('record-item', item({ url: 'http://www.baotg.vn/tin-hoi-nhap/' }))).toBe(
      'listening.item-there',
    );
  });

  it('that two officers enter at once is there once', async () => {
    const body = item({ url: `https://baotg.vn/cung-luc` });
    const codes = await Promise.all(Array.from({ length: 8 }, () => codeOf('record-item', body)));
    expect(codes.filter((code) => code === 'done')).toHaveLength(1);
    expect(codes.filter((code) => code === 'listening.item-there')).toHaveLength(7);
  });

  it.each<[string, () => Promise<object>, string]>([
    ['of a day to come', async () => item({ publishedOn: '2026-11-07' }), 'listening.in-future'],
    ['with what is no address', async () => item({ url: 'ngoài sạp' }), 'listening.not-a-page'],
    ['of an agency that is not there', async () => item({ outletId: crypto.randomUUID() }), 'listening.no-such-outlet'],
    [
      'under a column of another agency',
      async () => item({ contractId: (await contract({ outletId: otherOutletId })).id }),
      'listening.contract-of-other',
    ],
    [
      'outside the period of its column',
      async () => item({ contractId: (await contract({ startsOn: '2026-06-01' })).id }),
      'listening.outside-period',
    ],
  ])('%s is refused', async (_name, body, code) => expect(await codeOf('record-item', await body())).toBe(code));
});

describe('a contract or column', () => {
  it('shows how many of the promised items were published', async () => {
    const made = await contract({ promised: 4 });
    await record({ contractId: made.id });
    const gone = await record({ contractId: made.id });
    await record({ contractId: made.id });
    await ok('withdraw-item', { itemId: gone.id, version: 1, reason: 'Nhập nhầm' });
    const { items } = (await server.get(house.focal, '/api/listening/contracts')).body;
    expect(items.find((one: PressContract) => one.id === made.id)).toMatchObject({
      published: 2,
      promised: 4,
      counted: 0,
    });
  });

  it('keeps its items: a period that leaves some out is refused', async () => {
    const made = await contract();
    await record({ contractId: made.id });
    const body = { ...made, contractId: made.id, outletId, taskId: null, expectedResultId: null };
    expect(await codeOf('change-contract', { ...body, startsOn: '2026-06-01' })).toBe('listening.contract-has-items');
    expect(await codeOf('change-contract', { ...body, endsOn: '2026-02-01' })).toBe('listening.period-backwards');
    expect(await ok('change-contract', { ...body, promised: 30 })).toMatchObject({ promised: 30, version: 2 });
  });

  it('serves a task, towards a result of that task only', async () => {
    const press = await agreed('Hợp tác với báo chí');
    const other = await agreed('Tuyên truyền cải cách');
    const serves = { taskId: press.id, expectedResultId: press.results[1]!.id };
    expect(await contract(serves)).toMatchObject({
      task: { id: press.id },
      expectedResult: { id: serves.expectedResultId },
    });
    const wrong = { ...serves, expectedResultId: other.results[0]!.id };
    const body = { kind: 'column', outletId, title: 'Sai', startsOn: '2026-03-01', endsOn: '2026-12-31', promised: 1 };
    expect(await codeOf('create-contract', { ...body, ...wrong })).toBe('listening.no-such-result');
  });
});

describe('items as evidence', () => {
  it('of a column in a period prove the result that was chosen, once; withdrawn ones prove it no more', async () => {
    const { id, results } = await agreed('Hợp tác với báo chí');
    const news = results.find((one) => one.quantity === 60)!.id;
    const made = await contract({ taskId: id, expectedResultId: news });
    const days = ['2026-04-30', '2026-05-01', '2026-05-15', '2026-05-31', '2026-06-01'];
    const items: PressItem[] = [];
    for (const publishedOn of days) items.push(await record({ contractId: made.id, publishedOn }));
    const may = { contractId: made.id, from: '2026-05-01', to: '2026-05-31' };
    const body = { taskId: id, expectedResultId: news, which: may };
    expect(await ok('count-items', body)).toEqual({ counted: 3, already: 0 });
    expect(await ok('count-items', body)).toEqual({ counted: 0, already: 3 });
    const share = async () => (await proof(id)).results.find((one) => one.id === news)!.proven;
    expect(await share()).toBe(3);
    expect(await list(`contractId=${made.id}`)).toMatchObject({ counts: { all: 5, yes: 3, no: 2 } });
    expect((await list(`contractId=${made.id}&counted=yes`)).items.map((one) => one.publishedOn)).toEqual([
      '2026-05-31',
      '2026-05-15',
      '2026-05-01',
    ]);

    const [use] = (await list(`contractId=${made.id}&month=2026-05`)).items[0]!.uses;
    expect(use).toMatchObject({ taskId: id, expectedResult: '60 tin, bài' });
    const on = { taskId: id, evidenceId: use!.evidenceId, reason: 'Cần xem lại' };
    await server.post(house.focal, '/api/tasks/contest-evidence', on);
    expect([await share(), (await list(`contractId=${made.id}`)).counts.yes]).toEqual([2, 2]);
    const useOf = async () => (await list(`contractId=${made.id}&month=2026-05`)).items[0]!.uses;
    expect(await useOf()).toMatchObject([{ state: 'contested', reason: 'Cần xem lại' }]);
    await server.post(house.focal, '/api/tasks/uphold-evidence', on);
    expect([await share(), (await list(`contractId=${made.id}`)).counts.yes]).toEqual([3, 3]);
    await server.post(house.focal, '/api/tasks/withdraw-evidence', on);
    expect(await share()).toBe(2);
    expect(await useOf()).toMatchObject([{ state: 'withdrawn', reason: 'Cần xem lại' }]);
    const before = await proof(id);
    await ok('withdraw-item', { itemId: items[2]!.id, version: 1, reason: 'Báo đã gỡ' });
    // 31/5 was withdrawn as evidence, 15/5 with its item.
    expect([await share(), (await list(`contractId=${made.id}`)).counts]).toEqual([1, { all: 4, yes: 1, no: 3 }]);
    expect((await proof(id)).proof.share).toBeLessThan(before.proof.share!);
    expect(await codeOf('count-items', { ...body, which: { itemIds: [items[2]!.id] } })).toBe(
      'listening.item-withdrawn',
    );
    expect(await ok('count-items', body)).toEqual({ counted: 1, already: 1 });
    expect(await share()).toBe(2);
  });

  it('may serve several tasks, and count once towards a result of all periods together', async () => {
    const one = await agreed('Hợp tác với báo chí');
    const other = await agreed('Tuyên truyền cải cách');
    const made = await record();
    const which = { itemIds: [made.id] };
    const towards = (results: EvidenceOfTask['results'], quantity: number) =>
      results.find((result) => result.quantity === quantity)!.id;
    const count = (taskId: string, expectedResultId: string) => ok('count-items', { taskId, expectedResultId, which });
    expect(await count(one.id, towards(one.results, 60))).toEqual({ counted: 1, already: 0 });
    expect(await count(other.id, towards(other.results, 40))).toEqual({ counted: 1, already: 0 });
    expect((await list(`q=${encodeURIComponent(made.title)}`)).items[0]!.uses).toHaveLength(2);

    const weeks = await house.tasks(house.focal, { q: 'chuyên mục song ngữ' });
    const yearly = towards((await agreed('Duy trì chuyên mục song ngữ')).results, 48);
    expect(await count(weeks[5]!.id, yearly)).toEqual({ counted: 1, already: 0 });
    expect(await count(weeks[6]!.id, yearly)).toEqual({ counted: 0, already: 1 });
    expect((await proof(weeks[6]!.id)).results.find((result) => result.id === yearly)!.proven).toBe(1);
  });

  it('keep what evidence says of them', async () => {
    const { id } = await agreed('Tuyên truyền cải cách');
    const made = await record();
    await ok('count-items', { taskId: id, expectedResultId: null, which: { itemIds: [made.id] } });
    const body = { ...item(), itemId: made.id, version: 1 };
    expect(await codeOf('change-item', body)).toBe('listening.item-counts');
    const noted = { ...body, title: made.title, tone: 'positive', author: 'Nông Thu Hà' };
    expect(await ok('change-item', noted)).toMatchObject({ tone: 'positive', author: 'Nông Thu Hà', version: 2 });
  });

  it('of a period without items are refused', async () => {
    const { id } = await task('Tuyên truyền cải cách');
    const which = { contractId: (await contract()).id, from: '2026-05-01', to: '2026-05-31' };
    expect(await codeOf('count-items', { taskId: id, which })).toBe('listening.nothing-to-count');
    expect(await codeOf('count-items', { taskId: id, which: { itemIds: [crypto.randomUUID()] } })).toBe(404);
  });
});

describe('agencies', () => {
  it('see what counts for their tasks or stands under a contract that serves them, and nothing of others', async () => {
    const { id } = await agreed('Hợp tác với báo chí');
    const other = await agreed('Việc của sở khác');
    const under = await record({ contractId: (await contract({ taskId: id })).id });
    const shared = await record();
    const nobody = await record();
    for (const taskId of [id, other.id])
      await ok('count-items', { taskId, which: { itemIds: [shared.id] }, expectedResultId: null });
    const seen = async (actor: Actor) => (await list('limit=200', actor)).items.map((one) => one.id);
    const finances = await seen(finance);
    expect([under, shared, nobody].map((one) => finances.includes(one.id))).toEqual([true, true, false]);
    expect(await seen(science)).toEqual([shared.id]);
    expect((await list('limit=200', science)).items[0]!.uses.map((use) => use.taskId)).toEqual([other.id]);
    const [use] = (await list('limit=200', science)).items[0]!.uses;
    const on = { taskId: other.id, evidenceId: use!.evidenceId, reason: 'Cần xem lại' };
    await server.post(house.focal, '/api/tasks/contest-evidence', on);
    expect(await seen(science), 'whoever must answer for it still sees it').toEqual([shared.id]);
    await server.post(house.focal, '/api/tasks/withdraw-evidence', on);
    expect(await seen(science)).toEqual([]);
    expect((await server.get(science, `/api/listening/items/${under.id}`)).status).toBe(404);
    expect((await server.get(science, '/api/listening/contracts')).body.items).toEqual([]);
    expect(await codeOf('record-item', item(), finance)).toBe(403);
    expect(await codeOf('count-items', { taskId: id, which: { itemIds: [under.id] } }, finance)).toBe(403);
  });
});

describe('a sheet of items', () => {
  const HEADS = ['Ngày đăng', 'Báo', 'Tiêu đề', 'Thể loại', 'Chuyên mục', 'Link'];
  async function workbook(rows: readonly (readonly unknown[])[]): Promise<FormData> {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Tin, bài');
    sheet.addRow(['THỐNG KÊ TIN, BÀI']);
    sheet.addRow(HEADS);
    for (const row of rows) sheet.addRow([...row]);
    const form = new FormData();
    form.append('files', new File([await book.xlsx.writeBuffer()], 'tin-bai.xlsx'));
    return form;
  }
  async function preview(rows: readonly (readonly unknown[])[]): Promise<ItemImportRow[]> {
    const request = new Request('http://desk/', { method: 'POST', body: await workbook(rows) });
    const reply = await server.post(
      house.focal,
      '/api/listening/preview-items',
      Buffer.from(await request.arrayBuffer()),
      { 'content-type': request.headers.get('content-type')! },
    );
    expect(reply.status).toBe(200);
    return reply.body.rows;
  }
  const total = async () => (await list('')).counts.all;

  it('is looked at row by row, and taken whole or not at all', async () => {
    const made = await contract({ title: 'Thuận Giang hội nhập' });
    const good = [
      new Date('2026-05-20T00:00:00Z'),
      'Báo Thuận Giang',
      'Tin từ tệp 1',
      'Tin',
      made.title,
      'baotg.vn/tep-1',
    ];
    const rows = await preview([
      good,
      ['21/5/2026', 'Báo Nhân Dân', { formula: '"Tin từ "&"tệp 2"', result: 'Tin từ tệp 2' }, 'Bài', '', ''],
      ['ba mươi', 'Báo Lạ', 'Tin từ tệp 3', '', '', ''],
      ['22/5/2026', 'Báo Thuận Giang', 'Cùng trang', '', '', 'https://www.baotg.vn/tep-1/'],
    ]);
    expect(rows.map((row) => [row.line.row, row.action, row.issues.map((issue) => issue.code)])).toEqual([
      [3, 'added', []],
      [4, 'added', []],
      [5, 'wrong', ['listening.row-day', 'listening.row-outlet']],
      [6, 'wrong', ['listening.row-twice']],
    ]);
    const before = await total();
    const lines = rows.map((row) => row.line);
    expect(await codeOf('import-items', { lines })).toBe('listening.import-wrong');
    expect(await total()).toBe(before);
    expect(await ok('import-items', { lines: lines.slice(0, 2) })).toEqual({ count: 2 });
    expect(await total()).toBe(before + 2);
    expect((await list('q=tin+tu+tep+1')).items[0]).toMatchObject({
      publishedOn: '2026-05-20',
      form: 'news',
      contract: { title: made.title },
      url: 'https://baotg.vn/tep-1',
    });
    expect((await preview([good])).map((row) => row.action)).toEqual(['same']);
  });

  it('goes out with what each counts for, and comes back in unchanged', async () => {
    const reply = await server.get(house.focal, '/api/listening/items.xlsx?month=2026-05');
    const form = new FormData();
    form.append('files', new File([new Uint8Array(reply.bytes)], 'so.xlsx'));
    const request = new Request('http://desk/', { method: 'POST', body: form });
    const body = Buffer.from(await request.arrayBuffer());
    const headers = { 'content-type': request.headers.get('content-type')! };
    const { rows } = (await server.post(house.focal, '/api/listening/preview-items', body, headers)).body;
    expect(rows).toHaveLength((await list('month=2026-05')).counts.all);
    expect(new Set(rows.map((row: ItemImportRow) => row.action))).toEqual(new Set(['same']));
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(reply.bytes as never);
    expect(book.worksheets[0]!.getColumn(11).values).toContain('60 tin, bài');
  });

  it('with other columns is refused in words that name those it needs', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('x').addRow(['Họ và tên', 'Chức vụ']);
    const form = new FormData();
    form.append('files', new File([await book.xlsx.writeBuffer()], 'khac.xlsx'));
    const request = new Request('http://desk/', { method: 'POST', body: form });
    const reply = await server.post(
      house.focal,
      '/api/listening/preview-items',
      Buffer.from(await request.arrayBuffer()),
      { 'content-type': request.headers.get('content-type')! },
    );
    expect(reply.body.issues[0]).toMatchObject({
      code: 'errors.sheet-no-head-row',
      params: { columns: '“Ngày đăng, phát”, “Cơ quan báo chí”, “Tên tin, bài”' },
    });
  });
});
