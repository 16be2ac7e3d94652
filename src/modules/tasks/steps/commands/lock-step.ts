import type { Ctx } from '#platform/context.ts';
import { notFound, refuse, Refusal } from '#platform/errors.ts';
import { speaksFor } from '../../policy.ts';
import { canSeeTask } from '../../queries/sight.ts';
import type { HouseTables, PartsTable, TaskRecord } from '../../tables.ts';
import type { StepsTable, StepTables } from '../tables.ts';

export const steps = (ctx: Ctx) => ctx.tx.withTables<StepTables & HouseTables>();

export interface OpenPart {
  readonly part: PartsTable;
  readonly task: Pick<TaskRecord, 'id' | 'title'>;
}

/**
 * Locks a part whose agency the actor speaks for and that is still open, so that its steps change one after another.
 * @throws {Refusal} `not-found` also where the task is not theirs to see; `not-permitted`; `tasks.not-in-this-state`.
 */
export async function lockOpenPart(ctx: Ctx, partId: string): Promise<OpenPart> {
  const db = steps(ctx);
  const found = await db.selectFrom('tasks.parts').select('task_id').where('id', '=', partId).executeTakeFirst();
  if (!found || !(await canSeeTask(ctx, found.task_id))) notFound();
  // The task first, then the part: everybody locks in this order.
  const task = await db
    .selectFrom('tasks.tasks')
    .select(['id', 'title', 'progress', 'is_historic'])
    .where('id', '=', found.task_id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const part = await db
    .selectFrom('tasks.parts')
    .selectAll()
    .where('id', '=', partId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (!speaksFor(ctx.actor, part)) throw new Refusal('not-permitted');
  if (part.state === 'done' || part.state === 'cancelled' || task.progress === 'cancelled' || task.is_historic)
    refuse('tasks.not-in-this-state', undefined, 'conflict');
  return { part, task };
}

/** A step as the person saw it, with its part locked. @throws {Refusal} as `lockOpenPart`; `stale-version`. */
export async function lockStep(
  ctx: Ctx,
  seen: { readonly id: string; readonly version: number },
): Promise<OpenPart & { readonly step: StepsTable }> {
  const find = () => steps(ctx).selectFrom('tasks.steps').selectAll().where('id', '=', seen.id).executeTakeFirst();
  const found = (await find()) ?? notFound();
  const open = await lockOpenPart(ctx, found.part_id);
  const step = (await find()) ?? notFound();
  if (step.removed_at !== null) notFound();
  if (step.version !== seen.version) throw new Refusal('stale-version');
  return { ...open, step };
}
