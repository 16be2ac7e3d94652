import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { planOfFive, plansHouse, type PlansHouse } from '../../../test/support/plans-house.ts';
import type { Ctx } from '../../platform/context.ts';
import { addAssignment } from './commands/add-assignment.ts';
import { changeAssignment } from './commands/change-assignment.ts';
import { chooseDeadline } from './commands/choose-deadline.ts';
import { mergeAssignments } from './commands/merge-assignments.ts';
import { splitAssignment } from './commands/split-assignment.ts';
import type { ReviewView } from './contract.ts';

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

  it('asks bodies that can only be asked, and assigns again when others lead; what a person chose stays', async () => {
    const lead = async (code: string, more: { mode?: 'assigned' } = {}) => {
      const organizationId = await plans.bodyId(code);
      const change = await act((ctx) => changeAssignment(ctx, { ...on(2), leads: [{ organizationId }], ...more }));
      review = await plans.review(planId);
      return change.assignments[0]!.mode;
    };
    expect(await lead('tinh-doan')).toBe('requested');
    expect(await lead('so-ngoai-vu')).toBe('assigned');
    expect(await lead('tinh-doan', { mode: 'assigned' })).toBe('assigned');
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
