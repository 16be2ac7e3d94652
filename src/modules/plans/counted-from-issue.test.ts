import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plansHouse, planText, type PlansHouse } from '../../../test/support/plans-house.ts';
import type { Ctx } from '../../platform/context.ts';
import { changeAssignment } from './commands/change-assignment.ts';
import { chooseDeadline } from './commands/choose-deadline.ts';
import { confirmAll } from './commands/decide-assignment.ts';
import type { ReviewView } from './contract.ts';

const WORDS = 'Trong 15 ngày kể từ ngày ban hành Kế hoạch này';
const text = planText('46/KH-UBND', [
  { title: 'Xây dựng kế hoạch chi tiết của ngành', lead: 'Sở Nội vụ', time: WORDS },
  { title: 'Lập danh sách đầu mối truyền thông', lead: 'Sở Ngoại vụ', time: WORDS },
  { title: 'Thành lập Tổ giúp việc của tỉnh', lead: 'Sở Tài chính', time: WORDS },
  { title: 'Quảng bá chè Trà Sơn tới thị trường ngoài nước', lead: 'Sở Công Thương' },
]);

let plans: PlansHouse;
let first: ReviewView;
let second: ReviewView;
const act = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> => plans.house.as(plans.officer, work);

beforeAll(async () => {
  plans = await plansHouse();
  const { planId } = await plans.bringIn(text);
  first = await plans.review(planId);
  const id = (index: number) => first.assignments[index]!.id;
  const on = { kind: 'date', on: '2026-03-18' } as const;
  let { version } = first.plan;
  const step = async (work: (ctx: Ctx) => Promise<{ version: number }>) => {
    ({ version } = await act(work));
  };
  await step((ctx) => chooseDeadline(ctx, { planId, version, assignmentIds: [id(1), id(3)], deadline: on }));
  const timing = { ...first.assignments[2]!.timing!, text: 'trong 20 ngày kể từ ngày ký', due: '2026-03-25' };
  await step((ctx) => changeAssignment(ctx, { planId, version, assignmentId: id(2), timing }));
  await step((ctx) => confirmAll(ctx, { planId, version }));
  first = await plans.review(planId);
  const later = text
    .replace('46/KH-UBND', '171/KH-UBND')
    .replace('ngày 05 tháng 3 năm 2026', 'ngày 20 tháng 4 năm 2026')
    .replace('I. MỤC ĐÍCH', 'Kế hoạch này thay thế Kế hoạch số 46/KH-UBND ngày 05 tháng 3 năm 2026.\nI. MỤC ĐÍCH');
  second = await plans.review((await plans.bringIn(later, 'new-version')).planId);
});
afterAll(() => plans.house.drop());

const shown = (review: ReviewView) => review.assignments.map((one) => [one.timing?.due ?? null, one.deadline]);

describe('a deadline counted from the day of issue', () => {
  it('is the day that the first version gives, or the day that a person chose', () => {
    expect(shown(first)).toEqual([
      ['2026-03-20', { kind: 'document' }],
      ['2026-03-20', { kind: 'date', on: '2026-03-18' }],
      ['2026-03-25', { kind: 'document' }],
      [null, { kind: 'date', on: '2026-03-18' }],
    ]);
  });

  it('is counted anew for a version that was signed later', () => {
    expect(shown(second)).toEqual([
      ['2026-05-05', { kind: 'document' }],
      ['2026-05-05', { kind: 'document' }],
      ['2026-05-10', { kind: 'document' }],
      // The words of this one count from nothing: the chosen day holds again.
      [null, { kind: 'date', on: '2026-03-18' }],
    ]);
  });
});
