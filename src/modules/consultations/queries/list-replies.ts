import type { Ctx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import type { ReplyStory } from '../contract.ts';
import { seesAllReplies } from '../policy.ts';
import { commentsOf, linesOf, replyView } from './lines.ts';
import { getSeenRound, tables } from './sight.ts';

/** Every reply of one agency and every time it was asked, the latest first. @throws {Refusal} `not-found`. */
export async function listReplies(ctx: Ctx, roundId: string, organizationId: string): Promise<ReplyStory> {
  const round = await getSeenRound(ctx, roundId);
  const seesAll = seesAllReplies(ctx.actor, round);
  const line = (await linesOf(ctx, round, seesAll)).find((one) => one.organization_id === organizationId);
  if (!line) notFound();
  const db = tables(ctx);
  const replies = await db
    .selectFrom('consultations.replies')
    .selectAll()
    .where('addressee_id', '=', line.id)
    .orderBy('number', 'desc')
    .execute();
  const files = await db.selectFrom('consultations.files').selectAll().where('addressee_id', '=', line.id).execute();
  const calls = await db
    .selectFrom('consultations.calls')
    .select(['number', 'kind', 'at', 'by'])
    .where('addressee_id', '=', line.id)
    .orderBy('number', 'desc')
    .execute();
  const ids = replies.map((one) => one.id);
  const comments = await commentsOf(ctx, ids, seesAll || round.closed_at !== null);
  const fileOf = (id: string | null) => files.find((one) => one.id === id) ?? null;
  return {
    replies: replies.map((one) => replyView(one, fileOf(one.file_id), comments.get(one.id) ?? [])),
    calls,
  };
}
