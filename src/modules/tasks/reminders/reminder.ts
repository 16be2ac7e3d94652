import { daysUntil } from '../due-day.ts';
import type { Day } from '#platform/values/day.ts';

/** When a part is spoken of; days as the province has set them. */
export interface ReminderRules {
  /** Days before the deadline, in any order: 30, 7, 1. */
  readonly daysBefore: readonly number[];
  /** Days after it: from the first the agency's leader is told too, from the second the focal agency. */
  readonly lateDays: readonly [number, number];
}

/** Whom a reminder is for. Lateness is told to the agency's own officers first, and to nobody else. */
export type Audience = 'officers' | 'leaders' | 'focal';

export interface Reminder {
  readonly audience: Audience;
  /** Whole days from today to the deadline; negative once it has passed. */
  readonly days: number;
  /** One reminder of a mark for one deadline: a deadline that is moved begins anew. */
  readonly mark: string;
}

/**
 * What is to be told about a part today. A day on which the machine stood still loses nothing: the nearest mark that has been
 * passed counts, and who has already been told is told by the mark.
 * @param canBeLate requested work, outside bodies and historic periods never are.
 */
export function remindersFor(
  part: { readonly dueOn: Day; readonly canBeLate: boolean },
  today: Day,
  rules: ReminderRules,
): readonly Reminder[] {
  const days = daysUntil(part.dueOn, today);
  const at = (audience: Audience, mark: string): Reminder => ({ audience, days, mark: `${part.dueOn}:${mark}` });
  if (days >= 0) {
    const nearest = rules.daysBefore.filter((one) => one >= days).toSorted((a, b) => a - b)[0];
    return nearest === undefined ? [] : [at('officers', `before-${nearest}`)];
  }
  if (!part.canBeLate) return [];
  const [leaders, focal] = rules.lateDays;
  return [
    at('officers', 'late'),
    ...(-days >= leaders ? [at('leaders', 'late')] : []),
    ...(-days >= focal ? [at('focal', 'late')] : []),
  ];
}

/** What the keys of a part's reminders begin with. */
export const reminderKey = (partId: string): string => `reminder:${partId}:`;
