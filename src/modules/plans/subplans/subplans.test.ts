import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorWith, type TestServer } from '../../../../test/support/house.ts';
import { plansHouse, planText, type PlansHouse, type TextTask } from '../../../../test/support/plans-house.ts';
import type { Actor, Ctx } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import { newId } from '../../../platform/values/id.ts';
import { chooseDeadline } from '../commands/choose-deadline.ts';
import { confirmAll } from '../commands/decide-assignment.ts';
import { lockPlanForAcceptance } from '../commands/lock-plan-for-acceptance.ts';
import { markPlanAccepted } from '../commands/mark-plan-accepted.ts';
import { parentView, type ParentView } from '../contract.ts';
import { plansModule } from '../module.ts';
import { confirmSubplanLinks, decideSubplanLink } from './commands/decide-subplan-link.ts';
import { linkParent, unlinkParent } from './commands/link-parent.ts';
import { requireSubplans } from './commands/require-subplans.ts';
import { getParent } from './queries/get-parent.ts';
import { listSubplans } from './queries/list-subplans.ts';

const FOREIGN = 'Sở Ngoại vụ';
const journalists: TextTask = {
  title: 'Đón, hướng dẫn đoàn phóng viên nước ngoài tìm hiểu, đưa tin về tỉnh',
  lead: FOREIGN,
  time: 'Quý II/2026',
};
const rules: TextTask = {
  title: 'Tham mưu sửa đổi Quy chế quản lý hoạt động thông tin đối ngoại trên địa bàn tỉnh',
  lead: 'Sở Văn hóa, Thể thao và Du lịch',
  coordinating: FOREIGN,
  time: 'Quý II/2026',
};
const korea: TextTask = { title: 'Giới thiệu Thuận Giang tại Hàn Quốc', lead: FOREIGN, time: 'Quý III/2026' };
const tea: TextTask = {
  title: 'Quảng bá chè Trà Sơn tới thị trường ngoài nước',
  lead: 'Sở Nông nghiệp và Môi trường',
  time: 'Quý III/2026',
};

const subplanText = (number: string, tasks: readonly string[]): string =>
  planText(
    number,
    tasks.map((title) => ({ title, lead: FOREIGN, time: 'Quý II/2026' })),
    'Triển khai công tác thông tin đối ngoại năm 2026',
  )
    .replace('ỦY BAN NHÂN DÂN\nTỈNH THUẬN GIANG', 'UBND TỈNH THUẬN GIANG\nSỞ NGOẠI VỤ')
    .replace(
      'I. MỤC ĐÍCH, YÊU CẦU',
      'Thực hiện Kế hoạch số 46/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh;\nI. MỤC ĐÍCH, YÊU CẦU',
    );

let plans: PlansHouse;
let server: TestServer;
let reader: Actor;
let parentId: string;
let ownId: string;
let foreignId: string;
const act = <T>(work: (ctx: Ctx) => Promise<T>, actor = plans.officer): Promise<T> => plans.house.as(actor, work);
const look = (planId = ownId, actor = plans.officer): Promise<ParentView> =>
  act((ctx) => getParent(ctx, planId), actor);
const overview = (actor = plans.officer) => act((ctx) => listSubplans(ctx, parentId), actor);
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Refusal) return error.issues[0]?.code ?? error.code;
      throw error;
    },
  );

async function accept(planId: string): Promise<void> {
  const { plan, questions } = await plans.review(planId);
  let { version } = plan;
  for (const one of questions.filter((each) => each.kind === 'no-deadline' && !each.decided))
    ({ version } = await act((ctx) =>
      chooseDeadline(ctx, { planId, version, assignmentIds: one.assignmentIds, deadline: { kind: 'none' } }),
    ));
  ({ version } = await act((ctx) => confirmAll(ctx, { planId, version })));
  await act(async (ctx) => {
    await lockPlanForAcceptance(ctx, planId, version);
    await markPlanAccepted(ctx, planId);
  });
}

const linked = (view: ParentView) => {
  const link = view.link!;
  const parentTask = (id: string | undefined) =>
    link.parentAssignments.find((one) => one.id === id)?.task.slice(0, 20) ?? null;
  return link.rows.map((row) => [
    row.task.slice(0, 20),
    row.stands,
    parentTask(row.links[0]?.parentAssignmentId ?? row.proposal?.parentAssignmentId),
  ]);
};
const rowOf = (view: ParentView, words: string) => view.link!.rows.find((one) => one.task.startsWith(words))!;
const parentOf = (view: ParentView, words: string) =>
  view.link!.parentAssignments.find((one) => one.task.startsWith(words))!.id;
const decide = async (own: string, parent: string, as: 'confirmed' | 'rejected' | 'ended') => {
  const view = await look();
  return act((ctx) =>
    decideSubplanLink(ctx, {
      planId: ownId,
      version: view.link!.version,
      assignmentId: rowOf(view, own).assignmentId,
      parentAssignmentId: parentOf(view, parent),
      as,
    }),
  );
};

beforeAll(async () => {
  plans = await plansHouse();
  plans.house.at('2026-03-28T02:00:00Z');
  server = await plans.house.server([plansModule()]);
  reader = actorWith(['plans.read']);
  foreignId = await plans.bodyId('so-ngoai-vu');
  ({ planId: parentId } = await plans.bringIn(planText('46/KH-UBND', [journalists, rules, korea, tea])));
  await accept(parentId);
  ({ planId: ownId } = await plans.bringIn(
    subplanText('38/KH-SNgV', [
      'Xây dựng chương trình, đón và hướng dẫn đoàn phóng viên nước ngoài tìm hiểu, đưa tin về tỉnh',
      'Góp ý dự thảo Quy chế quản lý hoạt động thông tin đối ngoại trên địa bàn tỉnh',
      'Bồi dưỡng tiếng Lào cho công chức cửa khẩu Nậm Khê',
    ]),
  ));
  await accept(ownId);
}, 120_000);
afterAll(() => plans.house.drop());

describe('the plan of an agency', () => {
  it('is offered to be tied to the plan that its words cite, as that of its issuer', async () => {
    const view = await look();
    expect(view.link).toBeNull();
    expect(view.candidates.map((one) => one.number)).toEqual(['46/KH-UBND']);
    expect(view.organization?.id).toBe(foreignId);
    expect((await overview()).candidates).toMatchObject([{ plan: { planId: ownId }, organization: { id: foreignId } }]);
    expect((await look(parentId)).candidates).toEqual([]);
  });

  it.each([
    ['itself', () => ({ planId: ownId, parentPlanId: ownId, organizationId: foreignId }), 'plans.subplan-of-itself'],
    [
      'a plan that is not there',
      () => ({ planId: ownId, parentPlanId: newId(), organizationId: foreignId }),
      'not-found',
    ],
    [
      'an agency that is not there',
      () => ({ planId: ownId, parentPlanId: parentId, organizationId: newId() }),
      'not-found',
    ],
  ])('is not tied to %s', async (_, input, code) => {
    expect(await refusal(act((ctx) => linkParent(ctx, input())))).toBe(code);
  });

  it('is tied by a reviewer once, and lines are proposed; what resembles nothing is said to stand outside', async () => {
    const input = { planId: ownId, parentPlanId: parentId, organizationId: foreignId };
    expect(await refusal(act((ctx) => linkParent(ctx, input), reader))).toBe('not-permitted');
    const view = await act((ctx) => linkParent(ctx, input));
    expect(linked(view)).toEqual([
      ['Xây dựng chương trìn', 'proposed', 'Đón, hướng dẫn đoàn '],
      ['Góp ý dự thảo Quy ch', 'proposed', 'Tham mưu sửa đổi Quy'],
      ['Bồi dưỡng tiếng Lào ', 'outside', null],
    ]);
    expect(view.link!.counts).toEqual({ ordered: 3, carried: 0, missing: 3, check: 0, outside: 3 });
    expect(await refusal(act((ctx) => linkParent(ctx, input)))).toBe('plans.subplan-linked-already');
    const turned = { planId: parentId, parentPlanId: ownId, organizationId: foreignId };
    expect(await refusal(act((ctx) => linkParent(ctx, turned)))).toBe('plans.parent-is-subplan');
  });

  it('takes sure proposals together, doubtful ones one by one, and links by hand', async () => {
    const { link } = await look();
    const view = await act((ctx) => confirmSubplanLinks(ctx, { planId: ownId, version: link!.version }));
    expect(rowOf(view, 'Xây dựng').stands).toBe('linked');
    await decide('Góp ý', 'Tham mưu', 'confirmed');
    const byHand = await decide('Bồi dưỡng', 'Giới thiệu', 'confirmed');
    expect(rowOf(byHand, 'Bồi dưỡng').links[0]).toMatchObject({ state: 'confirmed', byHand: true });
    expect(rowOf(byHand, 'Góp ý').links[0]).toMatchObject({ byHand: false, decidedBy: plans.officer.name });
    expect(byHand.link!.counts).toEqual({ ordered: 3, carried: 3, missing: 0, check: 0, outside: 0 });
    const back = await decide('Bồi dưỡng', 'Giới thiệu', 'ended');
    expect(back.link!.counts).toMatchObject({ carried: 2, missing: 1, outside: 1 });
  });

  it('does not propose again what was refused, and proposes it again when the refusal is taken back', async () => {
    await decide('Góp ý', 'Tham mưu', 'rejected');
    expect(rowOf(await look(), 'Góp ý')).toMatchObject({ stands: 'outside', proposal: null });
    await decide('Góp ý', 'Tham mưu', 'ended');
    expect(rowOf(await look(), 'Góp ý').stands).toBe('proposed');
    await decide('Góp ý', 'Tham mưu', 'confirmed');
  });

  it('tells a slower officer that somebody was quicker, and lets nothing in of another plan', async () => {
    const view = await look();
    const input = {
      planId: ownId,
      version: view.link!.version,
      assignmentId: rowOf(view, 'Bồi dưỡng').assignmentId,
      parentAssignmentId: parentOf(view, 'Quảng bá'),
      as: 'rejected' as const,
    };
    const stranger = { ...input, parentAssignmentId: input.assignmentId };
    expect(await refusal(act((ctx) => decideSubplanLink(ctx, stranger)))).toBe('not-found');
    const both = await Promise.all([input, input].map((one) => refusal(act((ctx) => decideSubplanLink(ctx, one)))));
    expect(both.toSorted()).toEqual(['done', 'plans.subplan-changed-meanwhile']);
    expect(await refusal(act((ctx) => decideSubplanLink(ctx, input), reader))).toBe('not-permitted');
  });
});

describe('the plan above', () => {
  it('shows which agencies must have a plan, which have none by the day, and what each carries by section', async () => {
    const ids = [foreignId, await plans.bodyId('so-nong-nghiep-va-moi-truong')];
    plans.house.at('2026-04-10T02:00:00Z');
    const view = await act((ctx) =>
      requireSubplans(ctx, { planId: parentId, organizationIds: ids, dueOn: '2026-04-05' }),
    );
    expect(view.counts).toEqual({ must: 2, handedIn: 1, missing: 1 });
    expect(view.agencies.map((one) => [one.organization.name.vi, one.isLate, one.plan?.number ?? null])).toEqual([
      ['Sở Nông nghiệp và Môi trường', true, null],
      [FOREIGN, false, '38/KH-SNgV'],
    ]);
    expect(view.agencies[1]!.counts).toEqual((await look()).link!.counts);
    const sum = (key: 'ordered' | 'carried') => view.agencies[1]!.cells.reduce((all, cell) => all + cell[key], 0);
    expect([sum('ordered'), sum('carried')]).toEqual([3, 2]);
    expect(view.leading).toContain(foreignId);
    const fewer = await act((ctx) =>
      requireSubplans(ctx, { planId: parentId, organizationIds: [foreignId], dueOn: null }),
    );
    expect(fewer.agencies).toHaveLength(1);
  });

  it('is read by everyone who reads plans, and decided on by none of them', async () => {
    const path = `/api/plans/${parentId}/subplans`;
    expect((await server.get(reader, path)).status).toBe(200);
    const { body } = await server.get(reader, `/api/plans/${ownId}/parent`);
    expect(parentView.parse(body).may.decide).toBe(false);
    const sent = { planId: parentId, organizationIds: [], dueOn: null };
    expect((await server.post(reader, '/api/plans/require-subplans', sent)).status).toBe(403);
    expect((await server.get(reader, `/api/plans/${newId()}/parent`)).status).toBe(404);
  });
});

describe('a new version of the plan above', () => {
  it('keeps links whose words are the same, asks to check changed ones, and names what was lost', async () => {
    plans.house.at('2026-09-01T02:00:00Z');
    const changed = {
      ...journalists,
      title: 'Đón, hướng dẫn 03 đoàn phóng viên nước ngoài tìm hiểu, quay phim, đưa tin về tỉnh',
    };
    const { planId } = await plans.bringIn(planText('46/KH-UBND', [changed, korea, tea]), 'new-version');
    expect((await look()).link!.parent.planId).toBe(parentId);
    await accept(planId);
    const view = await look();
    expect(view.link!.parent.planId).toBe(planId);
    expect(rowOf(view, 'Xây dựng')).toMatchObject({ stands: 'check', links: [{ state: 'check' }] });
    expect(view.link!.lost.map((one) => one.parentTask.slice(0, 8))).toEqual(['Tham mưu']);
    expect(rowOf(view, 'Góp ý').stands).toBe('outside');
    const checked = await decide('Xây dựng', 'Đón', 'confirmed');
    expect(rowOf(checked, 'Xây dựng')).toMatchObject({ stands: 'linked', links: [{ state: 'confirmed' }] });
    // The page of the version before leads to the one in force.
    expect((await overview()).planId).toBe(planId);
  });
});

describe('every act', () => {
  it('stands in the history of the plan and in the audit trail', async () => {
    const { link } = await look();
    await act((ctx) => unlinkParent(ctx, { planId: ownId, version: link!.version }));
    expect((await look()).link).toBeNull();
    const { rows } = await plans.house.database.pool.query(
      `select distinct verb from audit.entries where verb ~ 'link|require' order by verb`,
    );
    expect(rows.map((row) => row.verb)).toEqual([
      'plans.confirm-links',
      'plans.decide-link',
      'plans.link-parent',
      'plans.require-subplans',
      'plans.unlink-parent',
    ]);
  });
});
