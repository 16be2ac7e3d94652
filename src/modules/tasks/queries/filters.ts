import { sql, type RawBuilder } from 'kysely';
import { exactWords, foldedWords, queryOf } from '#modules/documents/index.ts';
import type { Ctx } from '#platform/context.ts';
import { dayInVietnam, type Day } from '#platform/values/day.ts';
import { getSetting } from '#modules/settings/index.ts';
import type { TaskFilters, TaskState, WorkSection } from '../contract.ts';
import { daysAfter } from '../due-day.ts';
import { isFocalOfficer } from '../policy.ts';
import { gatheredSight, withinSight } from './sight.ts';

type Condition = RawBuilder<unknown>;

/** `stateOf` of task-state.ts as a condition on `tasks.tasks t`; a test holds the two together. */
export function stateCondition(state: TaskState, today: Day): Condition {
  const open = sql`t.progress in ('not-started', 'in-progress')`;
  const overdue = sql`(t.can_be_late and t.due_sort < ${today}::date)`;
  switch (state) {
    case 'cancelled':
      return sql`t.progress = 'cancelled'`;
    case 'done-late':
      return sql`(t.progress = 'done' and t.is_late_done)`;
    case 'done-on-time':
      return sql`(t.progress = 'done' and not t.is_late_done)`;
    case 'overdue':
      return sql`(${open} and ${overdue})`;
    case 'extended':
      return sql`(${open} and t.due_before_extension is not null and not ${overdue})`;
    case 'not-started':
    case 'in-progress':
      return sql`(t.progress = ${state} and t.due_before_extension is null and not ${overdue})`;
  }
}

/** The one place where filters become conditions: lists, counts, groups and files all go through it. */
export async function conditionsOf(ctx: Ctx, filters: Partial<TaskFilters>): Promise<Condition> {
  const today = dayInVietnam(ctx.now);
  const ofPart = partCondition(ctx, filters);
  const given: (Condition | null)[] = [
    ofPart || filters.work ? withinSight(ctx) : await gatheredSight(ctx),
    ofPart,
    filters.q ? await wordsCondition(ctx, filters.q) : null,
    filters.state?.length
      ? sql`(${sql.join(
          filters.state.map((state) => stateCondition(state, today)),
          sql` or `,
        )})`
      : null,
    filters.planId ? sql`t.plan_id = ${filters.planId}` : null,
    filters.clauseId ? sql`t.clause_id in (${clausesBelow(filters.clauseId)})` : null,
    filters.sectionId ? sql`t.section_id = ${filters.sectionId}` : null,
    filters.dueFrom ? sql`t.due_sort >= ${filters.dueFrom}::date and t.due_on is not null` : null,
    filters.dueTo ? sql`t.due_sort <= ${filters.dueTo}::date` : null,
    filters.noDueDate === undefined ? null : sql`(t.due_on is null) = ${filters.noDueDate}`,
    filters.mode ? sql`t.mode = ${filters.mode}` : null,
    filters.historic === undefined ? null : sql`t.is_historic = ${filters.historic}`,
    filters.unproven === undefined ? null : sql`t.is_unproven = ${filters.unproven}`,
    filters.watching ? watched(ctx) : null,
    filters.work ? await workCondition(ctx, filters.work) : null,
  ];
  return sql.join(
    given.filter((one) => one !== null),
    sql` and `,
  );
}

/** Everything that is asked of a part is asked of one and the same part. */
function partCondition(ctx: Ctx, filters: Partial<TaskFilters>): Condition | null {
  const given: (Condition | null)[] = [
    filters.scope === 'mine' ? sql`p.assignee_person_id = ${ctx.actor.personId}` : null,
    filters.scope === 'agency' ? sql`p.organization_id = ${ctx.actor.organizationId}` : null,
    filters.organizationId ? sql`p.organization_id = ${filters.organizationId}` : null,
    filters.role ? sql`p.role = ${filters.role}` : null,
    filters.assigneeId ? sql`p.assignee_person_id = ${filters.assigneeId}` : null,
    filters.toConfirm ? sql`p.state = 'done' and p.must_submit and p.confirmed_at is null` : null,
    filters.returned ? sql`p.state = 'returned'` : null,
  ];
  const asked = given.filter((one) => one !== null);
  if (asked.length === 0) return null;
  return sql`exists (select 1 from tasks.parts p where p.task_id = t.id and p.state <> 'cancelled'
    and ${sql.join(asked, sql` and `)})`;
}

/**
 * What stands in a section of "Việc của tôi": a pending part of the actor's agency, in the first section that fits it. What the
 * agencies reported as done waits for the focal agency, whoever's part it is.
 */
export async function workCondition(ctx: Ctx, section: WorkSection): Promise<Condition> {
  const today = dayInVietnam(ctx.now);
  const soon = daysAfter(today, await getSetting(ctx, 'tasks.soon-days'));
  const returned = sql`p.state = 'returned'`;
  const overdue = sql`(p.can_be_late and p.due_on < ${today}::date)`;
  const dueSoon = sql`(p.due_on between ${today}::date and ${soon}::date)`;
  const fresh = sql`(p.state = 'not-started' and p.received_at is null)`;
  const first = (wanted: Condition, ...earlier: Condition[]): Condition =>
    sql`exists (select 1 from tasks.parts p where p.task_id = t.id and p.organization_id = ${ctx.actor.organizationId} and p.is_pending
      and ${wanted} ${sql.join(
        earlier.map((one) => sql`and ${one} is not true`),
        sql` `,
      )})`;
  switch (section) {
    case 'returned':
      return first(returned);
    case 'overdue':
      return first(overdue, returned);
    case 'due-soon':
      return first(dueSoon, returned, overdue);
    case 'new':
      return first(fresh, returned, overdue, dueSoon);
    case 'under-way':
      return first(sql`true`, returned, overdue, dueSoon, fresh);
    case 'to-confirm':
      return isFocalOfficer(ctx.actor)
        ? sql`t.progress <> 'cancelled' and exists (select 1 from tasks.parts p where p.task_id = t.id and p.state = 'done'
            and p.must_submit and p.confirmed_at is null)`
        : sql`false`;
  }
}

/** Up to so many hits are collected first; more than that are met soon enough when the list is walked in its order. */
const FEW = 1_000;

/**
 * Found as written where the words with these diacritics occur at all, else without diacritics; or by the number of the People's
 * Committee's own system. Both few and very many hits cost little: few are looked up, many are met on the way.
 */
async function wordsCondition(ctx: Ctx, q: string): Promise<Condition> {
  const exact = queryOf(exactWords(q));
  const folded = queryOf(foldedWords(q));
  if (!exact || !folded) return sql`true`;
  const asWritten = await hitsOf(ctx, sql`t.words_exact @@ ${exact}::tsquery`);
  const words =
    asWritten.length > 0 ? sql`t.words_exact @@ ${exact}::tsquery` : sql`t.words_folded @@ ${folded}::tsquery`;
  const hits = asWritten.length > 0 ? asWritten : await hitsOf(ctx, words);
  const numbered = await hitsOf(ctx, sql`t.external_number = ${q.trim()}`);
  if (hits.length <= FEW) return sql`t.id = any(${sql.val([...hits, ...numbered])}::uuid[])`;
  // Written as a case, the planner takes it for frequent and walks the list; it holds any plain match for rare.
  const met = sql`(case when ${words} then true else false end)`;
  return numbered.length > 0 ? sql`(${met} or t.id = any(${sql.val(numbered)}::uuid[]))` : met;
}

async function hitsOf(ctx: Ctx, condition: Condition): Promise<string[]> {
  const { rows } = await sql<{
    id: string;
  }>`select t.id from tasks.tasks t where ${condition} limit ${FEW + 1}`.execute(ctx.tx);
  return rows.map((row) => row.id);
}

const clausesBelow = (id: string): Condition => sql`with recursive below as (
    select id from plans.clauses_now where id = ${id}
    union all select c.id from plans.clauses_now c join below b on c.parent_id = b.id)
  select id from below`;

const watched = (ctx: Ctx): Condition =>
  sql`exists (select 1 from tasks.watchers w where w.task_id = t.id and w.person_id = ${ctx.actor.personId})`;
