import { describe, expect, it } from 'vitest';
import { planNumbers, type KnownTask, type SheetRow } from './number-import.ts';

const task = (id: string, fields: Partial<KnownTask> = {}): KnownTask => ({
  id,
  title: `Việc ${id}`,
  period: 'once',
  number: null,
  isCancelled: false,
  ...fields,
});
const row = (at: number, number: string, fields: Partial<SheetRow> = {}): SheetRow => ({
  row: at,
  number,
  title: '',
  period: '',
  code: '',
  ...fields,
});
const plan = (rows: SheetRow[], tasks: KnownTask[], others: KnownTask[] = []) =>
  planNumbers(rows, {
    tasks,
    bearers: new Map([...tasks, ...others].flatMap((one) => (one.number ? [[one.number, one] as const] : []))),
  }).map((one) => [one.action, ...one.issues.map((issue) => issue.code)]);

const first = task('a');
const second = task('b', { number: 'UB-2' });

describe('a sheet of tracking numbers', () => {
  it.each<[string, SheetRow[], KnownTask[], unknown[]]>([
    ['a new number by code', [row(2, 'UB-1', { code: 'A' })], [first], [['added']]],
    ['a new number by words', [row(2, 'UB-1', { title: 'Việc a' })], [first], [['added']]],
    ['another number', [row(2, 'UB-3', { code: 'b' })], [second], [['changed']]],
    ['the same number', [row(2, 'UB-2', { code: 'b' })], [second], [['same']]],
    ['an empty cell takes nothing away', [row(2, '', { code: 'b' })], [second], [['same']]],
    [
      'an unknown code',
      [row(2, 'UB-1', { code: 'x', title: 'Việc a' })],
      [first],
      [['wrong', 'tasks.number-unknown-task']],
    ],
    ['unknown words', [row(2, 'UB-1', { title: 'Việc khác' })], [first], [['wrong', 'tasks.number-unknown-task']]],
    [
      'words of several periods',
      [row(2, 'UB-1', { title: 'Họp' })],
      [task('1', { title: 'Họp', period: '2026-Q1' }), task('2', { title: 'Họp', period: '2026-Q2' })],
      [['wrong', 'tasks.number-several-tasks']],
    ],
    [
      'words and period',
      [row(2, 'UB-1', { title: 'Họp', period: '2026-Q2' })],
      [task('1', { title: 'Họp', period: '2026-Q1' }), task('2', { title: 'Họp', period: '2026-Q2' })],
      [['added']],
    ],
    [
      'a cancelled one is not meant by its words',
      [row(2, 'U', { title: 'Việc a' })],
      [task('a', { isCancelled: true })],
      [['wrong', 'tasks.number-unknown-task']],
    ],
    ['a broken formula', [row(2, '#REF!', { code: 'a' })], [first], [['wrong', 'tasks.number-formula']]],
    ['too long', [row(2, 'x'.repeat(101), { code: 'a' })], [first], [['wrong', 'tasks.number-too-long']]],
    [
      'a task twice',
      [row(2, 'U1', { code: 'a' }), row(3, 'U2', { code: 'a' })],
      [first],
      [['added'], ['wrong', 'tasks.number-task-twice']],
    ],
    [
      'a number twice',
      [row(2, 'U1', { code: 'a' }), row(3, 'U1', { code: 'b' })],
      [first, second],
      [['added'], ['wrong', 'tasks.number-twice']],
    ],
    [
      'two tasks change their numbers',
      [row(2, 'UB-2', { code: 'c' }), row(3, 'UB-9', { code: 'b' })],
      [task('c', { number: 'UB-9' }), second],
      [['changed'], ['changed']],
    ],
  ])('%s', (_name, rows, tasks, outcome) => expect(plan(rows, tasks)).toEqual(outcome));

  it('names whoever bears the number already', () =>
    expect(plan([row(2, 'UB-2', { code: 'a' })], [first], [second])).toEqual([['wrong', 'tasks.number-taken']]));
});
