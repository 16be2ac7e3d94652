import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestServer } from '../../../../test/support/house.ts';
import { tasksHouse, type TasksHouse } from '../../../../test/support/tasks-house.ts';
import { tasksPorts } from '../../../../test/support/tasks-ports.ts';
import type { Actor } from '../../../platform/context.ts';
import type { Board, BoardProgress, EvidenceOfTask, TaskDetail, TaskRow } from '../contract.ts';
import { boardBy } from '../contract-boards.ts';
import {
  attachEvidence,
  cancelTask,
  completePart,
  confirmPart,
  contestEvidence,
  evidenceOfTask,
  getTask,
  setDueDate,
  startPart,
  withdrawEvidence,
} from '../index.ts';
import { tasksModule } from '../module.ts';

let house: TasksHouse;
let server: TestServer;
let finance: Actor;
let planId: string;

/** A year with a task in every state that a column counts. */
beforeAll(async () => {
  house = await tasksHouse();
  server = await house.house.server([tasksModule(tasksPorts())]);
  finance = await house.worker('Lê Minh', 'so-tai-chinh', 'agency-officer');
  house.house.at('2026-03-10T02:00:00Z');
  const many = Array.from({ length: 11 }, (_, index) => ({
    title: `Xây dựng bộ từ khóa truyền thông lần ${101 + index}`,
    lead: index % 3 ? 'Sở Tài chính' : 'Sở Tài chính; Sở Ngoại vụ',
    time: index > 8 ? 'Trước ngày 31/12/2026' : index % 2 ? 'Trước ngày 30/6/2026' : 'Trước ngày 15/11/2026',
  }));
  await house.accepted('306/KH-UBND', many);
  await house.accepted('307/KH-UBND', [{ title: 'Báo cáo tin, bài', lead: 'Sở Ngoại vụ', time: 'Hằng quý' }]);
  const task = (place: number) => house.task(house.focal, `Xây dựng bộ từ khóa truyền thông lần ${100 + place}`);
  const mine = (one: TaskDetail) => one.parts.find((part) => part.organization?.name.vi === 'Sở Tài chính')!;
  const seen = (one: TaskDetail) => ({ partId: mine(one).id, version: mine(one).version });
  const done = async (place: number) => {
    const one = await task(place);
    await house.as(finance, (ctx) => completePart(ctx, { ...seen(one), note: 'Đã xong.', figures: [] }));
  };
  planId = (await task(1)).sources[0]!.planId;
  const started = await task(11);
  await house.as(finance, (ctx) => startPart(ctx, seen(started)));
  await done(3); // waits to be confirmed, without proof
  await done(4); // its other lead does nothing
  await done(5);
  const confirmed = await task(5);
  await house.as(house.focal, (ctx) => confirmPart(ctx, { ...seen(confirmed) }));
  const cancelled = await task(6);
  await house.as(house.focal, (ctx) =>
    cancelTask(ctx, {
      taskId: cancelled.id,
      version: cancelled.version,
      reason: 'Không làm nữa',
      decidedBy: 'Giám đốc',
    }),
  );
  const extended = await task(8);
  await house.as(house.focal, (ctx) =>
    setDueDate(ctx, {
      taskId: extended.id,
      version: extended.version,
      on: '2026-12-20',
      as: 'extension',
      reason: 'Chờ kinh phí',
      decidedBy: 'Giám đốc',
    }),
  );
  // Of two bộ one is proven; of one, one.
  for (const [place, quantity] of [
    [10, 2],
    [11, 1],
  ] as const) {
    const { id, parts } = await task(place);
    await server.post(house.focal, '/api/tasks/declare-result', {
      taskId: id,
      title: 'Bộ từ khóa',
      quantity,
      unit: 'bộ',
    });
    const source = { kind: 'link' as const, url: `https://bao.example/bo-${place}` };
    const partId = parts.find((part) => part.organization?.name.vi === 'Sở Tài chính')!.id;
    await house.as(finance, (ctx) => attachEvidence(ctx, { taskId: id, partId, source }));
  }
  house.house.at('2026-08-10T02:00:00Z');
  await done(9);
  house.house.at('2026-11-20T02:00:00Z');
  await done(2); // late
}, 120_000);
afterAll(() => house.house.drop());

const boardOf = async (query: string, actor: Actor = house.focal): Promise<Board> =>
  (await server.get(actor, `/api/tasks/board?${query}`)).body;
const listed = async (filters: Record<string, string>, actor: Actor): Promise<number> =>
  (await server.get(actor, `/api/tasks?limit=200&${new URLSearchParams(filters)}`)).body.items.length;

describe('every figure of every board is the length of the list that it opens', () => {
  const queries = boardBy.options.flatMap((by) =>
    (by === 'section' ? ['&PLAN', '&PLAN&year=2026'] : ['', '&year=2026']).map((more) => `by=${by}${more}`),
  );
  // One agency, all plans.
  queries.push('by=plan&FINANCE', 'by=month&FINANCE&year=2026', 'by=section&PLAN&FINANCE');
  it.each(queries)('%s', async (query) => {
    for (const actor of [house.focal, finance]) {
      const filled = query
        .replace('PLAN', `planId=${planId}`)
        .replace('FINANCE', `organizationId=${finance.organizationId}`);
      const board = await boardOf(filled, actor);
      expect(board.rows.length).toBeGreaterThan(0);
      for (const row of [...board.rows, { counts: board.total, filter: board.filter, key: 'total' }])
        for (const { column, filter, totalFilter } of board.columns) {
          const own = row.key === 'total' ? totalFilter : filter;
          expect(`${row.key} ${column} ${await listed({ ...row.filter, ...own }, actor)}`).toBe(
            `${row.key} ${column} ${row.counts[column]}`,
          );
        }
    }
  });

  it.each(queries)('as is how much of what was agreed is proven: %s', async (query) => {
    const filled = query
      .replace('PLAN', `planId=${planId}`)
      .replace('FINANCE', `organizationId=${finance.organizationId}`);
    const board = await boardOf(filled);
    const progress: BoardProgress = (await server.get(house.focal, `/api/tasks/board-progress?${filled}`)).body;
    const rows = new Map(progress.rows.map((row) => [row.key, row]));
    for (const row of board.rows) {
      const list = new URLSearchParams({ ...row.filter, ...progress.filter });
      const { items } = (await server.get(house.focal, `/api/tasks?limit=200&${list}`)).body as { items: TaskRow[] };
      const shares = items.map((item) => item.proof.share!);
      const average = shares.length > 0 ? shares.reduce((sum, one) => sum + one, 0) / shares.length : null;
      expect([row.key, rows.get(row.key)?.agreed ?? 0]).toEqual([row.key, items.length]);
      if (average !== null) expect(rows.get(row.key)!.share).toBeCloseTo(average, 9);
    }
    expect(progress.total.agreed).toBeGreaterThan(0);
    expect(progress.total.share).toBeGreaterThan(0);
  });

  it('and all columns have something to count here', async () => {
    const { total } = await boardOf('by=organization');
    for (const [column, count] of Object.entries(total)) expect(`${column} ${count > 0}`).toBe(`${column} true`);
  });

  it('an agency that did its part of a task is not late for another', async () => {
    const at = (filters: Record<string, string>) => listed({ q: 'truyền thông lần 104', ...filters }, house.focal);
    const { rows } = await boardOf(`by=organization&planId=${planId}`);
    const [abroad, money] = ['Sở Ngoại vụ', 'Sở Tài chính'].map((name) => rows.find((row) => row.label?.vi === name)!);
    expect(await at({ state: 'overdue' })).toBe(1);
    expect(await at({ ...abroad!.filter, partState: 'overdue' })).toBe(1);
    expect(await at({ ...money!.filter, partState: 'overdue' })).toBe(0);
    expect(await at({ ...money!.filter, partState: 'done-on-time' })).toBe(1);
  });

  it('a day extended for one agency is no extension for the other', async () => {
    const at = (filters: Record<string, string>) => listed({ q: 'truyền thông lần 107', ...filters }, house.focal);
    const one = await house.task(house.focal, 'Xây dựng bộ từ khóa truyền thông lần 107');
    const part = one.parts.find((each) => each.organization?.name.vi === 'Sở Ngoại vụ')!;
    const given = { as: 'extension', reason: 'Chờ kinh phí', decidedBy: 'Giám đốc' } as const;
    await house.as(house.focal, (ctx) =>
      setDueDate(ctx, { taskId: one.id, partId: part.id, version: one.version, on: '2026-12-25', ...given }),
    );
    const { rows } = await boardOf(`by=organization&planId=${planId}`);
    const [abroad, money] = ['Sở Ngoại vụ', 'Sở Tài chính'].map((name) => rows.find((row) => row.label?.vi === name)!);
    expect(await at({ ...abroad!.filter, partState: 'extended' })).toBe(1);
    expect(abroad!.counts.extended).toBe(1);
    expect(await at({ ...money!.filter, partState: 'overdue' })).toBe(1);
    expect(await at({ ...money!.filter, partState: 'extended,overdue' })).toBe(1);
  });

  it('tells of one agency only how its own part stands, in the list too', async () => {
    const of = `organizationId=${finance.organizationId}`;
    const { total } = await boardOf(`by=plan&${of}`);
    const { items } = (await server.get(house.focal, `/api/tasks?limit=200&historic=false&${of}`)).body;
    expect(items).toHaveLength(total.total);
    const parts = items.map((one: TaskRow) => one.askedPart!);
    expect(parts.filter((part: TaskRow['askedPart']) => part?.isOverdue)).toHaveLength(total.overdue);
    expect((await server.get(house.focal, `/api/tasks/board?by=organization&${of}`)).status).toBe(422);
  });

  it('names the sections of a plan, and asks for the plan first', async () => {
    const { rows } = await boardOf(`by=section&planId=${planId}`);
    expect(rows.map((row) => row.label?.vi)).toEqual(['II. NHIỆM VỤ TRỌNG TÂM']);
    expect((await server.get(house.focal, '/api/tasks/board?by=section')).status).toBe(422);
  });

  it('shows an agency its own work only', async () => {
    const stranger = await house.worker('Đinh Lan', 'so-xay-dung', 'agency-officer');
    expect(await boardOf('by=organization', stranger)).toMatchObject({ rows: [], total: { total: 0 } });
  });

  it('as a file too', async () => {
    const { bytes } = await server.get(house.focal, '/api/tasks/board.xlsx?by=organization');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as unknown as ArrayBuffer);
    const sheet = book.worksheets[0]!;
    expect(sheet.getRow(1).getCell(1).text).toBe('Cơ quan chủ trì');
    const { total } = await boardOf('by=organization');
    expect(sheet.lastRow!.getCell(2).value).toBe(total.total);
  });
});

describe('one piece of evidence that is no longer counted changes every figure that used it', () => {
  const TITLE = 'Xây dựng bộ từ khóa truyền thông lần 103';
  let one: TaskDetail;

  beforeAll(async () => {
    one = await house.task(house.focal, TITLE);
    const declared = { taskId: one.id, title: 'Bộ từ khóa', quantity: 1, unit: 'bộ' };
    expect((await server.post(house.focal, '/api/tasks/declare-result', declared)).status).toBe(200);
  });

  const unproven = (board: Board) => [board.total, ...board.rows.map((row) => row.counts)].map((row) => row.unproven);
  const inFile = async (query: string): Promise<string> => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await server.get(house.focal, `/api/tasks/export.xlsx?${query}`)).bytes as never);
    const sheet = book.worksheets[0]!;
    const heads = sheet.getRow(1).values as string[];
    const line = sheet
      .getRows(2, sheet.rowCount - 1)!
      .find((row) => row.getCell(heads.indexOf('Nội dung nhiệm vụ')).text === TITLE)!;
    return line.getCell(heads.indexOf('Báo xong chưa đủ minh chứng')).text;
  };

  /** Whatever says how much is proven: the task, lists, counts, groups, boards of every kind, one agency, files. */
  async function figures() {
    const { proof } = await house.as(house.focal, (ctx) => getTask(ctx, one.id));
    const [row] = await house.tasks(house.focal, { q: 'truyền thông lần 103' });
    const ofAgency = `organizationId=${finance.organizationId}`;
    const groups = (await server.get(house.focal, `/api/tasks/groups?by=plan&unproven=true&planId=${planId}`)).body;
    return {
      onTask: [proof.evidence, proof.share, proof.unproven],
      inList: [row!.proof.evidence, row!.proof.share, row!.proof.unproven],
      inOwnList: (await house.tasks(finance, { q: 'truyền thông lần 103' }))[0]!.proof.share,
      listed: await listed({ unproven: 'true', planId }, house.focal),
      grouped: groups.items.map((group: { count: number }) => group.count),
      byPlan: unproven(await boardOf(`by=plan&planId=${planId}`)),
      byMonth: unproven(await boardOf('by=month&year=2026')),
      bySection: unproven(await boardOf(`by=section&planId=${planId}`)),
      byAgency: unproven(await boardOf(`by=organization&planId=${planId}`)),
      ofAgency: unproven(await boardOf(`by=plan&${ofAgency}`)),
      inFile: await inFile(`planId=${planId}`),
      inFileOfAgency: await inFile(ofAgency),
    };
  }

  const acts: Record<string, (evidenceId: string) => Promise<unknown>> = {
    contested: (evidenceId) =>
      house.as(house.focal, (ctx) => contestEvidence(ctx, { taskId: one.id, evidenceId, reason: 'Bài năm trước.' })),
    withdrawn: (evidenceId) =>
      house.as(finance, (ctx) => withdrawEvidence(ctx, { taskId: one.id, evidenceId, reason: 'Gửi nhầm bài.' })),
  };
  it.each(Object.keys(acts))('%s', async (act) => {
    const before = await figures();
    expect(before.onTask).toEqual([0, 0, 'nothing']);
    const part = one.parts.find((each) => each.organization?.name.vi === 'Sở Tài chính')!;
    const url = `https://bao.example/tu-khoa-${act}`;
    const source = { kind: 'link' as const, url };
    await house.as(finance, (ctx) =>
      attachEvidence(ctx, { taskId: one.id, partId: part.id, occurredOn: '2026-11-18', source }),
    );
    const proven = await figures();
    expect(proven.onTask).toEqual([1, 1, null]);
    for (const place of Object.keys(before) as (keyof typeof before)[])
      expect({ [place]: proven[place] }).not.toEqual({ [place]: before[place] });
    const { items } = (await house.as(house.focal, (ctx) => evidenceOfTask(ctx, one.id, {}))) as EvidenceOfTask;
    await acts[act]!(items.find((piece) => piece.url === url)!.id);
    expect(await figures()).toEqual(before);
  });
});
