import { sql } from 'kysely';
import type { Merger } from '#modules/organizations/index.ts';
import type { Ctx } from '#platform/context.ts';
import type { HouseTables, PartsTable } from '../tables.ts';
import { settleTask } from './settle-task.ts';
import { writeHistory } from './write-history.ts';

const OPEN = ['not-started', 'in-progress', 'returned'] as const;
const BATCH = 200;

/** How many open parts of these bodies would move to a successor. */
export async function countMovable(ctx: Ctx, { predecessorIds }: Pick<Merger, 'predecessorIds'>): Promise<number> {
  if (predecessorIds.length === 0) return 0;
  const { count } = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.parts as p')
    .innerJoin('tasks.tasks as t', 't.id', 'p.task_id')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('p.organization_id', 'in', [...predecessorIds])
    .where('p.state', 'in', [...OPEN])
    .where('t.progress', 'in', ['not-started', 'in-progress'])
    .executeTakeFirstOrThrow();
  return count;
}

/**
 * Gives the open work of merged bodies to their successor, one batch in one transaction. What is done stays under the old name;
 * each task's history says from whom to whom. Safe to run twice.
 * @returns how many parts were moved; 0 when nothing is left.
 */
export async function moveMergedWork(ctx: Ctx, input: Merger): Promise<number> {
  const db = ctx.tx.withTables<HouseTables>();
  const predecessors = input.predecessorIds.filter((id) => id !== input.successorId);
  if (predecessors.length === 0) return 0;
  await db
    .updateTable('tasks.parties')
    .set({ organization_id: input.successorId })
    .where('organization_id', 'in', predecessors)
    .where('ended_at', 'is', null)
    .execute();
  const { rows: tasks } = await sql<HouseTables['tasks.tasks'] & { id: string }>`
    select t.* from tasks.tasks t where t.progress in ('not-started', 'in-progress') and exists (select 1 from tasks.parts p
      where p.task_id = t.id and p.organization_id = any(${sql.val(predecessors)}::uuid[]) and p.state = any(${sql.val([...OPEN])}::text[]))
    order by t.id limit ${BATCH} for update`.execute(ctx.tx);
  const nameOf = await namesOf(ctx, [...predecessors, input.successorId]);
  const successor = await db
    .selectFrom('organizations.organizations_now')
    .select(['id', 'signs_in'])
    .where('id', '=', input.successorId)
    .executeTakeFirstOrThrow();
  let moved = 0;
  for (const task of tasks) {
    const parts = await db
      .selectFrom('tasks.parts')
      .selectAll()
      .where('task_id', '=', task.id)
      .where('state', '!=', 'cancelled')
      .orderBy('ordinal')
      .execute();
    for (const part of parts.filter((one) => predecessors.includes(one.organization_id ?? '') && isOpenPart(one))) {
      await movePart(ctx, part, successor, nameOf);
      moved += 1;
    }
    await settleTask(ctx, task);
  }
  return moved;
}

const isOpenPart = (part: PartsTable): boolean => OPEN.some((state) => state === part.state);

/** A successor that has a part already keeps that one, leading if either led; the other is taken off. */
async function movePart(
  ctx: Ctx,
  part: PartsTable,
  successor: { readonly id: string; readonly signs_in: boolean },
  nameOf: ReadonlyMap<string, string>,
): Promise<void> {
  const db = ctx.tx.withTables<HouseTables>();
  const held = await db
    .selectFrom('tasks.parts')
    .selectAll()
    .where('task_id', '=', part.task_id)
    .where('organization_id', '=', successor.id)
    .where('state', '!=', 'cancelled')
    .executeTakeFirst();
  const gone = { state: 'cancelled' as const, is_pending: false };
  // Who was responsible in the old body need not work in the new one, and nobody there has received it yet.
  const taken = {
    organization_id: successor.id,
    is_outside: !successor.signs_in,
    can_be_late: part.can_be_late && successor.signs_in,
    assignee_person_id: null,
    received_at: null,
    received_by: null,
  };
  await db
    .updateTable('tasks.parts')
    .set((e) => ({
      ...(held ? gone : taken),
      version: e('version', '+', 1),
    }))
    .where('id', '=', part.id)
    .execute();
  if (held && part.role === 'lead' && held.role !== 'lead')
    await db
      .updateTable('tasks.parts')
      .set((e) => ({
        role: 'lead',
        must_submit: true,
        can_be_late: part.can_be_late || held.can_be_late,
        version: e('version', '+', 1),
      }))
      .where('id', '=', held.id)
      .execute();
  await writeHistory(ctx, [
    {
      taskId: part.task_id,
      partId: held?.id ?? part.id,
      organizationId: successor.id,
      act: 'moved',
      before: nameOf.get(part.organization_id ?? '') ?? null,
      after: nameOf.get(successor.id) ?? null,
    },
  ]);
}

async function namesOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('organizations.organizations_now')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row.name.vi]));
}
