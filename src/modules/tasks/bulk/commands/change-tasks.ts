import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { notFound, refuse, Refusal, type Issue } from '#platform/errors.ts';
import { assignPerson, findPerson } from '../../commands/assign-person.ts';
import { cancelTask } from '../../commands/cancel-task.ts';
import { confirmPart } from '../../commands/confirm-part.ts';
import { setDueDate } from '../../commands/set-due-date.ts';
import { watchTask } from '../../commands/watch-task.ts';
import type { BulkChange, ChangedTasks, ChangeTasksBody } from '../../contract.ts';
import { lockForProof } from '../../evidence/commands/settle-proof.ts';
import { canSeeTask } from '../../queries/sight.ts';
import type { HouseTables, PartsTable } from '../../tables.ts';

type Seen = ChangeTasksBody['tasks'][number];

/**
 * Changes many tasks as if one after the other, each with its own rights, history and audit line: all or none.
 * @throws {Refusal} `not-found` where the person sees none of them; `refused` with one issue for each task that stands in the way,
 *   its id as `field`.
 */
export async function changeTasks(ctx: Ctx, { tasks, change }: ChangeTasksBody): Promise<ChangedTasks> {
  const seen = [...new Map(tasks.map((one) => [one.id, one])).values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const visible = await visibleOf(ctx, seen);
  // All at once and in the one order of the house, so that two who change the same tasks wait for each other in line.
  if (visible.length === 0) notFound();
  await lockForProof(ctx, visible);
  const issues: Issue[] = [];
  for (const one of seen) issues.push(...(await tryOne(ctx, one, change)));
  if (issues.length > 0) throw new Refusal('refused', issues);
  return { changed: seen.length };
}

async function visibleOf(ctx: Ctx, seen: readonly Seen[]): Promise<string[]> {
  const visible: string[] = [];
  for (const { id } of seen) if (await canSeeTask(ctx, id)) visible.push(id);
  return visible;
}

/** What stands in the way of one task; what it wrote by then is undone, so that the next is judged as if it had not been. */
async function tryOne(ctx: Ctx, seen: Seen, change: BulkChange): Promise<readonly Issue[]> {
  await sql`savepoint one_task`.execute(ctx.tx);
  try {
    await changeOne(ctx, seen, change);
    await sql`release savepoint one_task`.execute(ctx.tx);
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await sql`rollback to savepoint one_task`.execute(ctx.tx);
    const [issue] = error.issues;
    return [{ code: issue?.code ?? `errors.${error.code}`, params: issue?.params, field: seen.id }];
  }
}

async function changeOne(ctx: Ctx, { id: taskId, version }: Seen, change: BulkChange): Promise<void> {
  switch (change.kind) {
    case 'set-due-date': {
      const { on, reason } = change;
      return void (await setDueDate(ctx, { taskId, version, as: 'ours', on, reason }));
    }
    case 'extend': {
      const { on, reason, decidedBy } = change;
      return void (await setDueDate(ctx, { taskId, version, as: 'extension', on, reason, decidedBy }));
    }
    case 'cancel':
      return void (await cancelTask(ctx, { taskId, version, reason: change.reason, decidedBy: change.decidedBy }));
    case 'watch':
      return watchTask(ctx, { taskId, watching: change.watching });
    case 'confirm':
      return confirmAll(ctx, await partsOf(ctx, taskId, version));
    case 'assign-person':
      return putOn(ctx, await partsOf(ctx, taskId, version), change.personId);
  }
}

type Part = Pick<PartsTable, 'id' | 'version' | 'state' | 'must_submit' | 'confirmed_at' | 'organization_id'>;

/** The parts of a task as the person saw it. */
async function partsOf(ctx: Ctx, taskId: string, version: number): Promise<Part[]> {
  const db = ctx.tx.withTables<HouseTables>();
  const task = await db.selectFrom('tasks.tasks').select('version').where('id', '=', taskId).executeTakeFirst();
  if (!task || !(await canSeeTask(ctx, taskId))) notFound();
  if (task.version !== version) throw new Refusal('stale-version');
  return db
    .selectFrom('tasks.parts')
    .select(['id', 'version', 'state', 'must_submit', 'confirmed_at', 'organization_id'])
    .where('task_id', '=', taskId)
    .orderBy('id')
    .execute();
}

async function confirmAll(ctx: Ctx, parts: readonly Part[]): Promise<void> {
  const waiting = parts.filter((part) => part.state === 'done' && part.must_submit && part.confirmed_at === null);
  if (waiting.length === 0) refuse('tasks.nothing-to-confirm', undefined, 'conflict');
  for (const { id: partId, version } of waiting) await confirmPart(ctx, { partId, version });
}

async function putOn(ctx: Ctx, parts: readonly Part[], personId: string): Promise<void> {
  const person = await findPerson(ctx, personId);
  const part = parts.find((one) => one.organization_id === person?.organization_id && one.state !== 'cancelled');
  if (!person?.organization_id || !part) refuse('tasks.no-part-of-this-agency');
  await assignPerson(ctx, { partId: part.id, version: part.version, personId });
}
