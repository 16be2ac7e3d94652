import type { Issue } from '#platform/errors.ts';
import { isFormulaError } from '#platform/sheets/formula.ts';

/** One row of a sheet, as it stands there. */
export interface SheetRow {
  readonly row: number;
  readonly number: string;
  readonly title: string;
  readonly period: string;
  /** The identifier of the task; '' where the sheet is another office's. */
  readonly code: string;
}

/** A task that rows of the sheet may mean. */
export interface KnownTask {
  readonly id: string;
  readonly title: string;
  readonly period: string;
  readonly number: string | null;
  readonly isCancelled: boolean;
}

export interface PlannedRow {
  readonly row: number;
  readonly number: string;
  readonly title: string;
  readonly task: KnownTask | null;
  readonly action: 'added' | 'changed' | 'same' | 'wrong';
  readonly issues: readonly Issue[];
}

export interface Register {
  /** Tasks with the codes or the words of the sheet. */
  readonly tasks: readonly KnownTask[];
  /** Who bears the numbers of the sheet already. */
  readonly bearers: ReadonlyMap<string, KnownTask>;
}

const LONGEST = 100;

/**
 * What taking a sheet of numbers would do, row by row. A row means the task of its code, else the one that has its words (and its
 * period). An empty number leaves the task as it is: a sheet that was cut short takes nothing away.
 */
export function planNumbers(rows: readonly SheetRow[], register: Register): PlannedRow[] {
  const found = rows.map((row) => ({ row, ...findTask(row, register.tasks) }));
  const moved = new Set(found.flatMap(({ row, task }) => (task && row.number !== '' ? task.id : [])));
  const firstOfTask = new Map<string, number>();
  const firstOfNumber = new Map<string, number>();
  return found.map(({ row, task, issue }) => {
    const issues = [issue, numberIssue(row.number)].filter((one) => one !== null);
    if (task) issues.push(...twice(firstOfTask, task.id, row.row, 'tasks.number-task-twice'));
    if (row.number !== '') issues.push(...twice(firstOfNumber, row.number, row.row, 'tasks.number-twice'));
    const bearer = register.bearers.get(row.number);
    if (bearer && bearer.id !== task?.id && !moved.has(bearer.id))
      issues.push({ code: 'tasks.number-taken', params: { title: bearer.title } });
    const { number, title } = row;
    return { row: row.row, number, title: task?.title ?? title, task, issues, action: actionOf(task, number, issues) };
  });
}

function findTask(row: SheetRow, tasks: readonly KnownTask[]): { task: KnownTask | null; issue: Issue | null } {
  const unknown = { task: null, issue: { code: 'tasks.number-unknown-task' } };
  if (row.code !== '') {
    const task = tasks.find((one) => one.id === row.code.toLowerCase());
    return task ? { task, issue: null } : unknown;
  }
  const meant = tasks.filter(
    (one) => one.title === row.title && !one.isCancelled && (row.period === '' || one.period === row.period),
  );
  if (meant.length > 1)
    return { task: null, issue: { code: 'tasks.number-several-tasks', params: { count: meant.length } } };
  return meant[0] ? { task: meant[0], issue: null } : unknown;
}

function numberIssue(number: string): Issue | null {
  if (isFormulaError(number)) return { code: 'tasks.number-formula' };
  return number.length > LONGEST ? { code: 'tasks.number-too-long', params: { limit: LONGEST } } : null;
}

function twice(first: Map<string, number>, key: string, row: number, code: string): Issue[] {
  const earlier = first.get(key);
  if (earlier !== undefined) return [{ code, params: { row: earlier } }];
  first.set(key, row);
  return [];
}

function actionOf(task: KnownTask | null, number: string, issues: readonly Issue[]): PlannedRow['action'] {
  if (!task || issues.length > 0) return 'wrong';
  if (number === '' || number === task.number) return 'same';
  return task.number === null ? 'added' : 'changed';
}
