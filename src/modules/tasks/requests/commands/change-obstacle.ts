import type { Ctx } from '#platform/context.ts';
import { notFound, refuse, Refusal } from '#platform/errors.ts';
import { newId } from '#platform/values/id.ts';
import type { Localized } from '#platform/values/localized.ts';
import { writeHistory } from '../../commands/write-history.ts';
import type { ObstacleView } from '../../contract.ts';
import { toJsonb, type PartsTable } from '../../tables.ts';
import { obstacleRights } from '../obstacle.ts';
import { requests } from '../queries/find-request.ts';
import { findObstacle, getObstacle } from '../queries/list-obstacles.ts';
import type { ObstaclesTable, ObstacleWordsTable } from '../tables.ts';
import { tellOfRequest } from './tell-of-request.ts';

interface Seen {
  readonly id: string;
  readonly version: number;
}

export interface ObstacleChange {
  readonly set: Partial<Pick<ObstaclesTable, 'state' | 'addressed_organization_id' | 'resolved_at'>>;
  readonly act: ObstacleWordsTable['act'];
  readonly text: string | null;
  readonly passedTo?: Localized;
  readonly told?: { readonly kind: 'obstacle-raised' | 'obstacle-answered'; readonly to: readonly string[] };
}

/**
 * One act on an obstacle: locks it, refuses what the person did not see or may not do, writes what was said, and leaves history,
 * audit and notices.
 * @throws {Refusal} `not-found`, `stale-version`, `not-permitted`; `tasks.obstacle-resolved`.
 */
export async function changeObstacle(
  ctx: Ctx,
  seen: Seen,
  right: keyof ReturnType<typeof obstacleRights>,
  work: (found: FoundObstacle) => Promise<ObstacleChange>,
): Promise<ObstacleView> {
  const db = requests(ctx);
  if (!(await findObstacle(ctx, seen.id))) notFound();
  const obstacle = await db
    .selectFrom('tasks.obstacles')
    .selectAll()
    .where('id', '=', seen.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const part = await db
    .selectFrom('tasks.parts')
    .selectAll()
    .where('id', '=', obstacle.part_id)
    .executeTakeFirstOrThrow();
  const subject = { ...obstacle, organization_id: part.organization_id };
  // Told apart, so that the person knows whether to ask for the right or to look again.
  if (!Object.values(obstacleRights(ctx.actor, { ...subject, state: 'answered' })).some(Boolean))
    throw new Refusal('not-permitted');
  if (obstacle.version !== seen.version) throw new Refusal('stale-version');
  if (obstacle.state === 'resolved') refuse('tasks.obstacle-resolved', undefined, 'conflict');
  if (!obstacleRights(ctx.actor, subject)[right]) throw new Refusal('not-permitted');
  await writeChange(ctx, { obstacle, part }, await work({ obstacle, part }));
  return getObstacle(ctx, obstacle.id);
}

export interface FoundObstacle {
  readonly obstacle: ObstaclesTable;
  readonly part: PartsTable;
}

/** The obstacle under a lock for a caller who has authorised. @throws {Refusal} `not-found`; `tasks.obstacle-resolved`. */
export async function lockObstacle(ctx: Ctx, id: string): Promise<FoundObstacle> {
  const db = requests(ctx);
  const obstacle = await db
    .selectFrom('tasks.obstacles')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!obstacle) notFound();
  if (obstacle.state === 'resolved') refuse('tasks.obstacle-resolved', undefined, 'conflict');
  const part = await db
    .selectFrom('tasks.parts')
    .selectAll()
    .where('id', '=', obstacle.part_id)
    .executeTakeFirstOrThrow();
  return { obstacle, part };
}

/** Writes what became of a locked obstacle, with history, audit and notices. */
export async function writeChange(ctx: Ctx, { obstacle, part }: FoundObstacle, change: ObstacleChange): Promise<void> {
  await requests(ctx)
    .updateTable('tasks.obstacles')
    .set({ ...change.set, version: obstacle.version + 1 })
    .where('id', '=', obstacle.id)
    .execute();
  await leaveTrace(ctx, obstacle, part, change);
}

async function leaveTrace(ctx: Ctx, obstacle: ObstaclesTable, part: PartsTable, change: ObstacleChange): Promise<void> {
  const db = requests(ctx);
  const own = await db
    .selectFrom('organizations.organizations_now')
    .select('name')
    .where('id', '=', ctx.actor.organizationId)
    .executeTakeFirst();
  await db
    .insertInto('tasks.obstacle_words')
    .values({
      id: newId(),
      obstacle_id: obstacle.id,
      act: change.act,
      text: change.text,
      at: ctx.now.toString(),
      by: ctx.actor.name,
      person_id: ctx.actor.personId,
      organization: own ? toJsonb(own.name) : null,
      passed_to: change.passedTo ? toJsonb(change.passedTo) : null,
    })
    .execute();
  await writeHistory(ctx, [
    {
      taskId: obstacle.task_id,
      partId: part.id,
      organizationId: part.organization_id,
      act: `obstacle-${change.act}`,
      note: change.text,
      after: change.passedTo?.vi ?? null,
    },
  ]);
  const task = await db
    .selectFrom('tasks.tasks')
    .select(['id', 'title'])
    .where('id', '=', obstacle.task_id)
    .executeTakeFirstOrThrow();
  await ctx.record({
    verb: `tasks.obstacle-${change.act}`,
    subjectType: 'task',
    subjectId: task.id,
    organizationId: part.organization_id,
    details: { title: task.title, text: change.text ?? obstacle.text, addressed: change.passedTo?.vi },
  });
  if (change.told)
    await tellOfRequest(ctx, {
      ...change.told,
      task,
      organizationId: part.organization_id,
      params: { text: change.text ?? obstacle.text },
      path: `/obstacles?taskId=${task.id}`,
    });
}
