import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import type { Day } from '#platform/values/day.ts';
import { taskState, type TaskFilters, type TaskState } from '../contract.ts';
import { partStateCondition, type PartStateRules } from './part-state.ts';

type Condition = RawBuilder<unknown>;

/** What is fulfilled anyway; left out of what is asked. */
export const EVERYTHING: Condition = sql`true`;

export const allOf = (asked: readonly Condition[]): Condition =>
  asked.length === 0 ? EVERYTHING : sql.join(asked, sql` and `);

/** Parts through which tasks are reached, none that the actor may not see. */
export interface Reach {
  /** On `tasks.parts p`; one of these must hold, each with an index in the order of deadlines. */
  readonly branches: readonly Condition[];
  /** The agencies of the parts; null: of any. */
  readonly agencies: readonly string[] | null;
  /** Whatever names one of the agencies is reached. */
  readonly isSight: boolean;
  /** What else is asked of the task where nothing but the index of the parts need be read; set by the filters. */
  readonly narrow?: Condition;
  readonly rest?: readonly Condition[];
}

/** An agency owes what was due: on `tasks.parts p`. */
export const latePart = (today: Day): Condition =>
  sql`p.is_pending and p.must_submit and p.can_be_late and p.late_after < ${today}::date`;

/** The parts that the filters, or else the sight of the actor, lead to; null where they are no shorter way. */
export function reachOf(
  ctx: Ctx,
  filters: Partial<TaskFilters>,
  seen: readonly string[] | null,
  rules: PartStateRules,
): Reach | null {
  const asked = partConditions(ctx, filters, rules);
  if (asked.length > 0) {
    const agency = filters.organizationId ?? (filters.scope === 'agency' ? ctx.actor.organizationId : null);
    const isProven = seen === null || (agency !== null && seen.includes(agency));
    return {
      // Everything that is asked of a part is asked of one and the same part.
      branches: [allOf([sql`p.state <> 'cancelled'`, ...asked, ...(isProven ? [] : [inSight(seen)])])],
      agencies: agency === null ? null : [agency],
      isSight: false,
    };
  }
  if (seen === null) return null;
  const branches = seen.map((id) => sql`p.organization_id = ${id}::uuid`);
  return { branches: branches.length > 0 ? branches : [sql`false`], agencies: seen, isSight: true };
}

/** Most parts that a person is led to are of an agency in sight themselves; the others of the task are then not looked at. */
const inSight = (seen: readonly string[]): Condition => {
  const ids = sql`${sql.val([...seen])}::uuid[]`;
  return sql`(p.organization_id = any(${ids}) or exists (select 1 from tasks.parts s
    where s.task_id = p.task_id and s.organization_id = any(${ids})))`;
};

function partConditions(ctx: Ctx, filters: Partial<TaskFilters>, rules: PartStateRules): Condition[] {
  const given: (Condition | null)[] = [
    filters.scope === 'mine' ? sql`p.assignee_person_id = ${ctx.actor.personId}` : null,
    filters.scope === 'agency' ? sql`p.organization_id = ${ctx.actor.organizationId}` : null,
    filters.organizationId ? sql`p.organization_id = ${filters.organizationId}` : null,
    filters.role ? sql`p.role = ${filters.role}` : null,
    filters.assigneeId ? sql`p.assignee_person_id = ${filters.assigneeId}` : null,
    filters.toConfirm ? sql`p.state = 'done' and p.must_submit and p.confirmed_at is null` : null,
    filters.returned ? sql`p.state = 'returned'` : null,
    filters.latePart ? latePart(rules.today) : null,
    filters.partState?.length
      ? sql`(${sql.join(
          filters.partState.map((state) => partStateCondition(state, rules)),
          sql` or `,
        )})`
      : null,
  ];
  return given.filter((one) => one !== null);
}

/** A task is reached: on `tasks.tasks t`. */
export const throughReach = ({ branches }: Reach): Condition =>
  sql`exists (select 1 from tasks.parts p where p.task_id = t.id and (${sql.join(branches, sql` or `)}))`;

const STANDING: Readonly<Record<TaskState, string>> = {
  'not-started': 'open',
  'in-progress': 'open',
  overdue: 'open',
  extended: 'open',
  'done-on-time': 'done-on-time',
  'done-late': 'done-late',
  cancelled: 'cancelled',
};

/** States that depend on the day, and those that do not and are the standing of the parts. */
export const OPEN_STATES = taskState.options.filter((state) => STANDING[state] === 'open');
export const OVER_STATES = taskState.options.filter((state) => STANDING[state] !== 'open');

/** What the index of the parts knows of the filters: where the task stands, and between which days it is due. */
export function narrowed({ state, dueFrom, dueTo }: Partial<TaskFilters>): { readonly narrow: Condition } {
  const standings = [...new Set(state?.map((one) => STANDING[one]))];
  return {
    narrow: allOf([
      ...(standings.length === 1 ? [sql`p.task_standing = ${standings[0]}`] : []),
      ...(dueFrom ? [sql`p.task_due_sort >= ${dueFrom}::date`] : []),
      ...(dueTo ? [sql`p.task_due_sort <= ${dueTo}::date`] : []),
    ]),
  };
}

/** The parts of a branch whose tasks fulfil everything: on `tasks.parts p`. */
export const partsOfBranch = (branch: Condition, { narrow, rest = [] }: Reach): Condition =>
  allOf([
    branch,
    ...(narrow && narrow !== EVERYTHING ? [narrow] : []),
    ...(rest.length > 0 ? [sql`exists (select 1 from tasks.tasks t where t.id = p.task_id and ${allOf(rest)})`] : []),
  ]);
