import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { SMTPServer } from 'smtp-server';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smtpMail } from '../src/adapters/mail/smtp.ts';
import { deliverMessage } from '../src/modules/notifications/commands/deliver-message.ts';
import { sendMessageLater } from '../src/modules/notifications/index.ts';
import { mergeOrganizations } from '../src/modules/organizations/commands/merge-organizations.ts';
import { listMergers } from '../src/modules/organizations/queries/list-mergers.ts';
import { openDueTasks, tasksMergerPart } from '../src/modules/tasks/index.ts';
import { systemActor } from '../src/platform/context.ts';
import { jobTools } from '../src/platform/jobs/job.ts';
import { migrateQueue } from '../src/platform/jobs/worker.ts';
import { eraseTestFolder, makeTestFolder } from './support/data-folder.ts';
import { fillReturningWork } from './support/returning-work.ts';
import { tasksHouse, type TasksHouse } from './support/tasks-house.ts';

const KILLS = Number(process.env['LANTOA_WORKER_KILLS'] ?? 6);
const OBLIGATIONS = 500;
const MESSAGES = 150;
const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url));

let house: TasksHouse;
let folder: string;
let post: SMTPServer;
/** Message-ID → how often it came. */
const received = new Map<string, number>();
let url: string;

beforeAll(async () => {
  folder = await makeTestFolder();
  house = await tasksHouse();
  await migrateQueue(house.house.database.pool);
  post = mailServer();
  await new Promise<void>((resolve) => post.listen(0, '127.0.0.1', () => resolve()));
  url = `smtp://127.0.0.1:${(post.server.address() as { port: number }).port}`;
});
afterAll(async () => {
  await new Promise<void>((resolve) => post.close(() => resolve()));
  await house.house.drop();
  await eraseTestFolder(folder);
});

/** Takes every mail, slowly enough that a kill may fall into the middle of it. */
function mailServer(): SMTPServer {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, _session, callback) {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
      stream.on('end', () => {
        const id = /<([0-9a-f-]{36})@lantoa>/.exec(text)?.[1] ?? 'none';
        received.set(id, (received.get(id) ?? 0) + 1);
        setTimeout(callback, 20);
      });
    },
  });
  server.on('error', () => undefined);
  return server;
}

/** `lantoa worker`, as a second machine would run it. */
async function startWorkerProcess(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [cli, 'worker'], {
    env: { ...process.env, DATABASE_URL: house.house.database.url, LANTOA_DATA: folder, LANTOA_SMTP: url },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const running = once(child.stdout, 'data');
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`lantoa worker ended: ${printed}`)));
  ended.catch(() => undefined); // killed on purpose later
  await Promise.race([running, ended]);
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

const ask = async <T extends object>(text: string): Promise<T[]> =>
  (await house.house.database.pool.query<T>(text)).rows;

async function until(isOver: () => Promise<boolean>): Promise<void> {
  for (const last = Date.now() + 120_000; !(await isOver()); await wait(100))
    if (Date.now() > last) throw new Error('the work did not come to an end');
}

/** Every task with its parts and its first line of history. */
const opened = (): Promise<object[]> =>
  ask(`select o.ordinal, t.period_key, t.due_on, t.agencies,
      (select count(*)::int from tasks.parts p where p.task_id = t.id) as parts,
      (select count(*)::int from tasks.history h where h.task_id = t.id) as lines
    from tasks.tasks t join tasks.obligations o on o.id = t.obligation_id order by o.ordinal, t.period_start`);

describe(`a worker that is killed ${KILLS} times`, () => {
  it('leaves every task of returning work opened once and whole, and every mail sent at most once', async () => {
    const now = Temporal.Now.instant();
    house.house.at(now.toString());
    await fillReturningWork(house.house.database.pool, OBLIGATIONS, '2025-01-01');
    const ids = await house.as(systemActor, async (ctx) => {
      await ctx.enqueue('tasks.open-due-tasks', {}, { key: 'open' });
      const sent: string[] = [];
      for (let n = 0; n < MESSAGES; n += 1)
        sent.push(
          await sendMessageLater(ctx, {
            channel: 'email',
            kind: 'reminder',
            to: { address: `nguoi-${n}@thuangiang.example`, name: `Người ${n}` },
            title: 'Nhắc việc',
            text: 'Còn 3 ngày đến hạn.',
            isUrgent: true,
          }),
        );
      return sent;
    });
    for (let round = 0; round < KILLS; round += 1) {
      const child = await startWorkerProcess();
      await wait(randomInt(50, 1_500));
      await kill(child);
    }
    const last = await startWorkerProcess();
    await until(
      async () => (await ask('select 1 from tasks.obligations where opened_through < now() limit 1')).length === 0,
    );
    await until(
      async () => (await ask(`select 1 from notifications.messages where state = 'queued' limit 1`)).length === 0,
    );
    await until(
      async () =>
        (
          await ask(`select 1 from notifications.messages where state = 'sending'
      and id not in (select message_id from notifications.attempts where started_at < now() - interval '5 s') limit 1`)
        ).length === 0,
    );
    await kill(last);
    await settleLost(now.add({ hours: 1 }).toString());

    const states = await ask<{ id: string; state: string }>('select id, state from notifications.messages');
    expect(states.map((one) => one.id).toSorted()).toEqual(ids.toSorted());
    for (const { id, state } of states) {
      const times = received.get(id) ?? 0;
      expect(times, `${state} ${id}`).toBeLessThanOrEqual(1);
      if (state === 'sent') expect(times).toBe(1);
      else expect(state).toBe('unknown-outcome');
    }
    expect(states.filter((one) => one.state === 'sent').length).toBeGreaterThan(MESSAGES / 2);

    const found = await opened();
    await house.house.database.pool.query('truncate tasks.tasks cascade');
    await house.house.database.pool.query(`update tasks.obligations set opened_through = '2025-01-01'`);
    house.house.at(now.toString());
    while ((await house.as(systemActor, openDueTasks)) > 0);
    expect(found).toEqual(await opened());
    expect(found.length).toBeGreaterThan(OBLIGATIONS * 5);
  }, 300_000);
});

describe('a worker that is killed while the work of merged agencies moves', () => {
  it('leaves each part with the old agency or the new one, says how far it came, and the next worker goes on', async () => {
    const bodies = await ask<{ id: string }>(`select p.organization_id as id from tasks.parts p
      join organizations.organizations_now o on o.id = p.organization_id where o.valid_to is null
      group by 1 order by count(*) desc limit 13`);
    const [successorId, ...predecessorIds] = bodies.map((one) => one.id) as [string, ...string[]];
    const ports = { mergers: [tasksMergerPart] };
    const merged = { predecessorIds, successorId, on: '2026-12-01' };
    await house.as(systemActor, async (ctx) => {
      await mergeOrganizations(ctx, ports, merged);
      await ctx.enqueue('tasks.move-merged-work', merged, { key: 'move' });
    });
    const progress = async (): Promise<{ moved: number; total: number }> =>
      (await house.as(systemActor, (ctx) => listMergers(ctx, ports, successorId)))[0]!.parts[0]!;
    expect(await progress()).toEqual({ module: 'tasks', moved: 0, total: expect.any(Number) });
    let kills = 0;
    for (let seen = 0; ; kills += 1) {
      const child = await startWorkerProcess();
      await until(async () => (await progress()).moved > seen);
      await kill(child);
      const { moved, total } = await progress();
      expect(moved).toBeGreaterThan(seen);
      seen = moved;
      if (moved === total) break;
    }
    expect(kills).toBeGreaterThan(0);
    const { moved, total } = await progress();
    expect(moved).toBe(total);
    // Each task has its new agency once, and its history says so once for every agency that it came from.
    const doubles =
      await ask(`select 1 from tasks.parts where organization_id = '${successorId}' and state <> 'cancelled'
      group by task_id having count(*) > 1`);
    expect(doubles).toEqual([]);
    const [lines] = await ask<{ count: number }>(
      `select count(*)::int as count from tasks.history where act = 'moved'`,
    );
    expect(lines!.count).toBe(total);
  }, 300_000);
});

/** Attempts whose process is gone are given up, as the sweep does after some minutes. */
async function settleLost(later: string): Promise<void> {
  house.house.at(later);
  const ports = {
    email: smtpMail({ url, from: 'lantoa@example.org' }),
    sms: smtpMail({ url, from: 'lantoa@example.org' }),
  };
  const tools = jobTools(house.house.openCtx, 1, 4, new AbortController().signal);
  for (const { id } of await ask<{ id: string }>(`select id from notifications.messages where state = 'sending'`))
    await deliverMessage(id, ports, tools);
}
