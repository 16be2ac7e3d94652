import { describe, expect, it } from 'vitest';
import type { AssigneeView, AssignmentView } from '#modules/plans/contract.ts';
import {
  changesOf,
  deliverablesOf,
  formOf,
  formProblems,
  partsToSplit,
  readDue,
  type AssignmentForm,
} from './assignment-form.ts';

const agency = (id: string, name: string, isFocal = false): AssigneeView => ({
  id,
  role: 'lead',
  name,
  span: [0, 3],
  province: null,
  resolution: 'resolved',
  through: null,
  organization: { id: `org-${id}`, name: { vi: name }, abbreviation: null, requestedOnly: false },
  collective: null,
  obligation: null,
  obligationIsDecided: true,
  isFocal,
  confidence: 1,
});
const assignment = {
  id: 'a',
  task: 'Tổ chức tập huấn',
  mode: 'assigned',
  leads: [agency('1', 'Sở Nội vụ'), agency('2', 'Sở Tài chính', true)],
  coordinating: [],
  deliverables: [{ text: '02 lớp', quantity: 2, atLeast: false, unit: 'lớp', span: [5, 11] }],
  timing: {
    text: 'trước ngày 15/11 hằng năm',
    span: [20, 45],
    due: null,
    dueIsExclusive: true,
    dueMonthDay: '11-15',
    periodStart: null,
    periodEnd: null,
    recurrence: 'yearly',
    rrule: 'FREQ=YEARLY',
  },
  budget: { vnd: 150_000_000, per: null, text: '150', span: [50, 53] },
  budgetSource: null,
  clauseId: 'c1',
} as unknown as AssignmentView;
const nameOf = (one: AssigneeView) => one.name;
const known: Record<string, object> = { 'Sở Nội vụ': { assigneeId: '1' }, 'Sở Tài chính': { assigneeId: '2' } };
const changed = (patch: Partial<AssignmentForm>) =>
  changesOf(assignment, { ...formOf(assignment, nameOf), ...patch }, nameOf, (name) => known[name] as never);

describe('what is sent after editing an assignment', () => {
  it('is nothing where nothing was changed', () => {
    expect(changed({})).toEqual({});
  });

  it.each<[string, Partial<AssignmentForm>, object]>([
    ['the task', { task: ' Mở lớp ' }, { task: 'Mở lớp' }],
    ['the verb', { mode: 'requested' }, { mode: 'requested' }],
    [
      'a lead known and a lead typed',
      { leads: ['Sở Tài chính', 'Ban Quản lý cảng'] },
      { leads: [{ assigneeId: '2' }, { name: 'Ban Quản lý cảng' }] },
    ],
    ['the focal agency', { focal: 'Sở Nội vụ' }, { focalAssigneeId: '1' }],
    ['no focal agency', { focal: '' }, { focalAssigneeId: null }],
    ['no money', { millions: '' }, { budget: null }],
    [
      'money by the year',
      { millions: 0.5, isPerYear: true },
      { budget: { vnd: 500_000, per: 'year', text: '0.5 triệu đồng', span: null } },
    ],
    ['the source of money', { budgetSource: 'Xã hội hóa' }, { budgetSource: 'Xã hội hóa' }],
    ['the clause', { clauseId: null }, { clauseId: null }],
    ['no time at all', { timing: '', due: '', isBefore: false, recurrence: '' }, { timing: null }],
    [
      'a day for every year',
      { due: '31/10', isBefore: false },
      {
        timing: expect.objectContaining({
          due: null,
          dueMonthDay: '10-31',
          dueIsExclusive: false,
          rrule: 'FREQ=YEARLY',
        }),
      },
    ],
    [
      'a day of one year in place of the words',
      { timing: '', due: '30/6/2026', recurrence: '' },
      {
        timing: expect.objectContaining({
          text: 'trước ngày 30/6/2026',
          span: null,
          due: '2026-06-30',
          dueMonthDay: null,
          recurrence: null,
          rrule: null,
        }),
      },
    ],
    [
      'a deliverable more, the first with its place kept',
      { deliverables: '02 lớp\n≥ 1.200 người' },
      {
        deliverables: [
          { text: '02 lớp', quantity: 2, atLeast: false, unit: 'lớp', span: [5, 11] },
          { text: '≥ 1.200 người', quantity: 1200, atLeast: true, unit: 'người', span: null },
        ],
      },
    ],
  ])('%s', (_name, patch, expected) => {
    expect(changed(patch)).toEqual(expected);
  });

  it('is refused before sending where a day cannot be read or the task is gone', () => {
    expect(formProblems({ ...formOf(assignment, nameOf), task: ' ', due: '32/13' })).toEqual({
      task: 'desk.required',
      due: 'plans.due-unreadable',
    });
    expect(formProblems(formOf(assignment, nameOf))).toEqual({});
  });
});

describe('words typed into fields', () => {
  it.each([
    ['15/11/2026', { due: '2026-11-15', dueMonthDay: null }],
    ['5/3', { due: null, dueMonthDay: '03-05' }],
    ['29/02', { due: null, dueMonthDay: '02-29' }],
    ['31/02', null],
    ['quý II', null],
  ])('%s is read as a deadline', (text, read) => {
    expect(readDue(text)).toEqual(read);
  });

  it('makes deliverables of lines, with their quantities where they begin with one', () => {
    expect(deliverablesOf('Kế hoạch được duyệt\n\n12 phóng sự', [])).toEqual([
      { text: 'Kế hoạch được duyệt', quantity: null, atLeast: false, unit: null, span: null },
      { text: '12 phóng sự', quantity: 12, atLeast: false, unit: 'phóng sự', span: null },
    ]);
  });

  it.each([
    ['Mở lớp; in tài liệu; cấp giấy', ['Mở lớp', 'in tài liệu', 'cấp giấy']],
    ['Mở lớp\nIn tài liệu', ['Mở lớp', 'In tài liệu']],
    ['Mở lớp', ['Mở lớp', '']],
  ])('cuts “%s” into parts', (task, parts) => {
    expect(partsToSplit(task)).toEqual(parts);
  });
});
