import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { notFound, refuse, Refusal } from '#platform/errors.ts';
import { newId } from '#platform/values/id.ts';
import type { HandleCommentBody, RoundDetail } from '../contract.ts';
import { mayManage } from '../policy.ts';
import { getRound } from '../queries/get-round.ts';
import { getSeenRound, tables } from '../queries/sight.ts';

/**
 * Tiếp thu, tiếp thu một phần or giải trình of one comment, with the words for the table; also after the round was closed. Earlier
 * words stay readable.
 * @throws {Refusal} `not-found`, `not-permitted`; `stale-version` (`consultations.handled-meanwhile`) where a colleague was quicker;
 *   `consultations.reply-replaced` where the agency has corrected its reply meanwhile.
 */
export async function handleComment(ctx: Ctx, input: HandleCommentBody): Promise<RoundDetail> {
  const found = await lockComment(ctx, input.commentId);
  const round = await getSeenRound(ctx, found.round_id);
  if (!mayManage(ctx.actor, round)) throw new Refusal('not-permitted');
  if (!found.counts) refuse('consultations.reply-replaced', undefined, 'conflict');
  const last = await tables(ctx)
    .selectFrom('consultations.handlings')
    .select(['number', 'by'])
    .where('comment_id', '=', input.commentId)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  if ((last?.number ?? 0) !== input.number)
    refuse('consultations.handled-meanwhile', { by: last?.by ?? '' }, 'stale-version');
  await tables(ctx)
    .insertInto('consultations.handlings')
    .values({
      id: newId(),
      comment_id: input.commentId,
      number: input.number + 1,
      kind: input.kind,
      text: input.text,
      at: ctx.now.toString(),
      by: ctx.actor.name,
    })
    .execute();
  await ctx.record({
    verb: 'consultations.handle',
    subjectType: 'consultation',
    subjectId: round.id,
    organizationId: found.organization_id,
    details: { title: round.title, handling: input.kind },
  });
  return getRound(ctx, round.id);
}

interface Found {
  readonly round_id: string;
  readonly organization_id: string;
  /** It stands in its agency's newest reply. */
  readonly counts: boolean;
}

/** The comment under a lock, with its agency's line held, so that the reply is not replaced meanwhile. */
async function lockComment(ctx: Ctx, commentId: string): Promise<Found> {
  const { rows } = await sql<Found>`
    select a.round_id, a.organization_id, w.number = a.reply_number as counts
    from consultations.comments c
    join consultations.replies w on w.id = c.reply_id
    join consultations.addressees a on a.id = w.addressee_id
    where c.id = ${commentId} for update of a`.execute(ctx.tx);
  return rows[0] ?? notFound();
}
