import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actorWith } from '../../../test/support/house.ts';
import { planText, type TextTask } from '../../../test/support/plans-house.ts';
import { tasksHouse, type TasksHouse } from '../../../test/support/tasks-house.ts';
import { systemActor } from '../../platform/context.ts';
import { assignPerson } from './commands/assign-person.ts';
import { completePart } from './commands/complete-part.ts';
import { openDueTasks } from './commands/open-due-tasks.ts';
import { reportProgress } from './commands/report-progress.ts';
import { setDueDate } from './commands/set-due-date.ts';
import type { TaskDetail } from './contract.ts';
import { getTask } from './queries/get-task.ts';

const CULTURE = 'Sở Văn hóa, Thể thao và Du lịch';
const MARCH = '2026-03-10T02:00:00Z';
const NOVEMBER = '2026-11-06T02:00:00Z';

const portal: TextTask = {
  title: 'Duy trì Trang thông tin đối ngoại tỉnh',
  lead: CULTURE,
  coordinating: 'các sở, ban, ngành',
  time: 'Thường xuyên',
};
const keywords: TextTask = {
  title: 'Xây dựng bộ từ khóa truyền thông',
  lead: `${CULTURE}; Sở Tài chính`,
  coordinating: 'Sở Khoa học và Công nghệ',
  time: 'Quý III/2026',
};
const dialogues: TextTask = { title: 'Gặp gỡ, đối thoại với doanh nghiệp FDI', lead: 'Sở Tài chính', time: 'Hằng quý' };
const column: TextTask = {
  title: 'Thực hiện chuyên mục song ngữ về đất và người Thuận Giang',
  lead: 'Báo và phát thanh, truyền hình Thuận Giang',
  time: 'Trước ngày 30/6/2026',
};
const order: TextTask = {
  title: 'Bảo đảm an ninh các sự kiện đối ngoại',
  lead: 'Công an tỉnh',
  time: 'Trước ngày 30/6/2026',
};
const stories: TextTask = { title: 'Tuyên truyền hình ảnh đất và người', lead: 'Các sở, ban, ngành', time: 'Năm 2026' };
const undated: TextTask = { title: 'Quảng bá chè Trà Sơn', lead: 'Sở Nông nghiệp và Môi trường' };
const all = [portal, keywords, dialogues, column, order, stories, undated];

let house: TasksHouse;
let number = 200;
const nextNumber = () => `${(number += 1)}/KH-UBND`;
beforeAll(async () => {
  house = await tasksHouse();
});
afterAll(() => house.house.drop());
beforeEach(() => house.house.at(MARCH));

const ofPlan = (planId: string) => house.tasks(house.focal, { planId, sort: 'plan' });
const detail = async (planId: string, title: string): Promise<TaskDetail> => {
  const [found] = await house.tasks(house.focal, { planId, q: title });
  return house.as(house.focal, (ctx) => getTask(ctx, found!.id));
};
const parts = (task: TaskDetail) =>
  task.parts.map((one) => `${one.role} ${one.organization?.name.vi ?? one.collective?.name.vi} ${one.state}`);
const rows = async (sql: string, values: unknown[] = []) =>
  (await house.house.database.pool.query(sql, values)).rows as Record<string, unknown>[];

describe('accepting a plan', () => {
  it('gives every agency its part, with the words that ordered it and the last lawful day', async () => {
    const { planId, ...counts } = await house.accepted(nextNumber(), all);
    expect(counts).toMatchObject({
      already: false,
      obligations: { new: 7, same: 0, changed: 0, gone: 0 },
      historic: 0,
    });
    expect(counts.acceptedBy).toBe(house.focal.name);
    const task = await detail(planId, keywords.title);
    expect(parts(task)).toEqual([
      `lead ${CULTURE} not-started`,
      'lead Sở Tài chính not-started',
      'coordinating Sở Khoa học và Công nghệ not-started',
    ]);
    expect(task.deadline).toMatchObject({ origin: 'document', text: 'Quý III/2026', on: '2026-09-30', daysLeft: 204 });
    expect(task.sources).toHaveLength(1);
    expect(task.sources[0]).toMatchObject({ clausePath: 'II.2', isCurrent: true });
    expect(task.sources[0]!.words).toContain(keywords.title);
    expect(task.section).toMatchObject({ path: 'II', title: 'NHIỆM VỤ TRỌNG TÂM' });
    expect((await detail(planId, column.title)).deadline).toMatchObject({
      namedOn: '2026-06-30',
      isExclusive: true,
      lastDay: '2026-06-29',
      on: '2026-06-29',
    });
    expect((await detail(planId, undated.title)).deadline).toMatchObject({
      origin: 'annual-report',
      text: null,
      lastDay: '2026-11-14',
      on: '2026-11-13',
    });
  });

  it('keeps a group that coordinates when asked as one line, and expands one that leads to the living roster', async () => {
    const { planId } = await house.accepted(nextNumber(), [portal, stories]);
    expect(parts(await detail(planId, portal.title))).toEqual([
      `lead ${CULTURE} not-started`,
      'coordinating các sở, ban, ngành when-asked',
    ]);
    const led = await detail(planId, stories.title);
    const [{ members }] = (await rows(`select count(*)::int as members from organizations.organizations_now o
      where o.parent_id is null and (o.valid_to is null) and ((o.type = 'state' and o.code not in
      ('ubnd-tinh', 'hdnd-tinh', 'truong-cao-dang-thuan-giang', 'quy-dau-tu-phat-trien'))
      or o.code in ('cong-an-tinh', 'bo-chi-huy-quan-su', 'bo-doi-bien-phong'))`)) as [{ members: number }];
    expect(led.leadCount).toBe(members);
    expect(new Set(led.parts.map((one) => one.organization?.id)).size).toBe(members);
    expect(led.parts.find((one) => one.organization?.name.vi === 'Công an tỉnh')).toMatchObject({ isOutside: true });
  });

  it('never counts as late what was requested, or what an outside body leads', async () => {
    const { planId } = await house.accepted(nextNumber(), [column, order, { ...keywords, time: 'Quý II/2026' }]);
    house.house.at(NOVEMBER);
    expect((await ofPlan(planId)).map((one) => one.state)).toEqual(['not-started', 'not-started', 'overdue']);
  });

  it('marks periods that were over before: in no inbox, never late, still to be reported', async () => {
    house.house.at(NOVEMBER);
    const { planId, historic } = await house.accepted(nextNumber(), [keywords, dialogues, portal]);
    expect(historic).toBe(4);
    expect((await ofPlan(planId)).map((one) => `${one.period.key} ${one.isHistoric} ${one.state}`)).toEqual([
      'once true not-started',
      '2026-Q1 true not-started',
      '2026-Q2 true not-started',
      '2026-Q3 true not-started',
      '2026-Q4 false not-started',
      '2026 false not-started',
    ]);
    const finance = await house.worker('Lê Minh', 'so-tai-chinh', 'agency-officer');
    const [q4] = await house.tasks(finance, { planId, work: 'new' });
    expect(await house.tasks(finance, { planId, work: 'new' })).toHaveLength(1);
    expect(q4!.period.key).toBe('2026-Q4');
    const [q1] = await house.tasks(finance, { planId, historic: 'true', q: 'đối thoại' });
    const done = await house.as(finance, (ctx) =>
      completePart(ctx, { partId: q1!.ownPart!.id, version: 1, doneOn: '2026-05-02', figures: [] }),
    );
    expect(done.state).toBe('done-on-time');
  });

  it('does everything once when fifty people accept at the same moment, and says so to all but one', async () => {
    const review = await house.reviewed(nextNumber(), all);
    const second = { ...house.focal, personId: actorWith([]).personId, name: 'Tạ Đình Khoát' };
    const both = await Promise.all(
      Array.from({ length: 50 }, (_, index) => house.accept(review, index % 2 === 0 ? house.focal : second)),
    );
    expect(both.filter((one) => !one.already)).toHaveLength(1);
    expect(new Set(both.map((one) => one.acceptedBy)).size).toBe(1);
    const tasks = await rows(`select obligation_id, period_key from tasks.tasks where plan_id = $1`, [review.plan.id]);
    expect(tasks).toHaveLength(both[0]!.tasks);
    const trail = await rows(`select 1 from audit.entries where verb = 'tasks.accept-plan' and subject_id = $1`, [
      review.plan.id,
    ]);
    expect(trail).toHaveLength(1);
  });

  it('leaves nothing behind where something still stops the plan, or the person may not', async () => {
    const { planId } = await house.bringIn(planText('950/KH-UBND', [undated]));
    const review = await house.review(planId);
    await expect(house.accept(review)).rejects.toMatchObject({ code: 'refused' });
    const ready = await house.reviewed('951/KH-UBND', [keywords]);
    await expect(house.accept(ready, actorWith(['plans.accept'], 'x'))).rejects.toMatchObject({
      code: 'not-permitted',
    });
    await expect(house.accept({ ...ready, plan: { ...ready.plan, version: 0 } })).rejects.toMatchObject({
      code: 'stale-version',
    });
    expect(await rows('select 1 from tasks.tasks where plan_id = any($1)', [[planId, ready.plan.id]])).toEqual([]);
  });
});

describe('work that returns', () => {
  it('opens its tasks ahead of time, once, whatever ran in between, with the person who had it last', async () => {
    const { planId } = await house.accepted(nextNumber(), [dialogues]);
    const keys = async () => (await ofPlan(planId)).map((one) => one.period.key);
    expect(await keys()).toEqual(['2026-Q1', '2026-Q2']);
    const leader = await house.worker('Trần Thu Hà', 'so-tai-chinh', 'agency-leader');
    const [, q2] = await house.tasks(leader, { planId });
    await house.as(leader, (ctx) =>
      assignPerson(ctx, { partId: q2!.ownPart!.id, version: 1, personId: leader.personId }),
    );
    const run = () => house.as(systemActor, openDueTasks);
    await run();
    expect(await keys()).toEqual(['2026-Q1', '2026-Q2']);
    // Nobody ran it for four months; then three workers at once, and again.
    house.house.at('2026-09-20T20:00:00Z');
    await Promise.all([run(), run(), run()]);
    await run();
    expect(await keys()).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
    const third = (await house.tasks(leader, { planId }))[2]!;
    expect(third).toMatchObject({
      isHistoric: false,
      ownPart: { assignee: { name: 'Trần Thu Hà' }, dueOn: '2026-09-30' },
    });
    house.house.at('2028-01-01T00:00:00Z');
    await run();
    expect(await keys()).toHaveLength(4);
  });
});

describe('a new version of a plan', () => {
  it('lets what it keeps go on with its history, changes what it changes, closes what it no longer has', async () => {
    const name = nextNumber();
    const first = await house.accepted(name, [portal, keywords, dialogues, order]);
    const finance = await house.worker('Lê Minh', 'so-tai-chinh', 'agency-officer');
    const before = await detail(first.planId, keywords.title);
    const own = before.parts.find((one) => one.organization?.name.vi === 'Sở Tài chính')!;
    await house.as(finance, (ctx) =>
      reportProgress(ctx, { partId: own.id, version: 1, note: 'Đã có 40 từ khóa', figures: [] }),
    );
    house.house.at('2026-04-01T02:00:00Z');
    const moved: TextTask = {
      ...keywords,
      lead: 'Sở Tài chính; Sở Ngoại vụ',
      time: 'Trước ngày 15/11/2026',
    };
    const next = await house.accepted(name, [portal, moved, dialogues, undated], { as: 'new-version' });
    expect(next.obligations).toEqual({ new: 1, same: 2, changed: 1, gone: 1 });
    const after = await detail(next.planId, keywords.title);
    expect(after.id).toBe(before.id);
    expect(after).toMatchObject({ state: 'in-progress', deadline: { on: '2026-11-13', lastDay: '2026-11-14' } });
    expect(parts(after)).toEqual([
      'lead Sở Tài chính in-progress',
      'lead Sở Ngoại vụ not-started',
      'coordinating Sở Khoa học và Công nghệ not-started',
      `lead ${CULTURE} cancelled`,
    ]);
    expect(after.parts[0]).toMatchObject({ id: own.id, dueOn: '2026-11-13', lastReport: { note: 'Đã có 40 từ khóa' } });
    expect(after.sources.map((one) => [one.versionOrdinal, one.isCurrent])).toEqual([
      [2, true],
      [1, false],
    ]);
    expect(after.obligation.rules.map((one) => one.text)).toEqual(['Trước ngày 15/11/2026', 'Quý III/2026']);
    const gone = await house.tasks(house.focal, { planId: first.planId });
    expect(gone.map((one) => [one.title, one.state])).toEqual([[order.title, 'cancelled']]);
    const quarters = (await ofPlan(next.planId)).filter((one) => one.title === dialogues.title);
    expect(quarters.map((one) => one.period.key)).toEqual(['2026-Q1', '2026-Q2']);
  });

  it('lets an extension stand where the deadline is the same', async () => {
    const name = nextNumber();
    const { planId } = await house.accepted(name, [keywords]);
    const task = await detail(planId, keywords.title);
    await house.as(house.focal, (ctx) =>
      setDueDate(ctx, {
        taskId: task.id,
        version: task.version,
        on: '2026-12-15',
        as: 'extension',
        reason: 'Chưa thống nhất đơn vị thẩm định',
        decidedBy: 'Phó Chủ tịch Lương Bảo Châu',
      }),
    );
    const next = await house.accepted(name, [keywords, portal], { as: 'new-version' });
    expect(await detail(next.planId, keywords.title)).toMatchObject({
      state: 'extended',
      deadline: { on: '2026-12-15', beforeExtension: '2026-09-30' },
    });
  });
});
