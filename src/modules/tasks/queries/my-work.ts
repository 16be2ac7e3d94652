import { sql, type RawBuilder } from 'kysely';
import { getSetting } from '#modules/settings/index.ts';
import { isGranted, type Ctx } from '#platform/context.ts';
import { dayInVietnam } from '#platform/values/day.ts';
import { workSection, type MyWork, type TaskRow, type WorkSection } from '../contract.ts';
import { daysAfter } from '../due-day.ts';
import { isFocalOfficer, mayDirect, sightOf } from '../policy.ts';
import { capped } from './count-tasks.ts';
import { agenciesInSight, withinSight } from './sight.ts';
import { rowsOf } from './task-rows.ts';

const SHOWN = 10;

/** Việc của tôi: what needs the person today, section by section, and the reviews that wait for whoever may review. */
export async function findMyWork(ctx: Ctx): Promise<MyWork> {
  const soonDays = await getSetting(ctx, 'tasks.soon-days');
  const found = [
    ...(await pendingOf(ctx, soonDays)),
    ...(mayDirect(ctx.actor) ? await toExtend(ctx) : []),
    ...(isFocalOfficer(ctx.actor) ? await toConfirm(ctx) : []),
  ];
  const rows = await rowsOf(
    ctx,
    found.map((one) => one.id),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    today: dayInVietnam(ctx.now),
    sections: workSection.options.flatMap((section) => sectionOf(section, found, byId)),
    reviews: isGranted(ctx.actor, 'plans.review') ? await waitingReviews(ctx) : [],
    soonDays,
  };
}

interface Found {
  readonly section: WorkSection;
  readonly id: string;
  /** Of the whole section. */
  readonly count: number;
}

function sectionOf(
  section: WorkSection,
  all: readonly Found[],
  byId: ReadonlyMap<string, TaskRow>,
): MyWork['sections'] {
  const found = all.filter((one) => one.section === section);
  if (found.length === 0) return [];
  const items = found.flatMap(({ id }) => byId.get(id) ?? []);
  return [{ section, ...capped(found[0]?.count ?? 0), items, filter: { work: section } }];
}

/**
 * The first of each section that the agency's pending parts stand in, the person's own before what is in common; all sections in one
 * reading of the parts. `workCondition` says the same of one section.
 */
async function pendingOf(ctx: Ctx, soonDays: number): Promise<Found[]> {
  const { organizationId, personId } = ctx.actor;
  if (organizationId === null) return [];
  const today = dayInVietnam(ctx.now);
  const { rows } = await sql<Found>`
    with pending as (
      select p.task_id as id, p.task_due_sort, exists (select 1 from tasks.parts m
          where m.task_id = p.task_id and m.assignee_person_id = ${personId}) as is_mine,
        case when p.state = 'returned' then 'returned'
          when p.can_be_late and p.late_after < ${today}::date then 'overdue'
          when p.due_on between ${today}::date and ${daysAfter(today, soonDays)}::date then 'due-soon'
          when p.state = 'not-started' and p.received_at is null then 'new'
          else 'under-way' end as section
      from tasks.parts p where p.organization_id = ${organizationId} and p.is_pending and ${await sightOfOwn(ctx, organizationId)}),
    placed as (
      select id, section, row_number() over (partition by section order by is_mine desc, task_due_sort, id)::int as place,
        count(*) over (partition by section)::int as count
      from pending)
    select id, section, count from placed where place <= ${SHOWN} order by section, place`.execute(ctx.tx);
  return rows;
}

/** Whoever may see what the agency has a part in need not be asked task by task. */
async function sightOfOwn(ctx: Ctx, organizationId: string): Promise<RawBuilder<unknown>> {
  const seen = await agenciesInSight(ctx);
  return seen === null || seen.includes(organizationId) ? sql`true` : seenTask(ctx);
}

const seenTask = (ctx: Ctx): RawBuilder<unknown> =>
  sql`exists (select 1 from tasks.tasks t where t.id = p.task_id and ${withinSight(ctx)})`;

/** What the agencies reported as done and the focal agency has not confirmed. */
async function toConfirm(ctx: Ctx): Promise<Found[]> {
  const { rows } = await sql<Found>`
    with waiting as materialized (
      select distinct p.task_due_sort, p.task_id from tasks.parts p
      where p.state = 'done' and p.must_submit and p.confirmed_at is null and p.task_standing <> 'cancelled'
        and ${sightOf(ctx.actor) === 'all' ? sql`true` : seenTask(ctx)})
    select 'to-confirm' as section, w.task_id as id, (select count(*)::int from waiting) as count from waiting w
    order by w.task_due_sort, w.task_id limit ${SHOWN}`.execute(ctx.tx);
  return rows;
}

/** Where an agency asks for another day and nobody has answered. */
async function toExtend(ctx: Ctx): Promise<Found[]> {
  const { rows } = await sql<Found>`
    with waiting as materialized (
      select distinct p.task_due_sort, p.task_id from tasks.extension_requests r join tasks.parts p on p.id = r.part_id
      where r.answer is null and p.is_pending and ${sightOf(ctx.actor) === 'all' ? sql`true` : seenTask(ctx)})
    select 'extension-asked' as section, w.task_id as id, (select count(*)::int from waiting) as count from waiting w
    order by w.task_due_sort, w.task_id limit ${SHOWN}`.execute(ctx.tx);
  return rows;
}

async function waitingReviews(ctx: Ctx): Promise<MyWork['reviews']> {
  const { rows } = await sql<MyWork['reviews'][number]>`
    select id as "planId", number, title, issued_on as "issuedOn", created_at as since
    from plans.plans_now where state = 'in-review' order by created_at limit 50`.execute(ctx.tx);
  return rows;
}
