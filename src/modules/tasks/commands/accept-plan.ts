import { sql } from 'kysely';
import { lockPlanForAcceptance, markPlanAccepted, type PlanForAcceptance } from '#modules/plans/index.ts';
import { isGrantedEverywhere, type Ctx } from '#platform/context.ts';
import { refuse, Refusal } from '#platform/errors.ts';
import { dayInVietnam, officialDay, type Day } from '#platform/values/day.ts';
import { orderKind, type Acceptance, type AcceptPlanBody, type OrderKind } from '../contract.ts';
import { isReadableRule } from '../recurrence.ts';
import { scheduleOf, type Schedule } from '../schedule.ts';
import { sectionOf } from '../sections.ts';
import { toJsonb, type HouseTables, type ObligationsTable } from '../tables.ts';
import { addObligation, type Ordered } from './add-obligation.ts';
import { closeTask, lockOpenTasks } from './close-task.ts';
import { followNewVersion } from './follow-new-version.ts';
import { readGround, type Ground } from './open-tasks.ts';

/**
 * Turns a reviewed plan into work, in one transaction: obligations, their tasks up to the horizon, everybody's parts. Of a new
 * version the obligations that it keeps go on with their history; those that it no longer has are closed.
 * Accepting again answers as the first time.
 * @throws {Refusal} `not-permitted`; `stale-version`; `refused` with what still stops the plan.
 */
export async function acceptPlan(ctx: Ctx, input: AcceptPlanBody): Promise<Acceptance> {
  if (!isGrantedEverywhere(ctx.actor, 'plans.accept')) throw new Refusal('not-permitted');
  // Two who press at once: the second waits here and then finds the plan accepted.
  await sql`select pg_advisory_xact_lock(hashtextextended(${input.planId}, 1610))`.execute(ctx.tx);
  const earlier = await findAcceptance(ctx, input.planId);
  if (earlier) return { ...earlier, already: true };
  const plan = await lockPlanForAcceptance(ctx, input.planId, input.version);
  const today = dayInVietnam(ctx.now);
  const orders = await ordersOf(ctx, plan, today);
  refuseUnreadableRules(orders);
  const obligations = await makeObligations(ctx, plan, orders, await readGround(ctx), today);
  await markPlanAccepted(ctx, plan.id);
  const result = await keepAcceptance(ctx, plan.id, obligations);
  await ctx.record({ verb: 'tasks.accept-plan', subjectType: 'plan', subjectId: plan.id, details: { ...result } });
  await ctx.announce('tasks.plan-accepted', { planId: plan.id });
  return { ...result, already: false };
}

async function findAcceptance(ctx: Ctx, planId: string): Promise<Omit<Acceptance, 'already'> | undefined> {
  const row = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.acceptances')
    .select('result')
    .where('plan_id', '=', planId)
    .executeTakeFirst();
  return row?.result;
}

/** Each assignment with its timing and its place in the outline. */
async function ordersOf(ctx: Ctx, plan: PlanForAcceptance, today: Day): Promise<Ordered[]> {
  const clauses = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('plans.clauses_now')
    .select(['id', 'parent_id'])
    .where('plan_id', '=', plan.id)
    .execute();
  const kind = await kindOf(ctx, plan.id);
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const clauseIds = plan.assignments.map((one) => one.clauseId);
  return plan.assignments.map((assignment) => ({
    assignment,
    plan,
    kind,
    schedule: scheduleOf(assignment.timing, assignment.deadline, plan, today),
    sectionId: sectionOf(assignment.clauseId, clauseIds, byId),
  }));
}

/** What kind of document it is; whatever else was reviewed counts as a plan. */
async function kindOf(ctx: Ctx, planId: string): Promise<OrderKind> {
  const plan = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('plans.plans_now')
    .select('genre')
    .where('id', '=', planId)
    .executeTakeFirst();
  return orderKind.safeParse(plan?.genre).data ?? 'plan';
}

function refuseUnreadableRules(orders: readonly Ordered[]): void {
  for (const { assignment, schedule } of orders) {
    const bad = rulesOf(schedule).find((rule) => !isReadableRule(rule));
    if (bad) refuse('tasks.rule-unreadable', { task: assignment.task.slice(0, 80), rule: bad.slice(0, 100) });
  }
}

const rulesOf = ({ rule, due }: Schedule): string[] => [
  ...(rule === null ? [] : [rule]),
  ...(due.kind === 'rule' ? [due.rule] : []),
];

async function makeObligations(
  ctx: Ctx,
  plan: PlanForAcceptance,
  orders: readonly Ordered[],
  ground: Ground,
  today: Day,
): Promise<Acceptance['obligations']> {
  const before = await lockObligations(ctx, plan.supersedesPlanId);
  const counts = { new: 0, same: 0, changed: 0, gone: 0 };
  for (const order of orders) {
    const previous = order.assignment.previousAssignmentId;
    const kept = previous === null ? undefined : before.get(previous);
    if (kept && previous !== null) {
      // Of an assignment that was split the first part goes on, the others are new.
      before.delete(previous);
      counts[await followNewVersion(ctx, ground, kept, order, today)] += 1;
    } else {
      await addObligation(ctx, ground, order, today);
      counts.new += 1;
    }
  }
  for (const gone of before.values()) await endObligation(ctx, gone, plan);
  return { ...counts, gone: before.size };
}

/** The living obligations of the plan in force, by assignment. */
async function lockObligations(ctx: Ctx, planId: string | null): Promise<Map<string, ObligationsTable>> {
  if (planId === null) return new Map();
  const rows = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.obligations')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  return new Map(rows.flatMap((row) => (row.assignment_id === null ? [] : [[row.assignment_id, row] as const])));
}

/** Closes what the new version no longer orders; periods that are over keep their place. */
async function endObligation(ctx: Ctx, obligation: ObligationsTable, plan: PlanForAcceptance): Promise<void> {
  const name = nameOf(plan);
  const reason = `Không còn trong ${name}`;
  await ctx.tx
    .withTables<HouseTables>()
    .updateTable('tasks.obligations')
    .set((e) => ({
      ended_at: ctx.now.toString(),
      ended_by: ctx.actor.name,
      ended_reason: reason,
      opened_through: null,
      version: e('version', '+', 1),
    }))
    .where('id', '=', obligation.id)
    .execute();
  for (const task of await lockOpenTasks(ctx, obligation.id)) await closeTask(ctx, task, reason, name);
}

/** `Kế hoạch số 46/KH-UBND ngày 05/3/2026`. */
function nameOf(plan: PlanForAcceptance): string {
  const number = plan.number ? ` số ${plan.number}` : '';
  return `${plan.type ?? 'Văn bản'}${number}${plan.issuedOn ? ` ngày ${officialDay(plan.issuedOn)}` : ''}`;
}

async function keepAcceptance(
  ctx: Ctx,
  planId: string,
  obligations: Acceptance['obligations'],
): Promise<Omit<Acceptance, 'already'>> {
  const { rows } = await sql<Pick<Acceptance, 'tasks' | 'historic' | 'parts' | 'agencies'>>`
    select count(distinct t.id)::int as tasks, count(distinct t.id) filter (where t.is_historic)::int as historic,
      count(p.id)::int as parts, count(distinct p.organization_id)::int as agencies
    from tasks.tasks t left join tasks.parts p on p.task_id = t.id and p.state <> 'cancelled'
    where t.plan_id = ${planId} and t.progress <> 'cancelled'`.execute(ctx.tx);
  const acceptedAt = ctx.now.toString();
  const counted = rows[0] ?? { tasks: 0, historic: 0, parts: 0, agencies: 0 };
  const result = { planId, acceptedAt, acceptedBy: ctx.actor.name, obligations, ...counted };
  await ctx.tx
    .withTables<HouseTables>()
    .insertInto('tasks.acceptances')
    .values({ plan_id: planId, accepted_at: acceptedAt, accepted_by: ctx.actor.name, result: toJsonb(result) })
    .execute();
  return result;
}
