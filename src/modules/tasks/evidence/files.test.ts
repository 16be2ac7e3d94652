import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorWith, type TestServer } from '../../../../test/support/house.ts';
import { tasksHouse, type TasksHouse } from '../../../../test/support/tasks-house.ts';
import { tasksPorts } from '../../../../test/support/tasks-ports.ts';
import { formOfFiles } from '../../../../test/support/form.ts';
import { systemActor, type Actor } from '../../../platform/context.ts';
import { sweepOrphans } from '../../documents/index.ts';
import type { EvidenceItem, EvidenceOfTask, TaskDetail } from '../contract.ts';
import { tasksModule } from '../module.ts';
import { proposeMissingResults } from './commands/propose-results.ts';
import { takePages } from './commands/take-pages.ts';
import type { PageFetcher, PageResult } from './ports.ts';
import { listEvidenceFiles } from './queries/evidence-files.ts';

const TITLE = 'Tổ chức cuộc thi ảnh, video';
const ports = tasksPorts();
let house: TasksHouse;
let server: TestServer;
let finance: Actor;
let task: TaskDetail;
let partId: string;

beforeAll(async () => {
  house = await tasksHouse();
  server = await house.house.server([tasksModule(ports)]);
  finance = await house.worker('Lê Minh', 'so-tai-chinh', 'agency-officer');
  house.house.at('2026-03-10T02:00:00Z');
  await house.accepted('303/KH-UBND', [
    { title: TITLE, lead: 'Sở Tài chính', coordinating: 'Sở Ngoại vụ', time: 'Quý II/2026', product: '400 tác phẩm' },
  ]);
  house.house.at('2026-04-10T02:00:00Z');
  task = await house.task(house.focal, TITLE);
  partId = task.parts.find((one) => one.organization?.name.vi === 'Sở Tài chính')!.id;
});
afterAll(() => house.house.drop());

async function send(actor: Actor, files: Record<string, Uint8Array>, about: object = {}) {
  const { body, contentType } = await formOfFiles(files, {
    about: JSON.stringify({ taskId: task.id, partId, ...about }),
  });
  // Whoever asks first is known to the test's server.
  await server.get(actor, '/api/tasks');
  const reply = await server.app.inject({
    method: 'POST',
    url: '/api/tasks/attach-files',
    payload: body,
    headers: { 'content-type': contentType },
    cookies: { 'test-actor': actor.personId! },
  });
  return { status: reply.statusCode, body: reply.json() };
}
const look = async (): Promise<EvidenceOfTask> =>
  (await server.get(house.focal, `/api/tasks/${task.id}/evidence`)).body;
const hashes = async () => new Set(await Array.fromAsync(ports.files.list()));

/** A photograph as a telephone takes it: lying on its side, with the place in it. */
const photo = () =>
  sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#3a7' } })
    .withExif({
      IFD0: { Make: 'Telephone', Copyright: 'Lê Minh' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 2/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

describe('photographs and files', () => {
  it('are kept as they were, and shown upright, smaller and without the place', async () => {
    const original = await photo();
    expect((await sharp(original).metadata()).exif).toBeDefined();
    const sent = await send(finance, { 'trao-giai.jpg': original }, { quantity: 462, unit: 'tác phẩm' });
    const [item] = (sent.body as EvidenceOfTask).items as [EvidenceItem];
    expect(item).toMatchObject({
      sourceKind: 'photo',
      title: 'trao-giai.jpg',
      file: { mediaType: 'image/jpeg', hasShownCopy: true },
    });
    const shown = await server.get(house.focal, `/api/tasks/evidence/${item.id}/file`);
    const seen = await sharp(shown.bytes).metadata();
    expect([seen.width, seen.height, seen.exif]).toEqual([1600, 2400, undefined]);
    expect(shown.headers['content-disposition']).toMatch(/^inline/);
    const kept = await server.get(house.focal, `/api/tasks/evidence/${item.id}/file?copy=original`);
    expect(kept.bytes.equals(original)).toBe(true);
    expect(kept.headers['content-disposition']).toMatch(/^attachment/);
    expect((await send(finance, { 'lan-hai.jpg': original })).body.issues[0].code).toBe('tasks.evidence-already');
  });

  it.each([
    ['a program that calls itself a picture', 'anh.jpg', Buffer.from('MZ\x90\0program'), 'tasks.file-not-taken'],
    ['a web page', 'trang.html', Buffer.from('<html><script>alert(1)</script>'), 'tasks.file-not-taken'],
    [
      'a drawing that could run',
      'hinh.svg',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'),
      'tasks.file-not-taken',
    ],
    ['half a picture', 'nua.jpg', null, 'tasks.picture-broken'],
    ['nothing', 'rong.pdf', Buffer.alloc(0), 'tasks.file-not-taken'],
  ])('%s is refused and nothing of it is kept', async (_case, name, bytes, code) => {
    const before = await hashes();
    const sent = await send(finance, { [name]: bytes ?? (await photo()).subarray(0, 4000) });
    expect([sent.status, sent.body.issues[0].code]).toEqual([422, code]);
    expect(await hashes()).toEqual(before);
  });

  it('with a stamp of secrecy leave nothing but the refusal', async () => {
    const before = await hashes();
    const secret = Buffer.from('%PDF-1.7\nMẬT\nỦY BAN NHÂN DÂN TỈNH\nSố: 12/BC-UBND');
    const sent = await send(finance, { 'bao-cao.pdf': secret });
    expect([sent.status, sent.body.issues[0].code]).toEqual([422, 'documents.secret']);
    expect(await hashes()).toEqual(before);
    const { rows } = await house.house.database.pool.query(
      `select details from audit.entries where verb = 'documents.refuse' order by id desc limit 1`,
    );
    expect(rows).toEqual([{ details: { secrecy: expect.any(String) } }]);
  });

  it('of another agency’s part are refused before they are opened', async () => {
    const foreign = await house.worker('Đỗ An', 'so-ngoai-vu', 'agency-officer');
    expect((await send(foreign, { 'anh.jpg': await photo() })).status).toBe(403);
    const elsewhere = await house.worker('Vũ Lan', 'so-tu-phap', 'agency-officer');
    expect((await send(elsewhere, { 'anh.jpg': await photo() })).status).toBe(404);
  });

  it('can be the paper of a letter that the focal officer records', async () => {
    const letter = { number: '55/CAT', issuedOn: '2026-04-01', subject: 'kết quả phối hợp' };
    const paper = { 'cong-van.pdf': Buffer.from('%PDF-1.7\nKính gửi') };
    expect((await send(finance, paper, { letter })).status).toBe(403);
    const sent = await send(house.focal, paper, { letter });
    expect(sent.body.items.find((one: EvidenceItem) => one.sourceKind === 'letter')).toMatchObject({
      letter: { number: '55/CAT', issuedOn: '2026-04-01' },
      file: { name: 'cong-van.pdf' },
    });
  });

  it('are left by the sweep of files, as is the page of a link', async () => {
    const stray = await ports.files.put(Buffer.from('left behind by a kill'));
    const before = await hashes();
    await house.as(systemActor, (ctx) => sweepOrphans(ctx, ports.files, [listEvidenceFiles]));
    const after = await hashes();
    expect([...before].filter((hash) => !after.has(hash))).toEqual([stray]);
    expect(after.size).toBeGreaterThan(2);
  });
});

describe('the page of a link', () => {
  const page = (text: string): PageResult => {
    const bytes = Buffer.from(`<title>Chè Trà Sơn</title><p>${text}</p>`);
    return {
      ok: true,
      page: {
        finalUrl: 'https://bao.example/moi',
        status: 200,
        mediaType: 'text/html',
        bytes,
        title: 'Chè Trà Sơn',
        text,
        published: null,
      },
    };
  };
  const attach = async (url: string): Promise<EvidenceItem> => {
    const source = { kind: 'link', url };
    const reply = await server.post(finance, '/api/tasks/attach-evidence', { taskId: task.id, partId, source });
    return (reply.body as EvidenceOfTask).items.find((one) => one.url === url)!;
  };
  const take = (pages: PageFetcher) =>
    takePages(
      { open: (work) => house.as(systemActor, work), signal: new AbortController().signal },
      { ...ports, pages },
    );
  const seen = async (id: string) => (await look()).items.find((one) => one.id === id)!;

  it('is taken down as it stands, gives the piece its title, and can be read when the page is gone', async () => {
    const item = await attach('https://bao.example/che-tra-son');
    expect(item.snapshot).toMatchObject({ state: 'waiting' });
    await take({ fetch: async () => page('Tuần hàng chè mở cửa.') });
    expect(await seen(item.id)).toMatchObject({
      title: 'Chè Trà Sơn',
      snapshot: { state: 'kept', at: '2026-04-10T02:00:00.000Z' },
    });
    const kept = await server.get(finance, `/api/tasks/evidence/${item.id}/snapshot`);
    expect(kept.body).toMatchObject({ text: 'Tuần hàng chè mở cửa.', finalUrl: 'https://bao.example/moi' });
    const whole = await server.get(finance, `/api/tasks/evidence/${item.id}/snapshot-page`);
    expect(whole.headers['content-disposition']).toMatch(/^attachment/);
    expect(whole.headers['content-security-policy']).toContain('sandbox');
    await server.post(finance, '/api/tasks/take-page-again', { taskId: task.id, evidenceId: item.id });
    await take({ fetch: async () => ({ ok: false, problem: 'not-found', mayWorkLater: false }) });
    expect((await seen(item.id)).snapshot).toMatchObject({ state: 'kept' });
  });

  it('is asked for again after a while where it may work later, and given up at last with the reason', async () => {
    const item = await attach('https://bao.example/cham');
    let asked = 0;
    const slow: PageFetcher = {
      fetch: async () => {
        asked += 1;
        return { ok: false, problem: 'no-answer', mayWorkLater: true };
      },
    };
    await take(slow);
    await take(slow);
    expect([asked, (await seen(item.id)).snapshot?.state]).toEqual([1, 'waiting']);
    for (const hour of ['03', '04', '05']) {
      house.house.at(`2026-04-10T${hour}:00:00Z`);
      await take(slow);
    }
    expect([asked, (await seen(item.id)).snapshot]).toEqual([4, { state: 'failed', at: null, problem: 'no-answer' }]);
  });

  it('of a worker that died in between is taken down by the next one', async () => {
    const item = await attach('https://bao.example/bi-ngat');
    await expect(
      take({
        fetch: async () => {
          throw new Error('killed');
        },
      }),
    ).rejects.toThrow('killed');
    house.house.at('2026-04-10T06:00:00Z');
    await take({ fetch: async () => page('Có lại.') });
    expect((await seen(item.id)).snapshot?.state).toBe('kept');
  });

  it('is nobody’s to see who does not see a task that it serves', async () => {
    const item = (await look()).items.find((one) => one.snapshot?.state === 'kept')!;
    const stranger = actorWith(['tasks.read'], await house.bodyId('so-y-te'));
    expect((await server.get(stranger, `/api/tasks/evidence/${item.id}/snapshot`)).status).toBe(404);
  });
});

it('work that was accepted before results were kept gets what its text names as proposals, once', async () => {
  const { pool } = house.house.database;
  await pool.query(`delete from tasks.evidence_shares; delete from tasks.expected_results;
    update tasks.obligations set results_proposed_at = null; update tasks.tasks set measure = 'none'`);
  expect(await house.as(systemActor, (ctx) => proposeMissingResults(ctx))).toBe(1);
  expect(await house.as(systemActor, (ctx) => proposeMissingResults(ctx))).toBe(0);
  expect(await look()).toMatchObject({
    proof: { measure: 'proposed' },
    results: [{ title: '400 tác phẩm', quantity: 400 }],
  });
});
