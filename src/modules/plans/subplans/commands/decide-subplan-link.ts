import type { Ctx } from '#platform/context.ts';
import { notFound, refuse } from '#platform/errors.ts';
import { newId } from '#platform/values/id.ts';
import type { DecideSubplanLinkBody, ParentView, SeenSubplanBody } from '../../contract-subplans.ts';
import { standing, type Review } from '../../review.ts';
import { compareWithParent, getParent, readParent } from '../queries/get-parent.ts';
import { tables } from '../queries/read-subplans.ts';
import { SURE } from '../subplan-match.ts';
import type { SubplanLinksTable, SubplansTable } from '../tables.ts';
import { leaveSubplanTrace, lockSubplan } from './lock-subplan.ts';

/**
 * Says whether an assignment of the agency's plan carries out one of the parent: confirms or refuses what was proposed, links
 * by hand, or takes back what was said.
 * @throws {Refusal} as {@link lockSubplan}; `not-found` for assignments that are not of the plans in force.
 */
export async function decideSubplanLink(ctx: Ctx, input: DecideSubplanLinkBody): Promise<ParentView> {
  const { own, subplan } = await lockSubplan(ctx, input);
  const parent = (await readParent(ctx, subplan)) ?? notFound();
  const isOf = (review: Review, id: string): boolean => standing(review).some((one) => one.id === id);
  if (!isOf(own, input.assignmentId) || !isOf(parent, input.parentAssignmentId)) notFound();
  const { proposals } = await compareWithParent(ctx, subplan, own, parent);
  const proposal = proposals.get(input.assignmentId);
  const before = await endDecision(ctx, subplan, input);
  const proposed = proposal?.parentAssignmentId === input.parentAssignmentId ? proposal.confidence : before;
  if (input.as === 'ended') await endOlderDecisions(ctx, subplan, own, parent, input);
  else await keepDecision(ctx, subplan, input, input.as, proposed);
  const taskOf = (review: Review, id: string) => review.assignments.find((one) => one.id === id)?.task ?? '';
  await leaveSubplanTrace(ctx, own, subplan, {
    name: 'decide-link',
    assignmentId: input.assignmentId,
    after: { as: input.as, byHand: proposed === null, parentTask: taskOf(parent, input.parentAssignmentId) },
  });
  return getParent(ctx, own.plan.id);
}

/**
 * Confirms every proposal that is sure; the doubtful ones stay to be looked at one by one.
 * @throws {Refusal} as {@link lockSubplan}; `plans.no-sure-proposals`.
 */
export async function confirmSubplanLinks(ctx: Ctx, seen: SeenSubplanBody): Promise<ParentView> {
  const { own, subplan } = await lockSubplan(ctx, seen);
  const parent = (await readParent(ctx, subplan)) ?? notFound();
  const { proposals } = await compareWithParent(ctx, subplan, own, parent);
  const sure = [...proposals.values()].filter((one) => one.confidence >= SURE);
  if (sure.length === 0) refuse('plans.no-sure-proposals', undefined, 'conflict');
  for (const one of sure) await keepDecision(ctx, subplan, one, 'confirmed', one.confidence);
  await leaveSubplanTrace(ctx, own, subplan, { name: 'confirm-links', after: { links: sure.length } });
  return getParent(ctx, own.plan.id);
}

type Pair = Pick<DecideSubplanLinkBody, 'assignmentId' | 'parentAssignmentId'>;

async function keepDecision(
  ctx: Ctx,
  subplan: SubplansTable,
  pair: Pair,
  state: SubplanLinksTable['state'],
  confidence: number | null,
): Promise<void> {
  await tables(ctx)
    .insertInto('plans.subplan_links')
    .values({
      id: newId(),
      subplan_id: subplan.id,
      assignment_id: pair.assignmentId,
      parent_assignment_id: pair.parentAssignmentId,
      state,
      by_hand: confidence === null,
      confidence,
      decided_at: ctx.now.toString(),
      decided_by: ctx.actor.name,
      ended_at: null,
      ended_by: null,
    })
    .execute();
}

/** Takes back what was said of the pair; answers with the confidence of the proposal it was about, if there was one. */
async function endDecision(ctx: Ctx, subplan: SubplansTable, pair: Pair): Promise<number | null> {
  const ended = await tables(ctx)
    .updateTable('plans.subplan_links')
    .set({ ended_at: ctx.now.toString(), ended_by: ctx.actor.name })
    .where('subplan_id', '=', subplan.id)
    .where('assignment_id', '=', pair.assignmentId)
    .where('parent_assignment_id', '=', pair.parentAssignmentId)
    .where('ended_at', 'is', null)
    .returning('confidence')
    .executeTakeFirst();
  return ended?.confidence ?? null;
}

/** What was said in earlier versions and still reaches this pair would come back. */
async function endOlderDecisions(ctx: Ctx, subplan: SubplansTable, own: Review, parent: Review, pair: Pair) {
  const { links } = await compareWithParent(ctx, subplan, own, parent);
  const reaches = links.some(
    (one) => one.assignmentId === pair.assignmentId && one.parentAssignmentId === pair.parentAssignmentId,
  );
  if (reaches) await keepDecision(ctx, subplan, pair, 'rejected', null);
}
