import type { AssignmentView, TimingView } from '#modules/plans/contract.ts';

/** The last lawful day of a deadline: a calendar day, or a month and day that return every year. */
export interface LastDay {
  readonly day: string | null;
  /** `MM-DD`. */
  readonly monthDay: string | null;
  /** The text says `trước ngày`, so that this day is the one before the day as written. */
  readonly isBefore: boolean;
}

/** Worked out of the words of a plan; null where they name no day. */
export function lastDayOf(timing: Pick<TimingView, 'due' | 'dueMonthDay' | 'dueIsExclusive'> | null): LastDay | null {
  if (!timing) return null;
  const { due, dueMonthDay, dueIsExclusive: isBefore } = timing;
  if (due) return { day: isBefore ? dayBefore(due) : due, monthDay: null, isBefore };
  if (!dueMonthDay) return null;
  // Of a year that is no leap year: `trước ngày 01/3` ends on 28/02.
  return { day: null, monthDay: isBefore ? dayBefore(`2025-${dueMonthDay}`).slice(5) : dueMonthDay, isBefore };
}

function dayBefore(day: string): string {
  const made = new Date(`${day}T00:00:00Z`);
  made.setUTCDate(made.getUTCDate() - 1);
  return made.toISOString().slice(0, 10);
}

/** `11-14` → `14/11`, in English `14 Nov`. Months 1 and 2 with a leading zero (NĐ 30/2020, Phụ lục I, II.4). */
export function showMonthDay(monthDay: string, language: 'vi' | 'en'): string {
  const [month, day] = monthDay.split('-') as [string, string];
  if (language === 'vi') return `${day}/${Number(month) < 3 ? month : Number(month)}`;
  const name = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
  return `${Number(day)} ${name.format(Date.UTC(2025, Number(month) - 1, 1))}`;
}

/** How an assignment is due, for the sentence that says it. */
export type DueKind = 'ours' | 'annual-report' | 'never' | 'document' | 'missing';

export function dueKindOf(assignment: Pick<AssignmentView, 'deadline'>): DueKind {
  switch (assignment.deadline?.kind) {
    case 'date':
      return 'ours';
    case 'annual-report':
      return 'annual-report';
    case 'none':
      return 'never';
    case 'document':
      return 'document';
    case undefined:
      return 'missing';
  }
}
