import type { AssignmentForAcceptance, PlanForAcceptance } from '#modules/plans/index.ts';
import type { Ctx } from '#platform/context.ts';
import type { Day } from '#platform/values/day.ts';
import { newId } from '#platform/values/id.ts';
import type { Schedule } from '../schedule.ts';
import { toJsonb, type HouseTables, type ObligationsTable, type PartiesTable } from '../tables.ts';
import { openedThrough, openTasks, type Ground } from './open-tasks.ts';

/** An assignment of an accepted plan, with its timing as a schedule and the clause that it is listed under. */
export interface Ordered {
  readonly plan: PlanForAcceptance;
  readonly assignment: AssignmentForAcceptance;
  readonly schedule: Schedule;
  readonly sectionId: string | null;
}

/** Makes an obligation of an assignment and opens its tasks. */
export async function addObligation(ctx: Ctx, ground: Ground, order: Ordered, today: Day): Promise<void> {
  const db = ctx.tx.withTables<HouseTables>();
  const obligation: ObligationsTable = {
    id: newId(),
    ...orderedColumns(order),
    opened_through: openedThrough(order.schedule, ground),
    created_at: ctx.now.toString(),
    created_by: ctx.actor.name,
    ended_at: null,
    ended_by: null,
    ended_reason: null,
    version: 1,
    results_proposed_at: null,
  };
  await db.insertInto('tasks.obligations').values(obligation).execute();
  await addSource(ctx, obligation.id, order, 'new');
  await addRule(ctx, obligation.id, order.schedule, today);
  const parties = partiesOf(obligation.id, order.assignment);
  if (parties.length > 0) await db.insertInto('tasks.parties').values(parties).execute();
  await openTasks(ctx, ground, obligation, order.schedule, parties, today);
}

/** What an obligation takes from its assignment. */
export const orderedColumns = ({ plan, assignment, schedule, sectionId }: Ordered) => ({
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

/** Sets how the obligation returns from a day on; earlier rules stay readable. */
export async function addRule(ctx: Ctx, obligationId: string, schedule: Schedule, from: Day): Promise<void> {
  await ctx.tx
    .withTables<HouseTables>()
    .insertInto('tasks.rules')
    .values({
      id: newId(),
      obligation_id: obligationId,
      valid_from: from,
      schedule: toJsonb(schedule),
      set_at: ctx.now.toString(),
      set_by: ctx.actor.name,
    })
    .execute();
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
