import { getActor } from '#modules/access/index.ts';
import { getSetting } from '#modules/settings/index.ts';
import { isGranted, systemActor, type Actor, type Ctx, type OpenCtx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import { inLanguage } from '#platform/values/localized.ts';
import { exportQuery, type CalendarScope, type TaskRow } from '../../contract.ts';
import { listIds } from '../../queries/list-tasks.ts';
import { rowsOf } from '../../queries/task-rows.ts';
import type { HouseTables } from '../../tables.ts';
import { calendarOf, type DueDay } from '../calendar.ts';
import type { CalendarTables } from '../tables.ts';
import { hashOfToken } from '../commands/secrets.ts';

/** Nearest days first; a calendar takes no more. */
const MOST_DAYS = 1000;
const NAMES: Readonly<Record<CalendarScope, string>> = {
  mine: 'Lan Tỏa: việc của tôi',
  agency: 'Lan Tỏa: việc của cơ quan',
};

/**
 * The calendar of a secret address: open work with a day, as its owner sees it at this moment. In Vietnamese, for a program
 * that fetches it says no language.
 * @throws {Refusal} `not-found`, alike for a wrong token, one that was ended, and a person who may not work here any more.
 */
export async function readCalendar(openCtx: OpenCtx, token: string): Promise<string> {
  const { actor, scope } = await openCtx(systemActor, (ctx) => ownerOf(ctx, token), { readOnly: true });
  return openCtx(actor, (ctx) => calendarFor(ctx, scope), { language: 'vi', readOnly: true });
}

async function ownerOf(ctx: Ctx, token: string): Promise<{ actor: Actor; scope: CalendarScope }> {
  const feed = await ctx.tx
    .withTables<CalendarTables & Pick<HouseTables, 'access.people_now'>>()
    .selectFrom('tasks.calendar_feeds as f')
    .innerJoin('access.people_now as p', 'p.id', 'f.person_id')
    .select(['f.scope', 'p.email'])
    .where('f.token_hash', '=', hashOfToken(token))
    .where('f.ended_at', 'is', null)
    .executeTakeFirst();
  if (!feed) notFound();
  const actor = await getActor(ctx, feed.email);
  if (!isGranted(actor, 'tasks.read')) notFound();
  return { actor, scope: feed.scope };
}

async function calendarFor(ctx: Ctx, scope: CalendarScope): Promise<string> {
  if (scope === 'agency' && ctx.actor.organizationId === null) notFound();
  const open = 'not-started,in-progress,overdue,extended';
  const query = exportQuery.parse({ scope, state: open, historic: 'false' });
  const address = (await getSetting(ctx, 'desk.public-address')) || null;
  const rows = await rowsOf(ctx, await listIds(ctx, query, MOST_DAYS));
  return calendarOf(
    NAMES[scope],
    rows.flatMap((row) => dueDayOf(row, address) ?? []),
  );
}

/** The day of the agency's own part, where it has one; work that the agency has done is no longer due. */
function dueDayOf(row: TaskRow, address: string | null): DueDay | null {
  const on = row.ownPart?.dueOn ?? row.deadline.on;
  if (on === null || row.ownPart?.state === 'done') return null;
  const leads = row.leads.map(({ organization, collective }) =>
    inLanguage((organization?.name ?? collective) as { vi: string }, 'vi'),
  );
  const source = row.plan?.number ?? row.plan?.title ?? row.order.saidBy;
  return {
    id: row.id,
    on,
    title: row.title,
    lines: [`Chủ trì: ${leads.join('; ')}`, ...(source ? [`Căn cứ: ${source}`] : [])],
    updatedAt: row.updatedAt,
    url: address ? `${address}/desk/tasks/${row.id}` : null,
  };
}
