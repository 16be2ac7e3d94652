import type { Day } from '#platform/values/day.ts';
import { countsFromIssue, dayFromIssue } from '#vanban/index.ts';
import type { DeadlineChoice, TimingView } from './contract.ts';

/** Do the words themselves say when the work is due: a day, the end of a period, or a rhythm in which it returns? */
export function statesDeadline(timing: TimingView | null): boolean {
  if (!timing) return false;
  if (timing.due !== null || timing.dueMonthDay !== null || timing.periodEnd !== null) return true;
  return timing.recurrence !== null && timing.recurrence !== 'ongoing';
}

/** Thường xuyên: the work never ends and is never due, unless a day stands beside the words. */
export function isOngoing(timing: TimingView | null): boolean {
  return timing?.recurrence === 'ongoing' && timing.due === null && timing.dueMonthDay === null;
}

/** What holds before a person chose: the document's own words, never due for ongoing work, else nothing yet. */
export function deadlineOf(timing: TimingView | null): DeadlineChoice | null {
  if (isOngoing(timing)) return { kind: 'none' };
  return statesDeadline(timing) ? { kind: 'document' } : null;
}

/** After the timing was changed: a day of ours stays; what came from the words is worked out of the new words. */
export function deadlineAfter(timing: TimingView | null, chosen: DeadlineChoice | null): DeadlineChoice | null {
  const wasOurs = chosen !== null && (chosen.kind === 'date' || chosen.kind === 'annual-report');
  return wasOurs && !statesDeadline(timing) ? chosen : deadlineOf(timing);
}

/** Does the review have to ask for a deadline? True also after a person answered. */
export const asksForDeadline = (timing: TimingView | null): boolean => !statesDeadline(timing) && !isOngoing(timing);

/**
 * Words that count from the day of issue (`trong 15 ngày kể từ ngày ban hành`) as they hold for a version issued on another
 * day: the day is counted anew, and is left open where that version has none.
 */
export function recounted(timing: TimingView | null, issuedOn: Day | null): TimingView | null {
  if (!timing || !countsFromIssue(timing.text)) return timing;
  return { ...timing, due: dayFromIssue(timing.text, issuedOn), dueIsExclusive: false };
}

/**
 * The deadline that holds again in a later version: the one chosen before, unless a day was chosen for words that count from
 * the day of issue and this version was issued on another day.
 */
export function deadlineAgain(
  timing: TimingView | null,
  chosen: DeadlineChoice | null,
  isIssuedAnew: boolean,
): DeadlineChoice | null {
  const isOfIssue = isIssuedAnew && timing !== null && countsFromIssue(timing.text);
  return isOfIssue && chosen?.kind !== 'none' ? deadlineOf(timing) : chosen;
}
