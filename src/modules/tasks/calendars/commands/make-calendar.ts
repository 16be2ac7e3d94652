import type { Ctx } from '#platform/context.ts';
import { notFound, refuse } from '#platform/errors.ts';
import { newId } from '#platform/values/id.ts';
import type { CalendarScope } from '../../contract.ts';
import type { CalendarTables } from '../tables.ts';
import { hashOfToken, newToken, pathOfToken } from './secrets.ts';

/**
 * A new secret address for one's own calendar; the one before opens nothing any more. The address is told here and never again.
 * @throws {Refusal} `tasks.calendar-needs-agency`.
 */
export async function makeCalendar(ctx: Ctx, scope: CalendarScope): Promise<{ scope: CalendarScope; path: string }> {
  const personId = ctx.actor.personId ?? notFound();
  if (scope === 'agency' && ctx.actor.organizationId === null) refuse('tasks.calendar-needs-agency');
  await endOpen(ctx, personId, scope);
  const token = newToken();
  await ctx.tx
    .withTables<CalendarTables>()
    .insertInto('tasks.calendar_feeds')
    .values({
      id: newId(),
      person_id: personId,
      scope,
      token_hash: hashOfToken(token),
      made_at: ctx.now.toString(),
      ended_at: null,
      ended_by: null,
    })
    .execute();
  await record(ctx, 'make-calendar', scope);
  return { scope, path: pathOfToken(token) };
}

/** The address opens nothing any more. Without an open one, nothing happens. */
export async function revokeCalendar(ctx: Ctx, scope: CalendarScope): Promise<void> {
  const personId = ctx.actor.personId ?? notFound();
  if (await endOpen(ctx, personId, scope)) await record(ctx, 'revoke-calendar', scope);
}

async function endOpen(ctx: Ctx, personId: string, scope: CalendarScope): Promise<boolean> {
  const ended = await ctx.tx
    .withTables<CalendarTables>()
    .updateTable('tasks.calendar_feeds')
    .set({ ended_at: ctx.now.toString(), ended_by: ctx.actor.name })
    .where('person_id', '=', personId)
    .where('scope', '=', scope)
    .where('ended_at', 'is', null)
    .returning('id')
    .execute();
  return ended.length > 0;
}

const record = (ctx: Ctx, act: string, scope: CalendarScope): Promise<void> =>
  ctx.record({
    verb: `tasks.${act}`,
    subjectType: 'person',
    subjectId: ctx.actor.personId,
    details: { scope },
  });
