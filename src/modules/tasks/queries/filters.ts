import { sql, type RawBuilder } from 'kysely';
import { waits } from '../waiting/queries/list-waits.ts';
import { exactWords, foldedWords, queryOf } from '#modules/documents/index.ts';
import type { Ctx } from '#platform/context.ts';
import { dayInVietnam, type Day } from '#platform/values/day.ts';
import { getSetting } from '#modules/settings/index.ts';
import type { TaskFilters, TaskState, WorkSection } from '../contract.ts';
import { daysAfter } from '../due-day.ts';
import { isFocalOfficer, mayDirect } from '../policy.ts';
import { allOf, narrowed, reachOf, throughReach, type Reach } from './reach.ts';
import { partStateRules } from './part-state.ts';
import { agenciesInSight } from './sight.ts';

type Condition = RawBuilder<unknown>;

/** `stateOf` of task-state.ts as a condition on `tasks.tasks t`; a test holds the two together. */
export function stateCondition(state: TaskState, today: Day): Condition {
  const open = sql`t.progress in ('not-started', 'in-progress')`;
  const overdue = sql`(t.can_be_late and t.late_after < ${today}::date)`;
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

/** The filters as conditions. */
export interface Conditions {
  /** All of them, on `tasks.tasks t`, for a list that is read in its order. */
  readonly where: Condition;
  /** The same for counting, where the order does not matter. */
  readonly counted: Condition;
  /** More fulfil them than are ever counted. */
  readonly isMany: boolean;
  /** Words that very many tasks have must be looked for in each task that is counted. */
  readonly isWordy: boolean;
  /** They leave no more than the tasks of an agency, or a few thousand. */
  readonly isNarrow: boolean;
  /** Parts to begin at where these alone lead to the tasks: an index holds them in the order of deadlines. */
  readonly reach: Reach | null;
}

/** The one place where filters become conditions: lists, counts, groups and files all go through it. */
export async function conditionsOf(ctx: Ctx, filters: Partial<TaskFilters>): Promise<Conditions> {
  const today = dayInVietnam(ctx.now);
  const seen = await agenciesInSight(ctx);
  const reach = reachOf(ctx, filters, seen, await partStateRules(ctx));
  const words = filters.q ? await wordsCondition(ctx, filters.q, reach?.agencies ?? null) : null;
  const given: (Condition | null)[] = [
    filters.state?.length
      ? sql`(${sql.join(
          filters.state.map((state) => stateCondition(state, today)),
          sql` or `,
        )})`
      : null,
    filters.planId ? sql`t.plan_id = ${filters.planId}` : null,
    filters.source?.length ? sql`t.order_kind = any(${sql.val([...filters.source])}::text[])` : null,
    filters.clauseId ? sql`t.clause_id = any(${sql.val(await clausesBelow(ctx, filters.clauseId))}::uuid[])` : null,
    filters.sectionId ? sql`t.section_id = ${filters.sectionId}` : null,
    filters.noSection ? sql`t.section_id is null` : null,
    filters.dueFrom ? sql`t.due_sort >= ${filters.dueFrom}::date and t.due_on is not null` : null,
    filters.dueTo ? sql`t.due_sort <= ${filters.dueTo}::date` : null,
    filters.noDueDate === undefined ? null : sql`(t.due_on is null) = ${filters.noDueDate}`,
    filters.mode ? sql`t.mode = ${filters.mode}` : null,
    filters.historic === undefined ? null : sql`t.is_historic = ${filters.historic}`,
    filters.unproven === undefined ? null : sql`t.is_unproven = ${filters.unproven}`,
    filters.measure ? sql`t.measure = ${filters.measure}` : null,
    filters.watching ? watched(ctx) : null,
    filters.waits === undefined ? null : filters.waits ? waits : sql`not ${waits}`,
    filters.work ? await workCondition(ctx, filters.work) : null,
  ];
  const rest = given.filter((one) => one !== null);
  const through = reach ? [throughReach(reach)] : [];
  const where = allOf([...through, ...rest, ...(words ? [words.met] : [])]);
  const counted = allOf([...through, ...rest, ...(words ? [words.found] : [])]);
  const isWordy = words !== null && !words.isFew && !words.isLookedUp;
  const isMany = words?.isFew === false && rest.length === 0 && (reach === null || reach.isSight);
  // Of few tasks, or of those of one clause, it is the tasks that are looked up.
  const beginsAtTasks = words?.isLookedUp || filters.planId || filters.clauseId || filters.sectionId || filters.work;
  const isNarrow = reach !== null || Boolean(beginsAtTasks);
  if (!reach || beginsAtTasks) return { where, counted, isMany, isWordy, isNarrow, reach: null };
  return {
    where,
    counted,
    isMany,
    isWordy,
    isNarrow,
    reach: { ...reach, ...narrowed(filters), rest: words ? [...rest, words.met] : rest },
  };
}

/**
 * What stands in a section of "Việc của tôi": a pending part of the actor's agency, in the first section that fits it. What the
 * agencies reported as done waits for the focal agency, whoever's part it is.
 */
export async function workCondition(ctx: Ctx, section: WorkSection): Promise<Condition> {
  const today = dayInVietnam(ctx.now);
  const soon = daysAfter(today, await getSetting(ctx, 'tasks.soon-days'));
  const returned = sql`p.state = 'returned'`;
  const overdue = sql`(p.can_be_late and p.late_after < ${today}::date)`;
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
    case 'extension-asked':
      return mayDirect(ctx.actor)
        ? sql`exists (select 1 from tasks.extension_requests r join tasks.parts p on p.id = r.part_id
            where r.task_id = t.id and r.answer is null and p.is_pending)`
        : sql`false`;
    case 'under-way':
      return first(sql`true`, returned, overdue, dueSoon, fresh);
    case 'to-confirm':
      return isFocalOfficer(ctx.actor)
        ? sql`t.progress <> 'cancelled' and exists (select 1 from tasks.parts p where p.task_id = t.id and p.state = 'done'
            and p.must_submit and p.confirmed_at is null)`
        : sql`false`;
  }
}

/** Up to so many hits are collected first. */
const FEW = 1_000;
/** Up to so many are looked up; more than that are met soon enough when the list is walked in its order. */
const MANY = 4_000;

interface Words {
  /** For a list in its order. */
  readonly met: Condition;
  /** For counting. */
  readonly found: Condition;
  readonly isFew: boolean;
  /** `met` begins at the words, whatever the order. */
  readonly isLookedUp: boolean;
}

/**
 * Found as written where the words with these diacritics occur at all, else without diacritics; or by the number of the People's
 * Committee's own system. Both few and very many hits cost little: few are looked up, many are met on the way.
 * @param agencies with a part in the tasks that are wanted; null: whosever
 */
async function wordsCondition(ctx: Ctx, q: string, agencies: readonly string[] | null): Promise<Words | null> {
  const exact = queryOf(exactWords(q));
  const folded = queryOf(foldedWords(q));
  if (!exact || !folded) return null;
  const theirs = agencies === null ? [] : [sql`t.agencies && ${sql.val([...agencies])}::uuid[]`];
  const asWritten = sql`t.words_exact @@ ${exact}::tsquery`;
  const { ids: numbered } = await hitsOf(ctx, sql`t.external_number = ${q.trim()}`);
  let words = asWritten;
  let hits = await hitsOf(ctx, allOf([asWritten, ...theirs]));
  // Whether the words occur as written is asked of all tasks: what one agency sees is found as others find it.
  if (hits.count === 0 && (agencies === null || !(await occurs(ctx, asWritten)))) {
    words = sql`t.words_folded @@ ${folded}::tsquery`;
    hits = await hitsOf(ctx, allOf([words, ...theirs]));
  }
  if (hits.count <= FEW) {
    const these = sql`t.id = any(${sql.val([...hits.ids, ...numbered])}::uuid[])`;
    return { met: these, found: these, isFew: true, isLookedUp: true };
  }
  const orNumbered = (condition: Condition): Condition =>
    numbered.length > 0 ? sql`((${condition}) or t.id = any(${sql.val(numbered)}::uuid[]))` : condition;
  const found = orNumbered(allOf([words, ...theirs]));
  // Written as a case, the planner takes it for frequent and walks the list; it holds any plain match for rare.
  const isLookedUp = hits.count <= MANY;
  const met = isLookedUp ? found : orNumbered(sql`(case when ${words} then true else false end)`);
  return { met, found, isFew: false, isLookedUp };
}

/** How many there are, none counted beyond {@link MANY}, and which, if {@link FEW}. */
async function hitsOf(ctx: Ctx, condition: Condition): Promise<{ count: number; ids: string[] }> {
  const { rows } = await sql<{ count: number; ids: string[] | null }>`
    with hits as materialized (select t.id from tasks.tasks t where ${condition} limit ${MANY + 1})
    select count(*)::int as count, case when count(*) <= ${FEW} then array_agg(id) end as ids from hits`.execute(
    ctx.tx,
  );
  return { count: rows[0]?.count ?? 0, ids: rows[0]?.ids ?? [] };
}

async function occurs(ctx: Ctx, condition: Condition): Promise<boolean> {
  const { rows } = await sql`select 1 from tasks.tasks t where ${condition} limit 1`.execute(ctx.tx);
  return rows.length > 0;
}

/** A clause and everything below it. Looked up first: how many tasks they have is then known before the list is read. */
async function clausesBelow(ctx: Ctx, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`with recursive below as (
      select id, plan_id from plans.clauses_now where id = ${id}
      union all select c.id, c.plan_id from plans.clauses_now c join below b on c.parent_id = b.id and c.plan_id = b.plan_id)
    select id from below`.execute(ctx.tx);
  return rows.map((row) => row.id);
}

const watched = (ctx: Ctx): Condition =>
  sql`exists (select 1 from tasks.watchers w where w.task_id = t.id and w.person_id = ${ctx.actor.personId})`;
