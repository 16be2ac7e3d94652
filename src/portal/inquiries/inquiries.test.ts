import type { FastifyInstance } from 'fastify';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { linkBrowser } from '../../../test/support/link-browser.ts';
import { tasksHouse, type TasksHouse } from '../../../test/support/tasks-house.ts';
import { approvalsPorts, tasksPorts } from '../../../test/support/tasks-ports.ts';
import { canvasCards } from '../../adapters/pictures/card.ts';
import { buildApp } from '../../app.ts';
import { askInquiry } from '../../modules/inquiries/commands/ask-inquiry.ts';
import { closeInquiry } from '../../modules/inquiries/commands/close-inquiry.ts';
import type { InquiryDetail } from '../../modules/inquiries/contract.ts';
import { getInquiry } from '../../modules/inquiries/index.ts';
import { issueLink } from '../../modules/links/index.ts';
import { findOrganizationByCode } from '../../modules/organizations/index.ts';
import type { Actor } from '../../platform/context.ts';
import { openLog } from '../../platform/log.ts';
import { actorWith } from '../../../test/support/house.ts';

const TITLE = 'Số cụm loa đang hoạt động';
let house: TasksHouse;
let app: FastifyInstance;
let address: string;
let asker: Actor;
let inquiry: InquiryDetail;
let path: string;
const idOf = async (code: string): Promise<string> =>
  (await house.as(house.focal, (ctx) => findOrganizationByCode(ctx, code)))!.id;

beforeAll(async () => {
  house = await tasksHouse();
  asker = actorWith(['inquiries.read', 'inquiries.ask', 'inquiries.answer']);
});
afterAll(async () => {
  await app?.close();
  await house.house.drop();
});
beforeEach(async () => {
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
  const [finance, foreign] = [await idOf('so-tai-chinh'), await idOf('so-ngoai-vu')];
  inquiry = await house.as(asker, (ctx) =>
    askInquiry(ctx, {
      title: TITLE,
      fields: [
        { label: 'Số cụm', kind: 'number', unit: 'cụm', choices: [], isRequired: true },
        { label: 'Đã kết nối', kind: 'yes-no', choices: [], isRequired: true },
        { label: 'Ảnh', kind: 'file', choices: [], isRequired: false },
      ],
      dueOn: '2026-11-20',
      dueClock: '17:00',
      organizationIds: [finance, foreign],
    }),
  );
  const holder = { name: 'Phạm Minh Đăng', email: 'dang@example.org', telephone: null };
  const subject = { type: 'inquiry', id: inquiry.id };
  ({ path } = await house.as(asker, (ctx) =>
    issueLink(ctx, { subject, organizationId: finance, holder, validDays: 21 }),
  ));
});

/** A browser at the page of the question. */
function browser() {
  const { ask, post, enter, send } = linkBrowser(address, house.house.database.pool);
  return {
    ask,
    post,
    enter: () => enter(path),
    answer: (fields: Record<string, string>, photo?: Uint8Array) =>
      send(path, 'answer', fields, photo ? { c3: new File([new Uint8Array(photo)], 'cum-loa.jpg') } : {}),
  };
}
const answers = async () => (await house.as(asker, (ctx) => getInquiry(ctx, inquiry.id))).rows;
const own = async () => (await answers()).find((row) => row.organization.name.vi === 'Sở Tài chính')!;
const jpeg = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#375' } })
    .jpeg()
    .toBuffer();

describe('the page of a question', () => {
  it('stands under its own address, and tells nothing before the code', async () => {
    expect(path).toMatch(/^\/h\/[0-9A-Z]{12}$/);
    const guest = browser();
    const { status, text } = await guest.ask(path);
    expect(status).toBe(200);
    expect(text).toContain('Phạm Minh Đăng');
    expect(text).not.toContain(TITLE);
    expect((await guest.answer({ c1: '12', c2: 'yes' })).status).toBe(403);
    expect((await guest.ask(path.replace('/h/', '/t/'))).status).toBe(404);
    expect((await own()).answer).toBeNull();
  });

  it('takes an answer with a photograph, shows it, and takes a correction', async () => {
    const guest = browser();
    await guest.enter();
    expect((await guest.ask(path)).text).toContain(TITLE);
    const sent = await guest.answer({ c1: '1.245,5', c2: 'yes', note: 'Số liệu đến hôm nay' }, await jpeg());
    expect(sent).toMatchObject({ status: 303, location: `${path}?said=answered` });
    expect((await own()).answer).toMatchObject({
      entries: { c1: '1245.5', c2: 'yes' },
      files: [{ name: 'cum-loa.jpg' }],
      byLink: true,
      by: expect.stringContaining('Phạm Minh Đăng'),
    });
    const { text } = await guest.ask(path);
    expect(text).toContain('1.245,5');
    expect(text).toContain('cum-loa.jpg');
    const { c3 } = (await own()).answer!.entries;
    await guest.answer({ c1: '1.246', c2: 'no', c3: c3! });
    expect((await own()).answer).toMatchObject({ number: 2, entries: { c1: '1246', c2: 'no', c3 } });
  });

  it('keeps what was typed where it is refused, the file too', async () => {
    const guest = browser();
    await guest.enter();
    const refused = await guest.answer({ c1: 'mười hai', note: 'Chưa đếm lại' }, await jpeg());
    expect(refused.status).toBe(422);
    for (const kept of ['mười hai', 'Chưa đếm lại', 'Đã kết nối']) expect(refused.text).toContain(kept);
    const kept = /type="hidden" name="c3" value="([0-9a-f-]{36})"/.exec(refused.text)?.[1];
    expect(kept).toBeTruthy();
    expect((await own()).answer).toBeNull();
    await guest.answer({ c1: '12', c2: 'yes', c3: kept! });
    expect((await own()).answer?.files).toHaveLength(1);
  });

  it('takes “không có số liệu”, and refuses a line that somebody changed meanwhile', async () => {
    const guest = browser();
    await guest.enter();
    expect((await guest.answer({ nothing: '1' })).status).toBe(303);
    expect((await own()).answer).toMatchObject({ isNothing: true, entries: {} });
    const body = new FormData();
    for (const [name, value] of Object.entries({ version: '1', c1: '3', c2: 'no' })) body.append(name, value);
    expect((await guest.ask(`${path}/answer`, { method: 'POST', body })).status).toBe(409);
  });

  it('shows nothing of other agencies, and ends when the question is closed', async () => {
    const guest = browser();
    await guest.enter();
    expect((await guest.ask(path)).text).not.toContain('Sở Ngoại vụ');
    const { version } = await house.as(asker, (ctx) => getInquiry(ctx, inquiry.id));
    await house.as(asker, (ctx) => closeInquiry(ctx, { inquiryId: inquiry.id, version }));
    expect((await guest.ask(path)).status).toBe(404);
    expect((await answers()).every((row) => row.answer === null)).toBe(true);
  });
});
