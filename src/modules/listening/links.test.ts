import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestServer } from '../../../test/support/house.ts';
import { tasksHouse, type TasksHouse } from '../../../test/support/tasks-house.ts';
import { tasksPorts } from '../../../test/support/tasks-ports.ts';
import { guardedPages } from '../../adapters/pages/guarded.ts';
import type { Actor } from '../../platform/context.ts';
import { takeWaitingPages } from '../tasks/index.ts';
import { tasksModule } from '../tasks/module.ts';
import type { LookedAtLink, PressItem } from './contract.ts';
import { publishedOn } from './commands/look-at-link.ts';
import { listeningModule } from './module.ts';
import { listPressPages } from './queries/item-pages.ts';

const TITLE = 'Chè Trà Sơn sang Viêng Chăn';
const words = 'Sáng 22/6, tuần hàng mở cửa tại thủ đô nước bạn Lào. '.repeat(6);
const pages: Record<string, string> = {
  '/head': `<html><head><title>${TITLE} | Báo Thuận Giang</title>
    <meta property="article:published_time" content="2026-06-21T18:30:00Z"></head><body><article>${words}</article></body></html>`,
  '/data': `<html><head><title>${TITLE}</title><script type="application/ld+json">{"@type":"NewsArticle","datePublished": "2026-06-22T08:00:00+07:00"}</script></head>
    <body><article>${words}</article></body></html>`,
  '/time': `<html><head><title>${TITLE} - 15/6</title></head><body><time datetime="2026-06-23">hôm nay</time>${words}</body></html>`,
  '/silent': `<html><head><title>${TITLE}</title></head><body>${words}</body></html>`,
};
let paper: Server;
let at: string;
let house: TasksHouse;
let server: TestServer;
let officer: Actor;
let outletId: string;
const files = tasksPorts();

beforeAll(async () => {
  paper = createServer((request, response) => {
    const page = pages[new URL(request.url!, 'http://x').pathname];
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(page ?? 'không có');
  });
  await new Promise<void>((resolve) => paper.listen(0, '127.0.0.1', resolve));
  at = `127.0.0.1:${(paper.address() as AddressInfo).port}`;
  house = await tasksHouse();
  officer = await house.worker('Lộc Thị Xuân', 'so-tai-chinh', 'agency-officer');
  server = await house.house.server([tasksModule(files), listeningModule({ files: files.files, pages: guarded() })]);
  const outlet = { name: 'Báo Thuận Giang', kinds: ['online'], level: 'provincial', site: `http://${at}/` };
  outletId = (await server.post(house.focal, '/api/listening/create-outlet', outlet)).body.id;
}, 120_000);
afterAll(async () => {
  paper.close();
  await house.house.drop();
});

const guarded = () => guardedPages({ alsoAllowed: [at] });
const look = async (url: string): Promise<LookedAtLink> =>
  (await server.post(house.focal, '/api/listening/look-at-link', { url })).body;
const record = async (path: string, more: object = {}): Promise<PressItem> =>
  (
    await server.post(house.focal, '/api/listening/record-item', {
      outletId,
      title: TITLE,
      publishedOn: '2026-06-22',
      form: 'news',
      url: `http://${at}${path}`,
      ...more,
    })
  ).body;
const take = () =>
  takeWaitingPages(
    { open: (work) => house.as(house.focal, work), signal: new AbortController().signal },
    { files: files.files, pages: guarded() },
    { table: 'listening.pages' },
  );
const see = async (id: string, actor = house.focal) => server.get(actor, `/api/listening/items/${id}`);

describe('a pasted address', () => {
  it.each([
    // Half past six in the evening in London is the next day here.
    ['/head', { title: TITLE, publishedOn: '2026-06-22' }],
    ['/data', { title: TITLE, publishedOn: '2026-06-22' }],
    ['/time', { title: `${TITLE} - 15/6`, publishedOn: '2026-06-23' }],
    ['/silent', { title: TITLE, publishedOn: null }],
  ])('%s proposes title, agency and day', async (path, said) => {
    const seen = await look(`http://${at}${path}?utm_source=zalo`);
    expect(seen).toEqual({ url: `http://${at}${path}`, problem: null, outletId, already: null, ...said });
  });

  it('that cannot be read says why, and keeps its agency', async () => {
    expect(await look(`http://${at}/gone`)).toMatchObject({ problem: 'not-found', title: null, outletId });
  });

  it.each(['http://127.0.0.1:1/', 'http://169.254.169.254/latest', 'http://10.0.0.7/'])(
    'that leads inside (%s) is never reached',
    async (url) => expect((await look(url)).problem).toBe('not-public'),
  );

  it('that is none is refused at its input', async () => {
    const reply = await server.post(house.focal, '/api/listening/look-at-link', { url: 'file:///etc/passwd' });
    expect(reply.body.issues).toEqual([{ code: 'listening.not-a-page', field: 'url' }]);
    expect((await server.post(officer, '/api/listening/look-at-link', { url: `http://${at}/head` })).status).toBe(403);
  });

  it('of an item that the register has leads to it', async () => {
    const { id } = await record('/head?id=1');
    expect((await look(`http://${at}/head?id=1#dau`)).already).toEqual({ id, title: TITLE });
  });

  it.each([
    ['2026-06-22T23:30:00+0700', '2026-06-22'],
    ['2026-06-22 08:00:00', '2026-06-22'],
    ['2027-01-01', null],
    ['hôm qua', null],
    ['', null],
  ])('day “%s” is read as %s', (said, day) => expect(publishedOn(said, '2026-11-06')).toBe(day));
});

describe('the page of an item', () => {
  it('is kept as it stood, whatever becomes of it, and goes with the evidence', async () => {
    const item = await record('/data?id=2');
    expect(item.page).toEqual({ state: 'waiting', at: null, problem: null });
    await take();
    pages['/data'] = '<p>Đã sửa</p>';
    expect((await see(item.id)).body.page).toMatchObject({ state: 'kept', problem: null });
    const kept = (await server.get(house.focal, `/api/listening/items/${item.id}/page`)).body;
    expect(kept).toMatchObject({ title: TITLE, url: `http://${at}/data?id=2` });
    expect(kept.text).toContain('tuần hàng mở cửa');
    const file = await server.get(house.focal, `/api/listening/items/${item.id}/page-file`);
    expect(file.headers['content-disposition']).toContain('attachment');
    expect(file.bytes.toString('utf8')).toContain('datePublished');
    expect(await house.as(house.focal, listPressPages)).toContain(kept.sha256);

    await house.accepted('303/KH-UBND', [{ title: 'Hợp tác với báo chí', lead: 'Sở Tài chính', time: 'Quý II/2026' }]);
    const { id: taskId } = await house.task(house.focal, 'Hợp tác với báo chí');
    const body = { taskId, expectedResultId: null, which: { itemIds: [item.id] } };
    expect((await server.post(house.focal, '/api/listening/count-items', body)).body.counted).toBe(1);
    const { rows } = await house.house.database.pool.query(
      `select snapshot_hash from tasks.evidence where source_id = $1`,
      [item.id],
    );
    expect(rows).toEqual([{ snapshot_hash: kept.sha256 }]);
  });

  it('that is gone says why, and can be asked for once more', async () => {
    const item = await record('/later');
    await take();
    expect((await see(item.id)).body.page).toMatchObject({ state: 'failed', problem: 'not-found' });
    pages['/later'] = pages['/head']!;
    const again = { itemId: item.id, version: item.version };
    expect((await server.post(house.focal, '/api/listening/take-page-again', again)).body.page.state).toBe('waiting');
    await take();
    expect((await see(item.id)).body.page.state).toBe('kept');
  });

  it('of an item without an address is not asked for', async () => {
    const item = await record('', { url: null, title: 'Bản tin tối' });
    expect(item.page).toBeNull();
    const again = { itemId: item.id, version: item.version };
    const reply = await server.post(house.focal, '/api/listening/take-page-again', again);
    expect(reply.body.issues[0].code).toBe('listening.no-address');
  });
});
