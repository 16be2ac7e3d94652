import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { refuse, Refusal } from '#platform/errors.ts';
import { notify } from '#modules/notifications/index.ts';
import { newId } from '#platform/values/id.ts';
import type { HandOverBody, Handover, HandoverItem, HandoverPreview } from '../contract.ts';
import { mayHandOver } from '../policy.ts';
import { findWorker, getHandover, listHandoverItems } from '../queries/list-handovers.ts';
import { toJsonb, type HouseTables } from '../tables.ts';
import { writeHistory } from './write-history.ts';

/**
 * Bàn giao: everything open that one person has in hand goes to a colleague of the same agency in one step; the minutes keep what
 * went over, the old name stays in each task's history.
 * @throws {Refusal} `not-permitted`; `tasks.handover-to-oneself`, `tasks.not-of-this-agency`, `tasks.nothing-to-hand-over`.
 */
export async function handOver(ctx: Ctx, input: HandOverBody): Promise<Handover> {
  const from = await findWorker(ctx, input.fromPersonId);
  const { organization } = from;
  if (!mayHandOver(ctx.actor, organization.id)) throw new Refusal('not-permitted');
  if (input.fromPersonId === input.toPersonId) refuse('tasks.handover-to-oneself');
  const db = ctx.tx.withTables<HouseTables>();
  const to = await db
    .selectFrom('access.people_now')
    .selectAll()
    .where('id', '=', input.toPersonId)
    .where('organization_id', '=', organization.id)
    .where('active', '=', true)
    .executeTakeFirst();
  if (!to) refuse('tasks.not-of-this-agency');
  await lockTasksOf(ctx, from.id);
  const items = await listHandoverItems(ctx, from.id, organization.id);
  if (items.length === 0) refuse('tasks.nothing-to-hand-over', { name: from.name });
  await db
    .updateTable('tasks.parts')
    .set((e) => ({ assignee_person_id: to.id, version: e('version', '+', 1) }))
    .where(
      'id',
      'in',
      items.map((item) => item.partId),
    )
    .execute();
  const id = await keepMinutes(ctx, from, to, input.note, items);
  await writeHistory(
    ctx,
    items.map((item) => ({
      taskId: item.taskId,
      partId: item.partId,
      organizationId: organization.id,
      act: 'handed-over' as const,
      before: from.name,
      after: to.name,
    })),
  );
  await ctx.record({
    verb: 'tasks.hand-over',
    subjectType: 'handover',
    subjectId: id,
    organizationId: organization.id,
    details: { from: from.name, to: to.name, parts: items.length },
  });
  await notify(ctx, [
    {
      personIds: [to.id],
      kind: 'handed-over',
      params: { from: from.name, count: items.length },
      level: 'info',
      subject: { type: 'handover', id },
      path: `/tasks/handovers/${id}`,
      dedupeKey: `handed-over:${id}`,
    },
  ]);
  return getHandover(ctx, id);
}

/** What went over, as it was called then. */
async function keepMinutes(
  ctx: Ctx,
  from: HandoverPreview['from'],
  to: HandoverPreview['successors'][number],
  note: string | undefined,
  items: readonly HandoverItem[],
): Promise<string> {
  const id = newId();
  await ctx.tx
    .withTables<HouseTables>()
    .insertInto('tasks.handovers')
    .values({
      id,
      at: ctx.now.toString(),
      by: ctx.actor.name,
      organization_id: from.organization.id,
      organization: toJsonb(from.organization.name as { vi: string }),
      from_person_id: from.id,
      from_name: from.name,
      from_post: from.post,
      to_person_id: to.id,
      to_name: to.name,
      to_post: to.post,
      received_at: null,
      note: note || null,
      items: toJsonb(items),
    })
    .execute();
  return id;
}

/** In the order of their ids, so that two handovers never wait for each other. */
const lockTasksOf = (ctx: Ctx, personId: string) =>
  sql`select t.id from tasks.tasks t where exists (select 1 from tasks.parts p where p.task_id = t.id and p.assignee_person_id = ${personId})
    order by t.id for update`.execute(ctx.tx);
