import type { Ctx } from '#platform/context.ts';
import type { DecisionView } from '../contract.ts';
import { isOpen } from '../decision.ts';
import { decisionRights } from '../policy.ts';
import type { ApprovalsPorts, Shown } from '../ports.ts';
import type { ActsTable, DecisionsTable } from '../tables.ts';
import { getSeenDecision, tables } from './find-decision.ts';
import { markOf } from './mark.ts';

/** A decision with what lies before the leader and what was said. @throws {Refusal} `not-found`. */
export async function getDecision(ctx: Ctx, ports: ApprovalsPorts, id: string): Promise<DecisionView> {
  const found = await getSeenDecision(ctx, id);
  const acts = await tables(ctx)
    .selectFrom('approvals.acts')
    .selectAll()
    .where('decision_id', '=', id)
    .orderBy('id')
    .execute();
  const now = isOpen(found.state) ? await ports.subjects[found.subject_kind].describe(ctx, found.subject_id) : null;
  return viewOf(ctx, found, acts, now && { title: now.title, facts: now.facts });
}

function viewOf(ctx: Ctx, found: DecisionsTable, acts: readonly ActsTable[], now: Shown | null): DecisionView {
  const first = acts.find((one) => one.act === 'asked')?.shown ?? { title: found.title, facts: [] };
  const decided = acts.findLast((one) => one.act === 'agreed' || one.act === 'refused')?.shown;
  const shown = now ?? decided ?? first;
  const isLapsed = isOpen(found.state) && now === null;
  const may = decisionRights(ctx.actor, found);
  return {
    id: found.id,
    version: found.version,
    kind: found.subject_kind,
    subjectId: found.subject_id,
    path: found.path,
    question: found.question,
    state: found.state,
    askedAt: found.asked_at,
    askedBy: found.asked_by,
    leader: { id: found.leader_person_id, name: found.leader_name, post: found.leader_post },
    answerBy: found.answer_by,
    shown: { title: shown.title, facts: [...shown.facts] },
    mark: markOf(shown),
    isChanged: markOf(shown) !== markOf(first),
    isLapsed,
    acts: acts.map((one) => ({
      id: one.id,
      act: one.act,
      text: one.text,
      at: one.at,
      by: one.by,
      way: one.way,
      decidedBy: one.decided_by,
      decidedOn: one.decided_on,
      paper: one.paper_name,
    })),
    may: isLapsed ? { ...may, decide: false, askBack: false, explain: false, record: false, copyLink: false } : may,
  };
}
