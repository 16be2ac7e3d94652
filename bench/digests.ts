import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { systemActor } from '#platform/context.ts';
import { quantile, rounded, type Figure } from './figure.ts';
import { openBenchHouse, type BenchHouse } from './house.ts';

const PEOPLE = 450;
const UNREAD = 20;
/** What five years left behind: read, or told by mail long ago. */
const READ = 1_000;
const LEAST_PATIENCE_MS = 50;

/** The daily mails of everybody in a province, from the clock's stroke until the mail server has taken the last one. */
export async function measureDigests(): Promise<Figure> {
  const post = mailServer();
  await new Promise<void>((resolve) => post.server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = post.server.server.address() as { port: number };
  const bench = await openBenchHouse('2026-11-06', { LANTOA_SMTP: `smtp://127.0.0.1:${port}` });
  try {
    return await measureIn(bench, post.taken);
  } finally {
    await bench.close();
    await new Promise<void>((resolve) => post.server.close(() => resolve()));
  }
}

interface Taken {
  readonly id: string;
  readonly at: number;
}

/** A real mail server that takes everything, and notes what and when. */
function mailServer(): { readonly server: SMTPServer; readonly taken: readonly Taken[] } {
  const taken: Taken[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, _session, callback) {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
      stream.on('end', () => {
        taken.push({ id: /<([0-9a-f-]{36})@lantoa>/.exec(text)?.[1] ?? '', at: performance.now() });
        callback();
      });
    },
  });
  server.on('error', () => undefined);
  return { server, taken };
}

async function measureIn({ house, url }: BenchHouse, taken: readonly Taken[]): Promise<Figure> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await fill(client);
    const begun = performance.now();
    await house.openCtx(systemActor, (ctx) => ctx.enqueue('notifications.send-digests', {}));
    const written = await untilTrue(begun, async () => (await digests(client)) === PEOPLE);
    const all = await untilTrue(begun, async () => taken.length >= PEOPLE);
    const again = performance.now();
    await house.openCtx(systemActor, (ctx) => ctx.enqueue('notifications.send-digests', {}));
    await untilTrue(again, async () => (await waiting(client)) === 0);
    const waits = taken.map((one) => one.at - begun);
    const doubles = taken.length - new Set(taken.map((one) => one.id)).size;
    return figureOf({ written, all, waits, mails: taken.length, doubles });
  } finally {
    await client.end();
  }
}

async function untilTrue(begun: number, isSo: () => Promise<boolean>): Promise<number> {
  while (!(await isSo())) await setTimeout(LEAST_PATIENCE_MS);
  return performance.now() - begun;
}

async function count(client: pg.Client, from: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from ${from}`);
  return rows[0]!.count;
}
const digests = (client: pg.Client): Promise<number> => count(client, 'notifications.digests');
const waiting = (client: pg.Client): Promise<number> =>
  count(client, 'graphile_worker.jobs where attempts < max_attempts');

async function fill(client: pg.Client): Promise<void> {
  await client.query(`update access.people set suspended_at = now()`);
  await client.query(
    `with made as (select gen_random_uuid() as id, n from generate_series(1, $1::int) n),
      users as (insert into access.user (id, name, email)
        select id, 'Người ' || n, 'nguoi-' || n || '@thuangiang.example' from made)
     insert into access.people (id, organization_id, theme, must_change_password, version)
       select id, (select id from organizations.organizations_now where valid_to is null order by id offset n % 140 limit 1), 'auto', false, 1
       from made`,
    [PEOPLE],
  );
  await client.query(
    `insert into notifications.notices (id, person_id, kind, params, level, subject_type, subject_id, path, dedupe_key, created_at, read_at)
     select gen_random_uuid(), p.id, 'task-due', jsonb_build_object('title', 'Quảng bá chè Trà Sơn đợt ' || n, 'days', n % 30, 'due', '2026-11-13'),
       case n % 3 when 0 then 'late' when 1 then 'due' else 'info' end, 'task', null, '/tasks/' || n, 'đo:' || n, now(),
       case when n > $1::int then now() end
     from access.people p cross join generate_series(1, $1::int + $2::int) n where p.suspended_at is null`,
    [UNREAD, READ],
  );
  await client.query('analyze notifications.notices, access.people');
}

interface Measured {
  readonly written: number;
  readonly all: number;
  readonly waits: readonly number[];
  readonly mails: number;
  readonly doubles: number;
}

const figureOf = ({ written, all, waits, mails, doubles }: Measured): Figure => ({
  title: 'Daily mails',
  about: `Of ${PEOPLE} people with ${UNREAD} unread notices each, beside ${(PEOPLE * READ).toLocaleString('en')} old ones, to a real mail server on the same machine, until it has taken the last one; the job is then run once more.`,
  columns: [
    'mails',
    'doubles',
    'all written, s',
    'median mail taken after, s',
    'p95, s',
    'all taken, s',
    'mails per s',
  ],
  rows: [
    [
      mails,
      doubles,
      rounded(written / 1000),
      rounded(quantile(waits, 0.5) / 1000),
      rounded(quantile(waits, 0.95) / 1000),
      rounded(all / 1000),
      Math.round((mails / all) * 1000),
    ],
  ],
});
