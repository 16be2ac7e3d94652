import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestServer } from '../../../../test/support/house.ts';
import { planText } from '../../../../test/support/plans-house.ts';
import { tasksHouse, type TasksHouse } from '../../../../test/support/tasks-house.ts';
import { tasksPorts } from '../../../../test/support/tasks-ports.ts';
import { confirmAll, resolveAssignee } from '../../plans/index.ts';
import type { Actor } from '../../../platform/context.ts';
import { newId } from '../../../platform/values/id.ts';
import type { TaskDetail } from '../contract.ts';
import { acceptPlan } from '../index.ts';
import { tasksModule } from '../module.ts';

let house: TasksHouse;
let server: TestServer;
let officer: Actor;
let leader: Actor;
let science: Actor;
let finance: string;
let technology: string;

beforeAll(async () => {
  house = await tasksHouse();
  server = await house.house.server([tasksModule(tasksPorts())]);
  officer = await house.worker('Lê Minh', 'so-tai-chinh', 'agency-officer');
  leader = await house.worker('Trần Thu Hà', 'so-tai-chinh', 'agency-leader');
  science = await house.worker('Phan Anh', 'so-khoa-hoc-va-cong-nghe', 'agency-officer');
  finance = await house.bodyId('so-tai-chinh');
  technology = await house.bodyId('so-khoa-hoc-va-cong-nghe');
});
afterAll(() => house.house.drop());

const order = (body: object = {}) => ({
  kind: 'telephone',
  saidBy: 'Đ/c Nguyễn Thị Hiên, Phó Giám đốc',
  saidOn: '2026-11-05',
  saidClock: '16:30',
  words: 'Bên Tài chính rà lại kinh phí đón đoàn Hàn Quốc, thứ Năm tuần sau báo tôi.',
  title: 'Rà soát kinh phí đón đoàn phóng viên Hàn Quốc',
  leads: [finance],
  coordinating: [technology],
  due: { on: '2026-11-12', saidSo: true },
  ...body,
});
const note = (actor: Actor, body: object = {}) => server.post(actor, '/api/tasks/note-order', order(body));

describe('work given on the telephone', () => {
  it('stands in the inbox of its agencies with the words, who said them and when', async () => {
    const made = await note(house.focal);
    expect(made.status).toBe(200);
    const task: TaskDetail = made.body;
    expect(task).toMatchObject({
      plan: null,
      order: { kind: 'telephone', saidBy: 'Đ/c Nguyễn Thị Hiên, Phó Giám đốc', saidOn: '2026-11-05' },
      deadline: { on: '2026-11-12', origin: 'document' },
      noted: { words: order().words, saidClock: '16:30', document: null, notedBy: house.focal.name },
      sources: [],
    });
    expect(task.parts.map((part) => [part.role, part.organization?.name.vi])).toEqual([
      ['lead', 'Sở Tài chính'],
      ['coordinating', 'Sở Khoa học và Công nghệ'],
    ]);
    expect((await house.tasks(officer, { work: 'due-soon' })).map((one) => one.id)).toEqual([task.id]);
    const { rows } = await house.house.database.pool.query(
      `select kind, params->>'by' as by from notifications.notices where person_id = $1`,
      [science.personId],
    );
    expect(rows).toEqual([{ kind: 'task-noted', by: 'Đ/c Nguyễn Thị Hiên, Phó Giám đốc' }]);
  });

  it('goes its way like any other', async () => {
    const task: TaskDetail = (await note(house.focal, { title: 'Gửi danh sách phiên dịch' })).body;
    const [part] = task.parts;
    const done = await server.post(officer, '/api/tasks/complete-part', { partId: part!.id, version: part!.version });
    expect(done.body.state).toBe('done-on-time');
  });

  it('keeps the document of the register that it was about', async () => {
    const { documentId } = await house.bringIn(planText('77/KH-UBND', [{ title: 'Một việc', lead: 'Sở Tài chính' }]));
    const made = await note(house.focal, { kind: 'note', documentId });
    expect(made.body.noted.document).toMatchObject({ id: documentId, number: '77/KH-UBND' });
    const missing = await note(house.focal, { documentId: newId() });
    expect(missing.body.issues[0].code).toBe('tasks.no-such-document');
  });

  it('is noted by the focal officer for all, by a leader for his own agency, and by nobody else', async () => {
    expect((await note(leader)).status).toBe(403);
    expect((await note(leader, { coordinating: [] })).status).toBe(200);
    expect((await note(officer, { coordinating: [] })).status).toBe(403);
  });

  it.each([
    ['a day of tomorrow', { saidOn: '2026-11-07' }, 'tasks.said-in-future'],
    ['a deadline of yesterday', { due: { on: '2026-11-05', saidSo: false } }, 'tasks.due-in-past'],
    ['an agency that is not there', { leads: [newId()] }, 'tasks.no-such-body'],
  ])('refuses %s, and nothing is made', async (_what, body, code) => {
    const before = (await house.tasks(house.focal)).length;
    expect((await note(house.focal, body)).body.issues[0].code).toBe(code);
    expect((await house.tasks(house.focal)).length).toBe(before);
  });

  it('refuses work without its words', async () => {
    expect((await note(house.focal, { words: ' ' })).status).toBe(422);
  });
});

describe('documents that are no plans', () => {
  const letterhead = (number: string, type: string, subject: string, body: readonly string[]) =>
    [
      'ỦY BAN NHÂN DÂN',
      'TỈNH THUẬN GIANG',
      '-------',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      '---------------',
      `Số: ${number}`,
      'Thuận Giang, ngày 29 tháng 10 năm 2026',
      '',
      ...(type ? [type, subject, ''] : []),
      ...body,
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT.',
    ].join('\n');
  const conclusion = letterhead(
    '412/TB-UBND',
    'THÔNG BÁO',
    'Kết luận của Phó Chủ tịch UBND tỉnh tại cuộc họp về công tác thông tin đối ngoại',
    [
      'Ngày 28/10/2026, Phó Chủ tịch UBND tỉnh chủ trì họp. Sau khi nghe báo cáo, Phó Chủ tịch kết luận như sau:',
      '1. Giao Sở Tài chính chủ trì, phối hợp với Sở Khoa học và Công nghệ tham mưu phương án kinh phí, báo cáo UBND tỉnh trước ngày 20/11/2026.',
      '2. Giao Sở Ngoại vụ rà soát danh sách đoàn vào năm 2027, hoàn thành trước ngày 30/11/2026.',
    ],
  );
  const leadersNote =
    'Ý kiến chỉ đạo (bút phê) trên Công văn số 1286/UBND-KGVX ngày 29/10/2026\n\nĐ/c Khoát: giao Sở Tài chính tham mưu văn bản trả lời, xong trước 12/11/2026. PGĐ Hiên.';
  const letter = letterhead('1286/UBND-KGVX', '', '', [
    'V/v chuẩn bị đón đoàn phóng viên Hàn Quốc',
    'Kính gửi: Sở Ngoại vụ.',
    'Ủy ban nhân dân tỉnh có ý kiến như sau:',
    '1. Giao Sở Ngoại vụ chủ trì, phối hợp với Sở Tài chính xây dựng chương trình làm việc của đoàn, báo cáo Ủy ban nhân dân tỉnh trước ngày 09/11/2026.',
  ]);

  async function accepted(text: string): Promise<string> {
    const { planId } = await house.bringIn(text);
    for (;;) {
      const review = await house.review(planId);
      const open = review.questions.find((one) => !one.decided && one.required);
      const seen = { planId, version: review.plan.version };
      if (!open) break;
      if (!('assigneeIds' in open)) throw new Error(`a question that the test does not answer: ${open.kind}`);
      await house.as(house.officer, (ctx) =>
        resolveAssignee(ctx, {
          ...seen,
          assigneeId: open.assigneeIds[0]!,
          all: true,
          remember: false,
          as: { leftOut: true },
        }),
      );
    }
    const review = await house.review(planId);
    await house.as(house.officer, (ctx) => confirmAll(ctx, { planId, version: review.plan.version }));
    const whole = await house.review(planId);
    await house.as(house.focal, (ctx) => acceptPlan(ctx, { planId, version: whole.plan.version }));
    return planId;
  }

  it.each([
    ['a meeting’s conclusion', conclusion, 'conclusion', 2],
    ['a letter', letter, 'letter', 1],
    ['a leader’s note on a letter', leadersNote, 'instruction', 1],
  ])('%s goes through the same review and keeps its words', async (_what, text, kind, count) => {
    const planId = await accepted(text);
    const rows = await house.tasks(house.focal, { planId });
    expect(rows).toHaveLength(count);
    expect(new Set(rows.map((row) => row.order.kind))).toEqual(new Set([kind]));
    const detail = (await server.get(house.focal, `/api/tasks/${rows[0]!.id}`)).body as TaskDetail;
    expect(detail.sources[0]!.words).toMatch(/Sở/);
    expect(detail.noted).toBeNull();
  });

  it('are told apart in lists, groups and files by where the work came from', async () => {
    const told = await house.tasks(house.focal, { source: 'telephone,note' });
    expect(told.length).toBeGreaterThan(2);
    expect(told.every((row) => row.plan === null)).toBe(true);
    const groups = (await server.get(house.focal, '/api/tasks/groups?by=source')).body.items as {
      key: string;
      count: number;
      filter: Record<string, string>;
    }[];
    expect(groups.map((one) => one.key).toSorted()).toEqual(
      expect.arrayContaining(['conclusion', 'instruction', 'letter', 'telephone']),
    );
    for (const group of groups) expect(await house.tasks(house.focal, group.filter)).toHaveLength(group.count);
    const byPlan = (await server.get(house.focal, '/api/tasks/groups?by=plan')).body.items as typeof groups;
    const without = byPlan.find((one) => one.key === null)!;
    expect(await house.tasks(house.focal, without.filter)).toHaveLength(without.count);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await server.get(leader, '/api/tasks/export.xlsx?source=telephone')).bytes as never);
    const [sheet] = book.worksheets;
    const heads = (sheet!.getRow(1).values as string[]).slice(1);
    const row = (sheet!.getRow(2).values as string[]).slice(1);
    expect(row[heads.indexOf('Nguồn')]).toBe('Điện thoại');
    expect(row[heads.indexOf('Thời gian theo văn bản')]).not.toBe('văn bản không nêu');
    expect(row[heads.indexOf('Văn bản')]).toBe('Đ/c Nguyễn Thị Hiên, Phó Giám đốc, 05/11/2026');
  });
});
