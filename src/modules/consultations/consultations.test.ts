import ExcelJS from 'exceljs';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { planFile } from '../../../seeds/thuan-giang/index.ts';
import { formOfFiles } from '../../../test/support/form.ts';
import type { TestServer } from '../../../test/support/house.ts';
import { tasksHouse, type TasksHouse } from '../../../test/support/tasks-house.ts';
import { tasksPorts } from '../../../test/support/tasks-ports.ts';
import { openDocumentIntake } from '../../adapters/documents/intake.ts';
import { readerWithoutThreads } from '../../adapters/documents/reader.ts';
import type { Actor } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors.ts';
import { newId } from '../../platform/values/id.ts';
import { actorOfLink, findLink, issueLink } from '../links/index.ts';
import { attachLetter } from './commands/attach-letter.ts';
import { closeRound } from './commands/close-round.ts';
import { copyForZalo } from './commands/copy-for-zalo.ts';
import { extendRound } from './commands/extend-round.ts';
import { countMovable, followMerger } from './commands/follow-merger.ts';
import { handleComment } from './commands/handle-comment.ts';
import { linkPlan } from './commands/link-plan.ts';
import { openRound } from './commands/open-round.ts';
import { remindAgencies } from './commands/remind-agencies.ts';
import { reopenRound } from './commands/reopen-round.ts';
import { replyToRound } from './commands/reply-to-round.ts';
import { tellOfAll } from './commands/tell-of-all.ts';
import { openRoundBody, replyBody, roundsQuery, type RoundDetail } from './contract.ts';
import { consultationsModule } from './module.ts';
import type { ConsultationsPorts } from './ports.ts';
import { exportDocx, exportXlsx } from './queries/export-table.ts';
import { getRound } from './queries/get-round.ts';
import { listReplies } from './queries/list-replies.ts';
import { listRounds } from './queries/list-rounds.ts';
import { AGREES, tableRows } from './table.ts';

const FINANCE = 'so-tai-chinh';
const FOREIGN = 'so-ngoai-vu';
let house: TasksHouse;
let server: TestServer;
let ports: ConsultationsPorts;
let draft: Uint8Array;
let finance: Actor;
let colleague: Actor;
let foreign: Actor;
let leader: Actor;
let ids: Record<'finance' | 'foreign' | 'commune', string>;

beforeAll(async () => {
  house = await tasksHouse();
  ports = { ...tasksPorts(), intake: openDocumentIntake(), reader: readerWithoutThreads() };
  server = await house.house.server([consultationsModule(ports)]);
  draft = new Uint8Array(await readFile(planFile()));
  finance = await house.worker('Lộc Thị Xuân', FINANCE, 'agency-officer');
  colleague = await house.worker('Mạc Đình Khôi', FINANCE, 'agency-officer');
  foreign = await house.worker('Nông Thu Hà', FOREIGN, 'agency-officer');
  leader = await house.worker('Hứa Văn Lập', FOREIGN, 'agency-leader');
  const commune = await house.house.database.pool.query(
    `select id from organizations.organizations_now where type = 'commune' order by name->>'vi' limit 1`,
  );
  ids = { finance: await house.bodyId(FINANCE), foreign: await house.bodyId(FOREIGN), commune: commune.rows[0].id };
}, 120_000);
afterAll(() => house.house.drop());
beforeEach(() => house.house.at('2026-11-06T02:00:00Z'));

const TITLE = 'Dự thảo Kế hoạch truyền thông, quảng bá hình ảnh tỉnh năm 2027';
const desk = (actor: Actor) => ({ open: <T>(work: Parameters<typeof house.as<T>>[1]) => house.as(actor, work) });
const open = (more: object = {}, actor = house.focal, file = { name: 'du-thao.docx', bytes: draft }) =>
  openRound(
    desk(actor),
    ports,
    file,
    openRoundBody.parse({
      title: TITLE,
      letterNumber: '812/SVHTTDL-TTĐN',
      letterOn: '2026-11-05',
      dueOn: '2026-11-13',
      organizationIds: [ids.finance, ids.foreign, ids.commune],
      ...more,
    }),
  );
const see = (actor: Actor, id: string) => house.as(actor, (ctx) => getRound(ctx, id));
const rowOf = (round: RoundDetail, organizationId: string) =>
  round.rows.find((one) => one.organization.id === organizationId)!;
const reply = (actor: Actor, round: RoundDetail, organizationId: string, more: object = {}) =>
  house.as(actor, (ctx) =>
    replyToRound(
      ctx,
      replyBody.parse({
        roundId: round.id,
        organizationId,
        version: rowOf(round, organizationId)?.version ?? 1,
        agrees: false,
        comments: [{ section: 'Mục II.2', text: 'Làm rõ nguồn kinh phí.' }, { text: 'Rà soát lỗi chính tả.' }],
        ...more,
      }),
    ),
  );
const commentsOf = (round: RoundDetail, organizationId: string) => rowOf(round, organizationId).reply!.comments;
const handle = (round: RoundDetail, organizationId: string, place: number, more: object = {}, actor = house.focal) =>
  house.as(actor, (ctx) =>
    handleComment(ctx, {
      commentId: commentsOf(round, organizationId)[place]!.id,
      number: 0,
      kind: 'accepted',
      text: 'Đã chỉnh sửa tại mục II.2.',
      ...more,
    }),
  );
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Refusal) return error.issues[0]?.code ?? error.code;
      throw error;
    },
  );
const countOf = async (table: string) =>
  Number((await house.house.database.pool.query(`select count(*) from ${table}`)).rows[0].count);
const notices = async (actor: Actor) =>
  (
    await house.house.database.pool.query(
      `select kind, level, read_at is not null as read from notifications.notices
      where person_id = $1 and subject_type = 'consultation' order by id`,
      [actor.personId],
    )
  ).rows;

describe('opening a round', () => {
  it('offers the headings of the draft and tells the officers of each agency; the draft becomes neither document, plan nor task', async () => {
    const before = await Promise.all(['documents.documents', 'plans.plans', 'tasks.tasks'].map(countOf));
    const round = await open();
    expect(round.sections.length).toBeGreaterThan(8);
    expect(round.sections.every((one) => one.length <= 162)).toBe(true);
    expect(round.sections.some((one) => /^Mục I\. .*MỤC/i.test(one))).toBe(true);
    expect(round.counts).toEqual({ asked: 3, replied: 0, agreed: 0, comments: 0, unhandled: 0 });
    expect((await notices(finance)).at(-1)).toEqual({ kind: 'consultation-asked', level: 'due', read: false });
    expect((await see(finance, round.id)).rows.map((one) => one.organization.id)).toEqual([ids.finance]);
    expect(await Promise.all(['documents.documents', 'plans.plans', 'tasks.tasks'].map(countOf))).toEqual(before);
  });

  it('takes a draft that cannot be read, without headings, and gives it back as it was sent', async () => {
    const bytes = Buffer.from('%PDF-1.4\nkhông đọc được');
    const round = await open({}, house.focal, { name: 'ban-quet.pdf', bytes });
    expect(round).toMatchObject({ sections: [], draft: { name: 'ban-quet.pdf', mediaType: 'application/pdf' } });
    const sent = await server.get(foreign, `/api/consultations/${round.id}/draft`);
    expect(sent.bytes.equals(bytes)).toBe(true);
  });

  it.each([
    ['a day that is over', { dueOn: '2026-11-05' }, 'consultations.due-in-past'],
    ['an agency that is not there', { organizationIds: [newId()] }, 'consultations.no-such-agency'],
  ])('is refused for %s', async (_, more, code) => {
    expect(await refusal(open(more))).toBe(code);
  });

  it('is refused for a secret draft, for what is no document, and to agencies', async () => {
    const secret = {
      name: 'mat.rtf',
      bytes: Buffer.from(String.raw`{\rtf1\ansi M\u7852?T\par K\u7870? HO\u7840?CH\par}`),
    };
    expect(await refusal(open({}, house.focal, secret))).toBe('documents.secret');
    const program = { name: 'x.exe', bytes: Buffer.from([0x4d, 0x5a, 0, 1, 2, 3]) };
    expect(await refusal(open({}, house.focal, program))).toBe('tasks.file-not-taken');
    expect(await refusal(open({}, leader))).toBe('not-permitted');
  });

  it('comes by the route as a form of the draft and what it is about', async () => {
    const about = { title: TITLE, dueOn: '2026-11-13', organizationIds: [ids.finance] };
    const form = await formOfFiles({ 'du-thao.docx': draft }, { about: JSON.stringify(about) });
    const url = '/api/consultations/open-round';
    const sent = await server.post(house.focal, url, form.body, { 'content-type': form.contentType });
    expect(sent).toMatchObject({ status: 200, body: { title: TITLE, counts: { asked: 1 } } });
    const broken = await formOfFiles({ 'du-thao.docx': draft }, { about: '{' });
    const refused = await server.post(house.focal, url, broken.body, { 'content-type': broken.contentType });
    expect(refused.status).toBe(422);
  });
});

describe('replying', () => {
  it('counts who agrees and who comments; who owes a reply stands first', async () => {
    const round = await open();
    await reply(foreign, round, ids.foreign, { agrees: true, comments: [] });
    const now = await reply(finance, round, ids.finance);
    expect(now.counts).toBeNull();
    const whole = await see(house.focal, round.id);
    expect(whole.counts).toEqual({ asked: 3, replied: 2, agreed: 1, comments: 2, unhandled: 2 });
    expect(whole.rows[0]).toMatchObject({ organization: { id: ids.commune }, reply: null });
    expect(commentsOf(whole, ids.finance).map(({ section, text }) => [section, text])).toEqual([
      ['Mục II.2', 'Làm rõ nguồn kinh phí.'],
      [null, 'Rà soát lỗi chính tả.'],
    ]);
    expect((await notices(finance)).at(-1)).toMatchObject({ read: true });
  });

  it.each([
    ['agrees and comments', { agrees: true }, 'consultations.agrees-with-comments'],
    ['does neither', { comments: [] }, 'consultations.reply-empty'],
    ['names a letter that is not there', { fileId: newId() }, 'consultations.no-such-file'],
  ])('is refused where it %s', async (_, more, code) => {
    expect(await refusal(reply(finance, await open(), ids.finance, more))).toBe(code);
  });

  it('is for the agency itself; the slower of two colleagues is told', async () => {
    const round = await open();
    expect(await refusal(reply(foreign, round, ids.finance))).toBe('not-permitted');
    await reply(finance, round, ids.finance);
    expect(await refusal(reply(colleague, round, ids.finance))).toBe('consultations.replied-meanwhile');
    const own = await see(colleague, round.id);
    expect((await reply(colleague, own, ids.finance)).rows[0]!.reply!.number).toBe(2);
  });

  it('is taken late until the round is closed, and a correction is as late as what it corrects', async () => {
    const round = await open();
    await reply(finance, round, ids.finance);
    house.house.at('2026-11-13T16:59:00Z'); // 23:59 in Viet Nam
    expect((await reply(foreign, round, ids.foreign)).rows[0]!.reply!.isLate).toBe(false);
    house.house.at('2026-11-13T17:01:00Z');
    expect((await see(house.focal, round.id)).isDue).toBe(true);
    const late = await reply(house.focal, round, ids.commune, { agrees: true, comments: [] });
    expect(rowOf(late, ids.commune).reply).toMatchObject({ isLate: true, onBehalf: true });
    const corrected = await reply(finance, await see(finance, round.id), ids.finance);
    expect(rowOf(corrected, ids.finance).reply).toMatchObject({ isLate: false, onBehalf: false });
    const { version } = await see(house.focal, round.id);
    await house.as(house.focal, (ctx) => closeRound(ctx, { roundId: round.id, version }));
    expect(await refusal(reply(finance, await see(finance, round.id), ids.finance))).toBe('consultations.closed');
  });

  it('of paper is recorded with its scan, number and day, which the agency sees and another does not', async () => {
    const round = await open();
    const about = { roundId: round.id, organizationId: ids.commune };
    const scan = { name: 'cv-45.pdf', bytes: Buffer.from('%PDF-1.4\nÝ kiến góp ý') };
    const file = await attachLetter(desk(house.focal), ports, scan, about);
    const now = await reply(house.focal, round, ids.commune, {
      letterNumber: '45/UBND-VX',
      letterOn: '2026-11-06',
      fileId: file.id,
    });
    expect(rowOf(now, ids.commune).reply).toMatchObject({
      letterNumber: '45/UBND-VX',
      letterOn: '2026-11-06',
      onBehalf: true,
      file: { name: 'cv-45.pdf' },
    });
    expect((await server.get(house.focal, `/api/consultations/files/${file.id}`)).bytes.equals(scan.bytes)).toBe(true);
    expect((await server.get(finance, `/api/consultations/files/${file.id}`)).status).toBe(404);
    expect(await refusal(reply(house.focal, now, ids.finance, { fileId: file.id }))).toBe('consultations.no-such-file');
    const secret = {
      name: 'mat.rtf',
      bytes: Buffer.from(String.raw`{\rtf1\ansi M\u7852?T\par K\u7870? HO\u7840?CH\par}`),
    };
    expect(await refusal(attachLetter(desk(house.focal), ports, secret, about))).toBe('documents.secret');
    expect(await refusal(attachLetter(desk(finance), ports, scan, about))).toBe('not-permitted');
  });

  it('keeps every earlier reply, and nobody can change one', async () => {
    const round = await open();
    await reply(finance, round, ids.finance);
    await reply(finance, await see(finance, round.id), ids.finance, { agrees: true, comments: [] });
    const story = await house.as(finance, (ctx) => listReplies(ctx, round.id, ids.finance));
    expect(story.replies.map((one) => [one.number, one.agrees, one.comments.length])).toEqual([
      [2, true, 0],
      [1, false, 2],
    ]);
    const { pool } = house.house.database;
    await expect(pool.query('update consultations.replies set agrees = true')).rejects.toThrow('append-only');
    await expect(pool.query('delete from consultations.comments')).rejects.toThrow('append-only');
  });

  it('works for the holder of a personal link, for his own agency only', async () => {
    const round = await open();
    const other = await open();
    const holder = { name: 'Phạm Minh Đăng', email: 'dang@example.org', telephone: null };
    const subject = { type: 'consultation', id: round.id };
    const { path } = await house.as(house.focal, (ctx) =>
      issueLink(ctx, { subject, organizationId: ids.foreign, holder, validDays: 21 }),
    );
    const link = (await house.as(house.focal, (ctx) => findLink(ctx, path.split('/').at(-1)!)))!;
    const actor = actorOfLink(link, ['consultations.read', 'consultations.reply'], null);
    expect(await refusal(reply(actor, round, ids.finance))).toBe('not-permitted');
    const now = await reply(actor, round, ids.foreign);
    expect(rowOf(now, ids.foreign).reply).toMatchObject({ byLink: true, onBehalf: false });
    expect((await see(actor, other.id)).rows.map((one) => one.organization.id)).toEqual([ids.foreign]);
    expect(await refusal(house.as(actor, (ctx) => handleComment(ctx, handling(now))))).toBe('not-permitted');
  });

  const handling = (round: RoundDetail) => ({
    commentId: commentsOf(round, ids.foreign)[0]!.id,
    number: 0,
    kind: 'accepted' as const,
    text: 'Tự tiếp thu.',
  });
});

describe('handling comments', () => {
  it('is the focal officer’s; each word stays, and the agency sees it once the round is closed', async () => {
    const round = await open();
    await reply(finance, round, ids.finance);
    const whole = await see(house.focal, round.id);
    expect(await refusal(handle(whole, ids.finance, 0, {}, leader))).toBe('not-permitted');
    expect(await refusal(handle(whole, ids.finance, 0, {}, finance))).toBe('not-permitted');
    await handle(whole, ids.finance, 0);
    expect(await refusal(handle(whole, ids.finance, 0, { kind: 'explained' }))).toBe('consultations.handled-meanwhile');
    const now = await handle(whole, ids.finance, 0, { number: 1, kind: 'partly', text: 'Tiếp thu ý đầu.' });
    expect(commentsOf(now, ids.finance)[0]!.handling).toMatchObject({ number: 2, kind: 'partly' });
    expect(now.counts).toMatchObject({ comments: 2, unhandled: 1 });
    await expect(house.house.database.pool.query('delete from consultations.handlings')).rejects.toThrow('append-only');
    expect(commentsOf(await see(finance, round.id), ids.finance)[0]!.handling).toBeNull();
    const { version } = now;
    await house.as(house.focal, (ctx) => closeRound(ctx, { roundId: round.id, version }));
    expect(commentsOf(await see(finance, round.id), ids.finance)[0]!.handling).toMatchObject({ kind: 'partly' });
    expect((await handle(now, ids.finance, 1)).counts).toMatchObject({ unhandled: 0 });
  });

  it('stays with a comment that the agency sends again, not with one that it changed', async () => {
    const round = await open();
    await reply(finance, round, ids.finance);
    const whole = await see(house.focal, round.id);
    await handle(whole, ids.finance, 0);
    await handle(whole, ids.finance, 1);
    await reply(finance, await see(finance, round.id), ids.finance, {
      comments: [{ text: 'Rà soát lỗi chính tả, thể thức.' }, { section: 'Mục II.2', text: 'Làm rõ nguồn kinh phí.' }],
    });
    const now = await see(house.focal, round.id);
    expect(commentsOf(now, ids.finance).map((one) => one.handling?.kind ?? null)).toEqual([null, 'accepted']);
    expect(await refusal(handle(whole, ids.finance, 1, { number: 1 }))).toBe('consultations.reply-replaced');
  });
});

describe('the table', () => {
  const handled = async () => {
    const round = await open();
    await reply(foreign, round, ids.foreign, { agrees: true, comments: [] });
    await reply(finance, round, ids.finance, { letterNumber: '3012/STC-HCSN', letterOn: '2026-11-06' });
    await handle(await see(house.focal, round.id), ids.finance, 0, { kind: 'explained', text: 'Đã có tại mục IV.' });
    return see(house.focal, round.id);
  };

  it('as .docx says the same as the rows, with who agreed and who did not reply', async () => {
    const round = await handled();
    const { content } = await house.as(house.focal, (ctx) => exportDocx(ctx, round.id));
    const opened = await ports.intake.open({
      files: [{ name: 'bang.docx', bytes: new Uint8Array(content as Buffer) }],
    });
    if (!opened.ok) throw new Error(opened.problem.code);
    const table = opened.blocks.find((block) => block.kind === 'table')!;
    const cells = table.rows.map((row) => row.map((cell) => cell.text));
    expect(cells).toEqual([
      ['STT', 'Cơ quan, địa phương góp ý', 'Nội dung góp ý', 'Tiếp thu, giải trình'],
      [
        '1',
        'Sở Tài chính\n(Công văn số 3012/STC-HCSN, ngày 06/11/2026)',
        'Mục II.2:\nLàm rõ nguồn kinh phí.',
        'Giải trình.\nĐã có tại mục IV.',
      ],
      ['Rà soát lỗi chính tả.', ''],
      ['2', 'Sở Ngoại vụ', AGREES, ''],
    ]);
    expect(cells.slice(1)).toEqual(tableRows(round.rows).map((row) => row.filter((cell) => cell !== null)));
    const words = opened.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    expect(words).toContain(
      'BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH Ý KIẾN GÓP Ý ĐỐI VỚI DỰ THẢO KẾ HOẠCH TRUYỀN THÔNG, QUẢNG BÁ HÌNH ẢNH TỈNH NĂM 2027',
    );
    expect(words.find((one) => one.startsWith('(Kèm theo Tờ trình số'))).toContain('/TTr-SVHTTDL');
    const text = words.join('\n');
    expect(text).toContain('Công văn số 812/SVHTTDL-TTĐN lấy ý kiến góp ý đối với dự thảo Kế hoạch');
    expect(text).toContain('có 02/03 cơ quan, địa phương có ý kiến trả lời: 01 cơ quan nhất trí');
    expect(text).toContain('giải trình 01, chưa xử lý 01.');
    expect(text).toContain(`chưa có ý kiến trả lời (01): ${rowOf(round, ids.commune).organization.name.vi}.`);
  });

  it('as .xlsx has a row for each comment, each agreement and each agency that did not reply', async () => {
    const round = await handled();
    const { content } = await house.as(house.focal, (ctx) => exportXlsx(ctx, round.id));
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(content as never);
    const rows = book.worksheets[0]!.getSheetValues().slice(5) as unknown[][];
    expect(rows.map((row) => row.slice(2))).toEqual([
      [
        'Sở Tài chính',
        'Công văn số 3012/STC-HCSN, ngày 06/11/2026',
        'Mục II.2',
        'Làm rõ nguồn kinh phí.',
        'Giải trình',
        'Đã có tại mục IV.',
      ],
      ['Sở Tài chính', 'Công văn số 3012/STC-HCSN, ngày 06/11/2026', undefined, 'Rà soát lỗi chính tả.', 'Chưa xử lý'],
      ['Sở Ngoại vụ', undefined, undefined, 'Nhất trí, không có ý kiến'],
      [rowOf(round, ids.commune).organization.name.vi, undefined, undefined, 'Chưa có ý kiến'],
    ]);
  });

  it('is not given to an agency that was asked', async () => {
    const round = await handled();
    for (const file of ['table.docx', 'table.xlsx'])
      expect((await server.get(finance, `/api/consultations/${round.id}/${file}`)).status).toBe(403);
  });
});

describe('leading a round', () => {
  it('reminds those that owe a reply, once a press, and makes their texts', async () => {
    const round = await open();
    await reply(finance, round, ids.finance);
    const seen = { roundId: round.id, version: round.version };
    const now = await house.as(house.focal, (ctx) => remindAgencies(ctx, seen));
    expect(rowOf(now, ids.foreign).asked).toBe(2);
    expect(rowOf(now, ids.finance).asked).toBe(1);
    expect((await notices(foreign)).at(-1)).toMatchObject({ kind: 'consultation-reminded', level: 'late' });
    expect(await refusal(house.as(house.focal, (ctx) => remindAgencies(ctx, seen)))).toBe(
      'consultations.changed-meanwhile',
    );
    const { items } = await house.as(house.focal, (ctx) => copyForZalo(ctx, { roundId: round.id }));
    expect(items.map((one) => one.organizationId).toSorted()).toEqual([ids.foreign, ids.commune].toSorted());
    expect(items[0]!.text).toContain('nhắc lại lần 1, chưa nhận được ý kiến góp ý');
    expect(items[0]!.text).toContain('hết ngày 13/11/2026');
  });

  it('tells whoever opened it once all have replied, and only then', async () => {
    const opener = { ...house.focal, personId: finance.personId };
    const round = await open({ organizationIds: [ids.finance, ids.foreign] }, opener);
    await reply(finance, round, ids.finance);
    await house.as(house.focal, (ctx) => tellOfAll(ctx, round.id));
    const told = async () => (await notices(finance)).filter((one) => one.kind === 'consultation-complete').length;
    expect(await told()).toBe(0);
    await reply(foreign, round, ids.foreign);
    for (const _ of [1, 2]) await house.as(house.focal, (ctx) => tellOfAll(ctx, round.id));
    expect(await told()).toBe(1);
  });

  it('puts the last day off, closes, and opens again; agencies do none of it', async () => {
    const round = await open();
    const seen = () => see(house.focal, round.id).then(({ version }) => ({ roundId: round.id, version }));
    const later = await house.as(house.focal, async (ctx) =>
      extendRound(ctx, { roundId: round.id, version: round.version, dueOn: '2026-11-20' }),
    );
    expect(later.dueOn).toBe('2026-11-20');
    const now = await seen();
    expect(await refusal(house.as(finance, (ctx) => closeRound(ctx, now)))).toBe('not-permitted');
    await house.as(house.focal, (ctx) => closeRound(ctx, now));
    expect((await notices(foreign)).at(-1)).toMatchObject({ read: true });
    const closed = await seen();
    expect(await refusal(house.as(house.focal, (ctx) => remindAgencies(ctx, closed)))).toBe('consultations.closed');
    await house.as(house.focal, (ctx) => reopenRound(ctx, closed));
    expect((await reply(finance, await see(finance, round.id), ids.finance)).rows[0]!.state).toBe('replied');
  });

  it('names the plan that came of the draft only when it was accepted; its page then finds the round', async () => {
    const round = await open();
    const review = await house.reviewed('77/KH-UBND', [{ title: 'Tổ chức hội nghị', lead: 'Sở Tài chính' }]);
    const planId = review.plan.id;
    const link = (version: number, id: string | null) =>
      house.as(house.focal, (ctx) => linkPlan(ctx, { roundId: round.id, version, planId: id }));
    expect(await refusal(link(round.version, planId))).toBe('consultations.no-such-plan');
    await house.accept(await house.review(planId));
    const tied = await link(round.version, planId);
    expect(tied.plan).toMatchObject({ id: planId, title: expect.stringContaining('77/KH-UBND') });
    const found = await house.as(house.focal, (ctx) => listRounds(ctx, roundsQuery.parse({ planId })));
    expect(found.items.map((one) => one.id)).toEqual([round.id]);
    expect((await link(tied.version, null)).plan).toBeNull();
  });

  it('shows each person the rounds of his sight, with the counts of their pages', async () => {
    const round = await open({ title: 'Dự thảo Đề án riêng của đợt này' });
    await reply(finance, round, ids.finance);
    await handle(await see(house.focal, round.id), ids.finance, 0);
    const list = (actor: Actor, filters: object = {}) =>
      house.as(actor, (ctx) => listRounds(ctx, roundsQuery.parse({ q: 'de an rieng', ...filters })));
    const whole = await see(house.focal, round.id);
    expect((await list(house.focal)).items[0]).toMatchObject({ counts: whole.counts });
    expect(await list(finance)).toMatchObject({ tabs: { open: 0, 'to-reply': 0, done: 1 }, items: [{ counts: null }] });
    expect((await list(foreign, { tab: 'to-reply' })).items).toMatchObject([{ id: round.id, own: 'waiting' }]);
    const own = await open({ title: 'Dự thảo Đề án riêng khác', organizationIds: [ids.finance] });
    expect((await list(foreign)).items.map((one) => one.id)).not.toContain(own.id);
    expect(await refusal(see(foreign, own.id))).toBe('not-found');
  });

  it('gives what a merged agency still owes to its successor', async () => {
    const round = await open({ organizationIds: [ids.commune, ids.finance] });
    const merger = { predecessorIds: [ids.commune, ids.finance], successorId: ids.foreign };
    const left = (): Promise<number> => house.as(house.focal, (ctx) => countMovable(ctx, merger));
    expect(await left()).toBeGreaterThan(0);
    await reply(finance, round, ids.finance);
    for (const _ of [1, 2]) await house.as(house.focal, (ctx) => followMerger(ctx, merger));
    expect(await left()).toBe(0);
    const now = await see(house.focal, round.id);
    expect(now.rows.map((one) => one.organization.id)).toEqual([ids.foreign, ids.finance]);
  });
});
