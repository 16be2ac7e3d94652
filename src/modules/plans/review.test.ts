import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actorWith } from '../../../test/support/house.ts';
import { plansHouse, planText, type PlansHouse } from '../../../test/support/plans-house.ts';
import type { Ctx } from '../../platform/context.ts';
import { addAssignment } from './commands/add-assignment.ts';
import { changeAssignment } from './commands/change-assignment.ts';
import { chooseCollective } from './commands/choose-collective.ts';
import { chooseDeadline } from './commands/choose-deadline.ts';
import { confirmAll, confirmAssignment, rejectAssignment, restoreAssignment } from './commands/decide-assignment.ts';
import { dismissPlan } from './commands/dismiss-plan.ts';
import { lockPlanForAcceptance } from './commands/lock-plan-for-acceptance.ts';
import { mergeAssignments } from './commands/merge-assignments.ts';
import { resolveAssignee } from './commands/resolve-assignee.ts';
import { splitAssignment } from './commands/split-assignment.ts';
import type { AssignmentView, ReviewChange, ReviewView } from './contract.ts';

const FOREIGN = 'Sở Tài chính tỉnh Đồng Nai';
const text = (number: string): string =>
  planText(number, [
    {
      title: 'Duy trì Trang thông tin đối ngoại tỉnh bằng 05 thứ tiếng',
      lead: 'Sở Văn hóa, Thể thao và Du lịch',
      coordinating: 'các sở, ban, ngành',
      time: 'Thường xuyên',
    },
    {
      title: 'Xây dựng bộ từ khóa truyền thông về đầu tư, du lịch',
      lead: 'Sở Kế hoạch và Đầu tư; Sở Khoa học và Công nghệ',
      // Sở Kế hoạch và Đầu tư is Sở Tài chính today: it is named twice, and has the work once.
      coordinating: 'UBND các huyện, thành phố; Sở Tài chính',
      time: 'Quý III/2026',
    },
    {
      title: 'Học tập kinh nghiệm quảng bá của tỉnh bạn',
      lead: 'Sở Ngoại vụ',
      coordinating: `${FOREIGN}; Hội Sinh vật cảnh vùng chè`,
      time: 'Tháng 6/2026',
    },
    { title: 'Tuyên truyền biển, đảo', lead: 'Các sở, ban, ngành', coordinating: FOREIGN, time: 'Năm 2026' },
    { title: 'Quảng bá chè Trà Sơn và sản phẩm OCOP', lead: 'Sở Nông nghiệp và Môi trường' },
  ]);

let plans: PlansHouse;
let planId: string;
let review: ReviewView;
let number = 100;
beforeAll(async () => {
  plans = await plansHouse();
});
afterAll(() => plans.house.drop());
beforeEach(async () => {
  number += 1;
  ({ planId } = await plans.bringIn(text(`${number}/KH-UBND`)));
  review = await plans.review(planId);
});

const act = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> => plans.house.as(plans.officer, work);
const seen = () => ({ planId, version: review.plan.version });
const on = (index: number) => ({ ...seen(), assignmentId: review.assignments[index]!.id });
const named = (one: AssignmentView) => [...one.leads, ...one.coordinating];
const kinds = (change: Pick<ReviewChange, 'questions'>) =>
  change.questions.filter((one) => !one.decided && one.required).map((one) => one.kind);
const row = async <T extends object>(sql: string, values: unknown[]): Promise<T[]> =>
  (await plans.house.database.pool.query<T>(sql, values)).rows;

describe('a plan that comes in', () => {
  it('stands with its outline, its assignments and the few questions that need a person', () => {
    expect(review.plan).toMatchObject({ type: 'Kế hoạch', periodStart: '2026-01-01', createdBy: plans.officer.name });
    expect(review.summary).toMatchObject({ assignments: 5, leadAgencies: 6, found: 5, questions: 6 });
    expect(kinds(review)).toEqual(['foreign-province', 'unresolved-agency', 'collective', 'no-deadline']);
    expect(review.assignments.map((one) => one.section)).toEqual(['II.1', 'II.2', 'II.3', 'II.4', 'II.5']);
    for (const one of review.findings) expect(one.span[1]).toBeLessThanOrEqual(review.text.length);
    const lead = review.findings.find((one) => one.kind === 'lead')!;
    expect(review.text.slice(...lead.span)).toBe('Sở Văn hóa, Thể thao và Du lịch');
  });

  it('resolves names for the day of import: a successor tells its former name, another province stays open', () => {
    const [successor] = review.assignments[1]!.leads;
    expect(successor).toMatchObject({ resolution: 'successor', through: 'Sở Kế hoạch và Đầu tư' });
    expect(successor!.organization?.name.vi).toBe('Sở Tài chính');
    const foreign = review.questions.find((one) => one.kind === 'foreign-province');
    expect(foreign).toMatchObject({
      name: FOREIGN,
      province: 'Đồng Nai',
      candidates: [{ name: { vi: 'Sở Tài chính' } }],
    });
    expect(foreign!.assignmentIds).toHaveLength(2);
  });

  it('asks nothing about ongoing work, and takes a coordinating group as one that acts when asked', () => {
    expect(review.assignments[0]!.deadline).toEqual({ kind: 'none' });
    expect(review.assignments[0]!.coordinating[0]).toMatchObject({
      obligation: 'when-asked',
      obligationIsDecided: false,
    });
  });
});

describe('deciding', () => {
  it('confirms, rejects with a reason and takes it back, each with a trace in history and audit', async () => {
    const confirmed = await act((ctx) => confirmAssignment(ctx, on(0)));
    expect(confirmed.assignments).toMatchObject([{ state: 'confirmed', decidedBy: plans.officer.name }]);
    review = await plans.review(planId);
    const rejected = await act((ctx) => rejectAssignment(ctx, { ...on(3), reason: 'Đã có kế hoạch riêng' }));
    expect(rejected.summary).toMatchObject({ assignments: 4, rejected: 1 });
    expect(rejected.assignments[0]).toMatchObject({ reason: 'Đã có kế hoạch riêng', blockers: [] });
    review = await plans.review(planId);
    const restored = await act((ctx) => restoreAssignment(ctx, on(3)));
    expect(restored.assignments[0]).toMatchObject({ state: 'found', decidedAt: null, reason: null });
    const acts = await row<{ act: string }>('select act from plans.acts where plan_id = $1 order by id', [planId]);
    expect(acts.map((one) => one.act)).toEqual(['read', 'confirm', 'reject', 'restore']);
    const trail = await row(`select 1 from audit.entries where subject_id = $1 and verb like 'plans.%'`, [planId]);
    expect(trail).toHaveLength(4);
  });

  it('refuses whoever saw an older state, and changes nothing', async () => {
    const stale = seen();
    await act((ctx) => confirmAll(ctx, stale));
    await expect(act((ctx) => rejectAssignment(ctx, { ...on(0), ...stale }))).rejects.toMatchObject({
      code: 'stale-version',
      issues: [{ code: 'plans.changed-meanwhile' }],
    });
    expect((await plans.review(planId)).assignments[0]!.state).toBe('confirmed');
  });

  it('confirms all but what the reader was unsure of', async () => {
    const unsure = review.assignments[2]!.id;
    await row('update plans.assignments set confidence = 0.4 where id = $1', [unsure]);
    const change = await act((ctx) => confirmAll(ctx, seen()));
    expect(change.summary).toMatchObject({ confirmed: 4, found: 1 });
    expect(change.questions.find((one) => one.kind === 'low-confidence')).toMatchObject({ assignmentIds: [unsure] });
  });

  it('lets only reviewers act', async () => {
    const reader = actorWith(['plans.read', 'documents.read']);
    await expect(plans.house.as(reader, (ctx) => confirmAll(ctx, seen()))).rejects.toMatchObject({
      code: 'not-permitted',
    });
  });

  it('leaves a dismissed plan as it is', async () => {
    await act((ctx) => dismissPlan(ctx, { ...seen(), reason: 'Trùng với kế hoạch của Bộ' }));
    review = await plans.review(planId);
    await expect(act((ctx) => confirmAll(ctx, seen()))).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('whom names stand for', () => {
  const ofForeign = () => named(review.assignments[2]!).find((one) => one.name === FOREIGN)!.id;

  it('is said once for every place, and remembered for the next document', async () => {
    const finance = await plans.bodyId('so-tai-chinh');
    const change = await act((ctx) =>
      resolveAssignee(ctx, {
        ...seen(),
        assigneeId: ofForeign(),
        all: true,
        remember: true,
        as: { organizationId: finance },
      }),
    );
    expect(change.assignments.map((one) => one.section)).toEqual(['II.3', 'II.4']);
    expect(kinds(change)).not.toContain('foreign-province');
    const next = await plans.bringIn(text('900/KH-UBND'));
    const again = named((await plans.review(next.planId)).assignments[3]!).find((one) => one.name === FOREIGN);
    expect(again).toMatchObject({ resolution: 'resolved', organization: { id: finance } });
    await row('delete from organizations.aliases', []);
  });

  it('can be nobody, or a body that is made here', async () => {
    const left = await act((ctx) =>
      resolveAssignee(ctx, { ...seen(), assigneeId: ofForeign(), all: false, remember: true, as: { leftOut: true } }),
    );
    expect(left.assignments).toHaveLength(1);
    expect(kinds(left)).toContain('foreign-province');
    review = await plans.review(planId);
    const tea = named(review.assignments[2]!).find((one) => one.name.startsWith('Hội'))!;
    const made = await act((ctx) =>
      resolveAssignee(ctx, {
        ...seen(),
        assigneeId: tea.id,
        all: true,
        remember: false,
        as: { create: { name: `${tea.name} ${number}`, type: 'press', abbreviation: null, signsIn: false } },
      }),
    );
    const body = made.assignments[0]!.coordinating.find((one) => one.id === tea.id)!;
    expect(body).toMatchObject({ resolution: 'resolved', organization: { requestedOnly: true } });
  });

  it('of a group is chosen everywhere in its role; one without members can only be asked', async () => {
    const lead = review.assignments[3]!.leads[0]!;
    const chosen = await act((ctx) =>
      chooseCollective(ctx, { ...seen(), assigneeId: lead.id, obligation: 'each-must-submit', all: true }),
    );
    expect(chosen.assignments[0]!.blockers.map((one) => one.code)).toEqual(['plans.blocker.foreign-province']);
    review = await plans.review(planId);
    const districts = review.assignments[1]!.coordinating[0]!;
    await expect(
      act((ctx) =>
        chooseCollective(ctx, { ...seen(), assigneeId: districts.id, obligation: 'each-must-submit', all: true }),
      ),
    ).rejects.toMatchObject({ issues: [{ code: 'plans.collective-has-no-members' }] });
  });
});

describe('changing assignments', () => {
  it('keeps what the reader had found beside what a person made of it', async () => {
    const culture = await plans.bodyId('so-van-hoa-the-thao-va-du-lich');
    const [lead] = review.assignments[1]!.leads;
    const change = await act((ctx) =>
      changeAssignment(ctx, {
        ...on(1),
        task: 'Xây dựng bộ từ khóa bằng 03 ngôn ngữ',
        leads: [{ organizationId: culture }, { assigneeId: lead!.id }],
        coordinating: [{ name: 'Tỉnh đoàn' }],
        focalAssigneeId: lead!.id,
        budget: { vnd: 90_000_000, per: null, text: '90 triệu đồng', span: null },
      }),
    );
    expect(change.assignments[0]).toMatchObject({
      task: 'Xây dựng bộ từ khóa bằng 03 ngôn ngữ',
      original: { task: 'Xây dựng bộ từ khóa truyền thông về đầu tư, du lịch' },
      edited: ['task', 'leads', 'coordinating', 'budget'],
      leads: [
        { organization: { id: culture }, span: null },
        { id: lead!.id, isFocal: true, span: lead!.span },
      ],
      coordinating: [{ resolution: 'resolved', name: 'Tỉnh đoàn' }],
    });
    expect(change.findings.filter((one) => one.kind === 'lead')).toHaveLength(1);
  });

  it('asks for a deadline again when the words no longer name one; one of ours is marked as ours', async () => {
    const noTime = await act((ctx) => changeAssignment(ctx, { ...on(2), timing: null }));
    expect(noTime.assignments[0]).toMatchObject({ deadline: null });
    review = await plans.review(planId);
    const ids = [review.assignments[2]!.id, review.assignments[4]!.id];
    const dated = await act((ctx) =>
      chooseDeadline(ctx, { ...seen(), assignmentIds: ids, deadline: { kind: 'date', on: '2026-12-10' } }),
    );
    expect(dated.assignments.map((one) => one.deadline)).toEqual(ids.map(() => ({ kind: 'date', on: '2026-12-10' })));
    expect(dated.questions.filter((one) => one.kind === 'no-deadline').every((one) => one.decided)).toBe(true);
    review = await plans.review(planId);
    await expect(
      act((ctx) => chooseDeadline(ctx, { ...seen(), assignmentIds: ids, deadline: { kind: 'document' } })),
    ).rejects.toMatchObject({ issues: [{ code: 'plans.no-deadline-in-document' }] });
  });

  it('merges: the first takes agencies and words, the other is gone and its words lead to the first', async () => {
    const [a, b] = [review.assignments[1]!, review.assignments[2]!];
    const change = await act((ctx) => mergeAssignments(ctx, { ...seen(), assignmentIds: [a.id, b.id] }));
    expect(change.removed).toEqual([b.id]);
    expect(change.assignments[0]!.task).toBe(`${a.task}; ${b.task}`);
    expect(change.assignments[0]!.leads.map((one) => one.organization?.name.vi)).toEqual([
      'Sở Tài chính',
      'Sở Khoa học và Công nghệ',
      'Sở Ngoại vụ',
    ]);
    const places = change.findings.filter((one) => one.kind === 'assignment' && one.refId === a.id);
    expect(places.map((one) => one.span)).toEqual([a.span, b.span]);
    expect((await plans.review(planId)).assignments).toHaveLength(4);
  });

  it('splits: each part with its own lead, in place and in order', async () => {
    const one = review.assignments[1]!;
    const change = await act((ctx) =>
      splitAssignment(ctx, {
        ...on(1),
        parts: [
          { task: 'Xây dựng bộ từ khóa truyền thông về đầu tư', leadAssigneeIds: [one.leads[0]!.id] },
          { task: 'Xây dựng bộ từ khóa về du lịch', leadAssigneeIds: [one.leads[1]!.id] },
        ],
      }),
    );
    expect(change.assignments.map((part) => part.leads.map((lead) => lead.id))).toEqual(one.leads.map((l) => [l.id]));
    expect(change.assignments[0]!.taskSpan).toEqual([one.taskSpan![0], one.taskSpan![0] + 42]);
    const after = await plans.review(planId);
    expect(after.assignments.map((part) => part.task).slice(1, 3)).toEqual(change.assignments.map((part) => part.task));
    expect(after.assignments[2]).toMatchObject({
      origin: 'split',
      coordinating: [{ name: 'UBND các huyện, thành phố' }, { name: 'Sở Tài chính' }],
    });
  });

  it('adds one from selected words, with the agencies and time that stand in them', async () => {
    const start = review.text.indexOf('4. Tuyên truyền biển, đảo');
    const end = review.text.indexOf('5. Quảng bá');
    const change = await act((ctx) => addAssignment(ctx, { ...seen(), span: [start, end] }));
    const [added] = change.assignments;
    expect(added).toMatchObject({ origin: 'added', state: 'confirmed', section: 'II.4', original: null });
    expect(added!.timing?.periodEnd).toBe('2026-12-31');
    expect(review.text.slice(...added!.leads[0]!.span!)).toBe('Các sở, ban, ngành');
    const plain = review.text.indexOf('Quảng bá hình ảnh');
    review = await plans.review(planId);
    const short = await act((ctx) => addAssignment(ctx, { ...seen(), span: [plain, plain + 17] }));
    expect(short.assignments[0]).toMatchObject({ task: 'Quảng bá hình ảnh', section: 'I', leads: [], ordinal: 0.5 });
  });
});

describe('acceptance', () => {
  const settle = async () => {
    const step = async (work: (ctx: Ctx) => Promise<ReviewChange>) => {
      await act(work);
      review = await plans.review(planId);
    };
    const unresolved = () => review.assignments.flatMap(named).find((one) => one.resolution === 'unresolved')?.id;
    for (let id = unresolved(); id; id = unresolved()) {
      const assigneeId = id;
      await step((ctx) =>
        resolveAssignee(ctx, { ...seen(), assigneeId, all: true, remember: false, as: { leftOut: true } }),
      );
    }
    const lead = review.assignments[3]!.leads[0]!.id;
    await step((ctx) =>
      chooseCollective(ctx, { ...seen(), assigneeId: lead, obligation: 'each-must-submit', all: true }),
    );
    const assignmentIds = [review.assignments[4]!.id];
    await step((ctx) => chooseDeadline(ctx, { ...seen(), assignmentIds, deadline: { kind: 'annual-report' } }));
    await step((ctx) => confirmAll(ctx, seen()));
  };

  it('is refused with every blocker, then gives what work is made of', async () => {
    await expect(act((ctx) => lockPlanForAcceptance(ctx, planId, 1))).rejects.toMatchObject({
      code: 'refused',
      issues: [
        { code: 'plans.blocker.undecided', params: { count: 5 } },
        { code: 'plans.blocker.foreign-province' },
        { code: 'plans.blocker.unresolved-agency' },
        { code: 'plans.blocker.foreign-province' },
        { code: 'plans.blocker.collective-lead' },
        { code: 'plans.blocker.no-deadline' },
      ],
    });
    await settle();
    expect(review.blockers).toEqual([]);
    const ready = await act((ctx) => lockPlanForAcceptance(ctx, planId, review.plan.version));
    expect(ready).toMatchObject({ number: `${number}/KH-UBND`, supersedesPlanId: null, goneAssignmentIds: [] });
    expect(ready.assignments.map((one) => one.assignees.map((assignee) => assignee.role[0]).join(''))).toEqual([
      'lc',
      'llc',
      'l',
      'l',
      'l',
    ]);
  });
});
