/** What the holder of a link reads of the files exchanged on the task, inside the browser of a chat; and what every such page is made of. */
import type { FastifyInstance } from 'fastify';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tasksHouse, type TasksHouse } from '../../../test/support/tasks-house.ts';
import { approvalsPorts, tasksPorts } from '../../../test/support/tasks-ports.ts';
import { openDocumentIntake } from '../../adapters/documents/intake.ts';
import { handMadeDocx, paragraph } from '../../adapters/documents/making/docx.ts';
import { paperPdf } from '../../adapters/documents/making/paper.ts';
import { readerWithoutThreads } from '../../adapters/documents/reader.ts';
import { canvasCards } from '../../adapters/pictures/card.ts';
import { buildApp } from '../../app.ts';
import { askDecision } from '../../modules/approvals/index.ts';
import { openRound } from '../../modules/consultations/commands/open-round.ts';
import { askInquiry } from '../../modules/inquiries/commands/ask-inquiry.ts';
import { askInquiryBody } from '../../modules/inquiries/contract.ts';
import { issueLink, makeShortLink, type NewLink } from '../../modules/links/index.ts';
import type { ExchangedFile, TaskDetail } from '../../modules/tasks/contract.ts';
import { listFilesOfTask, sendFiles } from '../../modules/tasks/index.ts';
import { openLog } from '../../platform/log.ts';
import { newId } from '../../platform/values/id.ts';

const MINE = 'Xây dựng bộ từ khóa';
const OTHER = 'Làm clip quảng bá';
const ZALO = {
  'accept-language': 'vi-VN,vi;q=0.9',
  'user-agent':
    'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36 Zalo android/24090',
};
const holder = { name: 'Phạm Minh Đăng', email: 'dang@example.org', telephone: null };
const ports = { ...tasksPorts(), intake: openDocumentIntake({ ocr: 'fake' }) };
let house: TasksHouse;
let app: FastifyInstance;
let mine: TaskDetail;
let other: TaskDetail;
let files: ReadonlyMap<string, ExchangedFile>;
let foreign: ExchangedFile;

beforeAll(async () => {
  house = await tasksHouse();
  house.house.at('2026-03-10T02:00:00Z');
  await house.accepted('302/KH-UBND', [
    { title: MINE, lead: 'Sở Tài chính', time: 'Trước ngày 30/9/2026' },
    { title: OTHER, lead: 'Sở Tài chính', time: 'Trước ngày 31/10/2026' },
  ]);
  house.house.at('2026-11-06T02:00:00Z');
  [mine, other] = [await house.task(house.focal, MINE), await house.task(house.focal, OTHER)];
  files = await exchange(mine, {
    'anh-mau.jpg': await photo(),
    'de-cuong.pdf': paperPdf([
      [{ kind: 'text', text: 'Đề cương trang một' }],
      [{ kind: 'text', text: 'Đề cương trang hai' }],
    ]),
    'the-le.docx': handMadeDocx({ body: paragraph('Thể lệ &lt;b&gt;cuộc thi&lt;/b&gt; ảnh đẹp') }),
  });
  foreign = [...(await exchange(other, { 'khac.jpg': await photo() })).values()][0]!;
  app = await buildApp({
    modules: [],
    openCtx: house.house.openCtx,
    authenticate: async () => null,
    log: openLog('error'),
    origins: [],
    trustProxy: false,
    answers: { ports, approvals: approvalsPorts(), painter: canvasCards() },
    deskFolder: null,
    version: 'test',
  });
}, 120_000);
afterAll(async () => {
  await app.close();
  await house.house.drop();
});

async function photo(): Promise<Buffer> {
  const plain = sharp({ create: { width: 3200, height: 2000, channels: 3, background: '#375' } });
  return plain
    .withExif({ IFD0: { Artist: 'Máy ảnh của Đăng' } })
    .jpeg()
    .toBuffer();
}

async function exchange(task: TaskDetail, sent: Record<string, Uint8Array>): Promise<Map<string, ExchangedFile>> {
  const desk = {
    actor: house.focal,
    open: <T>(work: Parameters<typeof house.as<T>>[1]) => house.as(house.focal, work),
  };
  const all = Object.entries(sent).map(([name, bytes]) => ({ field: 'files', name, bytes: Buffer.from(bytes) }));
  await sendFiles(desk as never, ports, all, { taskId: task.id, note: 'Xin xem trước' });
  const { items } = await house.as(house.focal, (ctx) => listFilesOfTask(ctx, task.id));
  return new Map(items.map((one) => [one.name, one]));
}

const issue = async (subject: NewLink['subject'], organizationId: string | null, person = holder): Promise<string> =>
  (await house.as(house.focal, (ctx) => issueLink(ctx, { subject, organizationId, holder: person, validDays: 21 })))
    .path;
let people = 0;
/** To another person each time: five codes an hour go to one. */
const issueFor = (task: TaskDetail) =>
  issue({ type: 'part', id: task.parts[0]!.id }, task.parts[0]!.organization!.id, {
    ...holder,
    name: `${holder.name} ${(people += 1)}`,
  });

/** A browser with cookies; pages come as Zalo's asks for them. */
function browser() {
  const jar = new Map<string, string>();
  const ask = async (method: 'GET' | 'POST', url: string, fields?: Record<string, string>) => {
    const cookie = [...jar].filter(([key]) => url.startsWith(key.split(' ')[1]!)).map(([, pair]) => pair);
    const reply = await app.inject({
      method,
      url,
      headers: {
        ...ZALO,
        cookie: cookie.join('; '),
        ...(fields ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      ...(fields ? { payload: new URLSearchParams(fields).toString() } : {}),
    });
    for (const { name, value, path } of reply.cookies) jar.set(`${name} ${path}`, `${name}=${value}`);
    return reply;
  };
  const enter = async (path: string) => {
    await ask('POST', `${path}/code`, { channel: 'email' });
    const { rows } = await house.house.database.pool.query(
      'select text from notifications.messages order by id desc limit 1',
    );
    return ask('POST', `${path}/open`, { code: /là (\d{6})/.exec(rows[0].text)![1]! });
  };
  return {
    get: (url: string) => ask('GET', url),
    post: (url: string, fields: object) => ask('POST', url, { ...fields }),
    enter,
  };
}

describe('files exchanged on the task', () => {
  it('are named on the page with who sent them; a picture is shown at once', async () => {
    const [path, person] = [await issueFor(mine), browser()];
    await person.enter(path);
    const page = (await person.get(path)).body;
    for (const name of files.keys()) expect(page).toContain(name);
    expect(page).toContain('Xin xem trước');
    const source = `${path}/files/${files.get('anh-mau.jpg')!.id}/picture`;
    expect(page).toContain(`src="${source}"`);
    const picture = await person.get(source);
    expect(picture.headers).toMatchObject({ 'content-type': 'image/jpeg', 'cache-control': 'no-store' });
    expect(picture.headers['content-disposition']).toBeUndefined();
    const shown = await sharp(picture.rawPayload).metadata();
    expect(shown).toMatchObject({ format: 'jpeg', width: 2400 });
    expect(shown.exif).toBeUndefined();
  });

  it('a PDF is read page by page as pictures, until there are no more', async () => {
    const [path, person] = [await issueFor(mine), browser()];
    await person.enter(path);
    const place = `${path}/files/${files.get('de-cuong.pdf')!.id}`;
    const pictures = [];
    for (const page of [1, 2]) {
      const { body } = await person.get(`${place}?page=${page}`);
      const [, data] = /src="data:image\/webp;base64,([^"]+)"/.exec(body)!;
      expect(await sharp(Buffer.from(data!, 'base64')).metadata()).toMatchObject({ format: 'webp', width: 1000 });
      pictures.push(data);
    }
    expect(pictures[0]).not.toBe(pictures[1]);
    const after = (await person.get(`${place}?page=3`)).body;
    expect(after).toContain('Đã hết tài liệu');
    expect(after).not.toContain('Trang sau');
  });

  it('a Word file is read as its words, with nothing of it taken for markup', async () => {
    const [path, person] = [await issueFor(mine), browser()];
    await person.enter(path);
    const { body } = await person.get(`${path}/files/${files.get('the-le.docx')!.id}`);
    expect(body).toContain('Thể lệ &lt;b&gt;cuộc thi&lt;/b&gt; ảnh đẹp');
  });

  it('are closed before the code, to a forwarded link, and those of another task always', async () => {
    const path = await issueFor(mine);
    const ids = [...files.values()].map((one) => one.id);
    for (const id of ids)
      for (const place of [`${path}/files/${id}`, `${path}/files/${id}/picture`])
        expect((await browser().get(place)).statusCode).toBe(403);
    const person = browser();
    await person.enter(path);
    expect((await person.get(`${path}/files/${foreign.id}/picture`)).statusCode).toBe(404);
    expect((await person.get(`${path}/files/${newId()}`)).statusCode).toBe(404);
    expect((await person.get(`${path}/files/..%2f..`)).statusCode).toBe(404);
    expect((await person.get(`${path}/files/${files.get('the-le.docx')!.id}/picture`)).statusCode).toBe(404);
  });
});

describe('an obstacle raised by link', () => {
  const obstacles = async () =>
    (
      await house.house.database.pool.query(
        'select text, addressed_organization_id as body from tasks.obstacles order by id',
      )
    ).rows;

  it('asks who must resolve it, as the desk does, and goes to that body', async () => {
    const [path, person] = [await issueFor(mine), browser()];
    await person.enter(path);
    const finance = await house.bodyId('so-noi-vu');
    const page = (await person.get(path)).body;
    expect(page).toContain('Cơ quan đầu mối của tỉnh');
    expect(page).toMatch(new RegExp(`<option value="${finance}"\\s*>\\s*Sở Nội vụ`));
    const sent = await person.post(`${path}/obstacle`, {
      kind: 'obstacle',
      text: 'Chưa có biên chế',
      addressedTo: finance,
    });
    expect(sent.statusCode).toBe(303);
    await person.post(`${path}/obstacle`, { kind: 'proposal', text: 'Đề nghị hướng dẫn', addressedTo: '' });
    expect(await obstacles()).toEqual([
      { text: 'Chưa có biên chế', body: finance },
      { text: 'Đề nghị hướng dẫn', body: await house.bodyId('so-van-hoa-the-thao-va-du-lich') },
    ]);
    expect((await person.get(path)).body).toMatch(/Khó khăn, vướng mắc<\/strong>\s*→ Sở Nội vụ/);
  });

  it.each([['khong-phai-ma'], [newId()]])(
    'is not taken for a body that is not there, and keeps what was typed: %s',
    async (id) => {
      const [path, person] = [await issueFor(mine), browser()];
      await person.enter(path);
      const before = await obstacles();
      const sent = await person.post(`${path}/obstacle`, { form: 'obstacle', text: 'Gửi vào đâu', addressedTo: id });
      expect(sent.statusCode).toBe(422);
      expect(sent.body).toContain('Gửi vào đâu</textarea>');
      expect(await obstacles()).toEqual(before);
    },
  );
});

describe('every page of links', () => {
  type Node = DefaultTreeAdapterTypes.Node;
  const elementsOf = (node: Node): DefaultTreeAdapterTypes.Element[] => [
    ...('tagName' in node ? [node] : []),
    ...('childNodes' in node ? node.childNodes.flatMap(elementsOf) : []),
  ];

  /** All pages that there are, as somebody comes to them. */
  async function pages(): Promise<[string, Awaited<ReturnType<FastifyInstance['inject']>>][]> {
    const inquiry = await house.as(house.focal, async (ctx) =>
      askInquiry(
        ctx,
        askInquiryBody.parse({
          title: 'Số buổi tuyên truyền',
          fields: [{ label: 'Số buổi', kind: 'number' }],
          dueOn: '2026-11-20',
          organizationIds: [await house.bodyId('so-tai-chinh')],
        }),
      ),
    );
    const round = await openRound(
      { open: (work) => house.as(house.focal, work) },
      { ...ports, reader: readerWithoutThreads() },
      { name: 'du-thao.pdf', bytes: Buffer.from(paperPdf([[{ kind: 'text', text: 'Dự thảo Kế hoạch' }]])) },
      {
        title: 'Dự thảo Kế hoạch năm 2027',
        dueOn: '2026-11-20',
        organizationIds: [await house.bodyId('so-tai-chinh')],
      },
    );
    const leader = await house.worker('Vi Thị Mai Hiên', 'so-van-hoa-the-thao-va-du-lich', 'agency-leader');
    const { pool } = house.house.database;
    await pool.query(
      `insert into access.grants (id, person_id, role_code, granted_at, granted_by) values ($1, $2, 'viewer', now(), 'Kiểm thử')`,
      [newId(), leader.personId],
    );
    const self = await house.worker('Vũ Hoài Thương', 'so-van-hoa-the-thao-va-du-lich', 'agency-officer');
    const decision = await house.as({ ...house.focal, personId: self.personId }, (ctx) =>
      askDecision(ctx, approvalsPorts(), {
        kind: 'question',
        subjectId: mine.id,
        leaderId: leader.personId!,
        question: 'Có in thêm không?',
      }),
    );
    const links = [
      await issueFor(mine),
      await issue({ type: 'inquiry', id: inquiry.id }, await house.bodyId('so-tai-chinh')),
      await issue({ type: 'consultation', id: round.id }, await house.bodyId('so-tai-chinh')),
      await issue({ type: 'decision', id: decision.id }, leader.organizationId, { ...holder, name: leader.name }),
    ];
    const all: [string, Awaited<ReturnType<FastifyInstance['inject']>>][] = [];
    for (const path of links) {
      const person = browser();
      all.push([`door of ${path}`, await person.get(path)]);
      all.push([`code of ${path}`, await person.get(`${path}?sent=have`)]);
      await person.enter(path);
      all.push([`inside ${path}`, await person.get(path)]);
      if (path.startsWith('/y/')) all.push(['draft', await person.get(`${path}/read`)]);
      if (path !== links[0]) continue;
      for (const name of ['de-cuong.pdf', 'the-le.docx'])
        all.push([name, await person.get(`${path}/files/${files.get(name)!.id}`)]);
    }
    all.push(['closed', await browser().get('/t/ZZZZZZZZZZZZ')]);
    const code = await house.as(house.focal, (ctx) =>
      makeShortLink(ctx, { subject: { type: 'task', id: mine.id }, path: `/tasks/${mine.id}` }),
    );
    all.push(['preview', await app.inject({ url: `/x/${code}` })]);
    return all;
  }

  it('opens in the one window that a chat has: no new tab, no pop-up, no download, no script', async () => {
    const all = await pages();
    expect(all).toHaveLength(17);
    for (const [name, reply] of all) expect(reply.statusCode, name).toBe(name === 'closed' ? 404 : 200);
    const faults = all.flatMap(([name, { body, headers }]) => {
      expect(headers['content-type'], name).toContain('text/html');
      expect(headers['content-disposition'], name).toBeUndefined();
      const elements = elementsOf(parse(body));
      expect(elements.length, name).toBeGreaterThan(8);
      return elements.flatMap((one) => [
        ...(/^(script|iframe|object|embed|base|dialog)$/.test(one.tagName) ? [`${name}: <${one.tagName}>`] : []),
        ...one.attrs
          .filter(
            (attr) =>
              /^(target|formtarget|download|ping|on\w+|style)$/.test(attr.name) || /^javascript:/i.test(attr.value),
          )
          .map((attr) => `${name}: ${attr.name}="${attr.value}"`),
      ]);
    });
    expect(faults).toEqual([]);
  });

  it('tells a chat’s preview whose house it is, by one picture for all links', async () => {
    const path = await issueFor(mine);
    const { body } = await app.inject({ url: path, headers: { host: 'lantoa.example' } });
    expect(body).toContain('<meta property="og:image" content="http://lantoa.example/x/tra-loi.png" />');
    expect(body).not.toContain(MINE);
    const picture = await app.inject({ url: '/x/tra-loi.png' });
    expect(picture.headers['content-type']).toBe('image/png');
  });
});
