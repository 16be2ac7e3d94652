import type { AssignmentForAcceptance, PlanForAcceptance } from '#modules/plans/index.ts';
import type { Ctx } from '#platform/context.ts';
import type { Day } from '#platform/values/day.ts';
import { newId } from '#platform/values/id.ts';
import type { OrderKind } from '../contract.ts';
import type { Schedule } from '../schedule.ts';
import { toJsonb, type HouseTables, type ObligationsTable, type PartiesTable } from '../tables.ts';
import { openedThrough, openTasks, type Ground } from './open-tasks.ts';

/** An assignment of an accepted plan, with its timing as a schedule and the clause that it is listed under. */
export interface Ordered {
  readonly plan: PlanForAcceptance;
  readonly assignment: AssignmentForAcceptance;
  readonly schedule: Schedule;
  readonly sectionId: string | null;
  /** What kind of document ordered it. */
  readonly kind: OrderKind;
}

/** Makes an obligation of an assignment and opens its tasks. */
export async function addObligation(ctx: Ctx, ground: Ground, order: Ordered, today: Day): Promise<void> {
  const id = await beginObligation(
    ctx,
    ground,
    orderedColumns(order),
    order.schedule,
    partiesOf('', order.assignment),
    today,
  );
  await addSource(ctx, id, order, 'new');
}

type OrderedColumns = Pick<ObligationsTable, Exclude<keyof ReturnType<typeof orderedColumns>, 'rhythm'>>;

/**
 * Begins an obligation: itself, how it returns, who it was given to, and its tasks up to the horizon. What ordered it is the
 * caller's to keep.
 * @returns its id.
 */
export async function beginObligation(
  ctx: Ctx,
  ground: Ground,
  columns: OrderedColumns,
  schedule: Schedule,
  givenTo: readonly Omit<PartiesTable, 'obligation_id'>[],
  today: Day,
): Promise<string> {
  const db = ctx.tx.withTables<HouseTables>();
  const obligation: ObligationsTable = {
    id: newId(),
    ...columns,
    rhythm: schedule.rhythm,
    opened_through: openedThrough(schedule, ground),
    created_at: ctx.now.toString(),
    created_by: ctx.actor.name,
    ended_at: null,
    ended_by: null,
    ended_reason: null,
    ended_decided_by: null,
    version: 1,
    results_proposed_at: null,
  };
  await db.insertInto('tasks.obligations').values(obligation).execute();
  await addRule(ctx, obligation.id, schedule, today);
  const parties = givenTo.map((party) => ({ ...party, obligation_id: obligation.id }));
  if (parties.length > 0) await db.insertInto('tasks.parties').values(parties).execute();
  await openTasks(ctx, ground, obligation, schedule, parties, today);
  return obligation.id;
}

/** What an obligation takes from its assignment. */
export const orderedColumns = ({ plan, assignment, schedule, sectionId, kind }: Ordered) => ({
  plan_id: plan.id,
  assignment_id: assignment.id,
  clause_id: assignment.clauseId,
  section_id: sectionId,
  ordinal: assignment.ordinal,
  title: assignment.task,
  mode: assignment.mode,
  deliverables: toJsonb(assignment.deliverables),
  budget: toJsonb(assignment.budget),
  budget_source: assignment.budgetSource,
  timing: toJsonb(assignment.timing),
  rhythm: schedule.rhythm,
  order_kind: kind,
});

/** Keeps which words ordered it, version by version. */
export async function addSource(
  ctx: Ctx,
  obligationId: string,
  { plan, assignment }: Ordered,
  change: 'new' | 'same' | 'changed',
): Promise<void> {
  await ctx.tx
    .withTables<HouseTables>()
    .insertInto('tasks.sources')
    .values({
      id: newId(),
      obligation_id: obligationId,
      plan_id: plan.id,
      assignment_id: assignment.id,
      document_id: plan.documentId,
      version_id: plan.versionId,
      clause_id: assignment.clauseId,
      change,
      added_at: ctx.now.toString(),
    })
    .execute();
}

/**
 * Sets how the obligation returns from a day on; earlier rules stay readable.
 * @param because of a rule that a person set: why, and who decided.
 * @returns its id.
 */
export async function addRule(
  ctx: Ctx,
  obligationId: string,
  schedule: Schedule,
  from: Day,
  because?: { readonly reason: string; readonly decidedBy: string | null },
): Promise<string> {
  const id = newId();
  await ctx.tx
    .withTables<HouseTables>()
    .insertInto('tasks.rules')
    .values({
      id,
      obligation_id: obligationId,
      valid_from: from,
      schedule: toJsonb(schedule),
      set_at: ctx.now.toString(),
      set_by: ctx.actor.name,
      reason: because?.reason ?? null,
      decided_by: because?.decidedBy ?? null,
    })
    .execute();
  return id;
}

/** Who it was given to, in the order of the document. */
export const partiesOf = (obligationId: string, assignment: AssignmentForAcceptance): PartiesTable[] =>
  assignment.assignees.map((one, ordinal) => ({
    id: newId(),
    obligation_id: obligationId,
    ordinal,
    role: one.role,
    organization_id: one.organizationId,
    collective_id: one.collectiveId,
    collective_obligation: one.collectiveId === null ? null : (one.obligation ?? 'when-asked'),
    is_focal: one.isFocal,
    name: one.name,
    through: one.through,
    ended_at: null,
  }));
