import type { Ctx } from '#platform/context.ts';
import { refuse } from '#platform/errors.ts';
import { newId } from '#platform/values/id.ts';
import { nextState } from '../decision.ts';
import { tables } from '../queries/find-decision.ts';
import { toJsonb, type ActsTable, type DecisionsTable } from '../tables.ts';

type Written = Pick<ActsTable, 'act'> &
  Partial<Omit<ActsTable, 'id' | 'decision_id' | 'act' | 'at' | 'by' | 'person_id'>>;

/** Adds what was said or decided. */
export async function writeAct(ctx: Ctx, decisionId: string, { shown, ...act }: Written): Promise<void> {
  await tables(ctx)
    .insertInto('approvals.acts')
    .values({
      id: newId(),
      decision_id: decisionId,
      at: ctx.now.toString(),
      by: ctx.actor.name,
      person_id: ctx.actor.personId,
      text: null,
      way: ctx.actor.kind === 'link' ? 'link' : 'desk',
      decided_by: null,
      decided_on: null,
      paper_name: null,
      paper_sha256: null,
      paper_media_type: null,
      ...act,
      shown: shown ? toJsonb(shown) : null,
    })
    .execute();
}

/**
 * Takes a locked decision a step further, with its act, and leaves an audit line.
 * @throws {Refusal} `approvals.already` where somebody was faster.
 */
export async function takeStep(
  ctx: Ctx,
  found: DecisionsTable,
  written: Written & { readonly act: Exclude<ActsTable['act'], 'asked'> },
): Promise<void> {
  const state = nextState(found.state, written.act);
  if (state === null) refuse('approvals.already', { by: found.leader_name }, 'conflict');
  await tables(ctx)
    .updateTable('approvals.decisions')
    .set((e) => ({ state, version: e('version', '+', 1) }))
    .where('id', '=', found.id)
    .execute();
  await writeAct(ctx, found.id, written);
  await ctx.record({
    verb: `approvals.${written.act}`,
    subjectType: 'decision',
    subjectId: found.id,
    organizationId: found.leader_organization_id,
    details: {
      title: found.title,
      note: written.text ?? undefined,
      decidedBy: written.decided_by ?? undefined,
      recordedBy: written.way === 'paper' ? ctx.actor.name : undefined,
    },
  });
}
