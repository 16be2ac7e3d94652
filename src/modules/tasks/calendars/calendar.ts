import ical, { ICalAlarmType, ICalCalendarMethod } from 'ical-generator';
import type { Day } from '#platform/values/day.ts';

/** A day on which something is due. */
export interface DueDay {
  /** Of the task: the calendar program knows the entry again when its day moves. */
  readonly id: string;
  readonly on: Day;
  readonly title: string;
  /** The lead agencies by name, the document that ordered it. */
  readonly lines: readonly string[];
  /** ISO instant of the last change. */
  readonly updatedAt: string;
  /** Of the page of the task; null where the house knows no address of its own. */
  readonly url: string | null;
}

const HOUR = 3600;
/** Eight in the morning, three days before: the entry begins at midnight of its day. */
const ALARM_SECONDS = 3 * 24 * HOUR - 8 * HOUR;
const FETCHED_AGAIN_SECONDS = 4 * HOUR;

/** Days as an iCalendar file (RFC 5545): whole days, an alarm each; the same days give the same bytes. */
export function calendarOf(name: string, days: readonly DueDay[]): string {
  const calendar = ical({
    name,
    prodId: { company: 'Lan Toa', product: 'tasks', language: 'VI' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: FETCHED_AGAIN_SECONDS,
  });
  for (const { id, on, title, lines, updatedAt, url } of days)
    calendar.createEvent({
      id: `${id}@lantoa`,
      start: new Date(`${on}T00:00:00Z`),
      allDay: true,
      stamp: new Date(updatedAt),
      summary: `Hạn: ${title}`,
      description: lines.join('\n'),
      ...(url ? { url } : {}),
      alarms: [{ type: ICalAlarmType.display, triggerBefore: ALARM_SECONDS, description: `Còn 3 ngày: ${title}` }],
    });
  return calendar.toString();
}
