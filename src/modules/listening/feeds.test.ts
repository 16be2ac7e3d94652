import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestServer } from '../../../test/support/house.ts';
import { tasksHouse, type TasksHouse } from '../../../test/support/tasks-house.ts';
import { tasksPorts } from '../../../test/support/tasks-ports.ts';
import { guardedPages } from '../../adapters/pages/guarded.ts';
import { systemActor } from '../../platform/context.ts';
import { readFeeds } from './commands/read-feeds.ts';
import type { Feed, Finding, FindingList, ItemList } from './contract.ts';
import { listeningModule } from './module.ts';

interface Answer {
  readonly status?: number;
  readonly type?: string;
  readonly body: string;
}

/** What the papers answer, by path. */
const answers = new Map<string, Answer>();
let asked: string[] = [];
let paper: Server;
let at: string;
let house: TasksHouse;
let server: TestServer;
let outletId: string;
let contractId: string;
let place = 0;
let minute = 0;

beforeAll(async () => {
  paper = createServer((request, response) => {
    asked.push(request.url!);
    const answer = answers.get(request.url!);
    if (answer?.body === 'cut')
      return void response.writeHead(200, { 'content-length': '999' }).write('<rss>', () => response.destroy());
    response
      .writeHead(answer?.status ?? (answer ? 200 : 404), {
        'content-type': answer?.type ?? 'application/rss+xml; charset=utf-8',
      })
      .end(answer?.body ?? '');
  });
  await new Promise<void>((resolve) => paper.listen(0, '127.0.0.1', resolve));
  at = `127.0.0.1:${(paper.address() as AddressInfo).port}`;
  house = await tasksHouse();
  server = await house.house.server([listeningModule(ports())]);
  outletId = (await ok('create-outlet', { name: 'Báo Nhịp cầu', kinds: ['online'], level: 'central' })).id;
  const contract = {
    kind: 'column',
    outletId,
    title: 'Trang địa phương',
    startsOn: '2026-06-01',
    endsOn: '2026-12-31',
  };
  contractId = (await ok('create-contract', { ...contract, promised: 10 })).id;
}, 120_000);
afterAll(async () => {
  paper.close();
  await house.house.drop();
});
beforeEach(() => {
  asked = [];
  later();
});

const ports = () => ({ files: tasksPorts().files, pages: guardedPages({ alsoAllowed: [at] }) });
/** Half an hour goes by. */
function later(): void {
  minute += 30;
  const clock = `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  house.house.at(`2026-11-06T${clock}:00Z`);
}
async function ok(name: string, body: object) {
  const reply = await server.post(house.focal, `/api/listening/${name}`, body);
  expect([reply.status, reply.body.issues]).toEqual([200, undefined]);
  return reply.body;
}
const read = (signal = new AbortController().signal) =>
  readFeeds({ open: (work) => house.as(systemActor, work), signal }, ports());
const rss = (items: readonly (readonly [title: string, path: string, about?: string, day?: string])[]): string =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Báo</title>${items
    .map(
      ([title, path, about = '', day = 'Sun, 21 Jun 2026 18:30:00 +0000']) =>
        `<item><title>${title}</title><link>http://${at}${path}</link><description>${about}</description><pubDate>${day}</pubDate></item>`,
    )
    .join('')}</channel></rss>`;
async function follow(path: string, more: object = {}): Promise<Feed> {
  return ok('create-feed', { outletId, url: `http://${at}${path}`, ...more });
}
const feedOf = async (id: string): Promise<Feed> =>
  (await server.get(house.focal, '/api/listening/feeds')).body.items.find((one: Feed) => one.id === id);
const found = async (feed: Feed): Promise<Finding[]> =>
  ((await server.get(house.focal, '/api/listening/findings?limit=200')).body as FindingList).items.filter(
    (one) => one.feedId === feed.id,
  );
const items = async (q: string): Promise<ItemList> =>
  (await server.get(house.focal, `/api/listening/items?q=${encodeURIComponent(q)}`)).body;
const path = () => `/rss-${(place += 1)}.rss`;

describe('a feed', () => {
  it('brings what names the province or one of its words, each with its day in Viet Nam', async () => {
    const at1 = path();
    answers.set(at1, {
      body: rss([
        ['Thuận Giang đón khách', '/a/1'],
        ['Tin thế giới', '/a/2'],
        ['Chè lên kệ siêu thị', '/a/3', 'Chè Trà Sơn'],
        ['Hội nghị', '/a/4', 'Tại THUẬN GIANG', 'hôm nay'],
      ]),
    });
    const feed = await follow(at1, { keywords: ['Trà Sơn'] });
    await read();
    expect(Object.fromEntries((await found(feed)).map((one) => [one.title, one.publishedOn]))).toEqual({
      'Chè lên kệ siêu thị': '2026-06-22',
      'Hội nghị': '2026-11-06',
      'Thuận Giang đón khách': '2026-06-22',
    });
    expect(await feedOf(feed.id)).toMatchObject({ problem: null, waiting: 3 });
  });

  it('of the province’s own column brings everything', async () => {
    const at1 = path();
    answers.set(at1, { body: rss([['Tin không nêu tên tỉnh', '/b/1']]) });
    const feed = await follow(at1, { takesAll: true });
    await read();
    expect(await found(feed)).toHaveLength(1);
  });

  it('never brings the same page twice: not anew, not what was left out, not what the register has', async () => {
    const at1 = path();
    await ok('record-item', {
      outletId,
      title: 'Đã có',
      publishedOn: '2026-06-22',
      form: 'news',
      url: `http://${at}/c/0`,
    });
    answers.set(at1, {
      body: rss([
        ['Thuận Giang 1', '/c/1'],
        ['Thuận Giang 2', '/c/2'],
        ['Thuận Giang 0', '/c/0/'],
      ]),
    });
    const feed = await follow(at1);
    await read();
    const [first] = (await found(feed)).filter((one) => one.title === 'Thuận Giang 1');
    expect(await found(feed)).toHaveLength(2);
    await ok('leave-findings', { findingIds: [first!.id] });
    later();
    answers.set(at1, {
      body: rss([
        ['Thuận Giang 1 (sửa)', '/c/1?utm_source=rss'],
        ['Thuận Giang 2', '/c/2#dau'],
      ]),
    });
    await read();
    expect((await found(feed)).map((one) => one.title)).toEqual(['Thuận Giang 2']);
    const again = await server.post(house.focal, '/api/listening/take-findings', { findingIds: [first!.id] });
    expect(again.body.issues[0].code).toBe('listening.finding-decided');
  });

  it('is read every half hour, not at each round', async () => {
    const at1 = path();
    answers.set(at1, { body: rss([]) });
    await follow(at1);
    await read();
    await read();
    expect(asked.filter((one) => one === at1)).toHaveLength(1);
    later();
    await read();
    expect(asked.filter((one) => one === at1)).toHaveLength(2);
  });

  it.each<[string, Answer | null, string]>([
    ['that is gone', null, 'not-found'],
    ['that rests', { status: 503, body: '' }, 'no-answer'],
    ['that became a web page', { type: 'text/html', body: '<html><body>Báo mới</body></html>' }, 'not-a-feed'],
    ['that is cut off', { body: 'cut' }, 'no-answer'],
    ['that is a picture', { type: 'image/png', body: 'x' }, 'not-a-page'],
  ])('%s says why, keeps no other from being read, and mends itself', async (_name, answer, problem) => {
    const broken = path();
    const sound = path();
    if (answer) answers.set(broken, answer);
    answers.set(sound, { body: rss([['Thuận Giang khỏe', `${sound}/1`]]) });
    const one = await follow(broken);
    const other = await follow(sound);
    await read();
    expect((await feedOf(one.id)).problem).toBe(problem);
    expect(await found(other)).toHaveLength(1);
    answers.set(broken, { body: rss([['Thuận Giang trở lại', `${broken}/1`]]) });
    await ok('read-feed', { feedId: one.id });
    await read();
    expect(await feedOf(one.id)).toMatchObject({ problem: null, waiting: 1 });
  });

  it('that keeps failing is asked less and less often, and as before once it is mended', async () => {
    const broken = path();
    const { id } = await follow(broken);
    const tries: number[] = [];
    for (let round = 0; round < 12; round += 1) {
      later();
      await read();
      tries.push(asked.filter((one) => one === broken).length);
    }
    // Half an hour apart: at once, after 50 minutes, 100, 200.
    expect(tries).toEqual([1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3]);
    answers.set(broken, { body: rss([]) });
    await ok('read-feed', { feedId: id });
    await read();
    later();
    await read();
    expect(asked.filter((one) => one === broken)).toHaveLength(5);
  });

  it('that leads inside is never reached', async () => {
    const feed = await ok('create-feed', { outletId, url: 'http://169.254.169.254/latest.rss' });
    await read();
    expect((await feedOf(feed.id)).problem).toBe('not-public');
  });

  it('is followed once, read no more after its end, and seen by nobody else', async () => {
    const at1 = path();
    answers.set(at1, { body: rss([['Thuận Giang', '/d/1']]) });
    const feed = await follow(at1);
    const twice = await server.post(house.focal, '/api/listening/create-feed', {
      outletId,
      url: `http://${at}${at1}/`,
    });
    expect(twice.body.issues[0].code).toBe('listening.feed-there');
    await ok('end-feed', { feedId: feed.id, version: feed.version });
    await read();
    expect(asked).not.toContain(at1);
    const officer = await house.worker('Lộc Thị Xuân', 'so-tai-chinh', 'agency-officer');
    expect((await server.get(officer, '/api/listening/findings')).status).toBe(403);
  });
});

it('what waits is shown by its day, page by page, each once', async () => {
  const at1 = path();
  const day = (date: number) => `${['Mon', 'Tue', 'Wed'][date - 1]}, 0${date} Jun 2026 08:00:00 +0700`;
  answers.set(at1, {
    body: rss([2, 3, 1].map((date) => [`Thuận Giang ${date}`, `/f/${date}`, '', day(date)] as const)),
  });
  const feed = await follow(at1);
  await read();
  expect((await found(feed)).map((one) => one.publishedOn)).toEqual(['2026-06-03', '2026-06-02', '2026-06-01']);
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = (await server.get(house.focal, `/api/listening/findings?limit=2${cursor ? `&cursor=${cursor}` : ''}`))
      .body as FindingList;
    seen.push(...page.items.map((one) => one.id));
    cursor = page.nextCursor;
    if (cursor === null) expect(seen).toHaveLength(page.waiting);
  }
  expect(new Set(seen).size).toBe(seen.length);
});

it('what is taken stands in the register once, under the contract where it falls into its period', async () => {
  const at1 = path();
  answers.set(at1, {
    body: rss([
      ['Thuận Giang tháng Sáu', '/e/1'],
      ['Thuận Giang tháng Năm', '/e/2', '', 'Thu, 21 May 2026 08:00:00 +0700'],
    ]),
  });
  const feed = await follow(at1, { contractId, language: 'en' });
  await read();
  const findingIds = (await found(feed)).map((one) => one.id);
  // The same page was entered by hand meanwhile.
  await ok('record-item', {
    outletId,
    title: 'Nhập tay',
    publishedOn: '2026-05-21',
    form: 'news',
    url: `http://${at}/e/2`,
  });
  const both = await Promise.all([
    server.post(house.focal, '/api/listening/take-findings', { findingIds }),
    server.post(house.focal, '/api/listening/take-findings', { findingIds }),
  ]);
  expect(new Set(both.map((reply) => reply.status))).toEqual(new Set([200, 409]));
  expect(both.find((reply) => reply.status === 200)!.body).toEqual({ count: 1 });
  expect((await items('Thuận Giang tháng Sáu')).items).toMatchObject([
    { contract: { id: contractId }, language: 'en', page: { state: 'waiting' } },
  ]);
  expect((await items('Thuận Giang tháng Năm')).items).toEqual([]);
  expect(await found(feed)).toEqual([]);
});
