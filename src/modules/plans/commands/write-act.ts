import type { Ctx } from '#platform/context.ts';
import { newId } from '#platform/values/id.ts';
import { toJsonb, type PlansTables } from '../tables.ts';

export interface Act {
  /** `confirm`; shown by the key `plans.act.<name>`, audited as `plans.<name>`. */
  readonly name: string;
  readonly assignmentId?: string | undefined;
  readonly before?: Readonly<Record<string, unknown>> | undefined;
  readonly after?: Readonly<Record<string, unknown>> | undefined;
}

/** Writes an act into the plan's history and the audit trail, in this transaction. */
export async function writeAct(ctx: Ctx, planId: string, act: Act): Promise<void> {
  await ctx.tx
    .withTables<PlansTables>()
    .insertInto('plans.acts')
    .values({
      id: newId(),
      plan_id: planId,
      assignment_id: act.assignmentId ?? null,
      at: ctx.now.toString(),
      person_id: ctx.actor.personId,
      by: ctx.actor.name,
      act: act.name,
      before: toJsonb(act.before ?? null),
      after: toJsonb(act.after ?? null),
    })
    .execute();
  await ctx.record({
    verb: `plans.${act.name}`,
    subjectType: 'plan',
    subjectId: planId,
    details: { ...(act.assignmentId && { assignmentId: act.assignmentId }), ...act.after },
  });
}
