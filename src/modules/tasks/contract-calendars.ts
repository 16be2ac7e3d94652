/** The HTTP contract of calendars: secret addresses under which a calendar program fetches days (iCalendar, RFC 5545). */
import { z } from 'zod';

/** `mine`: what I am responsible for. `agency`: of the agency that I work for. */
export const calendarScope = z.enum(['mine', 'agency']);
export type CalendarScope = z.output<typeof calendarScope>;

/** GET /api/tasks/calendars: which addresses of one's own are open; the addresses themselves are shown once only */
export const calendarList = z.object({ items: z.array(z.object({ scope: calendarScope, madeAt: z.string() })) });

/** POST /api/tasks/make-calendar: a new address, which ends the one before · revoke-calendar → done */
export const calendarBody = z.object({ scope: calendarScope });
/** The path of the address, from the root of the house. */
export const calendarMade = z.object({ scope: calendarScope, path: z.string() });
