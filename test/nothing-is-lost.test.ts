import { createHash, randomInt } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joinOrStartEmbedded } from '../src/platform/db/embedded/index.ts';
import { eraseTestFolder, makeTestFolder } from './support/data-folder.ts';
import { startHouse, type RunningHouse } from './support/running-house.ts';

const KILLS = Number(process.env['LANTOA_KILLS'] ?? 20);
const DATABASE_KILLS = Number(process.env['LANTOA_DATABASE_KILLS'] ?? 5);

/** What the server acknowledged: a 200 that reached the client. */
interface Acknowledged {
  readonly uploads: { readonly intakeId: string; readonly sha256: string }[];
  /** Plan → the version of its review that was acknowledged last. */
  readonly reviews: Map<string, number>;
  readonly accepted: Set<string>;
  /** Part → its version after the acknowledged report. */
  readonly reports: Map<string, number>;
  /** Extensions: asked for, then granted. */
  readonly extensions: Map<string, 'asked' | 'granted'>;
}

let folder: string;
let house: RunningHouse;
let cookie = '';
/** Of a colleague, for whom the officer answers. */
let colleague = '';
const log: Acknowledged = {
  uploads: [],
  reviews: new Map(),
  accepted: new Set(),
  reports: new Map(),
  extensions: new Map(),
};

beforeAll(async () => {
  folder = await makeTestFolder();
  house = await startHouse({ dataFolder: folder });
  cookie = await signIn(house, 'Vũ Hoài Thương');
  colleague = await signIn(house, 'Đặng Anh Duy');
}, 600_000);
afterAll(async () => {
  await house?.stop();
  await eraseTestFolder(folder);
});

async function signIn(running: RunningHouse, name: string): Promise<string> {
  const { email, password } = running.account(name);
  const reply = await fetch(`${running.address}/api/access/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  expect(reply.status).toBe(200);
  return reply.headers.getSetCookie()[0]!.split(';')[0]!;
}

// oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers freely
type Answer = any;

/** Asks; "busy" while the database comes back is asked again, as the screens do. */
async function get(path: string): Promise<Answer> {
  const patience = Date.now() + 20_000;
  for (;;) {
    const reply = await fetch(`${house.address}${path}`, { headers: { cookie } });
    if (reply.ok) return reply.json();
    if (reply.status !== 503 || Date.now() > patience) throw new Error(`${path}: ${reply.status}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function post(path: string, body: object, as = cookie): Promise<Answer> {
  const reply = await fetch(`${house.address}${path}`, {
    method: 'POST',
    headers: { cookie: as, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
  return reply.json();
}

let plans = 0;

/** A plan of its own number, so that none is taken for another. */
function aPlan(): string {
  plans += 1;
  const tasks = ['Xây dựng bộ ảnh', 'Mở chuyên mục', 'In tờ gấp', 'Làm phim ngắn'].map(
    (task, index) =>
      `${index + 1}. ${task} giới thiệu tỉnh đợt ${plans}\n- Cơ quan chủ trì: Sở Văn hóa, Thể thao và Du lịch\n- Cơ quan phối hợp: Sở Tài chính\n- Thời gian: Quý IV/2026\n`,
  );
  return `ỦY BAN NHÂN DÂN TỈNH THUẬN GIANG\nSố: ${7000 + plans}/KH-UBND\nThuận Giang, ngày 05 tháng 11 năm 2026\nKẾ HOẠCH\nTruyền thông đợt ${plans} năm 2026\nI. NHIỆM VỤ\n${tasks.join('')}`;
}

/** One officer at work: upload, wait for the reading, confirm one by one, accept, report; whatever was acknowledged is noted. */
async function work(): Promise<void> {
  const text = aPlan();
  const form = new FormData();
  form.append('files', new File([text], `ke-hoach-${plans}.txt`));
  const sent = await fetch(`${house.address}/api/documents/begin-intake`, {
    method: 'POST',
    headers: { cookie },
    body: form,
  });
  if (!sent.ok) throw new Error(`begin-intake: ${sent.status}`);
  const { intakeId } = (await sent.json()) as { intakeId: string };
  log.uploads.push({ intakeId, sha256: createHash('sha256').update(text).digest('hex') });
  const planId = await untilRead(intakeId);
  const review = await get(`/api/plans/${planId}/review`);
  let { version } = review.plan;
  for (const { id } of review.assignments) {
    ({ version } = await post('/api/plans/confirm-assignment', { planId, version, assignmentId: id }));
    log.reviews.set(planId, version);
  }
  await post('/api/tasks/accept-plan', { planId, version });
  log.accepted.add(planId);
  const { items } = await get(`/api/tasks?planId=${planId}`);
  const task = await get(`/api/tasks/${items[0].id}`);
  const part = task.parts[0];
  const reported = await post('/api/tasks/report-progress', {
    partId: part.id,
    version: part.version,
    note: 'Đang làm',
  });
  const { version: reportedVersion } = reported.parts.find((one: { id: string }) => one.id === part.id);
  log.reports.set(part.id, reportedVersion);
  await extend(task.id, part.id, reportedVersion);
}

/** A colleague asks for another day, which is granted. */
async function extend(taskId: string, partId: string, version: number): Promise<void> {
  const until = '2027-01-31';
  await post('/api/tasks/request-extension', { partId, version, until, reason: 'Chờ thẩm định' }, colleague);
  log.extensions.set(taskId, 'asked');
  const { items } = await get(`/api/tasks/${taskId}/extensions`);
  const [{ id, version: asked }] = items;
  const answer = { id, version: asked, answer: 'grant', decidedBy: 'Phó Giám đốc Sở' };
  await post('/api/tasks/answer-extension', answer);
  log.extensions.set(taskId, 'granted');
}

/** A job that was cut short runs again, after a minute where it was cut short many times. */
async function untilRead(intakeId: string): Promise<string> {
  const patience = Date.now() + 150_000;
  for (;;) {
    const view = await get(`/api/documents/intakes/${intakeId}`);
    if (view.state === 'read') return view.result.planId;
    if (view.state !== 'received' && view.state !== 'reading') throw new Error(`intake ${view.state}`);
    if (Date.now() > patience) throw new Error(`intake ${intakeId} is still ${view.state}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Two officers, one plan after the other, until the house is gone. */
async function workUntilGone(isOver: () => boolean): Promise<void> {
  const officer = async (): Promise<void> => {
    while (!isOver()) {
      try {
        await work();
      } catch (error) {
        if (!isOver() && !isConnectionFault(error)) throw error;
      }
    }
  };
  await Promise.all([officer(), officer()]);
}

/** The connection broke, or the house says that its database is away. */
const isConnectionFault = (error: unknown): boolean =>
  error instanceof TypeError || /: 503 |: 503$|fetch failed|terminated/.test((error as Error).message);

async function onDatabase<T>(ask: (client: pg.Client) => Promise<T>): Promise<T> {
  const server = await joinOrStartEmbedded({ dataFolder: folder });
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    return await ask(client);
  } finally {
    await client.end();
    await server.stop();
  }
}

/** Everything acknowledged is there, and nothing stands half. */
async function checkLog(): Promise<void> {
  for (const { intakeId, sha256 } of log.uploads) {
    const planId = await untilRead(intakeId);
    expect(planId).toBeTruthy();
    expect(
      createHash('sha256')
        .update(await readOriginal(sha256))
        .digest('hex'),
    ).toBe(sha256);
  }
  await onDatabase(async (client) => {
    const { rows } = await client.query<Row>(ROWS);
    const byPlan = new Map(rows.map((row) => [row.id, row]));
    for (const [planId, version] of log.reviews) expect(byPlan.get(planId)!.version).toBeGreaterThanOrEqual(version);
    for (const planId of log.accepted) expect(byPlan.get(planId)!.state).toBe('accepted');
    for (const row of rows) expect(row, `plan ${row.number}`).toMatchObject(wholeOf(row));
    for (const [partId, version] of log.reports) {
      const found = await client.query<{ version: number }>('select version from tasks.parts where id = $1', [partId]);
      expect(found.rows[0]!.version).toBeGreaterThanOrEqual(version);
    }
    await checkExtensions(client);
  });
}

/** Each was asked for once; granted means that the day of the task moved, and none moved otherwise. */
async function checkExtensions(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ id: string; requests: number; granted: number; moved: boolean }>(
    `select t.id, count(x.id)::int as requests, count(x.id) filter (where x.answer = 'granted')::int as granted,
       t.due_before_extension is not null as moved
     from tasks.tasks t left join tasks.extension_requests x on x.task_id = t.id
     where t.plan_id in (select id from plans.plans where number like '7%/KH-UBND') group by t.id`,
  );
  for (const { id, requests, granted, moved } of rows) {
    const acknowledged = log.extensions.get(id);
    expect(requests).toBeLessThanOrEqual(1);
    if (acknowledged) expect(requests).toBe(1);
    if (acknowledged === 'granted') expect(granted).toBe(1);
    expect(moved).toBe(granted === 1);
  }
}

const readOriginal = (sha256: string): Promise<Buffer> => readFile(join(folder, 'files', sha256.slice(0, 2), sha256));

interface Row {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly version: number;
  readonly assignments: number;
  readonly obligations: number;
  readonly tasks: number;
  readonly leads: number;
  readonly acceptances: number;
  readonly originals: number;
}

const ROWS = `select p.id, p.number, p.state, p.review_version as version,
    (select count(*)::int from plans.assignments a where a.plan_id = p.id) as assignments,
    (select count(*)::int from tasks.obligations o where o.plan_id = p.id) as obligations,
    (select count(*)::int from tasks.tasks t where t.plan_id = p.id) as tasks,
    (select count(*)::int from tasks.parts x join tasks.tasks t on t.id = x.task_id
      where t.plan_id = p.id and x.role = 'lead') as leads,
    (select count(*)::int from tasks.acceptances c where c.plan_id = p.id) as acceptances,
    (select count(*)::int from documents.versions v where v.id = p.version_id) as originals
  from plans.plans p where p.number like '7%/KH-UBND'`;

/** A plan has all its assignments; when accepted each has its obligation, task and lead, before that none. */
const wholeOf = ({ state }: Row): Partial<Row> => {
  const each = state === 'accepted' ? 4 : 0;
  return { assignments: 4, originals: 1, obligations: each, tasks: each, leads: each, acceptances: each ? 1 : 0 };
};

describe('nothing is lost', () => {
  it(`when the house is killed ${KILLS} times at any moment of an import, a review, an accept or an extension`, async () => {
    for (let round = 0; round < KILLS; round += 1) {
      let over = false;
      const working = workUntilGone(() => over);
      await new Promise((resolve) => setTimeout(resolve, randomInt(50, 4_000)));
      over = true;
      const gone = new Promise((resolve) => house.process.once('exit', resolve));
      house.process.kill('SIGKILL');
      await gone;
      await working;
      house = await startHouse({ dataFolder: folder });
    }
    await checkLog();
    expect(log.uploads.length).toBeGreaterThanOrEqual(KILLS / 2);
  }, 1_500_000);

  it(`when its database is killed ${DATABASE_KILLS} times while the house goes on`, async () => {
    for (let round = 0; round < DATABASE_KILLS; round += 1) {
      let over = false;
      const working = workUntilGone(() => over);
      await new Promise((resolve) => setTimeout(resolve, randomInt(50, 2_000)));
      await killDatabase();
      over = true;
      await working;
      await untilHealthy();
    }
    await checkLog();
    expect(house.process.exitCode).toBeNull();
    expect(log.accepted.size).toBeGreaterThan(0);
    expect([...log.extensions.values()]).toContain('granted');
  }, 600_000);
});

/** From outside, as a full memory or a person would: by the number in its own lock file. */
async function killDatabase(): Promise<void> {
  const home = join(folder, 'postgres');
  const cluster = (await readdir(home)).find((name) => /^pg\d+$/.test(name))!;
  const pid = (await readFile(join(home, cluster, 'postmaster.pid'), 'utf8')).split('\n')[0];
  process.kill(Number(pid), 'SIGKILL');
}

async function untilHealthy(): Promise<void> {
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    const reply = await fetch(`${house.address}/api/health`).catch(() => null);
    if (reply?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(
    `the house (exit ${house.process.exitCode}) did not find its database again: ${house.output().slice(-3_000)}`,
  );
}
