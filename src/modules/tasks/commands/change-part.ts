import type { Ctx } from '#platform/context.ts';
import { notFound, refuse, Refusal } from '#platform/errors.ts';
import type { HistoryEntry, TaskDetail } from '../contract.ts';
import { isOnBehalf, partRights } from '../policy.ts';
import { getTask } from '../queries/get-task.ts';
import { canSeeTask } from '../queries/sight.ts';
import type { HouseTables, PartsTable, TaskRecord } from '../tables.ts';
import { settleTask } from './settle-task.ts';
import { writeHistory } from './write-history.ts';

/** The part as the person saw it. */
export interface SeenPart {
  readonly partId: string;
  readonly version: number;
}

/** What an act changes in the part, and what it leaves in the history. */
export interface PartChange {
  readonly set: Partial<Omit<PartsTable, 'id' | 'task_id' | 'version' | 'is_pending'>>;
  readonly note?: string | undefined;
  readonly figures?: HistoryEntry['figures'];
  readonly before?: string | null;
  readonly after?: string | null;
}

/**
 * One act on one part: locks the task and the part, refuses what the person did not see, may not do or what its state does not
 * allow, writes, brings the task into line, and leaves history and audit.
 * @param right which of the part's rights the act needs.
 * @throws {Refusal} `not-found` also where the task is not theirs to see; `stale-version`; `not-permitted`;
 *   `tasks.not-in-this-state`; `tasks.task-cancelled`.
 */
export async function changePart(
  ctx: Ctx,
  seen: SeenPart,
  act: HistoryEntry['act'],
  right: keyof ReturnType<typeof partRights>,
  work: (part: PartsTable, task: TaskRecord) => PartChange | Promise<PartChange>,
): Promise<TaskDetail> {
  const { part, task } = await lockPart(ctx, seen);
  authorise(ctx, part, task, right);
  const { set, note, figures, before, after } = await work(part, task);
  await ctx.tx
    .withTables<HouseTables>()
    .updateTable('tasks.parts')
    .set((e) => ({ ...set, version: e('version', '+', 1) }))
    .where('id', '=', part.id)
    .execute();
  await settleTask(ctx, task);
  const { organization_id: organizationId } = part;
  await writeHistory(ctx, [
    {
      taskId: task.id,
      partId: part.id,
      organizationId,
      onBehalf: right !== 'confirm' && right !== 'return' && isOnBehalf(ctx.actor, part),
      act,
      note: note ?? null,
      figures: figures ?? [],
      before: before ?? null,
      after: after ?? null,
    },
  ]);
  await ctx.record({
    verb: `tasks.${act}`,
    subjectType: 'task',
    subjectId: task.id,
    organizationId,
    details: { partId: part.id, title: task.title, ...(note ? { note } : {}) },
  });
  return getTask(ctx, task.id);
}

/** The task first, then the part: everybody locks in this order. */
async function lockPart(ctx: Ctx, seen: SeenPart): Promise<{ part: PartsTable; task: TaskRecord }> {
  const db = ctx.tx.withTables<HouseTables>();
  const found = await db.selectFrom('tasks.parts').select('task_id').where('id', '=', seen.partId).executeTakeFirst();
  if (!found || !(await canSeeTask(ctx, found.task_id))) notFound();
  const task = await db
    .selectFrom('tasks.tasks')
    .selectAll()
    .where('id', '=', found.task_id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const part = await db
    .selectFrom('tasks.parts')
    .selectAll()
    .where('id', '=', seen.partId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (part.version !== seen.version) throw new Refusal('stale-version');
  return { part, task };
}

function authorise(ctx: Ctx, part: PartsTable, task: TaskRecord, right: keyof ReturnType<typeof partRights>): void {
  const rights = partRights(ctx.actor, part);
  if (!rights[right]) {
    // Told apart so that the person knows whether to ask for the right or to look again.
    const inAnyState = STATES.some(
      (state) => partRights(ctx.actor, { ...part, state, confirmed_at: null, received_at: null })[right],
    );
    if (!inAnyState) throw new Refusal('not-permitted');
    refuse('tasks.not-in-this-state', undefined, 'conflict');
  }
  if (task.progress === 'cancelled') refuse('tasks.task-cancelled', undefined, 'conflict');
}

const STATES = ['not-started', 'in-progress', 'done', 'returned', 'when-asked'] as const;
