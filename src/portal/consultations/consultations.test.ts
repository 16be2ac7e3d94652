import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { planFile } from '../../../seeds/thuan-giang/index.ts';
import { linkBrowser } from '../../../test/support/link-browser.ts';
import { tasksHouse, type TasksHouse } from '../../../test/support/tasks-house.ts';
import { approvalsPorts, tasksPorts } from '../../../test/support/tasks-ports.ts';
import { openDocumentIntake } from '../../adapters/documents/intake.ts';
import { readerWithoutThreads } from '../../adapters/documents/reader.ts';
import { canvasCards } from '../../adapters/pictures/card.ts';
import { buildApp } from '../../app.ts';
import { closeRound } from '../../modules/consultations/commands/close-round.ts';
import { openRound } from '../../modules/consultations/commands/open-round.ts';
import type { RoundDetail } from '../../modules/consultations/contract.ts';
import { getRound } from '../../modules/consultations/index.ts';
import { issueLink, revokeLinks } from '../../modules/links/index.ts';
import { openLog } from '../../platform/log.ts';

const TITLE = 'Dự thảo Kế hoạch truyền thông năm 2027';
const ports = { ...tasksPorts(), intake: openDocumentIntake(), reader: readerWithoutThreads() };
const holder = { name: 'Phạm Minh Đăng', email: 'dang@example.org', telephone: null };
let house: TasksHouse;
let app: FastifyInstance;
let address: string;
let draft: Uint8Array;
let ids: Record<'finance' | 'commune', string>;
let commune: string;
let round: RoundDetail;
let path: string;

const open = () =>
  openRound(
    { open: (work) => house.as(house.focal, work) },
    ports,
    { name: 'du-thao.docx', bytes: draft },
    {
      title: TITLE,
      dueOn: '2026-11-20',
      organizationIds: [ids.finance, ids.commune],
    },
  );
const linkTo = async (about: RoundDetail, name = holder.name) =>
  (
    await house.as(house.focal, (ctx) =>
      issueLink(ctx, {
        subject: { type: 'consultation', id: about.id },
        organizationId: ids.finance,
        holder: { ...holder, name },
        validDays: 21,
      }),
    )
  ).path;

beforeAll(async () => {
  house = await tasksHouse();
  draft = new Uint8Array(await readFile(planFile()));
  const { rows } = await house.house.database.pool.query<{ id: string; name: string }>(
    `select id, name->>'vi' as name from organizations.organizations_now where type = 'commune' order by 2 limit 1`,
  );
  ids = { finance: await house.bodyId('so-tai-chinh'), commune: rows[0]!.id };
  commune = rows[0]!.name;
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
    answers: { ports, approvals: approvalsPorts(), painter: canvasCards() },
    deskFolder: null,
    version: 'test',
  });
  address = await app.listen({ host: '127.0.0.1', port: 0 });
  round = await open();
  path = await linkTo(round);
});

const browser = () => linkBrowser(address, house.house.database.pool);
const own = async () =>
  (await house.as(house.focal, (ctx) => getRound(ctx, round.id))).rows.find(
    (row) => row.organization.id === ids.finance,
  )!;
const pdf = () => new File([Buffer.from('%PDF-1.4\nÝ kiến')], 'cv-3012.pdf');

describe('the page of a draft', () => {
  it('tells nothing and takes nothing before the code, and stands under its own address', async () => {
    expect(path).toMatch(/^\/y\/[0-9A-Z]{12}$/);
    const guest = browser();
    const { status, text } = await guest.ask(path);
    expect(status).toBe(200);
    expect(text).toContain('Góp ý dự thảo');
    expect(text).not.toContain(TITLE);
    expect((await guest.ask(`${path}/draft`)).status).toBe(403);
    expect((await guest.ask(`${path}/read`)).status).toBe(403);
    expect((await guest.send(path, 'reply', { agrees: '1' })).status).toBe(403);
    expect((await guest.post(`${path}/open`, { code: '000000' })).status).toBe(422);
    expect((await guest.ask(path.replace('/y/', '/h/'))).status).toBe(404);
    expect((await own()).reply).toBeNull();
  });

  it('gives the draft, takes comments with the letter, shows them, and takes a correction', async () => {
    const guest = browser();
    await guest.enter(path);
    const page = (await guest.ask(path)).text;
    for (const shown of [TITLE, 'du-thao.docx', `<option value="${round.sections[0]!}">`])
      expect(page).toContain(shown);
    expect(page).not.toContain(commune);
    expect((await guest.ask(`${path}/draft`)).text.startsWith('PK')).toBe(true);
    expect(page).toContain(`href="${path}/read"`);
    const read = await guest.ask(`${path}/read`);
    expect(read.text.startsWith('<!doctype html>')).toBe(true);
    expect(read.text).toContain('du-thao.docx');
    const sent = await guest.send(
      path,
      'reply',
      {
        section1: round.sections[0]!,
        text1: 'Làm rõ <nguồn> kinh phí',
        text3: 'Rà soát lỗi chính tả',
        letterNumber: '3012/STC-HCSN',
        letterOn: '6/11/2026',
      },
      { letter: pdf() },
    );
    expect(sent).toMatchObject({ status: 303, location: `${path}?said=replied` });
    expect((await own()).reply).toMatchObject({
      comments: [
        { section: round.sections[0], text: 'Làm rõ <nguồn> kinh phí' },
        { section: null, text: 'Rà soát lỗi chính tả' },
      ],
      letterNumber: '3012/STC-HCSN',
      letterOn: '2026-11-06',
      file: { name: 'cv-3012.pdf' },
      byLink: true,
      by: expect.stringContaining('Phạm Minh Đăng'),
    });
    const after = (await guest.ask(path)).text;
    expect(after).toContain('Làm rõ &lt;nguồn&gt; kinh phí');
    expect((await guest.send(path, 'reply', { agrees: '1' })).status).toBe(303);
    expect((await own()).reply).toMatchObject({ number: 2, agrees: true, comments: [] });
  });

  it('keeps what was typed where it is refused, the letter too', async () => {
    const guest = browser();
    await guest.enter(path);
    const refused = await guest.send(path, 'reply', { agrees: '1', text1: 'Vẫn có ý kiến' }, { letter: pdf() });
    expect(refused.status).toBe(422);
    for (const kept of ['Vẫn có ý kiến', 'thì để trống các ý kiến', 'tệp vừa gửi'])
      expect(refused.text).toContain(kept);
    const letter = /type="hidden" name="letter" value="([0-9a-f-]{36})"/.exec(refused.text)![1]!;
    expect((await guest.send(path, 'reply', { text1: 'Vẫn có ý kiến', letterOn: '31/2/2026', letter })).text).toContain(
      'Ngày chưa đúng',
    );
    expect((await own()).reply).toBeNull();
    await guest.send(path, 'reply', { text1: 'Vẫn có ý kiến', letter });
    expect((await own()).reply?.file?.name).toBe('cv-3012.pdf');
  });

  it('opens no other round with its code, and ends when it is revoked or the round is closed', async () => {
    const guest = browser();
    await guest.enter(path);
    const another = await open();
    const other = await linkTo(another, 'Lộc Thị Xuân');
    expect((await guest.send(other, 'reply', { agrees: '1' })).status).toBe(403);
    const { version } = await house.as(house.focal, (ctx) => getRound(ctx, round.id));
    await house.as(house.focal, (ctx) => closeRound(ctx, { roundId: round.id, version }));
    expect((await guest.ask(path)).status).toBe(404);
    expect((await guest.send(path, 'reply', { agrees: '1' })).status).toBe(404);
    expect((await own()).reply).toBeNull();
    await guest.enter(other);
    expect((await guest.ask(other)).text).toContain(TITLE);
    await house.as(house.focal, (ctx) => revokeLinks(ctx, { type: 'consultation', id: another.id }));
    expect((await guest.send(other, 'reply', { agrees: '1' })).status).toBe(404);
  });
});
