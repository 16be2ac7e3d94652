import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import type { Localized } from '#platform/values/localized.ts';
import type { ObstacleList, ObstaclesFileQuery, ObstaclesQuery, ObstacleView } from '../../contract.ts';
import { withinSight } from '../../queries/sight.ts';
import { addressesInSight, obstacleRights } from '../obstacle.ts';
import type { ObstaclesTable } from '../tables.ts';
import { requests } from './find-request.ts';

type Condition = RawBuilder<unknown>;

/** Those that the actor may see, under the filters, the latest first; how many there are of each state. */
export async function listObstacles(ctx: Ctx, query: ObstaclesQuery): Promise<ObstacleList> {
  const after = query.cursor ? sql`and o.id < ${query.cursor}` : sql``;
  const { rows } = await sql<{ id: string }>`
    ${fromObstacles} where ${conditionOf(ctx, query)} ${after} order by o.id desc limit ${query.limit + 1}`.execute(
    ctx.tx,
  );
  const ids = rows.slice(0, query.limit).map((row) => row.id);
  return {
    items: await obstaclesOf(ctx, ids),
    counts: await countObstacles(ctx, query),
    nextCursor: rows.length > query.limit ? (ids.at(-1) ?? null) : null,
  };
}

/** The ids of all of them, for a file. */
export async function obstacleIds(ctx: Ctx, query: ObstaclesFileQuery, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    ${fromObstacles} where ${conditionOf(ctx, query)} order by o.id desc limit ${most}`.execute(ctx.tx);
  return rows.map((row) => row.id);
}

const fromObstacles = sql`select o.id from tasks.obstacles o join tasks.parts p on p.id = o.part_id join tasks.tasks t on t.id = o.task_id`;

/** Under the same filters, but for the state. */
async function countObstacles(ctx: Ctx, query: ObstaclesFileQuery): Promise<ObstacleList['counts']> {
  const { rows } = await sql<{ state: ObstaclesTable['state']; count: number }>`
    select o.state, count(*)::int as count from tasks.obstacles o join tasks.parts p on p.id = o.part_id
      join tasks.tasks t on t.id = o.task_id
    where ${conditionOf(ctx, { ...query, state: undefined })} group by o.state`.execute(ctx.tx);
  const countOf = (state: ObstaclesTable['state']) => rows.find((row) => row.state === state)?.count ?? 0;
  return { open: countOf('open'), answered: countOf('answered'), resolved: countOf('resolved') };
}

/** The one place where filters become conditions: on obstacles o, their parts p and tasks t. */
function conditionOf(ctx: Ctx, filters: ObstaclesFileQuery): Condition {
  const given: (Condition | null)[] = [
    seenBy(ctx),
    filters.kind ? sql`o.kind = ${filters.kind}` : null,
    filters.state === 'unresolved'
      ? sql`o.state <> 'resolved'`
      : filters.state
        ? sql`o.state = ${filters.state}`
        : null,
    filters.organizationId ? sql`p.organization_id = ${filters.organizationId}` : null,
    filters.addressedTo ? sql`o.addressed_organization_id = ${filters.addressedTo}` : null,
    filters.planId ? sql`t.plan_id = ${filters.planId}` : null,
    filters.taskId ? sql`o.task_id = ${filters.taskId}` : null,
  ];
  return sql.join(
    given.filter((one) => one !== null),
    sql` and `,
  );
}

/** Of a task that one sees, or addressed to one's agency. */
function seenBy(ctx: Ctx): Condition {
  const addresses = addressesInSight(ctx.actor);
  if (addresses === null) return sql`true`;
  return sql`(o.addressed_organization_id = any(${sql.val([...addresses])}::uuid[]) or ${withinSight(ctx)})`;
}

/** Is it there, and the actor's to see? */
export async function findObstacle(ctx: Ctx, id: string): Promise<boolean> {
  const { rows } = await sql`${fromObstacles} where o.id = ${id} and ${seenBy(ctx)}`.execute(ctx.tx);
  return rows.length > 0;
}

/** @throws {Refusal} `not-found`. */
export async function getObstacle(ctx: Ctx, id: string): Promise<ObstacleView> {
  if (!(await findObstacle(ctx, id))) notFound();
  const [one] = await obstaclesOf(ctx, [id]);
  return one ?? notFound();
}

type Found = ObstaclesTable & {
  readonly title: string;
  readonly task_in_sight: boolean;
  readonly organization_id: string | null;
  readonly organization: Localized | null;
  readonly addressed: Localized;
};

const MOST_OF_PART = 20;

/** What one part raised, the latest first, for whoever may see the part; the caller has looked. */
export async function obstaclesOfPart(ctx: Ctx, partId: string): Promise<ObstacleView[]> {
  const rows = await requests(ctx)
    .selectFrom('tasks.obstacles')
    .select('id')
    .where('part_id', '=', partId)
    .orderBy('id', 'desc')
    .limit(MOST_OF_PART)
    .execute();
  return obstaclesOf(
    ctx,
    rows.map((row) => row.id),
  );
}

/** These, in their order, with what was said since. */
export async function obstaclesOf(ctx: Ctx, ids: readonly string[]): Promise<ObstacleView[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Found>`
    select o.*, t.title, ${withinSight(ctx)} as task_in_sight, p.organization_id, n.name as organization, a.name as addressed
    from tasks.obstacles o join tasks.tasks t on t.id = o.task_id join tasks.parts p on p.id = o.part_id
      left join organizations.organizations_now n on n.id = p.organization_id
      join organizations.organizations_now a on a.id = o.addressed_organization_id
    where o.id = any(${sql.val([...ids])}::uuid[])`.execute(ctx.tx);
  const words = await requests(ctx)
    .selectFrom('tasks.obstacle_words')
    .selectAll()
    .where('obstacle_id', 'in', [...ids])
    .orderBy('id')
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [toView(ctx, row, words.filter((one) => one.obstacle_id === id).map(toWords))] : [];
  });
}

const toWords = (row: {
  id: string;
  act: ObstacleView['words'][number]['act'];
  text: string | null;
  at: string;
  by: string;
  organization: Localized | null;
  passed_to: Localized | null;
}): ObstacleView['words'][number] => ({
  id: row.id,
  act: row.act,
  text: row.text,
  at: row.at,
  by: row.by,
  organization: row.organization,
  passedTo: row.passed_to,
});

const toView = (ctx: Ctx, row: Found, words: ObstacleView['words']): ObstacleView => ({
  id: row.id,
  version: row.version,
  kind: row.kind,
  text: row.text,
  state: row.state,
  task: { id: row.task_id, title: row.title, isOpen: row.task_in_sight },
  partId: row.part_id,
  organization: row.organization_id && row.organization ? { id: row.organization_id, name: row.organization } : null,
  addressedTo: { id: row.addressed_organization_id, name: row.addressed },
  raisedAt: row.raised_at,
  raisedBy: row.raised_by,
  onBehalf: row.on_behalf,
  resolvedAt: row.resolved_at,
  words,
  may: obstacleRights(ctx.actor, row),
});
