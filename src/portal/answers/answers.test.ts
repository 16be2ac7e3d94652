import type { FastifyInstance } from 'fastify';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tasksHouse, type TasksHouse } from '../../../test/support/tasks-house.ts';
import { approvalsPorts, tasksPorts } from '../../../test/support/tasks-ports.ts';
import { canvasCards } from '../../adapters/pictures/card.ts';
import { buildApp } from '../../app.ts';
import { issueLink, revokeLinks } from '../../modules/links/index.ts';
import type { StepView, TaskDetail } from '../../modules/tasks/contract.ts';
import { addStep, evidenceOfTask, getTask, stepsOfTask } from '../../modules/tasks/index.ts';
import { openLog } from '../../platform/log.ts';
import { readQuantity } from './form.ts';

const MINE = 'Làm clip quảng bá';
const OTHER = 'Dịch cẩm nang du lịch';
const NEXT = 'In lịch để bàn';
const DIVIDED = 'Chụp bộ ảnh bốn mùa';
let house: TasksHouse;
let app: FastifyInstance;
let address: string;
let mine: TaskDetail;
let other: TaskDetail;

beforeAll(async () => {
  house = await tasksHouse();
  house.house.at('2026-03-10T02:00:00Z');
  await house.accepted('304/KH-UBND', [
    { title: MINE, lead: 'Sở Tài chính', coordinating: 'Sở Ngoại vụ', time: 'Trước ngày 31/10/2026' },
    { title: OTHER, lead: 'Sở Tài chính', time: 'Trước ngày 30/11/2026' },
    { title: DIVIDED, lead: 'Sở Tài chính', time: 'Trước ngày 30/11/2026' },
    { title: NEXT, lead: 'Sở Tài chính', time: 'Trước ngày 30/11/2026' },
  ]);
  mine = await house.task(house.focal, MINE);
  other = await house.task(house.focal, OTHER);
});
afterAll(async () => {
  await app?.close();
  await house.house.drop();
});
beforeEach(async () => {
  house.house.at('2026-11-06T02:00:00Z');
  await house.house.database.pool.query('truncate links.visits, links.codes, links.links cascade');
  await app?.close(); // limits of a minute begin anew
  app = await buildApp({
    modules: [],
    openCtx: house.house.openCtx,
    authenticate: async () => null,
    log: openLog('error'),
    origins: [],
    trustProxy: false,
    answers: { ports: tasksPorts(), approvals: approvalsPorts(), painter: canvasCards() },
    deskFolder: null,
    version: 'test',
  });
  address = await app.listen({ host: '127.0.0.1', port: 0 });
});

const leadOf = (task: TaskDetail) => task.parts.find((one) => one.role === 'lead')!;
const issue = async (task: TaskDetail, person: object = {}): Promise<string> => {
  const part = leadOf(task);
  const holder = { name: 'Phạm Minh Đăng', email: 'dang@example.org', telephone: '0912345678', ...person };
  const subject = { type: 'part', id: part.id };
  return (
    await house.as(house.focal, (ctx) =>
      issueLink(ctx, { subject, organizationId: part.organization!.id, holder, validDays: 21 }),
    )
  ).path;
};
const fresh = (task: TaskDetail) => house.as(house.focal, (ctx) => getTask(ctx, task.id));
const evidence = async (task: TaskDetail) =>
  (await house.as(house.focal, (ctx) => evidenceOfTask(ctx, task.id, {}))).items;

/** One browser: keeps cookies with the paths that they are limited to, as browsers do. */
function browser(language = 'vi') {
  const jar: { path: string; pair: string }[] = [];
  const ask = async (path: string, init: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } = {}) => {
    const cookies = jar.filter((one) => path.split('?')[0]!.startsWith(one.path)).map((one) => one.pair);
    const reply = await fetch(address + path, {
      redirect: 'manual',
      ...init,
      headers: { 'accept-language': language, cookie: cookies.join('; '), ...init.headers },
    });
    for (const line of reply.headers.getSetCookie())
      jar.push({ pair: line.split(';')[0]!, path: /path=([^;]+)/i.exec(line)![1]! });
    return { status: reply.status, headers: reply.headers, text: await reply.text() };
  };
  const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    ask(path, { method: 'POST', body: new URLSearchParams(fields), headers: { origin: address, ...headers } });
  const report = (path: string, fields: Record<string, string>, files: Record<string, Uint8Array> = {}) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    for (const [name, bytes] of Object.entries(files)) body.append('files', new Blob([new Uint8Array(bytes)]), name);
    return ask(`${path}/report`, { method: 'POST', body, headers: { origin: address } });
  };
  const get = (path: string) => ask(path);
  const enter = async (path: string) => {
    await post(`${path}/code`, { channel: 'email' });
    return post(`${path}/open`, { code: await lastCode() });
  };
  return { ask, get, post, report, enter, jar };
}
const lastCode = async (): Promise<string> => {
  const { rows } = await house.house.database.pool.query(
    'select text from notifications.messages order by id desc limit 1',
  );
  return /là (\d{6})/.exec(rows[0].text)![1]!;
};
const versionIn = (text: string): string => /name="version" value="(\d+)"/.exec(text)![1]!;
const photo = () =>
  sharp({ create: { width: 800, height: 600, channels: 3, background: '#375' } })
    .jpeg()
    .toBuffer();
const seen = async () =>
  (await house.house.database.pool.query('select seen_at, answered_at from links.links_now')).rows[0];

describe('the page of a link before the code', () => {
  it('says who is asked by whom, where a code may go, and nothing of the task', async () => {
    const path = await issue(mine);
    const { status, text, headers } = await browser().get(path);
    expect(status).toBe(200);
    expect(text).toContain('Phạm Minh Đăng, Sở Tài chính');
    expect(text).toContain('Vũ Hoài Thương');
    expect(text).toContain('da•••@example.org');
    expect(text).toContain('•••678');
    for (const hidden of [MINE, 'dang@example.org', '0912345678', leadOf(mine).id]) expect(text).not.toContain(hidden);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(text).not.toMatch(/<script|target=|style=/);
  });

  it('offers no text message to the telephone of a desk, and says so where no code can go anywhere', async () => {
    const desk = { telephone: '0209 3870 123' };
    const path = await issue(mine, desk);
    const person = browser();
    const { text } = await person.get(path);
    expect(text).toContain('Gửi mã tới thư');
    expect(text).not.toContain('Gửi mã tới số');
    expect((await person.post(`${path}/code`, { channel: 'sms' })).text).toContain('Chọn cách khác');
    const none = await browser().get(await issue(mine, { ...desk, email: null }));
    expect(none.text).toContain('Xin gọi Vũ Hoài Thương');
  });

  it('speaks English to an English browser', async () => {
    expect((await browser('en-GB').get(await issue(mine))).text).toContain('Answer what was assigned');
  });

  it('counts as seen when a person opens it, not when a chat fetches a preview', async () => {
    const path = await issue(mine);
    await fetch(address + path, { method: 'HEAD' });
    await app.inject({ url: path });
    expect((await seen()).seen_at).toBeNull();
    await browser().get(path);
    expect((await seen()).seen_at).not.toBeNull();
  });
});

describe('answering', () => {
  it('takes words, a figure and a photograph in one form, under the name of the holder', async () => {
    const path = await issue(mine);
    const person = browser();
    const opened = await person.enter(path);
    expect(opened.status).toBe(303);
    const cookie = opened.headers.getSetCookie().join();
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).toContain(`Path=${path}`);
    const page = await person.get(path);
    expect(page.text).toContain(MINE);
    const sent = await person.report(
      path,
      { version: versionIn(page.text), note: 'Đã quay xong 3 clip <b>', quantity: '1.245', unit: 'lượt xem' },
      { 'buoi-quay.jpg': await photo() },
    );
    expect(sent.status).toBe(303);
    const after = await person.get(sent.headers.get('location')!);
    expect(after.text).toContain('Đã nhận báo cáo');
    expect(after.text).toContain('Đã quay xong 3 clip &lt;b&gt;');
    expect(after.text).toContain('buoi-quay.jpg');
    const task = await fresh(mine);
    expect(leadOf(task)).toMatchObject({
      state: 'in-progress',
      lastReport: { by: 'Phạm Minh Đăng (qua đường dẫn)', note: 'Đã quay xong 3 clip <b>' },
    });
    expect(task.history.find((one) => one.act === 'reported')).toMatchObject({
      onBehalf: false,
      figures: [{ quantity: 1245, unit: 'lượt xem' }],
    });
    expect(await evidence(mine)).toMatchObject([{ sourceKind: 'photo', attachedBy: 'Phạm Minh Đăng (qua đường dẫn)' }]);
    expect((await seen()).answered_at).not.toBeNull();
  });

  it('asks for another day and says what stands in the way; the answers then stand on the page', async () => {
    const path = await issue(other);
    const person = browser();
    await person.enter(path);
    const page = (await person.get(path)).text;
    expect(page).toContain('Xin gia hạn');
    const version = versionIn(page);
    const wrong = await person.post(`${path}/extension`, {
      form: 'extension',
      version,
      until: '31/02/2027',
      reason: 'Chờ',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Ngày chưa đúng');
    expect(wrong.text).toMatch(/<details open>[\s\S]*Chờ<\/textarea>/);
    const early = await person.post(`${path}/extension`, { version, until: '2026-11-20', reason: 'Chờ kinh phí' });
    expect(early.text).toContain('Ngày gia hạn phải sau thời hạn hiện nay');
    const sent = await person.post(`${path}/extension`, { version, until: '20/12/2026', reason: 'Chờ kinh phí' });
    expect(sent.status).toBe(303);
    const after = await person.get(sent.headers.get('location')!);
    expect(after.text).toContain('Đã gửi đề nghị gia hạn');
    expect(after.text).toContain('Xin gia hạn đến 20/12/2026');
    expect(after.text).toContain('Chờ trả lời');
    const raised = await person.post(`${path}/obstacle`, { kind: 'proposal', text: 'Đề nghị cấp thêm 20 triệu <b>.' });
    const last = await person.get(raised.headers.get('location')!);
    expect(last.text).toContain('Đề nghị cấp thêm 20 triệu &lt;b&gt;.');
    const { rows } = await house.house.database.pool.query(
      `select raised_by, kind, on_behalf from tasks.obstacles union all
        select asked_by, asked_until::text, on_behalf from tasks.extension_requests`,
    );
    expect(rows).toEqual([
      { raised_by: 'Phạm Minh Đăng (qua đường dẫn)', kind: 'proposal', on_behalf: false },
      { raised_by: 'Phạm Minh Đăng (qua đường dẫn)', kind: '2026-12-20', on_behalf: false },
    ]);
  });

  it('takes neither from a browser without the code', async () => {
    const path = await issue(other);
    for (const what of ['extension', 'obstacle'])
      expect((await browser().post(`${path}/${what}`, { text: 'Chờ kinh phí', reason: 'x' })).status).toBe(403);
  });

  it('keeps what was typed when a file is not taken, and then nothing is reported', async () => {
    const path = await issue(other);
    const person = browser();
    await person.enter(path);
    const version = versionIn((await person.get(path)).text);
    const sent = await person.report(
      path,
      { version, note: 'Đã dịch xong' },
      { 'chay.exe': Buffer.from('MZ program') },
    );
    expect(sent.status).toBe(422);
    expect(sent.text).toContain('Đã dịch xong</textarea>');
    expect(sent.text).toContain('chay.exe');
    expect(leadOf(await fresh(other)).lastReport).toBeNull();
    const again = await person.report(path, { version, note: 'Đã dịch xong' });
    expect(again.status).toBe(303);
  });

  it.each([
    [{}, 'Xin ghi vài câu về kết quả'],
    [{ note: 'ok' }, 'từ 3 ký tự'],
    [{ note: 'Đã in', quantity: 'nhiều' }, 'Số lượng chưa đúng dạng'],
    [{ note: 'Đã in', version: '0' }, 'Có người vừa sửa nội dung này'],
  ])('says what is missing: %o', async (fields, sentence) => {
    const path = await issue(other);
    const person = browser();
    await person.enter(path);
    const version = versionIn((await person.get(path)).text);
    const sent = await person.report(path, { version, ...fields });
    expect([409, 422]).toContain(sent.status);
    expect(sent.text).toContain(sentence);
  });

  it('marks the part as done; then only evidence can follow', async () => {
    const path = await issue(other);
    const person = browser();
    await person.enter(path);
    const version = versionIn((await person.get(path)).text);
    expect((await person.report(path, { version, done: '1' })).headers.get('location')).toContain('said=done');
    expect(leadOf(await fresh(other))).toMatchObject({ state: 'done', confirmedAt: null });
    const page = (await person.get(path)).text;
    expect(page).not.toContain('name="note"');
    expect(page).toContain('Gửi minh chứng');
    const late = await person.report(path, { version: versionIn(page), note: 'Thêm một câu' });
    expect(late.status).toBe(409);
  });

  it('refuses a file that is too large with its name', async () => {
    const path = await issue(mine);
    const person = browser();
    await person.enter(path);
    const sent = await person.report(path, { version: '1' }, { 'phim.mp4': Buffer.alloc(20 * 1024 * 1024 + 1) });
    expect(sent.status).toBe(413);
    expect(sent.text).toContain('phim.mp4');
  });
});

describe('one code for several links of one person', () => {
  it('opens the second one at once in the same browser, and takes a report from it', async () => {
    const [path, second] = [await issue(mine), await issue(await house.task(house.focal, NEXT))];
    const person = browser();
    await person.enter(path);
    const page = await person.get(second);
    expect(page.text).toContain(NEXT);
    expect(page.headers.getSetCookie()).toHaveLength(1);
    const version = versionIn(page.text);
    expect((await person.report(second, { version, note: 'Đang chọn đơn vị in' })).status).toBe(303);
    expect((await person.get(second)).headers.getSetCookie()).toEqual([]);
  });

  it('sends what was proven to the pages of links only', async () => {
    const path = await issue(mine);
    const person = browser();
    await person.enter(path);
    const places = person.jar.filter((one) => one.pair.startsWith('lantoa_holder=')).map((one) => one.path);
    expect(places).toEqual(expect.arrayContaining(['/t', '/h', '/l']));
    expect(places).not.toContain('/');
  });

  it('ends for the second one too when the first is revoked and the second is opened only then', async () => {
    const [path, second] = [await issue(mine), await issue(other)];
    const person = browser();
    await person.enter(path);
    await house.as(house.focal, (ctx) => revokeLinks(ctx, { type: 'part', id: leadOf(mine).id }));
    expect((await person.get(second)).text).not.toContain(OTHER);
  });
});

describe('refused', () => {
  it('wrong, revoked and ended links with one and the same page', async () => {
    const never = await browser().get('/t/ZZZZZZZZZZZZ');
    const malformed = await browser().get('/t/khong-phai');
    const path = await issue(mine);
    await house.as(house.focal, (ctx) => revokeLinks(ctx, { type: 'part', id: leadOf(mine).id }));
    const revoked = await browser().get(path);
    const ending = await issue(other);
    house.house.at('2026-12-06T02:00:00Z');
    const ended = await browser().get(ending);
    for (const page of [never, malformed, revoked, ended]) {
      expect(page.status).toBe(404);
      expect(page.text).toBe(never.text);
    }
  });

  it('every act before the code, as a forwarded link brings it', async () => {
    const path = await issue(mine);
    await browser().enter(path);
    const stranger = browser();
    const page = await stranger.get(path);
    expect(page.text).not.toContain(MINE);
    const sent = await stranger.report(
      path,
      { version: '1', note: 'Tôi không phải anh Đăng' },
      { 'a.jpg': await photo() },
    );
    expect(sent.status).toBe(403);
    expect(await evidence(mine)).toHaveLength(1);
  });

  it('every other link of the holder in a browser to which it was forwarded', async () => {
    const [path, second] = [await issue(mine), await issue(other)];
    await browser().enter(path);
    const stranger = browser();
    expect((await stranger.get(second)).text).not.toContain(OTHER);
    expect((await stranger.report(second, { version: '1', note: 'Không phải tôi' })).status).toBe(403);
  });

  it('use after revocation in a browser that was open', async () => {
    const path = await issue(mine);
    const person = browser();
    await person.enter(path);
    const version = versionIn((await person.get(path)).text);
    await house.as(house.focal, (ctx) => revokeLinks(ctx, { type: 'part', id: leadOf(mine).id }));
    expect((await person.get(path)).status).toBe(404);
    expect((await person.report(path, { version, note: 'Vẫn gửi thử' })).status).toBe(404);
    expect((await person.post(`${path}/code`, { channel: 'email' })).status).toBe(404);
  });

  it('the link of another person, even with every cookie put beside it by hand', async () => {
    const colleague = { name: 'Vi Văn Bình', email: 'binh@example.org' };
    const [path, foreign] = [await issue(mine), await issue(other, colleague)];
    const person = browser();
    await person.enter(path);
    const cookie = person.jar.map((one) => one.pair).join('; ');
    const page = await person.ask(foreign, { headers: { cookie } });
    expect(page.text).not.toContain(OTHER);
    expect((await person.get(foreign)).text).not.toContain(OTHER);
    expect((await person.report(foreign, { version: '1', note: 'Thử' })).status).toBe(403);
    const code = await lastCode();
    await person.post(`${foreign}/code`, { channel: 'sms' });
    if (code !== (await lastCode())) expect((await person.post(`${foreign}/open`, { code })).status).toBe(422);
  });

  it('guessing: five tries, then the right code neither', async () => {
    const path = await issue(mine);
    const guesser = browser();
    await guesser.post(`${path}/code`, { channel: 'email' });
    const code = await lastCode();
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    for (let n = 0; n < 5; n += 1) expect((await guesser.post(`${path}/open`, { code: wrong })).status).toBe(422);
    const late = await guesser.post(`${path}/open`, { code });
    expect(late.status).toBe(422);
    expect(late.text).toContain('Xin gửi mã mới');
    expect(late.headers.getSetCookie()).toEqual([]);
  });

  it('more than 30 sendings a minute, with a page that says so', async () => {
    const statuses = [];
    for (let n = 0; n < 31; n += 1)
      statuses.push((await browser().post(`/t/${String(n).padStart(12, '0')}/open`, { code: '000000' })).status);
    expect(statuses.slice(0, 30).every((status) => status === 404)).toBe(true);
    expect(statuses[30]).toBe(429);
  });

  it('more than 30 sendings a minute to one link, from wherever they come', async () => {
    const path = await issue(mine);
    const statuses = [];
    for (let n = 0; n < 31; n += 1) {
      const reply = await app.inject({
        method: 'POST',
        url: `${path}/open`,
        payload: 'code=1',
        remoteAddress: `10.0.0.${n}`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
      statuses.push(reply.statusCode);
    }
    expect(statuses.slice(0, 30).every((status) => status === 422)).toBe(true);
    expect(statuses[30]).toBe(429);
  });

  it.each<Record<string, string>>([
    { origin: 'https://example.com' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
  ])('forms of other sites: %o', async (headers) => {
    const path = await issue(mine);
    const person = browser();
    expect((await person.post(`${path}/code`, { channel: 'email' }, headers)).status).toBe(403);
  });
});

describe('the steps of the part', () => {
  it('are ticked off without a script, by name, and only those of the link', async () => {
    const divided = await house.task(house.focal, DIVIDED);
    const next = await house.task(house.focal, NEXT);
    const add = (task: TaskDetail, title: string) =>
      house.as(house.focal, (ctx) => addStep(ctx, { partId: leadOf(task).id, title, personId: null, dueOn: null }));
    const [own] = (await add(divided, 'Viết kịch bản')).items;
    const [foreign] = (await add(next, 'Chọn người dịch')).items;
    const path = await issue(divided);
    const person = browser();
    await person.enter(path);
    expect((await person.get(path)).text).toContain('Viết kịch bản');
    const tick = (step: StepView) =>
      person.post(`${path}/step`, { step: step.id, version: String(step.version), done: '1' });
    expect((await tick(own!)).status).toBe(303);
    expect((await tick(foreign!)).status).toBe(404);
    const steps = async (task: TaskDetail) => (await house.as(house.focal, (ctx) => stepsOfTask(ctx, task.id))).items;
    expect(await steps(divided)).toMatchObject([{ doneBy: 'Phạm Minh Đăng (qua đường dẫn)' }]);
    expect(await steps(next)).toMatchObject([{ doneAt: null }]);
    expect((await person.get(path)).text).toContain('1/1 bước đã xong');
    expect(leadOf(await fresh(divided)).state).toBe('not-started');
  });
});

it.each([
  ['', null],
  ['1.245', 1245],
  ['1.245,5', 1245.5],
  ['95,7', 95.7],
  ['95.7', 95.7],
  ['12 000', 12000],
  ['-1', undefined],
  ['1,2,3', undefined],
  ['chín', undefined],
])('reads the quantity "%s" as %s', (typed, value) => {
  expect(readQuantity(typed)).toBe(value);
});
