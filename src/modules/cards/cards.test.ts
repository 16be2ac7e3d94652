import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actorWith, type TestServer } from '../../../test/support/house.ts';
import { tasksHouse, type TasksHouse } from '../../../test/support/tasks-house.ts';
import { approvalsPorts, tasksPorts } from '../../../test/support/tasks-ports.ts';
import { canvasCards } from '../../adapters/pictures/card.ts';
import type { Actor } from '../../platform/context.ts';
import { newId } from '../../platform/values/id.ts';
import { askDecision } from '../approvals/index.ts';
import { addComment } from '../conversations/commands/add-comment.ts';
import { readerWithoutThreads } from '../../adapters/documents/reader.ts';
import { openRound } from '../consultations/commands/open-round.ts';
import { askInquiry } from '../inquiries/commands/ask-inquiry.ts';
import { askInquiryBody } from '../inquiries/contract.ts';
import { listeningModule } from '../listening/module.ts';
import { changeSetting } from '../settings/index.ts';
import { draftLetter } from '../tasks/owes/commands/draft-letter.ts';
import { canSeeTask, listExtensions, raiseObstacle, requestExtension } from '../tasks/index.ts';
import { readLetterDefaults } from '../tasks/owes/queries.ts';
import type { TaskDetail } from '../tasks/contract.ts';
import type { CardSubject } from './contract.ts';
import { cardsModule } from './module.ts';

const AT = 'https://lantoa.thuangiang.example';
const TITLE = 'Xây dựng bộ từ khóa truyền thông';
let house: TasksHouse;
let server: TestServer;
let focal: Actor;
let finance: Actor;
let foreign: Actor;
let viewer: Actor;
let task: TaskDetail;
/** One thing of every kind; those of the task of Sở Tài chính. */
let things: Record<CardSubject['type'], CardSubject>;

beforeAll(async () => {
  house = await tasksHouse();
  server = await house.house.server([
    cardsModule({ painter: canvasCards(), approvals: approvalsPorts() }),
    listeningModule(tasksPorts()),
  ]);
  const self = await house.worker('Vũ Hoài Thương', 'so-van-hoa-the-thao-va-du-lich', 'agency-officer');
  const rights = house.focal.grants.flatMap((grant) => grant.permissions);
  focal = {
    ...actorWith([...rights, 'documents.read', 'plans.read', 'tasks.chase'], null, self.name),
    organizationId: house.focal.organizationId,
    personId: self.personId,
  };
  finance = await house.worker('Lê Minh', 'so-tai-chinh', 'agency-officer');
  foreign = await house.worker('Nông Thu Hà', 'so-ngoai-vu', 'agency-officer');
  viewer = actorWith(['documents.read', 'plans.read'], null, 'Người xem');
  house.house.at('2026-03-10T02:00:00Z');
  const { planId } = await house.accepted('304/KH-UBND', [
    { title: TITLE, lead: 'Sở Tài chính', time: 'Trước ngày 30/9/2026' },
    { title: 'Làm clip quảng bá', lead: 'Sở Khoa học và Công nghệ', time: 'Trước ngày 31/10/2026' },
  ]);
  house.house.at('2026-10-02T02:00:00Z');
  task = await house.task(focal, TITLE);
  things = await makeThings(planId);
}, 120_000);
afterAll(() => house.house.drop());
beforeEach(() => house.house.at('2026-10-02T02:00:00Z'));

async function makeThings(planId: string): Promise<typeof things> {
  const [part] = task.parts;
  const financeId = await house.bodyId('so-tai-chinh');
  const { rows } = await house.house.database.pool.query('select document_id from plans.plans where id = $1', [planId]);
  await house.as(finance, (ctx) =>
    requestExtension(ctx, { partId: part!.id, version: part!.version, until: '2026-12-31', reason: 'Chờ nhà in' }),
  );
  const [extension] = await house.as(focal, (ctx) => listExtensions(ctx, task.id));
  const obstacle = await house.as(finance, (ctx) =>
    raiseObstacle(ctx, { partId: part!.id, kind: 'obstacle', text: 'Chưa có giấy phép xuất bản' }),
  );
  const comment = await house.as(finance, (ctx) =>
    addComment(
      ctx,
      { canSee: (one, _type, id) => canSeeTask(one, id) },
      {
        subjectType: 'task',
        subjectId: task.id,
        text: 'Đã liên hệ nhà in.',
        mentionIds: [],
      },
    ),
  );
  const leader = await house.worker('Vi Thị Mai Hiên', 'so-van-hoa-the-thao-va-du-lich', 'agency-leader');
  await house.house.database.pool.query(
    `insert into access.grants (id, person_id, role_code, granted_at, granted_by) values ($1, $2, 'viewer', now(), 'Kiểm thử')`,
    [newId(), leader.personId],
  );
  const decision = await house.as(focal, (ctx) =>
    askDecision(ctx, approvalsPorts(), {
      kind: 'question',
      subjectId: task.id,
      leaderId: leader.personId!,
      question: 'Có in thêm 500 bản không?',
    }),
  );
  const inquiry = await house.as(focal, (ctx) =>
    askInquiry(
      ctx,
      askInquiryBody.parse({
        title: 'Số buổi tuyên truyền quý III/2026',
        fields: [{ label: 'Số buổi', kind: 'number' }],
        dueOn: '2026-10-08',
        organizationIds: [financeId],
      }),
    ),
  );
  const round = await openRound(
    { open: (work) => house.as(focal, work) },
    { ...tasksPorts(), reader: readerWithoutThreads() },
    { name: 'du-thao.pdf', bytes: Buffer.from('%PDF-1.4') },
    { title: 'Dự thảo Kế hoạch năm 2027', dueOn: '2026-10-08', organizationIds: [financeId] },
  );
  const letter = await house.as(focal, async (ctx) =>
    draftLetter(ctx, { organizationIds: [financeId], choices: (await readLetterDefaults(ctx)) as never }),
  );
  const outlet = await server.post(focal, '/api/listening/create-outlet', {
    name: 'Báo Thuận Giang',
    kinds: ['online'],
    level: 'provincial',
  });
  const item = await server.post(focal, '/api/listening/record-item', {
    outletId: outlet.body.id,
    title: 'Chè Trà Sơn vào mùa',
    publishedOn: '2026-09-20',
    form: 'article',
  });
  const contract = await server.post(focal, '/api/listening/create-contract', {
    kind: 'contract',
    outletId: outlet.body.id,
    title: 'Trang địa phương năm 2026',
    number: '15/HĐ-TT',
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    promised: 24,
  });
  return {
    task: { type: 'task', id: task.id },
    plan: { type: 'plan', id: planId },
    document: { type: 'document', id: rows[0].document_id },
    inquiry: { type: 'inquiry', id: inquiry.id },
    consultation: { type: 'consultation', id: round.id },
    letter: { type: 'letter', id: letter.id },
    obstacle: { type: 'obstacle', id: obstacle.id },
    extension: { type: 'extension', id: extension!.id },
    decision: { type: 'decision', id: decision.id },
    comment: { type: 'comment', id: comment.id },
    obligation: { type: 'obligation', id: task.obligation.id },
    press: { type: 'press', id: item.body.id },
    'press-contract': { type: 'press-contract', id: contract.body.id },
    owes: { type: 'owes', organizationIds: [financeId] },
    briefing: { type: 'briefing' },
    board: { type: 'board', by: 'plan', organizationId: financeId, year: 2026 },
  };
}

const copy = (actor: Actor | null, subject: CardSubject, more: object = { at: AT }) =>
  server.post(actor, '/api/cards/copy-card', { subject, ...more });

describe('a thing in five lines', () => {
  it.each([
    [
      'task',
      ['Nhiệm vụ: Xây dựng', 'Chủ trì: Sở Tài chính', 'Hạn: 29/9/2026 (quá hạn 3 ngày)', 'Theo văn bản số 304/KH-UBND'],
    ],
    ['plan', ['Kế hoạch số 304/KH-UBND', 'Ban hành: ', 'Đang thực hiện']],
    ['document', ['Kế hoạch số 304/KH-UBND', 'Ban hành: ']],
    [
      'inquiry',
      [
        'Hỏi lại: Số buổi',
        'Cơ quan hỏi: Sở Văn hóa',
        'Hạn trả lời: 08/10/2026 (còn 6 ngày)',
        'Đang hỏi · đã trả lời 0/1',
      ],
    ],
    [
      'consultation',
      [
        'Lấy ý kiến: Dự thảo Kế hoạch năm 2027',
        'Cơ quan lấy ý kiến: Sở Văn hóa',
        'Hạn góp ý: 08/10/2026 (còn 6 ngày)',
        'Đang lấy ý kiến · đã có ý kiến 0/1',
      ],
    ],
    ['letter', ['Công văn đôn đốc (lần 1): ', 'Gửi: Sở Tài chính', 'Chờ số']],
    [
      'obstacle',
      ['Khó khăn, vướng mắc: Chưa có giấy phép', 'Cơ quan giải quyết: Sở Văn hóa', 'Chưa trả lời · Xây dựng'],
    ],
    [
      'extension',
      [
        'Đề nghị gia hạn: Xây dựng',
        'Cơ quan đề nghị: Sở Tài chính',
        'Hạn hiện nay: 29/9/2026',
        'Xin đến 31/12/2026 · Chờ trả lời',
      ],
    ],
    ['decision', ['Xin ý kiến lãnh đạo: Có in thêm', 'Xin ý kiến: Vi Thị Mai Hiên', 'Chờ quyết định']],
    ['obligation', ['Việc định kỳ: Xây dựng', 'Kỳ tới hạn: 29/9/2026 (quá hạn 3 ngày)', 'Một lần']],
    ['press', ['Tin, bài báo chí: Chè Trà Sơn vào mùa', 'Báo Thuận Giang, 20/9/2026']],
    [
      'press-contract',
      [
        'Hợp đồng truyền thông số 15/HĐ-TT: Trang địa phương năm 2026',
        'Báo Thuận Giang',
        'Thực hiện đến: 31/12/2026',
        'Đã đăng, phát 0/24 tin, bài · 0 được tính là minh chứng',
      ],
    ],
    ['board', ['Tình hình thực hiện: Sở Tài chính, năm 2026', '1 nhiệm vụ: 0 hoàn thành (0 quá hạn), 1 đang quá hạn']],
    ['comment', ['Ý kiến trao đổi: Đã liên hệ nhà in.', 'Lê Minh', 'Về nhiệm vụ: ']],
    [
      'owes',
      ['Nội dung chưa báo cáo: 1 cơ quan, địa phương còn 1 nội dung đến hạn ngày 02/10/2026', 'Gồm: Sở Tài chính'],
    ],
    [
      'briefing',
      ['Trang lãnh đạo ngày 02/10/2026: 1 nhiệm vụ quá hạn, ở 1 cơ quan', 'Quá hạn nhiều nhất: Sở Tài chính'],
    ],
  ] as const)('%s', async (kind, beginnings) => {
    const { status, body } = await copy(focal, things[kind]);
    expect(status).toBe(200);
    const lines: string[] = body.text.split('\n');
    expect(lines.length).toBeLessThanOrEqual(5);
    expect(lines.at(-1)).toBe(`${AT}/x/${body.code}`);
    for (const [at, beginning] of beginnings.entries()) expect(lines[at]).toContain(beginning);
    expect(lines).toHaveLength(beginnings.length + 1);
  });

  it('gives the same address to everybody who may see it, and makes a line in the audit trail once', async () => {
    const [one, again] = [await copy(focal, things.task), await copy(finance, things.task)];
    expect(again.body.code).toBe(one.body.code);
    const { rows } = await house.house.database.pool.query(
      `select count(*)::int as count from audit.entries where verb = 'links.make-short' and subject_id = $1`,
      [task.id],
    );
    expect(rows[0].count).toBe(1);
  });

  it('takes the provincial address before the sender’s, and says when no telephone reaches it', async () => {
    const near = (await copy(focal, things.task, { at: 'http://localhost:8080' })).body;
    expect(near).toMatchObject({ isReachable: false, address: `http://localhost:8080/x/${near.code}` });
    const set = (value: string) =>
      house.as(actorWith(['settings.change']), (ctx) =>
        changeSetting(ctx, { key: 'desk.public-address', value } as never),
      );
    await set('https://lantoa.example');
    const far = (await copy(focal, things.task, { at: 'http://localhost:8080' })).body;
    expect(far).toMatchObject({ isReachable: true, address: `https://lantoa.example/x/${near.code}` });
    await set('');
  });

  it('gives one choice of a list one address, in whatever order it was chosen', async () => {
    const [a, b] = [await house.bodyId('so-tai-chinh'), await house.bodyId('so-khoa-hoc-va-cong-nghe')];
    const one = await copy(focal, { type: 'owes', organizationIds: [a, b] });
    const other = await copy(focal, { type: 'owes', organizationIds: [b, a] });
    expect(one.body.code).toBe(other.body.code);
    expect((await copy(focal, things.owes)).body.code).not.toBe(one.body.code);
  });
});

describe('the picture', () => {
  it.each(['task', 'owes', 'briefing', 'comment'] as const)('is there for %s', async (kind) => {
    const { body } = await copy(focal, things[kind]);
    const { status, bytes, headers } = await server.get(focal, body.picture);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('image/png');
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  });

  it('is not there for a code that nobody made', async () => {
    expect((await server.get(focal, '/api/cards/00000000/picture.png')).status).toBe(404);
  });
});

describe('whoever may not see the thing', () => {
  const ofTheTask = [
    'task',
    'obstacle',
    'extension',
    'decision',
    'comment',
    'obligation',
    'press',
    'press-contract',
    'inquiry',
    'consultation',
    'letter',
    'owes',
    'briefing',
  ] as const;
  it.each(ofTheTask)('gets neither text nor picture: %s', async (kind) => {
    const { body } = await copy(focal, things[kind]);
    for (const stranger of [foreign, viewer]) {
      expect([403, 404]).toContain((await copy(stranger, things[kind])).status);
      expect([403, 404]).toContain((await server.get(stranger, body.picture)).status);
    }
    expect((await copy(null, things[kind])).status).toBe(401);
    expect((await server.get(null, body.picture)).status).toBe(401);
  });

  it('sees what is the whole province’s', async () => {
    expect((await copy(viewer, things.plan)).status).toBe(200);
    expect((await copy(viewer, things.document)).status).toBe(200);
  });

  it('gets nothing of a kind or an id that is not there', async () => {
    expect((await copy(focal, { type: 'task', id: newId() })).status).toBe(404);
    expect((await copy(focal, { type: 'user', id: newId() } as never)).status).toBe(422);
  });
});
