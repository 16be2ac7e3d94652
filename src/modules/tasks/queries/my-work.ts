import { sql } from 'kysely';
import { getSetting } from '#modules/settings/index.ts';
import { isGranted, type Ctx } from '#platform/context.ts';
import { dayInVietnam } from '#platform/values/day.ts';
import { workSection, type MyWork, type WorkSection } from '../contract.ts';
import { countWhere } from './count-tasks.ts';
import { workCondition } from './filters.ts';
import { withinSight } from './sight.ts';
import { rowsOf } from './task-rows.ts';

const SHOWN = 10;

/** Việc của tôi: what needs the person today, section by section, and the reviews that wait for whoever may review. */
export async function findMyWork(ctx: Ctx): Promise<MyWork> {
  const sections: MyWork['sections'] = [];
  for (const section of workSection.options) {
    const found = await readSection(ctx, section);
    if (found.items.length > 0) sections.push(found);
  }
  return {
    today: dayInVietnam(ctx.now),
    sections,
    reviews: isGranted(ctx.actor, 'plans.review') ? await waitingReviews(ctx) : [],
    soonDays: await getSetting(ctx, 'tasks.soon-days'),
  };
}

async function readSection(ctx: Ctx, section: WorkSection): Promise<MyWork['sections'][number]> {
  const where = sql`${await workCondition(ctx, section)} and ${withinSight(ctx)}`;
  const { rows } = await sql<{ id: string }>`select t.id from tasks.tasks t where ${where}
    order by ${section === 'to-confirm' ? sql`` : mineFirst(ctx)} t.due_sort, t.id limit ${SHOWN}`.execute(ctx.tx);
  const count = rows.length < SHOWN ? { count: rows.length, isCapped: false } : await countWhere(ctx, where);
  return {
    section,
    ...count,
    items: await rowsOf(
      ctx,
      rows.map((row) => row.id),
    ),
    filter: { work: section },
  };
}

/** What the person is responsible for comes before what is the agency's in common. */
const mineFirst = (ctx: Ctx) =>
  sql`not exists (select 1 from tasks.parts m where m.task_id = t.id and m.assignee_person_id = ${ctx.actor.personId}),`;

async function waitingReviews(ctx: Ctx): Promise<MyWork['reviews']> {
  const { rows } = await sql<MyWork['reviews'][number]>`
    select id as "planId", number, title, issued_on as "issuedOn", created_at as since
    from plans.plans_now where state = 'in-review' order by created_at limit 50`.execute(ctx.tx);
  return rows;
}
