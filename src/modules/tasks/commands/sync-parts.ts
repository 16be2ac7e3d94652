import type { Ctx } from '#platform/context.ts';
import { partsOf, type PartSeed, type Party } from '../parts.ts';
import { isOpen } from '../task-state.ts';
import type { HouseTables, Mode, PartsTable } from '../tables.ts';
import { insertParts, partOf, readRosters, type Ground } from './open-tasks.ts';
import { settleTask } from './settle-task.ts';
import { writeHistory } from './write-history.ts';

/**
 * Gives an open task the parts of its new parties: agencies that stay keep their part and all that happened to it, new ones get
 * one, those that are no longer named are taken off unless they are done. The task is locked by the caller.
 */
export async function syncParts(
  ctx: Ctx,
  ground: Ground,
  taskId: string,
  parties: readonly Party[],
  mode: Mode,
): Promise<void> {
  const db = ctx.tx.withTables<HouseTables>();
  await readRosters(ctx, ground, parties);
  const task = await db.selectFrom('tasks.tasks').selectAll().where('id', '=', taskId).executeTakeFirstOrThrow();
  const parts = await db
    .selectFrom('tasks.parts')
    .selectAll()
    .where('task_id', '=', taskId)
    .where('state', '!=', 'cancelled')
    .execute();
  const seeds = partsOf(parties, mode, ground.bodies, ground.roster, task.is_historic);
  const held = new Map(parts.map((part) => [keyOf(part), part]));
  const wanted = new Set(seeds.map(keyOf));
  for (const [ordinal, seed] of seeds.entries()) {
    const part = held.get(keyOf(seed));
    if (part) await adjust(ctx, part, seed, ordinal);
  }
  const added = seeds.flatMap((seed, ordinal) =>
    held.has(keyOf(seed)) ? [] : [partOf(task, seed, ordinal, new Map())],
  );
  await insertParts(ctx, added);
  const removed = parts.filter((part) => !wanted.has(keyOf(part)) && part.state !== 'done');
  await takeOff(ctx, removed);
  await writeHistory(ctx, [
    ...added.map((part) => happened(part, 'part-added')),
    ...removed.map((part) => happened(part, 'part-removed')),
  ]);
  await settleTask(ctx, task);
}

const happened = (part: PartsTable, act: 'part-added' | 'part-removed') => ({
  taskId: part.task_id,
  partId: part.id,
  organizationId: part.organization_id,
  act,
});

/** An agency by itself; a group's line by its role. */
const keyOf = (part: Pick<PartSeed, 'organization_id' | 'collective_id' | 'role'>): string =>
  part.organization_id ?? `${part.collective_id}:${part.role}`;

async function adjust(ctx: Ctx, part: PartsTable, seed: PartSeed, ordinal: number): Promise<void> {
  const { role, collective_id, mode, is_outside, is_focal, must_submit, can_be_late } = seed;
  await ctx.tx
    .withTables<HouseTables>()
    .updateTable('tasks.parts')
    .set((e) => ({
      ordinal,
      role,
      collective_id,
      mode,
      is_outside,
      is_focal,
      must_submit,
      can_be_late,
      version: e('version', '+', 1),
    }))
    .where('id', '=', part.id)
    .execute();
}

async function takeOff(ctx: Ctx, parts: readonly PartsTable[]): Promise<void> {
  const ids = parts.filter((part) => isOpen(part.state) || part.state === 'when-asked').map((part) => part.id);
  if (ids.length === 0) return;
  await ctx.tx
    .withTables<HouseTables>()
    .updateTable('tasks.parts')
    .set((e) => ({ state: 'cancelled', is_pending: false, version: e('version', '+', 1) }))
    .where('id', 'in', ids)
    .execute();
}
