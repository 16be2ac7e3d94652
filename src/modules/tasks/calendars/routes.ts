import type { Ctx } from '#platform/context.ts';
import { defineRoute, type Route } from '#platform/http/route.ts';
import * as contract from '../contract.ts';
import { makeCalendar, revokeCalendar } from './commands/make-calendar.ts';
import type { CalendarTables } from './tables.ts';

const mayRead = { permission: 'tasks.read' };

/** Addresses of one's own calendars; the calendars themselves are served by the portal, below /c. */
export const calendarRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/tasks/calendars',
    access: mayRead,
    response: contract.calendarList,
    respond: async (ctx) => ({ items: await listCalendars(ctx) }),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/tasks/make-calendar',
    access: mayRead,
    body: contract.calendarBody,
    response: contract.calendarMade,
    respond: (ctx, { body }) => makeCalendar(ctx, body.scope),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/tasks/revoke-calendar',
    access: mayRead,
    body: contract.calendarBody,
    response: contract.done,
    respond: async (ctx, { body }) => {
      await revokeCalendar(ctx, body.scope);
      return { ok: true as const };
    },
  }),
];

async function listCalendars(ctx: Ctx) {
  const rows = await ctx.tx
    .withTables<CalendarTables>()
    .selectFrom('tasks.calendar_feeds')
    .select(['scope', 'made_at as madeAt'])
    .where('person_id', '=', ctx.actor.personId)
    .where('ended_at', 'is', null)
    .orderBy('scope')
    .execute();
  return rows;
}
