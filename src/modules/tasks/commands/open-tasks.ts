import { sql } from 'kysely';
import { exactWords, foldedWords, vectorOf } from '#modules/documents/index.ts';
import { rosterOf } from '#modules/organizations/index.ts';
import type { Ctx } from '#platform/context.ts';
import { dayInVietnam, type Day } from '#platform/values/day.ts';
import { newId } from '#platform/values/id.ts';
import { Temporal } from 'temporal-polyfill';
import { proposeResults } from '../evidence/commands/propose-results.ts';
import { expands, isPending, partsOf, type Body, type PartSeed, type Party } from '../parts.ts';
import { isHistoric, periodsOf, type Period, type PeriodRules } from '../periods.ts';
import { readHorizon, readPeriodRules } from '../queries/period-rules.ts';
import type { Schedule } from '../schedule.ts';
import { canTaskBeLate } from '../task-state.ts';
import type { GeneratedOfTask, HouseTables, ObligationsTable, PartsTable, TasksTable } from '../tables.ts';
import { findRules } from '../lateness/queries/find-rules.ts';
import { settleLateness } from '../lateness/commands/settle-lateness.ts';
import { writeHistory } from './write-history.ts';

/** Read once for many obligations: what the province has set, the bodies of today, groups as they were asked for. */
export interface Ground {
  readonly rules: PeriodRules;
  readonly horizon: Day;
  readonly bodies: ReadonlyMap<string, Body>;
  readonly roster: Map<string, readonly Body[]>;
  /** Days of grace count from the beginning; without them what is new is late after its deadline. */
  readonly hasGrace: boolean;
}

export async function readGround(ctx: Ctx): Promise<Ground> {
  const bodies = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('organizations.organizations_now')
    .select(['id', 'signs_in', 'requested_only'])
    .execute();
  return {
    rules: await readPeriodRules(ctx),
    hasGrace: (await findRules(ctx)).graceDays > 0,
    horizon: await readHorizon(ctx),
    bodies: new Map(bodies.map((body) => [body.id, body])),
    roster: new Map(),
  };
}

/** Makes sure that the rosters of the groups that expand are there. */
export async function readRosters(ctx: Ctx, ground: Ground, parties: readonly Party[]): Promise<void> {
  for (const { collective_id: id } of parties.filter(expands))
    if (id !== null && !ground.roster.has(id)) ground.roster.set(id, await rosterOf(ctx, id));
}

type Opened = Pick<
  ObligationsTable,
  'id' | 'title' | 'mode' | 'plan_id' | 'clause_id' | 'section_id' | 'ordinal' | 'order_kind'
>;

/**
 * Opens the tasks of an obligation whose period begins by the horizon and that are not there yet, with their parts. Safe to
 * run again: a period has one task.
 * @param acceptedOn periods that had ended before this day are historic.
 * @returns how many tasks were opened.
 */
export async function openTasks(
  ctx: Ctx,
  ground: Ground,
  obligation: Opened,
  schedule: Schedule,
  parties: readonly Party[],
  acceptedOn: Day,
): Promise<number> {
  await readRosters(ctx, ground, parties);
  const wanted = periodsOf(schedule, ground.horizon, ground.rules).map((period) => {
    const historic = isHistoric(period, acceptedOn);
    const seeds = partsOf(parties, obligation.mode, ground.bodies, ground.roster, historic);
    return { task: taskOf(ctx, obligation, schedule, period, seeds, historic), seeds };
  });
  if (wanted.length === 0) return 0;
  const isNew = await insertTasks(
    ctx,
    wanted.map((one) => one.task),
  );
  const opened = wanted.filter((one) => isNew.has(one.task.id));
  const assignees = opened.length > 0 ? await lastAssignees(ctx, obligation.id) : new Map<string, string>();
  await insertParts(
    ctx,
    opened.flatMap(({ task, seeds }) => seeds.map((seed, index) => partOf(task, seed, index, assignees))),
  );
  await writeHistory(
    ctx,
    opened.map(({ task }) => ({ taskId: task.id, act: 'opened' as const })),
  );
  if (ground.hasGrace)
    await settleLateness(
      ctx,
      opened.map(({ task }) => task.id),
    );
  if (opened.length > 0)
    await proposeResults(
      ctx,
      obligation.id,
      opened.map((one) => one.task),
    );
  return opened.length;
}

type NewTask = Omit<TasksTable, GeneratedOfTask>;
const BATCH = 500;

/** The ids of those whose period had no task yet. */
async function insertTasks(ctx: Ctx, tasks: readonly NewTask[]): Promise<Set<string>> {
  const added = new Set<string>();
  for (let at = 0; at < tasks.length; at += BATCH) {
    const rows = await ctx.tx
      .withTables<HouseTables>()
      .insertInto('tasks.tasks')
      .values(tasks.slice(at, at + BATCH))
      .onConflict((conflict) => conflict.columns(['obligation_id', 'period_key']).doNothing())
      .returning('id')
      .execute();
    for (const row of rows) added.add(row.id);
  }
  return added;
}

function taskOf(
  ctx: Ctx,
  obligation: Opened,
  schedule: Schedule,
  period: Period,
  seeds: readonly PartSeed[],
  historic: boolean,
): NewTask {
  const now = ctx.now.toString();
  return {
    id: newId(),
    obligation_id: obligation.id,
    period_key: period.key,
    period_start: period.start,
    period_end: period.end,
    title: obligation.title,
    ...wordsOf(obligation.title),
    mode: obligation.mode,
    is_historic: historic,
    can_be_late: canTaskBeLate(seeds.map((seed) => ({ ...seed, done_on: null }))),
    progress: 'not-started',
    ...dueColumns(schedule, period),
    due_before_extension: null,
    done_on: null,
    done_at: null,
    cancelled_at: null,
    cancelled_by: null,
    cancelled_reason: null,
    cancelled_decided_by: null,
    replaced_by_rule: null,
    external_number: null,
    ...UNPROVEN,
    plan_id: obligation.plan_id,
    clause_id: obligation.clause_id,
    section_id: obligation.section_id,
    agencies: agenciesOf(seeds),
    ordinal: obligation.ordinal,
    order_kind: obligation.order_kind,
    created_at: now,
    updated_at: now,
    version: 1,
  };
}

/** As the trigger on parts would gather them: the task need not be written a second time. */
const agenciesOf = (seeds: readonly PartSeed[]): string[] =>
  [...new Set(seeds.flatMap((seed) => seed.organization_id ?? []))].toSorted();

/** Before anything is expected or proven of a task. */
const UNPROVEN = {
  measure: 'none',
  expected: null,
  proven: null,
  proven_share: null,
  own_share: null,
  evidence_count: 0,
  contested_count: 0,
} as const;

/** The words that a task is found by. */
export const wordsOf = (title: string) => ({
  words_exact: vectorOf(exactWords(title)),
  words_folded: vectorOf(foldedWords(title)),
});

/** The deadline of a period as it is kept. */
export const dueColumns = (schedule: Schedule, { due }: Period) => ({
  due_origin: due ? schedule.origin : ('none' as const),
  due_text: schedule.text,
  due_named_on: due?.namedOn ?? null,
  due_is_exclusive: due?.isExclusive ?? false,
  due_last_on: due?.lastDay ?? null,
  due_on: due?.on ?? null,
});

type NewPart = PartsTable;

/** A part at its beginning. */
export const partOf = (
  task: Pick<TasksTable, 'id' | 'due_on' | 'progress' | 'is_historic'>,
  seed: PartSeed,
  ordinal: number,
  assignees: ReadonlyMap<string, string>,
): NewPart => ({
  id: newId(),
  task_id: task.id,
  ordinal,
  ...seed,
  is_pending: isPending(seed.state, task.progress, task.is_historic),
  due_on: seed.state === 'when-asked' ? null : task.due_on,
  has_own_deadline: false,
  due_before_extension: null,
  assignee_person_id: assignees.get(seed.organization_id ?? '') ?? null,
  received_at: null,
  received_by: null,
  started_at: null,
  done_at: null,
  done_on: null,
  confirmed_at: null,
  confirmed_by: null,
  note: null,
  last_report_at: null,
  last_report_by: null,
  last_report_note: null,
  version: 1,
});

export async function insertParts(ctx: Ctx, parts: readonly NewPart[]): Promise<void> {
  for (let at = 0; at < parts.length; at += BATCH)
    await ctx.tx
      .withTables<HouseTables>()
      .insertInto('tasks.parts')
      .values(parts.slice(at, at + BATCH))
      .execute();
}

/** Who was responsible last time in each agency, if they still work there: the next period begins with them. */
async function lastAssignees(ctx: Ctx, obligationId: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ organization_id: string; person_id: string }>`
    select distinct on (p.organization_id) p.organization_id, p.assignee_person_id as person_id
    from tasks.parts p join tasks.tasks t on t.id = p.task_id
      join access.people_now n on n.id = p.assignee_person_id and n.active and n.organization_id = p.organization_id
    where t.obligation_id = ${obligationId} and p.state <> 'cancelled'
    order by p.organization_id, t.period_start desc nulls last`.execute(ctx.tx);
  return new Map(rows.map((row) => [row.organization_id, row.person_id]));
}

/** Until which day the periods of a schedule have their tasks; null: no more will come. */
export function openedThrough(schedule: Schedule, ground: Ground): Day | null {
  if (schedule.rhythm === 'once') return null;
  return schedule.until === null || schedule.until > ground.horizon ? ground.horizon : null;
}

/** The day in Viet Nam on which something was made. */
export const dayOfInstant = (instant: string): Day => dayInVietnam(Temporal.Instant.from(instant));
