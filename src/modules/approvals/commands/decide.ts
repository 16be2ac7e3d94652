import { notify, settleNotices } from '#modules/notifications/index.ts';
import type { Ctx } from '#platform/context.ts';
import { refuse } from '#platform/errors.ts';
import type { DecideBody, DecisionView } from '../contract.ts';
import { isOpen, namedWithPost } from '../decision.ts';
import type { ApprovalsPorts, Shown } from '../ports.ts';
import { lockForLeader } from '../queries/find-decision.ts';
import { getDecision } from '../queries/get-decision.ts';
import { markOf } from '../queries/mark.ts';
import type { ActsTable, DecisionsTable } from '../tables.ts';
import { takeStep } from './write-act.ts';

/**
 * The leader agrees or refuses, at the desk or from the link, and what was decided is done in the same transaction.
 * @throws {Refusal} `not-found`, `not-permitted`, `approvals.moved-on`; `approvals.already`; `approvals.changed` where what lies
 *   before him is not what he read; `approvals.nothing-to-decide`; as the subject's own command.
 */
export async function decide(ctx: Ctx, ports: ApprovalsPorts, input: DecideBody): Promise<DecisionView> {
  const found = await lockForLeader(ctx, input);
  const shown = await present(ctx, ports, found);
  if (markOf(shown) !== input.mark) refuse('approvals.changed', undefined, 'conflict');
  await settle(ctx, ports, found, {
    isAgreed: input.isAgreed,
    note: input.note || null,
    decidedBy: namedWithPost(found.leader_name, found.leader_post),
    act: { shown },
  });
  return getDecision(ctx, ports, found.id);
}

/** What lies before the leader now. @throws {Refusal} `approvals.already`, `approvals.nothing-to-decide`. */
export async function present(ctx: Ctx, ports: ApprovalsPorts, found: DecisionsTable): Promise<Shown> {
  if (!isOpen(found.state)) refuse('approvals.already', { by: found.leader_name }, 'conflict');
  const described = await ports.subjects[found.subject_kind].describe(ctx, found.subject_id);
  if (!described) refuse('approvals.nothing-to-decide', undefined, 'conflict');
  return { title: described.title, facts: described.facts };
}

interface Settlement {
  readonly isAgreed: boolean;
  readonly note: string | null;
  readonly decidedBy: string;
  readonly act: Partial<ActsTable>;
}

/** Writes the decision down, does what it says, and tells whoever asked. */
export async function settle(ctx: Ctx, ports: ApprovalsPorts, found: DecisionsTable, how: Settlement): Promise<void> {
  const { isAgreed, note, decidedBy } = how;
  const act = isAgreed ? 'agreed' : 'refused';
  await takeStep(ctx, found, { ...how.act, act, text: note, decided_by: decidedBy });
  await ports.subjects[found.subject_kind].carryOut(ctx, found.subject_id, {
    isAgreed,
    note,
    decidedBy,
    question: found.question,
  });
  await settleNotices(ctx, [`decision-asked:${found.id}`]);
  if (found.asked_person_id === null || found.asked_person_id === ctx.actor.personId) return;
  await notify(ctx, [
    {
      personIds: [found.asked_person_id],
      kind: isAgreed ? 'decision-agreed' : 'decision-refused',
      params: { by: decidedBy, title: found.title, note: note ?? '', hasNote: note ? 'yes' : 'no' },
      level: 'info',
      subject: { type: 'decision', id: found.id },
      path: `/decisions/${found.id}`,
      dedupeKey: `decision-made:${found.id}`,
    },
  ]);
}
