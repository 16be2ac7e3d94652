import type { Ctx } from '#platform/context.ts';
import { notFound, Refusal } from '#platform/errors.ts';
import type { HouseTables, PartsTable, TaskRecord } from '../../tables.ts';
import { canSeeTask } from '../../queries/sight.ts';
import type { ExtensionRequestsTable, RequestTables } from '../tables.ts';

/** Our tables with those of the module. */
export const requests = (ctx: Ctx) => ctx.tx.withTables<RequestTables & HouseTables>();

/** A request with the part and the task that it is about. */
export interface FoundExtension {
  readonly request: ExtensionRequestsTable;
  readonly part: PartsTable;
  readonly task: TaskRecord;
}

/**
 * Locks the task, the part and the request, in the order in which everybody locks.
 * @throws {Refusal} `not-found` also where the task is not theirs to see; `stale-version`.
 */
export async function lockExtension(
  ctx: Ctx,
  seen: { readonly id: string; readonly version: number },
): Promise<FoundExtension> {
  const found = await requests(ctx)
    .selectFrom('tasks.extension_requests')
    .select('task_id')
    .where('id', '=', seen.id)
    .executeTakeFirst();
  if (!found || !(await canSeeTask(ctx, found.task_id))) notFound();
  const locked = await lockRequest(ctx, seen.id);
  if (locked.request.version !== seen.version) throw new Refusal('stale-version');
  return locked;
}

/** The same for a caller who has authorised. @throws {Refusal} `not-found`. */
export async function lockRequest(ctx: Ctx, id: string): Promise<FoundExtension> {
  const db = requests(ctx);
  const found = await db
    .selectFrom('tasks.extension_requests')
    .select(['task_id', 'part_id'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) notFound();
  const task = await db
    .selectFrom('tasks.tasks')
    .selectAll()
    .where('id', '=', found.task_id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const part = await db
    .selectFrom('tasks.parts')
    .selectAll()
    .where('id', '=', found.part_id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const request = await db
    .selectFrom('tasks.extension_requests')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { request, part, task };
}
