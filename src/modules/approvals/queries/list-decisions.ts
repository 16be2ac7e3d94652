import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import type { DecisionList, DecisionsQuery } from '../contract.ts';
import type { DecisionState } from '../decision.ts';
import { mayAsk } from '../policy.ts';
import { tables } from './find-decision.ts';

const OPEN: readonly DecisionState[] = ['asked', 'asked-back'];
const CLOSED: readonly DecisionState[] = ['agreed', 'refused', 'withdrawn'];

/** Decisions that the actor asked for or is asked for, the latest first. What waits for an explanation does not wait for the leader. */
export async function listDecisions(ctx: Ctx, query: DecisionsQuery): Promise<DecisionList> {
  const seen = () => {
    const all = tables(ctx).selectFrom('approvals.decisions as d');
    return mayAsk(ctx.actor) ? all : all.where('d.leader_person_id', '=', ctx.actor.personId ?? null);
  };
  let rows = seen();
  if (query.scope === 'mine') rows = rows.where('d.leader_person_id', '=', ctx.actor.personId ?? null);
  if (query.path) rows = rows.where('d.path', '=', query.path);
  if (query.state)
    rows = rows.where(
      'd.state',
      'in',
      query.state === 'open' ? OPEN : query.state === 'closed' ? CLOSED : [query.state],
    );
  if (query.cursor) rows = rows.where('d.id', '<', query.cursor);
  const found = await rows
    .leftJoinLateral(
      (e) =>
        e
          .selectFrom('approvals.acts as a')
          .select(['a.at as decided_at', 'a.decided_by'])
          .whereRef('a.decision_id', '=', 'd.id')
          .where('a.act', 'in', ['agreed', 'refused'])
          .limit(1)
          .as('a'),
      (join) => join.onTrue(),
    )
    .selectAll('d')
    .select(['a.decided_at', 'a.decided_by'])
    .orderBy('d.id', 'desc')
    .limit(query.limit + 1)
    .execute();
  const { mine, open } = await seen()
    .select([
      sql<number>`count(*) filter (where d.state = 'asked' and d.leader_person_id = ${ctx.actor.personId}::uuid)::int`.as(
        'mine',
      ),
      sql<number>`count(*) filter (where d.state in ('asked', 'asked-back'))::int`.as('open'),
    ])
    .executeTakeFirstOrThrow();
  const items = found.slice(0, query.limit);
  return {
    items: items.map((one) => ({
      id: one.id,
      kind: one.subject_kind,
      path: one.path,
      title: one.title,
      question: one.question,
      state: one.state,
      askedAt: one.asked_at,
      askedBy: one.asked_by,
      leader: { id: one.leader_person_id, name: one.leader_name, post: one.leader_post },
      answerBy: one.answer_by,
      decidedAt: one.decided_at,
      decidedBy: one.decided_by,
    })),
    mine,
    open,
    nextCursor: found.length > query.limit ? items.at(-1)!.id : null,
  };
}
