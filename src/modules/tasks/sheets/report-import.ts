import type { Issue } from '#platform/errors.ts';
import { isFormulaError } from '#platform/sheets/formula.ts';
import type { Day } from '#platform/values/day.ts';
import { foldForSearch } from '#platform/values/fold.ts';
import { readSheetDay } from '#platform/sheets/sheet-day.ts';
import type { PartState } from '../contract.ts';
import { isOpen } from '../task-state.ts';

/** One row of a sheet that an agency sent back. */
export interface ReportRow {
  readonly row: number;
  /** The identifier of the task; '' where the sheet is the agency's own. */
  readonly code: string;
  readonly title: string;
  readonly period: string;
  /** What was done. */
  readonly note: string;
  /** The day on which it was done, or a word that says so. */
  readonly done: string;
}

/** The part of the agency in a task. */
export interface KnownPart {
  readonly taskId: string;
  readonly title: string;
  readonly period: string;
  readonly isHistoric: boolean;
  readonly partId: string;
  readonly version: number;
  readonly state: PartState;
  readonly lastNote: string | null;
  readonly doneOn: Day | null;
}

export interface PlannedReport {
  readonly row: number;
  readonly title: string;
  readonly part: KnownPart | null;
  readonly note: string | null;
  /** The part is done, on this day. */
  readonly doneOn: Day | null;
  readonly action: 'changed' | 'same' | 'wrong';
  readonly issues: readonly Issue[];
}

interface Register {
  readonly parts: readonly KnownPart[];
  readonly today: Day;
  /** May say on which day it was done; whoever may not reports it as done today. */
  readonly choosesDay: boolean;
}

/** As long as a report may be. */
const LONGEST_NOTE = 5_000;
const DONE_WORDS = /^(x|v|xong|da xong|hoan thanh|da hoan thanh|done|completed|yes)$/;

/**
 * What taking a sheet of reports would do, row by row. A row means the task of its code, else the one of the agency that has its
 * words (and its period). Words that were reported before, and empty rows, change nothing.
 */
export function planReports(rows: readonly ReportRow[], register: Register): PlannedReport[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const issues: Issue[] = [];
    const part = findPart(row, register.parts, issues);
    const isEmpty = row.note === '' && row.done === '';
    if (isFormulaError(row.note) || isFormulaError(row.done)) issues.push({ code: 'tasks.report-formula' });
    if (row.note.length > LONGEST_NOTE) issues.push({ code: 'tasks.report-too-long', params: { limit: LONGEST_NOTE } });
    const doneOn = row.done === '' || isFormulaError(row.done) ? null : readDone(row.done, part, register, issues);
    const note = row.note === '' || row.note === part?.lastNote ? null : row.note;
    const says = part !== null && (note !== null || (doneOn !== null && doneOn !== part.doneOn));
    if (part && says && !isOpen(part.state)) issues.push({ code: 'tasks.report-settled' });
    if (part && !isEmpty) {
      const earlier = seen.get(part.partId);
      if (earlier !== undefined) issues.push({ code: 'tasks.report-twice', params: { row: earlier } });
      else seen.set(part.partId, row.row);
    }
    const title = part?.title ?? row.title;
    // What nobody filled in is no fault, whosever task it is.
    if (isEmpty) return { row: row.row, title, part, note: null, doneOn: null, action: 'same', issues: [] };
    return { row: row.row, title, part, note, doneOn, action: actionOf(issues, says), issues };
  });
}

const actionOf = (issues: readonly Issue[], says: boolean): PlannedReport['action'] =>
  issues.length > 0 ? 'wrong' : says ? 'changed' : 'same';

function findPart(row: ReportRow, parts: readonly KnownPart[], issues: Issue[]): KnownPart | null {
  const code = row.code.toLowerCase();
  const title = foldForSearch(row.title);
  const meant = parts.filter((one) =>
    code === ''
      ? foldForSearch(one.title) === title && (row.period === '' || one.period === row.period)
      : one.taskId === code,
  );
  if (meant.length > 1) issues.push({ code: 'tasks.report-several-tasks', params: { count: meant.length } });
  if (meant.length === 0) issues.push({ code: 'tasks.report-unknown-task' });
  return meant.length === 1 ? meant[0]! : null;
}

function readDone(typed: string, part: KnownPart | null, register: Register, issues: Issue[]): Day | null {
  const day = DONE_WORDS.test(foldForSearch(typed)) ? (part?.doneOn ?? register.today) : readSheetDay(typed);
  if (day === null) issues.push({ code: 'tasks.report-wrong-day', params: { typed } });
  else if (day > register.today) issues.push({ code: 'tasks.done-in-future' });
  else if (part && day !== part.doneOn && day !== register.today && !register.choosesDay && !part.isHistoric)
    issues.push({ code: 'tasks.done-on-not-yours' });
  return day;
}
