import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actorWith } from '../../../test/support/house.ts';
import { FOREIGN, planOfFive, plansHouse, type PlansHouse } from '../../../test/support/plans-house.ts';
import type { Ctx } from '../../platform/context.ts';
import { chooseCollective } from './commands/choose-collective.ts';
import { chooseDeadline } from './commands/choose-deadline.ts';
import { confirmAll, confirmAssignment, rejectAssignment, restoreAssignment } from './commands/decide-assignment.ts';
import { dismissPlan } from './commands/dismiss-plan.ts';
import { reopenPlan } from './commands/reopen-plan.ts';
import { lockPlanForAcceptance } from './commands/lock-plan-for-acceptance.ts';
import { markPlanAccepted } from './commands/mark-plan-accepted.ts';
import { resolveAssignee } from './commands/resolve-assignee.ts';
import type { AssignmentView, ReviewChange, ReviewView } from './contract.ts';

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
  ({ planId } = await plans.bringIn(planOfFive(`${number}/KH-UBND`)));
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

  it('takes a dismissed plan up again where it stood, and leaves that in the trail', async () => {
    await act((ctx) => confirmAssignment(ctx, on(1)));
    review = await plans.review(planId);
    await act((ctx) => dismissPlan(ctx, { ...seen(), reason: 'Nhập nhầm' }));
    review = await plans.review(planId);
    await act((ctx) => reopenPlan(ctx, seen()));
    review = await plans.review(planId);
    expect(review.plan.state).toBe('in-review');
    expect(review.assignments[1]!.state).toBe('confirmed');
    await expect(act((ctx) => reopenPlan(ctx, seen()))).rejects.toMatchObject({ code: 'conflict' });
    const trail = await row('select verb from audit.entries where subject_id = $1 order by id', [planId]);
    expect(trail.map((one) => (one as { verb: string }).verb).slice(-2)).toEqual(['plans.dismiss', 'plans.reopen']);
  });

  it('takes nothing up again of which a later version is in force', async () => {
    const later = await plans.bringIn(`${planOfFive(`${number}/KH-UBND`)}\nĐã sửa đổi.`, 'new-version');
    await act((ctx) => markPlanAccepted(ctx, later.planId));
    review = await plans.review(planId);
    expect(review.plan.state).toBe('dismissed');
    await expect(act((ctx) => reopenPlan(ctx, seen()))).rejects.toMatchObject({
      issues: [{ code: 'plans.later-version-in-force' }],
    });
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
    const next = await plans.bringIn(planOfFive('900/KH-UBND'));
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
