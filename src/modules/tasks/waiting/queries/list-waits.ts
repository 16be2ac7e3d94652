import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import type { Day } from '#platform/values/day.ts';
import type { Localized } from '#platform/values/localized.ts';
import { isGranted } from '#platform/context.ts';
import type { WaitedFor, WaitsOfTask, WaitView } from '../../contract.ts';
import { isFocalOfficer, speaksFor } from '../../policy.ts';
import { canSeeTask, withinSight } from '../../queries/sight.ts';

interface Found {
  readonly id: string;
  readonly version: number;
  readonly part_id: string;
  readonly own_id: string | null;
  readonly own: Localized | null;
  readonly for_id: string | null;
  readonly for_name: Localized | null;
  readonly outside_name: string | null;
  readonly what: string;
  readonly since: Day;
  readonly begun_by: string;
  readonly ended_on: Day | null;
  readonly ended_by: string | null;
  readonly ended_how: WaitView['endedHow'];
}

/** Who of a task waits for whom: open ones first, the longest first. */
export async function waitsOfTask(ctx: Ctx, taskId: string): Promise<WaitsOfTask> {
  if (!(await canSeeTask(ctx, taskId))) notFound();
  const { rows } = await sql<Found>`
    select w.id, w.version, w.part_id, p.organization_id as own_id, o.name as own, w.organization_id as for_id, n.name as for_name,
      w.outside_name, w.what, w.since::text as since, w.begun_by, w.ended_on::text as ended_on, w.ended_by, w.ended_how
    from tasks.waits w join tasks.parts p on p.id = w.part_id
      left join organizations.organizations_now o on o.id = p.organization_id
      left join organizations.organizations_now n on n.id = w.organization_id
    where w.task_id = ${taskId} order by w.ended_at is not null, w.since, w.id limit 100`.execute(ctx.tx);
  return { items: rows.map((row) => toWait(ctx, row)), waitOf: await waitOf(ctx, taskId) };
}

function toWait(ctx: Ctx, row: Found): WaitView {
  const named = (id: string | null, name: Localized | null) => (id !== null && name ? { id, name } : null);
  return {
    id: row.id,
    version: row.version,
    partId: row.part_id,
    organization: named(row.own_id, row.own),
    waitsFor: named(row.for_id, row.for_name),
    outsideName: row.outside_name,
    what: row.what,
    since: row.since,
    begunBy: row.begun_by,
    endedOn: row.ended_on,
    endedBy: row.ended_by,
    endedHow: row.ended_how,
    may: { end: row.ended_on === null && mayEnd(ctx, row.own_id, row.for_id) },
  };
}

/** Whoever waits ends it, whoever was waited for, and the focal agency. */
export const mayEnd = ({ actor }: Ctx, waiting: string | null, waitedForId: string | null): boolean =>
  isFocalOfficer(actor) ||
  speaksFor(actor, { organization_id: waiting }) ||
  speaksFor(actor, { organization_id: waitedForId });

async function waitOf(ctx: Ctx, taskId: string): Promise<WaitsOfTask['waitOf']> {
  const { rows } = await sql<{ id: string; organization_id: string; name: Localized }>`
    select p.id, p.organization_id, n.name from tasks.parts p join tasks.tasks t on t.id = p.task_id
      join organizations.organizations_now n on n.id = p.organization_id
    where p.task_id = ${taskId} and p.state not in ('done', 'cancelled') and t.progress <> 'cancelled' and not t.is_historic
    order by p.ordinal, p.id`.execute(ctx.tx);
  return rows
    .filter((row) => speaksFor(ctx.actor, row))
    .map((row) => ({ partId: row.id, organization: { id: row.organization_id, name: row.name } }));
}

/** Who waits for the actor's agency, the longest first. */
export async function listWaitedFor(ctx: Ctx): Promise<WaitedFor> {
  const own = ctx.actor.organizationId;
  if (own === null || !isGranted(ctx.actor, 'tasks.report', own)) return { items: [] };
  const { rows } = await sql<WaitedFor['items'][number]>`
    select w.id, w.version, jsonb_build_object('id', o.id, 'name', o.name) as organization, w.what, w.since::text as since,
      t.title as task, case when ${withinSight(ctx)} then t.id end as "taskId"
    from tasks.waits w join tasks.parts p on p.id = w.part_id join tasks.tasks t on t.id = w.task_id
      join organizations.organizations_now o on o.id = p.organization_id
    where w.organization_id = ${own} and w.ended_at is null order by w.since, w.id limit 50`.execute(ctx.tx);
  return { items: rows };
}

/** Is somebody of the task `t` waiting on others? */
export const waits: RawBuilder<unknown> = sql`exists (select 1 from tasks.waits w where w.task_id = t.id and w.ended_at is null)`;
