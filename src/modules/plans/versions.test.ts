import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plansHouse, planText, type PlansHouse, type TextTask } from '../../../test/support/plans-house.ts';
import type { Ctx } from '../../platform/context.ts';
import { addAssignment } from './commands/add-assignment.ts';
import { chooseDeadline } from './commands/choose-deadline.ts';
import { confirmAll, rejectAssignment } from './commands/decide-assignment.ts';
import { changeAssignment } from './commands/change-assignment.ts';
import { lockPlanForAcceptance } from './commands/lock-plan-for-acceptance.ts';
import { mapClause } from './commands/map-clause.ts';
import { mergeAssignments } from './commands/merge-assignments.ts';
import { markPlanAccepted } from './commands/mark-plan-accepted.ts';
import { splitAssignment } from './commands/split-assignment.ts';
import type { ReviewView } from './contract.ts';

const CULTURE = 'Sở Văn hóa, Thể thao và Du lịch';
const website: TextTask = {
  title: 'Duy trì Trang thông tin đối ngoại tỉnh bằng 05 thứ tiếng',
  lead: CULTURE,
  time: 'Thường xuyên',
};
const keywords: TextTask = {
  title: 'Xây dựng bộ từ khóa truyền thông về đầu tư, du lịch',
  lead: CULTURE,
  time: 'Quý III/2026',
};
const korea: TextTask = { title: 'Giới thiệu Thuận Giang tại Hàn Quốc', lead: 'Sở Ngoại vụ', time: 'Quý III/2026' };
const tea: TextTask = { title: 'Quảng bá chè Trà Sơn tới thị trường ngoài nước', lead: 'Sở Nông nghiệp và Môi trường' };
const contest: TextTask = {
  title: 'Phát động thi đua “Mỗi xã, phường một câu chuyện đẹp”',
  lead: 'Sở Nội vụ',
  time: 'Năm 2026',
};
const video: TextTask = {
  title: 'Sản xuất chuỗi video ngắn “Một phút Thuận Giang”',
  lead: CULTURE,
  time: 'Quý IV/2026',
};

let plans: PlansHouse;
let first: ReviewView;
let second: ReviewView;
const act = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> => plans.house.as(plans.officer, work);
const accept = (planId: string) =>
  act(async (ctx) => {
    const { plan } = await plans.review(planId);
    const ready = await lockPlanForAcceptance(ctx, planId, plan.version);
    await markPlanAccepted(ctx, planId);
    return ready;
  });

beforeAll(async () => {
  plans = await plansHouse();
  const { planId } = await plans.bringIn(planText('46/KH-UBND', [website, keywords, korea, tea, contest]));
  first = await plans.review(planId);
  let version = first.plan.version;
  const id = (index: number) => first.assignments[index]!.id;
  const step = async (work: (ctx: Ctx) => Promise<{ version: number }>) => {
    ({ version } = await act(work));
  };
  await step((ctx) =>
    chooseDeadline(ctx, { planId, version, assignmentIds: [id(3)], deadline: { kind: 'date', on: '2026-12-01' } }),
  );
  await step((ctx) =>
    changeAssignment(ctx, { planId, version, assignmentId: id(0), task: 'Duy trì Trang thông tin đối ngoại tỉnh' }),
  );
  await step((ctx) => rejectAssignment(ctx, { planId, version, assignmentId: id(4), reason: 'Đã có kế hoạch riêng' }));
  await step((ctx) => confirmAll(ctx, { planId, version }));
  first = await plans.review(planId);
  await accept(planId);
  const adjusted = planText('46/KH-UBND', [video, website, { ...keywords, time: 'Quý IV/2026' }, tea, contest]);
  const next = await plans.bringIn(adjusted, 'new-version');
  second = await plans.review(next.planId);
});
afterAll(() => plans.house.drop());

describe('a new version of an accepted plan', () => {
  it('knows the plan before, and says of every clause what became of it', () => {
    expect(second.plan.previous).toMatchObject({ planId: first.plan.id, state: 'accepted' });
    const shown = second.map!.clauses.map((one) => `${one.old?.path ?? ''}→${one.new?.path ?? ''} ${one.kind}`);
    expect(shown).toEqual([
      'I→I same',
      'II→II same',
      '→II.1 new',
      'II.1→II.2 same',
      'II.2→II.3 changed',
      'II.4→II.4 same',
      'II.5→II.5 same',
      'III→III same',
      'II.3→ gone',
    ]);
    expect(second.clauses.map((one) => one.change)).toContain('changed');
    expect(second.questions.find((one) => one.kind === 'clause-map')).toMatchObject({ required: false, count: 3 });
  });

  it('carries decisions over where the words are the same, and only there', () => {
    expect(second.assignments.map((one) => [one.change, one.state])).toEqual([
      ['new', 'found'],
      ['same', 'confirmed'],
      ['changed', 'found'],
      ['same', 'confirmed'],
      ['same', 'rejected'],
    ]);
    expect(second.assignments[1]).toMatchObject({
      task: 'Duy trì Trang thông tin đối ngoại tỉnh',
      edited: ['task'],
      previousAssignmentId: first.assignments[0]!.id,
    });
    expect(second.assignments[3]!.deadline).toEqual({ kind: 'date', on: '2026-12-01' });
    expect(second.assignments[4]!.reason).toBe('Đã có kế hoạch riêng');
    expect(second.map!.gone).toEqual([{ id: first.assignments[2]!.id, task: korea.title, section: 'II.3' }]);
    for (const one of second.assignments) expect(second.text.slice(...one.taskSpan!)).toContain(one.task.slice(0, 20));
  });

  it('lets a person say that a gone clause went into a new one, and take that back', async () => {
    const planId = second.plan.id;
    const [gone] = second.map!.clauses.filter((one) => one.kind === 'gone');
    const target = second.clauses.find((one) => one.path === 'II.1')!;
    const kindOf = (map: ReviewView['map']) =>
      map!.clauses.filter((one) => one.old?.path === 'II.3').map((one) => [one.kind, one.new?.path, one.decidedBy]);
    let { version } = await act((ctx) =>
      mapClause(ctx, { planId, version: second.plan.version, oldClauseId: gone!.old!.id, newClauseIds: [target.id] }),
    );
    const mapped = await plans.review(planId);
    expect(kindOf(mapped.map)).toEqual([['changed', 'II.1', plans.officer.name]]);
    expect(mapped.map!.clauses.filter((one) => one.kind === 'new')).toEqual([]);
    const { id: website } = second.clauses.find((one) => one.path === 'II.2')!;
    const split = [target.id, website];
    ({ version } = await act((ctx) =>
      mapClause(ctx, { planId, version, oldClauseId: gone!.old!.id, newClauseIds: split }),
    ));
    const apart = await plans.review(planId);
    expect(kindOf(apart.map).map(([kind]) => kind)).toEqual(['split', 'split']);
    expect(apart.map!.clauses.find((one) => one.old?.path === 'II.1')).toMatchObject({ kind: 'gone', new: null });
    await act((ctx) => mapClause(ctx, { planId, version, oldClauseId: gone!.old!.id, newClauseIds: [] }));
    const back = await plans.review(planId);
    expect(kindOf(back.map)).toEqual([['gone', undefined, plans.officer.name]]);
    expect(back.map!.clauses.filter((one) => one.kind === 'new').map((one) => one.new!.path)).toEqual(['II.1', 'II.2']);
  });

  it('takes the place of the plan in force when it is accepted, and says which work is gone', async () => {
    const planId = second.plan.id;
    const { plan } = await plans.review(planId);
    await act((ctx) => confirmAll(ctx, { planId, version: plan.version }));
    const ready = await accept(planId);
    expect(ready).toMatchObject({
      supersedesPlanId: first.plan.id,
      goneAssignmentIds: [first.assignments[2]!.id],
    });
    expect(ready.assignments.map((one) => one.previousAssignmentId)).toEqual([
      null,
      first.assignments[0]!.id,
      first.assignments[1]!.id,
      first.assignments[3]!.id,
    ]);
    expect((await plans.review(first.plan.id)).plan).toMatchObject({ state: 'superseded', next: { planId } });
    const views = await plans.house.database.pool.query<{ plan_id: string; names: number }>(
      `select a.plan_id, count(e.id)::int as names from plans.assignments_accepted a
        left join plans.assignees_accepted e on e.assignment_id = a.id group by 1`,
    );
    expect(views.rows.find((one) => one.plan_id === planId)?.names).toBe(4);
  });
});

describe('what a person made of the version before', () => {
  it('is made again where the words are still there: merged, split and added', async () => {
    const wide: TextTask = {
      title: 'Xây dựng ấn phẩm và tổ chức hội nghị xúc tiến',
      lead: `Sở Công Thương; ${CULTURE}`,
      time: 'Quý IV/2026',
    };
    const { planId } = await plans.bringIn(planText('88/KH-UBND', [website, keywords, wide, contest]));
    const before = await plans.review(planId);
    let { version } = before.plan;
    const [a, b, c] = before.assignments;
    const start = before.text.indexOf('Quảng bá hình ảnh');
    await act(async (ctx) => {
      ({ version } = await mergeAssignments(ctx, { planId, version, assignmentIds: [a!.id, b!.id] }));
      const parts = [
        { task: 'Xây dựng ấn phẩm', leadAssigneeIds: [c!.leads[0]!.id] },
        { task: 'tổ chức hội nghị xúc tiến', leadAssigneeIds: [c!.leads[1]!.id] },
      ];
      ({ version } = await splitAssignment(ctx, { planId, version, assignmentId: c!.id, parts }));
      ({ version } = await addAssignment(ctx, { planId, version, span: [start, start + 40] }));
      await confirmAll(ctx, { planId, version });
    });
    const old = await plans.review(planId);
    const next = await plans.bringIn(planText('88/KH-UBND', [video, website, keywords, wide, contest]), 'new-version');
    const now = await plans.review(next.planId);
    const shown = (review: ReviewView) =>
      review.assignments.map((one) => [one.task, one.state, one.leads.map((lead) => lead.name).join()]);
    expect(shown(now).filter(([task]) => task !== video.title)).toEqual(shown(old));
    expect(now.assignments.filter((one) => one.task !== video.title).map((one) => one.previousAssignmentId)).toEqual(
      old.assignments.map((one) => one.id),
    );
    expect(now.map!.gone).toEqual([]);
    for (const one of now.assignments.filter((other) => other.origin !== 'merged'))
      expect(now.text.slice(...one.taskSpan!)).toBe(one.task);
  });
});

describe('importing', () => {
  it('leaves all of a plan or nothing of it, wherever it is cut off', async () => {
    const { pool } = plans.house.database;
    const counts = async () =>
      (
        await pool.query(`select (select count(*) from plans.readings) as readings, (select count(*) from plans.plans) as plans,
          (select count(*) from plans.assignees) as assignees, (select count(*) from documents.versions) as versions`)
      ).rows[0];
    const before = await counts();
    await pool.query(`create function plans.cut() returns trigger language plpgsql as $$ begin raise 'cut off'; end $$;
      create trigger cut after insert on plans.acts for each statement execute function plans.cut()`);
    await expect(plans.bringIn(planText('77/KH-UBND', [website]))).rejects.toThrow('cut off');
    expect(await counts()).toEqual(before);
    await pool.query('drop function plans.cut cascade');
    const { planId } = await plans.bringIn(planText('77/KH-UBND', [website]));
    expect((await plans.review(planId)).assignments).toHaveLength(1);
  });

  it('makes no plan of a text that is not a document that assigns work', async () => {
    await expect(
      plans.bringIn(
        'Sáng 05/3/2026, UBND tỉnh Thuận Giang tổ chức hội nghị triển khai công tác thông tin đối ngoại.\nHội nghị đã nghe báo cáo kết quả.',
      ),
    ).rejects.toThrow('no plan was made: the intake is read');
  });
});
