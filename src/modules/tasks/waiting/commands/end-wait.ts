import { settleNotices } from '#modules/notifications/index.ts';
import type { Ctx } from '#platform/context.ts';
import { notFound, refuse, Refusal } from '#platform/errors.ts';
import { dayInVietnam } from '#platform/values/day.ts';
import { writeHistory } from '../../commands/write-history.ts';
import type { EndWaitBody, WaitedFor } from '../../contract.ts';
import { settleLateness } from '../../lateness/commands/settle-lateness.ts';
import { canSeeTask } from '../../queries/sight.ts';
import { listWaitedFor, mayEnd } from '../queries/list-waits.ts';
import type { WaitsTable } from '../tables.ts';
import { waitKey } from '../wait.ts';
import { waitTables } from './begin-wait.ts';

/**
 * Ends a wait by hand. @returns who still waits for the actor's agency.
 * @throws {Refusal} `not-found` for who neither sees the task nor is waited for; `not-permitted`; `tasks.wait-ended`; `stale-version`.
 */
export async function endWait(ctx: Ctx, input: EndWaitBody): Promise<WaitedFor> {
  const db = waitTables(ctx);
  const find = () => db.selectFrom('tasks.waits').selectAll().where('id', '=', input.id).executeTakeFirst();
  const found = (await find()) ?? notFound();
  const part = await db
    .selectFrom('tasks.parts')
    .select('organization_id')
    .where('id', '=', found.part_id)
    .executeTakeFirstOrThrow();
  const may = mayEnd(ctx, part.organization_id, found.organization_id);
  if (!may && !(await canSeeTask(ctx, found.task_id))) notFound();
  if (!may) throw new Refusal('not-permitted');
  await db.selectFrom('tasks.tasks').select('id').where('id', '=', found.task_id).forUpdate().executeTakeFirstOrThrow();
  const wait = (await find()) ?? notFound();
  if (wait.ended_at !== null) refuse('tasks.wait-ended', undefined, 'conflict');
  if (wait.version !== input.version) throw new Refusal('stale-version');
  await end(ctx, [wait], 'by-hand');
  await settleLateness(ctx, [wait.task_id]);
  await ctx.record({
    verb: 'tasks.end-wait',
    subjectType: 'task',
    subjectId: wait.task_id,
    organizationId: part.organization_id,
    details: { what: wait.what },
  });
  return listWaitedFor(ctx);
}

/** Ends what the parts of a task settle by themselves: their part is done, or nobody waits any more. The task is locked by the caller. */
export async function endSettledWaits(
  ctx: Ctx,
  taskId: string,
  parts: readonly { readonly id: string; readonly organization_id: string | null; readonly state: string }[],
): Promise<void> {
  const open = await waitTables(ctx)
    .selectFrom('tasks.waits')
    .selectAll()
    .where('task_id', '=', taskId)
    .where('ended_at', 'is', null)
    .execute();
  if (open.length === 0) return;
  const isOver = (state: string | undefined): boolean => state === 'done' || state === 'cancelled';
  const own = open.filter((wait) => isOver(parts.find((part) => part.id === wait.part_id)?.state));
  const theirs = open.filter(
    (wait) =>
      !own.includes(wait) &&
      wait.organization_id !== null &&
      parts.some((part) => part.organization_id === wait.organization_id && part.state === 'done'),
  );
  await end(ctx, own, 'own-part');
  await end(ctx, theirs, 'their-part');
}

async function end(ctx: Ctx, waits: readonly WaitsTable[], how: NonNullable<WaitsTable['ended_how']>): Promise<void> {
  if (waits.length === 0) return;
  const db = waitTables(ctx);
  await db
    .updateTable('tasks.waits')
    .set((e) => ({
      ended_on: dayInVietnam(ctx.now),
      ended_at: ctx.now.toString(),
      ended_by: ctx.actor.name,
      ended_how: how,
      version: e('version', '+', 1),
    }))
    .where(
      'id',
      'in',
      waits.map((one) => one.id),
    )
    .execute();
  await settleNotices(
    ctx,
    waits.map((one) => waitKey(one.id)),
  );
  const parts = await db
    .selectFrom('tasks.parts')
    .select(['id', 'organization_id'])
    .where(
      'id',
      'in',
      waits.map((one) => one.part_id),
    )
    .execute();
  const agencyOf = new Map(parts.map((part) => [part.id, part.organization_id]));
  await writeHistory(
    ctx,
    waits.map((one) => ({
      taskId: one.task_id,
      partId: one.part_id,
      organizationId: agencyOf.get(one.part_id) ?? null,
      act: 'wait-ended' as const,
      note: one.what,
    })),
  );
}
