import { describe, expect, it } from 'vitest';
import { planReports, type KnownPart, type ReportRow } from './report-import.ts';

const part = (id: string, fields: Partial<KnownPart> = {}): KnownPart => ({
  taskId: id,
  title: `Việc ${id}`,
  period: 'once',
  isHistoric: false,
  partId: `part-${id}`,
  version: 1,
  state: 'in-progress',
  lastNote: null,
  doneOn: null,
  ...fields,
});
const row = (at: number, fields: Partial<ReportRow>): ReportRow => ({
  row: at,
  code: '',
  title: '',
  period: '',
  note: '',
  done: '',
  ...fields,
});
const DONE: Partial<KnownPart> = { state: 'done', doneOn: '2026-10-20', lastNote: 'Đã xong' };
const today = '2026-11-06';
const plan = (rows: ReportRow[], parts: KnownPart[], choosesDay = true) =>
  planReports(rows, { parts, today, choosesDay }).map((one) => [
    one.action,
    one.note,
    one.doneOn,
    ...one.issues.map((issue) => issue.code),
  ]);

describe('a sheet of reports', () => {
  it.each<[string, ReportRow[], KnownPart[], unknown[]]>([
    [
      'words by code',
      [row(2, { code: 'A', note: 'Đã in 500 bản' })],
      [part('a')],
      [['changed', 'Đã in 500 bản', null]],
    ],
    ['words by title', [row(2, { title: 'VIỆC A', note: 'Đã in' })], [part('a')], [['changed', 'Đã in', null]]],
    ['done on a day', [row(2, { code: 'a', done: '20/10/2026' })], [part('a')], [['changed', null, '2026-10-20']]],
    ['done by a word', [row(2, { code: 'a', done: 'Đã hoàn thành' })], [part('a')], [['changed', null, today]]],
    ['done by a mark', [row(2, { code: 'a', done: 'x', note: 'Xong' })], [part('a')], [['changed', 'Xong', today]]],
    ['nothing filled in', [row(2, { code: 'a' })], [part('a')], [['same', null, null]]],
    ['nothing filled in for a task of others', [row(2, { code: 'b' })], [part('a')], [['same', null, null]]],
    [
      'what was reported before',
      [row(2, { code: 'a', note: 'Đã in' })],
      [part('a', { lastNote: 'Đã in' })],
      [['same', null, null]],
    ],
    [
      'a done part that came back as it went out',
      [row(2, { code: 'a', note: 'Đã xong', done: '2026-10-20' })],
      [part('a', DONE)],
      [['same', null, '2026-10-20']],
    ],
    ['a mark at a done part', [row(2, { code: 'a', done: 'x' })], [part('a', DONE)], [['same', null, '2026-10-20']]],
    [
      'other words for a done part',
      [row(2, { code: 'a', note: 'Làm thêm' })],
      [part('a', DONE)],
      [['wrong', 'Làm thêm', null, 'tasks.report-settled']],
    ],
    [
      'an unknown code',
      [row(2, { code: 'x', note: 'A' })],
      [part('a')],
      [['wrong', 'A', null, 'tasks.report-unknown-task']],
    ],
    [
      'a title of several periods',
      [row(2, { title: 'Họp', note: 'A' })],
      [part('1', { title: 'Họp', period: '2026-Q1' }), part('2', { title: 'Họp', period: '2026-Q2' })],
      [['wrong', 'A', null, 'tasks.report-several-tasks']],
    ],
    [
      'title and period',
      [row(2, { title: 'Họp', period: '2026-Q2', note: 'A' })],
      [part('1', { title: 'Họp', period: '2026-Q1' }), part('2', { title: 'Họp', period: '2026-Q2' })],
      [['changed', 'A', null]],
    ],
    [
      'a formula that failed',
      [row(2, { code: 'a', note: '#REF!' })],
      [part('a')],
      [['wrong', '#REF!', null, 'tasks.report-formula']],
    ],
    [
      'no day',
      [row(2, { code: 'a', done: 'sắp xong' })],
      [part('a')],
      [['wrong', null, null, 'tasks.report-wrong-day']],
    ],
    [
      'a day to come',
      [row(2, { code: 'a', done: '31/12/2026' })],
      [part('a')],
      [['wrong', null, '2026-12-31', 'tasks.done-in-future']],
    ],
    [
      'too long',
      [row(2, { code: 'a', note: 'x'.repeat(5_001) })],
      [part('a')],
      [['wrong', 'x'.repeat(5_001), null, 'tasks.report-too-long']],
    ],
    [
      'a task twice',
      [row(2, { code: 'a', note: 'A' }), row(3, { code: 'a', note: 'B' })],
      [part('a')],
      [
        ['changed', 'A', null],
        ['wrong', 'B', null, 'tasks.report-twice'],
      ],
    ],
  ])('%s', (_name, rows, parts, outcome) => expect(plan(rows, parts)).toEqual(outcome));

  it('lets an agency say only that it is done today, but for periods that were over', () => {
    const rows = [row(2, { code: 'a', done: '20/10/2026' })];
    expect(plan(rows, [part('a')], false)).toEqual([['wrong', null, '2026-10-20', 'tasks.done-on-not-yours']]);
    expect(plan(rows, [part('a', { isHistoric: true })], false)).toEqual([['changed', null, '2026-10-20']]);
  });
});
