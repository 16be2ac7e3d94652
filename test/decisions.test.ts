/** A leader decides at the desk, from a link, or through whoever records it; what is decided happens to the task at once. */
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { canvasCards } from '../src/adapters/pictures/card.ts';
import { buildApp } from '../src/app.ts';
import {
  askDecision,
  decide,
  getDecision,
  type ApprovalsPorts,
  type SubjectKind,
} from '../src/modules/approvals/index.ts';
import { recordDecision } from '../src/modules/approvals/commands/record-decision.ts';
import { copyDecision } from '../src/modules/approvals/commands/copy-decision.ts';
import { askBack, explain, withdrawDecision } from '../src/modules/approvals/commands/say.ts';
import { listDecisions } from '../src/modules/approvals/queries/list-decisions.ts';
import { decisionsQuery, type DecisionView } from '../src/modules/approvals/contract.ts';
import { changeSetting } from '../src/modules/settings/index.ts';
import { getTask, listExtensions, raiseObstacle, requestExtension } from '../src/modules/tasks/index.ts';
import type { TaskDetail } from '../src/modules/tasks/contract.ts';
import type { Actor } from '../src/platform/context.ts';
import { openLog } from '../src/platform/log.ts';
import { actorWith } from './support/house.ts';
import { tasksHouse, type TasksHouse } from './support/tasks-house.ts';
import { approvalsPorts, tasksPorts } from './support/tasks-ports.ts';

const titleOf = (place: number) => `Xây dựng bộ từ khóa truyền thông lần ${100 + place}`;
let house: TasksHouse;
let ports: ApprovalsPorts;
let app: FastifyInstance;
let address: string;
let finance: Actor;
let leader: Actor;
let focal: Actor;
let place = 0;
let task: TaskDetail;

beforeAll(async () => {
  house = await tasksHouse();
  ports = approvalsPorts();
  finance = await house.worker('Lê Minh', 'so-tai-chinh', 'agency-officer');
  const made = await house.worker('Vi Thị Mai Hiên', 'so-van-hoa-the-thao-va-du-lich', 'agency-leader');
  leader = {
    ...actorWith(['approvals.decide', 'tasks.read'], made.organizationId, made.name),
    personId: made.personId,
  };
  const self = await house.worker('Vũ Hoài Thương', 'so-van-hoa-the-thao-va-du-lich', 'agency-officer');
  focal = { ...house.focal, personId: self.personId };
  const { pool } = house.house.database;
  await pool.query(
    `insert into access.grants (id, person_id, role_code, granted_at, granted_by) values (gen_random_uuid(), $1, 'viewer', now(), 'Kiểm thử')`,
    [leader.personId],
  );
  await pool.query(`update access.people set post = 'Phó Giám đốc Sở', telephone = '0912345678' where id = $1`, [
    leader.personId,
  ]);
  house.house.at('2026-03-10T02:00:00Z');
  await house.accepted(
    '305/KH-UBND',
    Array.from({ length: 24 }, (_, index) => ({
      title: titleOf(index + 1),
      lead: 'Sở Tài chính',
      time: 'Trước ngày 30/6/2026',
    })),
  );
});
afterAll(async () => {
  await app?.close();
  await house.house.drop();
});
beforeEach(async () => {
  house.house.at('2026-05-10T02:00:00Z');
  place += 1;
  task = await house.task(focal, titleOf(place));
  await app?.close(); // limits of a minute begin anew
  app = await buildApp({
    modules: [],
    openCtx: house.house.openCtx,
    authenticate: async () => null,
    log: openLog('error'),
    origins: [],
    trustProxy: false,
    answers: { ports: tasksPorts(), approvals: ports, painter: canvasCards() },
    deskFolder: null,
    version: 'test',
  });
  address = await app.listen({ host: '127.0.0.1', port: 0 });
});

const extensionOf = async (until = '2026-09-30') => {
  const [part] = task.parts;
  await house.as(finance, (ctx) =>
    requestExtension(ctx, { partId: part!.id, version: part!.version, until, reason: 'Chờ quyết nghị dự toán.' }),
  );
  return (await house.as(focal, (ctx) => listExtensions(ctx, task.id)))[0]!.id;
};
const put = (kind: SubjectKind, subjectId: string, more: object = {}) =>
  house.as(focal, (ctx) =>
    askDecision(ctx, ports, {
      kind,
      subjectId,
      leaderId: leader.personId!,
      question: 'Kính đề nghị đồng chí cho ý kiến.',
      ...more,
    }),
  );
const seen = ({ id, version, mark }: DecisionView) => ({ id, version, mark });
const agree = (one: DecisionView, more: object = {}) =>
  house.as(leader, (ctx) => decide(ctx, ports, { ...seen(one), isAgreed: true, ...more }));
const now = () => house.as(focal, (ctx) => getTask(ctx, task.id));
const auditOf = async (id: string) =>
  (
    await house.house.database.pool.query(
      `select verb, actor_name, details from audit.entries where subject_id = $1 order by id`,
      [id],
    )
  ).rows;

describe('what a leader decides happens at once', () => {
  it('another day: granted until the day asked for, under his name and post', async () => {
    const one = await put('extension', await extensionOf());
    expect(one.shown.facts.map((fact) => fact.name)).toEqual(['agency', 'due', 'until', 'reason', 'order', 'words']);
    const done = await agree(one, { note: 'Không kéo dài thêm.' });
    expect(done).toMatchObject({ state: 'agreed', isLapsed: false, may: { decide: false } });
    expect((await now()).deadline).toMatchObject({ on: '2026-09-30', beforeExtension: '2026-06-29' });
    const [request] = await house.as(focal, (ctx) => listExtensions(ctx, task.id));
    expect(request).toMatchObject({ state: 'granted', decidedBy: 'Vi Thị Mai Hiên, Phó Giám đốc Sở' });
  });

  it('another day, refused: the day stays, with the reason', async () => {
    const one = await put('extension', await extensionOf());
    await house.as(leader, (ctx) =>
      decide(ctx, ports, { ...seen(one), isAgreed: false, note: 'Phải xong trong tháng 6.' }),
    );
    expect((await now()).deadline.on).toBe('2026-06-29');
    const [request] = await house.as(focal, (ctx) => listExtensions(ctx, task.id));
    expect(request).toMatchObject({ state: 'refused', note: 'Phải xong trong tháng 6.' });
  });

  it('work that is no longer done: closed with the question as reason and who decided', async () => {
    await agree(await put('cancellation', task.id, { question: 'Đã có Kế hoạch mới thay thế.' }));
    expect(await now()).toMatchObject({
      state: 'cancelled',
      cancelled: { reason: 'Đã có Kế hoạch mới thay thế.', decidedBy: 'Vi Thị Mai Hiên, Phó Giám đốc Sở' },
    });
  });

  it('an obstacle: answered in his words', async () => {
    const [part] = task.parts;
    const raised = await house.as(finance, (ctx) =>
      raiseObstacle(ctx, { partId: part!.id, kind: 'obstacle', text: 'Chưa có định mức chi.' }),
    );
    await agree(await put('obstacle', raised.id), { note: 'Áp dụng định mức năm 2025.' });
    const { rows } = await house.house.database.pool.query('select state from tasks.obstacles where id = $1', [
      raised.id,
    ]);
    expect(rows).toEqual([{ state: 'answered' }]);
  });

  it('a question stands in the story of the task', async () => {
    await agree(await put('question', task.id, { question: 'Có mời báo chí Hàn Quốc không?' }));
    const { rows } = await house.house.database.pool.query(
      `select note, after from tasks.history where task_id = $1 and act = 'decided'`,
      [task.id],
    );
    expect(rows).toEqual([
      { note: 'Có mời báo chí Hàn Quốc không? Lãnh đạo đồng ý.', after: 'Vi Thị Mai Hiên, Phó Giám đốc Sở' },
    ]);
  });
});

describe('what is refused', () => {
  const code = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error) => error.issues?.[0]?.code ?? error.code,
    );

  it('a decision on what changed since he read it; the new words are then shown', async () => {
    const one = await put('extension', await extensionOf());
    await house.house.database.pool.query(
      `update tasks.extension_requests set asked_until = '2026-10-31' where task_id = $1`,
      [task.id],
    );
    expect(await code(agree(one))).toBe('approvals.changed');
    const anew = await house.as(leader, (ctx) => getDecision(ctx, ports, one.id));
    expect(anew).toMatchObject({ isChanged: true, state: 'asked' });
    await agree(anew);
    expect((await now()).deadline.on).toBe('2026-10-31');
  });

  it('what was settled elsewhere, what lies there already, a second decision, another’s decision', async () => {
    const id = await extensionOf();
    const one = await put('extension', id);
    expect(await code(put('extension', id))).toBe('approvals.lies-there');
    const other = actorWith(['approvals.decide'], leader.organizationId, 'Người khác');
    expect(await code(house.as(other, (ctx) => decide(ctx, ports, { ...seen(one), isAgreed: true })))).toBe(
      'not-found',
    );
    expect(await code(house.as(finance, (ctx) => getDecision(ctx, ports, one.id)))).toBe('not-found');
    await agree(one);
    expect(await code(agree(one))).toBe('approvals.moved-on');
    expect(await code(put('extension', id))).toBe('approvals.nothing-to-decide');
  });

  it('a leader who is none, oneself, a day that is past, and whoever may not ask', async () => {
    expect(await code(put('question', task.id, { leaderId: finance.personId! }))).toBe('approvals.no-leader');
    expect(await code(put('question', task.id, { leaderId: focal.personId! }))).toBe('approvals.no-leader');
    expect(await code(put('question', task.id, { answerBy: '2026-05-09' }))).toBe('approvals.day-past');
    const work = house.as(finance, (ctx) =>
      askDecision(ctx, ports, {
        kind: 'question',
        subjectId: task.id,
        leaderId: leader.personId!,
        question: 'Xin ý kiến',
      }),
    );
    expect(await code(work)).toBe('not-permitted');
  });
});

it('is asked back, explained and decided; lists count what waits for whom', async () => {
  const list = (actor: Actor) => house.as(actor, (ctx) => listDecisions(ctx, decisionsQuery.parse({ state: 'open' })));
  const one = await put('question', task.id);
  const before = (await list(leader)).mine;
  const back = await house.as(leader, (ctx) => askBack(ctx, ports, { ...seen(one), text: 'Kinh phí lấy từ đâu?' }));
  expect(back.state).toBe('asked-back');
  expect((await list(leader)).mine).toBe(before - 1);
  const told = await house.as(focal, (ctx) => explain(ctx, ports, { ...seen(back), text: 'Từ dự toán của Sở.' }));
  expect(told.state).toBe('asked');
  expect((await list(leader)).mine).toBe(before);
  expect((await list(focal)).items.some((row) => row.id === one.id)).toBe(true);
  const gone = await house.as(focal, (ctx) => withdrawDecision(ctx, ports, { ...seen(told) }));
  expect(gone.acts.map((act) => act.act)).toEqual(['asked', 'asked-back', 'explained', 'withdrawn']);
});

const paper = async () => ({
  name: 'phieu-trinh.jpg',
  bytes: await sharp({ create: { width: 60, height: 80, channels: 3, background: '#fff' } })
    .jpeg()
    .toBuffer(),
});

describe('a decision on paper', () => {
  const record = async (one: DecisionView, more: object = {}) =>
    recordDecision({ open: (work) => house.as(focal, work) }, ports, await paper(), {
      id: one.id,
      version: one.version,
      isAgreed: true,
      decidedBy: 'Lương Bảo Châu, Phó Chủ tịch UBND tỉnh',
      decidedOn: '2026-05-09',
      ...more,
    });

  it('is recorded with a photograph; both names stay', async () => {
    const done = await record(await put('extension', await extensionOf()));
    expect(done.acts.at(-1)).toMatchObject({
      act: 'agreed',
      way: 'paper',
      by: 'Vũ Hoài Thương',
      decidedBy: 'Lương Bảo Châu, Phó Chủ tịch UBND tỉnh',
      decidedOn: '2026-05-09',
      paper: 'phieu-trinh.jpg',
    });
    expect((await auditOf(done.id)).at(-1)).toMatchObject({
      verb: 'approvals.agreed',
      actor_name: 'Vũ Hoài Thương',
      details: { decidedBy: 'Lương Bảo Châu, Phó Chủ tịch UBND tỉnh', recordedBy: 'Vũ Hoài Thương' },
    });
  });

  it('is one of many at once: of ten records and ten presses one decides', async () => {
    const one = await put('extension', await extensionOf());
    const tries = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) => (index % 2 ? record(one) : agree(one))),
    );
    expect(tries.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
    const { rows } = await house.house.database.pool.query(
      `select count(*)::int as made from approvals.acts where decision_id = $1 and act in ('agreed', 'refused')`,
      [one.id],
    );
    expect(rows).toEqual([{ made: 1 }]);
  });

  it('is not of tomorrow', async () => {
    await expect(record(await put('question', task.id), { decidedOn: '2026-05-11' })).rejects.toMatchObject({
      issues: [{ code: 'approvals.day-ahead' }],
    });
  });
});

describe('from the link', () => {
  const linkOf = async (one: DecisionView): Promise<string> => {
    await house.as(focal, (ctx) => changeSetting(ctx, { key: 'desk.public-address', value: 'https://lantoa.example' }));
    const { text } = await house.as(focal, (ctx) => copyDecision(ctx, { id: one.id }));
    return /https:\/\/lantoa\.example(\/l\/\w+)/.exec(text)![1]!;
  };
  const lastCode = async (): Promise<string> => {
    const { rows } = await house.house.database.pool.query(
      'select text from notifications.messages order by id desc limit 1',
    );
    return /là (\d{6})/.exec(rows[0].text)![1]!;
  };
  const ask = (path: string, cookie: string, fields?: Record<string, string>) =>
    fetch(address + path, {
      redirect: 'manual',
      headers: { 'accept-language': 'vi', cookie, origin: address },
      ...(fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}),
    });
  const enter = async (path: string): Promise<string> => {
    await ask(`${path}/code`, '', { channel: 'email' });
    const opened = await ask(`${path}/open`, '', { code: await lastCode() });
    return opened.headers.getSetCookie()[0]!.split(';')[0]!;
  };
  const formIn = (text: string) => ({
    version: /name="version" value="(\d+)"/.exec(text)![1]!,
    mark: /name="mark" value="(\w+)"/.exec(text)![1]!,
  });

  it('tells nothing before the code; then two buttons decide, once, under his name', async () => {
    const one = await put('extension', await extensionOf());
    const path = await linkOf(one);
    const door = await (await ask(path, '')).text();
    expect(door).toContain('Xin ý kiến quyết định');
    expect(door).not.toContain(task.title);
    expect((await ask(`${path}/decide`, '', { answer: 'agree', version: '1', mark: one.mark })).status).toBe(403);
    const cookie = await enter(path);
    const page = await (await ask(path, cookie)).text();
    expect(page).toContain('Chờ quyết nghị dự toán.');
    expect(page).not.toMatch(/<script|target=|style=/);
    const answers = await Promise.all([
      ask(`${path}/decide`, cookie, { ...formIn(page), answer: 'agree' }),
      ask(`${path}/decide`, cookie, { ...formIn(page), answer: 'agree' }),
    ]);
    expect(answers.map((reply) => reply.status).toSorted((a, b) => a - b)).toEqual([303, 409]);
    const after = await (await ask(path, cookie)).text();
    expect(after).toContain('Đã đồng ý: Vi Thị Mai Hiên, Phó Giám đốc Sở');
    expect(after).not.toContain('name="answer"');
    expect((await auditOf(one.id)).at(-1)).toMatchObject({ actor_name: 'Vi Thị Mai Hiên (qua đường dẫn)' });
    expect((await now()).deadline.on).toBe('2026-09-30');
  });

  it('asks back with a question, and says so where none was written', async () => {
    const path = await linkOf(await put('question', task.id));
    const cookie = await enter(path);
    const page = await (await ask(path, cookie)).text();
    const empty = await ask(`${path}/decide`, cookie, { ...formIn(page), answer: 'ask' });
    expect(await empty.text()).toContain('xin ghi câu hỏi vào ô ý kiến');
    const asked = await ask(`${path}/decide`, cookie, { ...formIn(page), answer: 'ask', note: 'Ai dự?' });
    expect(asked.status).toBe(303);
    expect(await (await ask(path, cookie)).text()).toContain('Lãnh đạo hỏi lại, chờ giải trình');
  });

  it('decides nothing any more for a leader whose account was suspended', async () => {
    const path = await linkOf(await put('question', task.id));
    const cookie = await enter(path);
    const form = formIn(await (await ask(path, cookie)).text());
    const suspend = (at: string | null) =>
      house.house.database.pool.query('update access.people set suspended_at = $2 where id = $1', [
        leader.personId,
        at,
      ]);
    await suspend('2026-05-10T01:00:00Z');
    expect((await ask(`${path}/decide`, cookie, { ...form, answer: 'agree' })).status).toBe(403);
    await suspend(null);
    expect((await ask(`${path}/decide`, cookie, { ...form, answer: 'agree' })).status).toBe(303);
  });

  it('opens for a day, not after it was taken back, and no other door', async () => {
    const one = await put('question', task.id);
    const path = await linkOf(one);
    expect((await ask(path.replace('/l/', '/t/'), '')).status).toBe(404);
    house.house.at('2026-05-11T02:00:01Z');
    expect((await ask(path, '')).status).toBe(404);
    const other = await put('question', task.id);
    const open = await linkOf(other);
    expect((await ask(open, '')).status).toBe(200);
    await house.as(focal, (ctx) => withdrawDecision(ctx, ports, seen(other)));
    expect((await ask(open, '')).status).toBe(404);
  });
});
