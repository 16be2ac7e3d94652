import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestServer } from '../../../test/support/house.ts';
import { tasksHouse, type TasksHouse } from '../../../test/support/tasks-house.ts';
import { tasksPorts } from '../../../test/support/tasks-ports.ts';
import { guardedPages } from '../../adapters/pages/guarded.ts';
import { takeWaitingPages } from '../tasks/index.ts';
import { listeningModule } from './module.ts';

const PAUSE = 60;
const EACH = 12;

/** A newspaper that counts who asks, and when. */
interface Paper {
  readonly server: Server;
  at: string;
  readonly asked: number[];
  now: number;
  most: number;
}
const papers: Record<'quick' | 'slow' | 'tired', Paper> = {
  quick: paper((answer) => setTimeout(() => answer(200), 5)),
  slow: paper((answer) => setTimeout(() => answer(200), 150)),
  tired: paper((answer) => answer(429)),
};

function paper(work: (answer: (status: number) => void) => void): Paper {
  const asked: number[] = [];
  const server = createServer((_, response) => {
    asked.push(Date.now());
    one.now += 1;
    one.most = Math.max(one.most, one.now);
    work((status) => {
      one.now -= 1;
      response
        .writeHead(status, { 'content-type': 'text/html', 'retry-after': '3600' })
        .end('Tuần hàng mở cửa. '.repeat(9));
    });
  });
  const one = { server, at: '', asked, now: 0, most: 0 };
  return one;
}

let house: TasksHouse;
let server: TestServer;
const { files } = tasksPorts();
const guarded = () => guardedPages({ alsoAllowed: Object.values(papers).map((one) => one.at), pauseMs: PAUSE });

beforeAll(async () => {
  for (const one of Object.values(papers)) {
    await new Promise<void>((resolve) => one.server.listen(0, '127.0.0.1', resolve));
    one.at = `127.0.0.1:${(one.server.address() as AddressInfo).port}`;
  }
  house = await tasksHouse();
  server = await house.house.server([listeningModule({ files, pages: guarded() })]);
  const outlet = { name: 'Báo Thuận Giang', kinds: ['online'], level: 'provincial' };
  const { id: outletId } = (await server.post(house.focal, '/api/listening/create-outlet', outlet)).body;
  for (let n = 0; n < EACH; n += 1)
    for (const { at } of Object.values(papers))
      await server.post(house.focal, '/api/listening/record-item', {
        outletId,
        title: `Tin số ${n} của ${at}`,
        publishedOn: '2026-06-22',
        form: 'news',
        url: `http://${at}/tin-${n}`,
      });
}, 120_000);
afterAll(async () => {
  for (const one of Object.values(papers)) one.server.close();
  await house.house.drop();
});

const take = (signal = new AbortController().signal) =>
  takeWaitingPages(
    { open: (work) => house.as(house.focal, work), signal },
    { files, pages: guarded() },
    { table: 'listening.pages' },
  );
const standing = async (): Promise<Record<string, number>> => {
  const { rows } = await house.house.database.pool.query<{ state: string; count: number }>(
    'select state, count(*)::int as count from listening.pages group by state',
  );
  return Object.fromEntries(rows.map((row) => [row.state, row.count]));
};

it('many pages are taken down one at a time from each site, with a pause; a site that wants its peace holds up no other', async () => {
  const waits = async () => (await server.get(house.focal, '/api/listening/items?limit=1')).body.pagesWaiting;
  expect(await waits()).toBe(3 * EACH);
  await take();
  const { quick, slow, tired } = papers;
  expect([quick.most, slow.most]).toEqual([1, 1]);
  const gaps = quick.asked.slice(1).map((at, index) => at - quick.asked[index]!);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(PAUSE);
  expect([quick.asked.length, slow.asked.length]).toEqual([EACH, EACH]);
  expect(quick.asked.at(-1), 'the quick one is done before the slow one').toBeLessThan(slow.asked.at(-1)!);
  expect(tired.asked.length, 'who said "in an hour" is not asked again').toBe(1);
  expect(await standing()).toEqual({ kept: 2 * EACH, waiting: EACH });
  expect(await waits()).toBe(EACH);
});

it('what a killed run had begun is taken down by the next, and nothing twice', async () => {
  const { quick } = papers;
  await house.house.database.pool.query(
    `update listening.pages set state = 'waiting', attempts = 0, tried_at = null, fetched_at = null, page_sha256 = null, text_sha256 = null
      where url like $1`,
    [`http://${quick.at}/%`],
  );
  quick.asked.length = 0;
  const killed = new AbortController();
  const run = take(killed.signal);
  while (quick.asked.length < 4) await new Promise((resolve) => setTimeout(resolve, 5));
  killed.abort();
  await run;
  const left = (await standing())['waiting']!;
  expect(left).toBeGreaterThan(EACH);
  // What was begun waits a while before it is tried again.
  house.house.at(new Date(Date.now() + 3_600_000).toISOString());
  await take();
  expect((await standing())['kept']).toBe(2 * EACH);
  expect(quick.asked.length).toBeLessThanOrEqual(EACH + 1);
});
