import { afterAll, beforeAll, expect, it } from 'vitest';
import { actorWith, type TestServer } from '../../../test/support/house.ts';
import { tasksHouse, type TasksHouse } from '../../../test/support/tasks-house.ts';
import { approvalsPorts, tasksPorts } from '../../../test/support/tasks-ports.ts';
import { readerWithoutThreads } from '../../adapters/documents/reader.ts';
import type { Actor } from '../../platform/context.ts';
import { newId } from '../../platform/values/id.ts';
import { askDecision, linkedDecision } from '../approvals/index.ts';
import { askInquiry } from '../inquiries/commands/ask-inquiry.ts';
import { askInquiryBody } from '../inquiries/contract.ts';
import { linkedInquiry } from '../inquiries/index.ts';
import { findLink, issueLink } from '../links/index.ts';
import { linksModule } from '../links/module.ts';
import { linkedParts } from '../tasks/index.ts';
import { openRound } from './commands/open-round.ts';
import { linkedRound } from './index.ts';

let house: TasksHouse;
let server: TestServer;
let officer: Actor;
let asked: Actor;
let leader: Actor;
const ids: Record<string, string> = {};

beforeAll(async () => {
  house = await tasksHouse();
  server = await house.house.server([
    linksModule({ task: linkedParts, decision: linkedDecision, inquiry: linkedInquiry, consultation: linkedRound }),
  ]);
  const self = await house.worker('Vũ Hoài Thương', 'so-van-hoa-the-thao-va-du-lich', 'agency-officer');
  officer = { ...house.focal, personId: self.personId };
  asked = await house.worker('Lê Minh', 'so-tai-chinh', 'agency-leader');
  leader = await house.worker('Vi Thị Mai Hiên', 'so-van-hoa-the-thao-va-du-lich', 'agency-leader');
  // Only who has an account can be asked to decide.
  await house.house.database.pool.query(
    `insert into access.grants (id, person_id, role_code, granted_at, granted_by) values ($1, $2, 'viewer', now(), 'Kiểm thử')`,
    [newId(), leader.personId],
  );
  house.house.at('2026-11-06T02:00:00Z');
  await house.accepted('307/KH-UBND', [
    { title: 'Xây dựng bộ từ khóa', lead: 'Sở Tài chính', time: 'Trước ngày 30/12/2026' },
  ]);
  const task = await house.task(officer, 'Xây dựng bộ từ khóa');
  const organizationIds = [await house.bodyId('so-tai-chinh')];
  const inquiry = askInquiryBody.parse({
    title: 'Số buổi tuyên truyền',
    fields: [{ label: 'Số buổi', kind: 'number' }],
    dueOn: '2026-11-12',
    organizationIds,
  });
  ids['inquiry'] = (await house.as(officer, (ctx) => askInquiry(ctx, inquiry))).id;
  const round = { title: 'Dự thảo Kế hoạch năm 2027', dueOn: '2026-11-12', organizationIds };
  const ports = { ...tasksPorts(), reader: readerWithoutThreads() };
  const draft = { name: 'du-thao.pdf', bytes: Buffer.from('%PDF-1.4') };
  ids['consultation'] = (await openRound({ open: (work) => house.as(officer, work) }, ports, draft, round)).id;
  const decision = { kind: 'question' as const, subjectId: task.id, leaderId: leader.personId!, question: 'In thêm?' };
  ids['decision'] = (await house.as(officer, (ctx) => askDecision(ctx, approvalsPorts(), decision))).id;
}, 120_000);
afterAll(() => house.house.drop());

const list = (actor: Actor | null, type: string) => server.get(actor, `/api/links/given?type=${type}&id=${ids[type]}`);
const revoke = (actor: Actor | null, type: string, linkId: string) =>
  server.post(actor, '/api/links/revoke-link', { type, id: ids[type], linkId });

it.each(['inquiry', 'consultation', 'decision'])(
  'links to a thing are seen and ended by who gives them out, and by nobody else: %s',
  async (type) => {
    const holder = { name: 'Phạm Minh Đăng', email: 'dang@example.org', telephone: '0912345678' };
    const subject = { type, id: ids[type]! };
    const { id, path } = await house.as(officer, (ctx) =>
      issueLink(ctx, { subject, organizationId: asked.organizationId, holder, validDays: 1 }),
    );
    const token = path.split('/').at(-1)!;
    const open = () => house.as(actorWith([], null, ''), (ctx) => findLink(ctx, token));
    expect((await list(officer, type)).body.items).toMatchObject([
      { holder: 'Phạm Minh Đăng', organization: { vi: 'Sở Tài chính' }, ways: ['email', 'sms'], isOpen: true },
    ]);
    const others = ['inquiry', 'consultation', 'decision'].filter((one) => one !== type);
    for (const other of others) expect((await revoke(officer, other, id)).status).toBe(404);
    for (const actor of [asked, actorWith([])]) {
      expect([403, 404]).toContain((await list(actor, type)).status);
      expect([403, 404]).toContain((await revoke(actor, type, id)).status);
    }
    expect((await list(null, type)).status).toBe(401);
    expect((await open())?.id).toBe(id);
    expect((await revoke(officer, type, id)).body.items).toMatchObject([{ isOpen: false, revokedBy: officer.name }]);
    expect(await open()).toBeUndefined();
    expect((await revoke(officer, type, id)).body.issues[0].code).toBe('links.ended');
  },
);
