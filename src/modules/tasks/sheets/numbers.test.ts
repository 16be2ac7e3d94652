import ExcelJS from 'exceljs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestServer } from '../../../../test/support/house.ts';
import { tasksHouse, type TasksHouse } from '../../../../test/support/tasks-house.ts';
import { tasksPorts } from '../../../../test/support/tasks-ports.ts';
import type { Actor } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { NumberImportRow, TaskDetail } from '../contract.ts';
import { tasksModule } from '../module.ts';
import { previewNumbers } from './commands/import-numbers.ts';

let house: TasksHouse;
let server: TestServer;
let leader: Actor;
let round = 0;
let tasks: TaskDetail[];

beforeAll(async () => {
  house = await tasksHouse();
  server = await house.house.server([tasksModule(tasksPorts())]);
  leader = await house.worker('Trần Thu Hà', 'so-tai-chinh', 'agency-leader');
}, 120_000);
afterAll(() => house.house.drop());
beforeEach(async () => {
  round += 1;
  const made = [1, 2, 3].map((place) =>
    server.post(house.focal, '/api/tasks/note-order', {
      kind: 'telephone',
      saidBy: 'Đ/c Hiên',
      saidOn: '2026-11-05',
      words: 'Việc của Tài chính',
      title: `Việc ${round}.${place}`,
      leads: [leader.organizationId],
      coordinating: [],
      due: { on: '2026-11-12', saidSo: true },
    }),
  );
  tasks = (await Promise.all(made)).map((reply) => reply.body);
});

async function workbook(rows: readonly (readonly unknown[])[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Sheet1').addRows(rows.map((row) => [...row]));
  return new Uint8Array(await book.xlsx.writeBuffer());
}
const HEAD = ['STT', 'Nội dung nhiệm vụ', 'Số theo dõi của UBND'];
const preview = (bytes: Uint8Array, actor = house.focal) => house.as(actor, (ctx) => previewNumbers(ctx, bytes));
const take = (rows: readonly NumberImportRow[], actor = house.focal) =>
  server.post(actor, '/api/tasks/import-numbers', {
    lines: rows.filter((row) => row.action !== 'same').map((row) => row.line),
  });
const numbers = async () =>
  Promise.all(tasks.map(async ({ id }) => (await server.get(house.focal, `/api/tasks/${id}`)).body.externalNumber));
const name = (place: number): string => `UB-${round}-${place}`;
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) =>
      error instanceof Refusal ? (error.issues[0]?.code ?? error.code) : Promise.reject(error as Error),
  );

describe('numbers of the tracking system from a sheet', () => {
  it('come back in the file that went out, each with a line of history and of audit', async () => {
    const file = await server.get(house.focal, '/api/tasks/export.xlsx?scope=all');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(file.bytes as never);
    const sheet = book.worksheets[0]!;
    const heads = sheet.getRow(1).values as string[];
    const [number, title] = [heads.indexOf('Mã theo dõi của UBND tỉnh'), heads.indexOf('Nội dung nhiệm vụ')];
    sheet.eachRow((row) => {
      const place = tasks.findIndex((task) => task.title === row.getCell(title).text);
      // The words may be mended in the sheet: the code finds the task.
      if (place < 0) return;
      row.getCell(number).value = name(place);
      row.getCell(title).value = 'Sửa';
    });
    const rows = await preview(new Uint8Array(await book.xlsx.writeBuffer()));
    expect(
      rows
        .filter((row) => row.action === 'added')
        .map((row) => row.title)
        .toSorted(),
    ).toEqual(tasks.map((task) => task.title));
    expect((await take(rows)).body).toEqual({ count: 3 });
    expect(await numbers()).toEqual([name(0), name(1), name(2)]);
    const found = await server.get(house.focal, `/api/tasks?q=${name(1)}`);
    expect(found.body.items.map((one: { id: string }) => one.id)).toEqual([tasks[1]!.id]);
    const { rows: audit } = await house.house.database.pool.query(
      `select details->>'number' as number from audit.entries where verb = 'tasks.set-external-number' and subject_id = $1`,
      [tasks[1]!.id],
    );
    expect(audit).toEqual([{ number: name(1) }]);
    const { rows: history } = await house.house.database.pool.query(
      `select after from tasks.history where act = 'number-set' and task_id = $1`,
      [tasks[1]!.id],
    );
    expect(history).toEqual([{ after: name(1) }]);
  });

  it('says row by row what is wrong, formulas and numbers of other tasks included', async () => {
    await take(await preview(await workbook([HEAD, [1, tasks[2]!.title, name(2)]])));
    const rows = await preview(
      await workbook([
        ['DANH MỤC NHIỆM VỤ THEO DÕI'],
        HEAD,
        [1, tasks[0]!.title, { formula: '1000+26', result: 1026 }],
        [2, tasks[1]!.title, { formula: 'A1/0', result: { error: '#DIV/0!' } }],
        [3, 'Việc không có ở đây', 'X-1'],
        [4, tasks[1]!.title, name(2)],
      ]),
    );
    expect(rows.map((row) => [row.line.row, row.action, row.issues.map((one) => one.code)])).toEqual([
      [3, 'added', []],
      [4, 'wrong', ['tasks.number-formula']],
      [5, 'wrong', ['tasks.number-unknown-task']],
      [6, 'wrong', ['tasks.number-task-twice', 'tasks.number-taken']],
    ]);
    expect(rows[0]!.line.number).toBe('1026');
  });

  it('are taken all or none, also where somebody changed one since the preview', async () => {
    const rows = await preview(await workbook([HEAD, ...tasks.map((task, at) => [at, task.title, name(at)])]));
    await server.post(house.focal, '/api/tasks/set-external-number', {
      taskId: tasks[2]!.id,
      version: tasks[2]!.version,
      number: 'khác',
    });
    const refused = await take(rows);
    expect([refused.status, refused.body.issues[0]]).toEqual([
      409,
      { code: 'tasks.numbers-outdated', params: { row: 4 } },
    ]);
    expect(await numbers()).toEqual([null, null, 'khác']);
    const seen = (await server.get(house.focal, `/api/tasks/${tasks[2]!.id}`)).body.version;
    await server.post(house.focal, '/api/tasks/set-external-number', {
      taskId: tasks[2]!.id,
      version: seen,
      number: null,
    });
  });

  it('go to one task each, however they are typed', async () => {
    const set = (task: TaskDetail) =>
      server.post(house.focal, '/api/tasks/set-external-number', {
        taskId: task.id,
        version: task.version,
        number: name(0),
      });
    const replies = await Promise.all([set(tasks[0]!), set(tasks[1]!)]);
    expect(replies.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect(replies.find((one) => one.status === 409)!.body.issues[0].code).toBe('tasks.number-taken');
  });

  it('are the focal agency’s to give', async () => {
    const bytes = await workbook([HEAD, [1, tasks[0]!.title, name(0)]]);
    expect(await codeOf(preview(bytes, leader))).toBe('not-permitted');
    expect((await take(await preview(bytes), leader)).status).toBe(403);
  });

  it('are refused in a file that is none, has other columns, or too many rows', async () => {
    expect(await codeOf(preview(Buffer.from('mã;nhiệm vụ')))).toBe('errors.sheet-not-a-workbook');
    expect(
      await codeOf(
        preview(
          await workbook([
            ['STT', 'Họ và tên'],
            [1, 'An'],
          ]),
        ),
      ),
    ).toBe('errors.sheet-no-head-row');
    const many = Array.from({ length: 100_000 }, (_, at) => [at, `Việc ${at}`, `M${at}`]);
    expect(await codeOf(preview(await workbook([HEAD, ...many])))).toBe('errors.sheet-too-many-rows');
    expect(await numbers()).toEqual([null, null, null]);
  }, 60_000);
});
