import { sql } from 'kysely';
import { settleNotices } from '#modules/notifications/index.ts';
import type { Ctx } from '#platform/context.ts';
import { refuse, Refusal } from '#platform/errors.ts';
import { newId } from '#platform/values/id.ts';
import type { NewComment, ReplyBody, RoundDetail } from '../contract.ts';
import { isOnBehalf, mayReplyFor } from '../policy.ts';
import { getRound, isDue } from '../queries/get-round.ts';
import { tables } from '../queries/sight.ts';
import type { AddresseesTable, RepliesTable, RoundsTable } from '../tables.ts';
import { callKey } from './call-agencies.ts';
import { holdOpen, lockAddressee } from './lock-round.ts';

/**
 * An agency agrees, or says what it would have otherwise; or corrects what it said. A late reply is taken and marked late until the
 * round is closed; a correction is as late as what it corrects. Earlier replies stay; a comment that stays as it was keeps its handling.
 * @throws {Refusal} `not-found`; `not-permitted`; `consultations.closed`; `stale-version` (`consultations.replied-meanwhile`) where a
 *   colleague was quicker; `consultations.reply-empty`, `consultations.agrees-with-comments`, `consultations.no-such-file`.
 */
export async function replyToRound(ctx: Ctx, input: ReplyBody): Promise<RoundDetail> {
  const round = await holdOpen(ctx, input.roundId);
  if (!mayReplyFor(ctx.actor, input.organizationId)) throw new Refusal('not-permitted');
  const line = await lockAddressee(ctx, round.id, input.organizationId);
  const before = await findReply(ctx, line);
  if (line.version !== input.version)
    refuse('consultations.replied-meanwhile', { by: before?.replied_by ?? 'none' }, 'stale-version');
  checkWords(input);
  if (input.fileId) await checkFile(ctx, line, input.fileId);
  const reply = replyOf(ctx, round, line, before, input);
  await keepReply(ctx, reply, input.comments, before);
  await settleNotices(ctx, [callKey(round.id, line.organization_id)]);
  // After the commit: of two last replies at once, neither sees the other before.
  if (line.state === 'waiting') await ctx.enqueue('consultations.tell-of-all', { roundId: round.id });
  await ctx.record({
    verb: 'consultations.reply',
    subjectType: 'consultation',
    subjectId: round.id,
    organizationId: line.organization_id,
    details: { title: round.title, number: reply.number, late: reply.is_late, comments: input.comments.length },
  });
  return getRound(ctx, round.id);
}

function checkWords({ agrees, comments }: ReplyBody): void {
  if (agrees && comments.length > 0) refuse('consultations.agrees-with-comments', undefined, 'invalid-input');
  if (!agrees && comments.length === 0) refuse('consultations.reply-empty', undefined, 'invalid-input');
}

/** A reply names a letter that was sent for this very line. */
async function checkFile(ctx: Ctx, line: AddresseesTable, fileId: string): Promise<void> {
  const found = await tables(ctx)
    .selectFrom('consultations.files')
    .select('id')
    .where('id', '=', fileId)
    .where('addressee_id', '=', line.id)
    .executeTakeFirst();
  if (!found) refuse('consultations.no-such-file', undefined, 'invalid-input');
}

const findReply = (ctx: Ctx, line: AddresseesTable): Promise<RepliesTable | undefined> =>
  tables(ctx)
    .selectFrom('consultations.replies')
    .selectAll()
    .where('addressee_id', '=', line.id)
    .where('number', '=', line.reply_number)
    .executeTakeFirst();

const replyOf = (
  ctx: Ctx,
  round: RoundsTable,
  line: AddresseesTable,
  before: RepliesTable | undefined,
  input: ReplyBody,
): RepliesTable => ({
  id: newId(),
  addressee_id: line.id,
  number: line.reply_number + 1,
  agrees: input.agrees,
  letter_number: input.letterNumber || null,
  letter_on: input.letterOn ?? null,
  file_id: input.fileId ?? null,
  is_late: before ? before.is_late : isDue(ctx, round),
  on_behalf: isOnBehalf(ctx.actor, line.organization_id),
  by_link: ctx.actor.kind === 'link',
  replied_at: ctx.now.toString(),
  replied_by: ctx.actor.name,
  person_id: ctx.actor.personId,
});

async function keepReply(
  ctx: Ctx,
  reply: RepliesTable,
  comments: readonly NewComment[],
  before: RepliesTable | undefined,
): Promise<void> {
  await tables(ctx).insertInto('consultations.replies').values(reply).execute();
  const rows = comments.map(({ section, text }, index) => ({
    id: newId(),
    reply_id: reply.id,
    place: index + 1,
    section: section || null,
    text,
  }));
  if (rows.length > 0) await tables(ctx).insertInto('consultations.comments').values(rows).execute();
  if (before) await keepHandlings(ctx, before.id, reply.id);
  await tables(ctx)
    .updateTable('consultations.addressees')
    .set((e) => ({ state: 'replied', reply_number: reply.number, version: e('version', '+', 1) }))
    .where('id', '=', reply.addressee_id)
    .execute();
}

/** What the focal officer wrote of a comment stays with it where the agency sends the same words once more. */
async function keepHandlings(ctx: Ctx, fromReplyId: string, toReplyId: string): Promise<void> {
  await sql`
    insert into consultations.handlings (id, comment_id, number, kind, text, at, by)
    select gen_random_uuid(), n.id, 1, h.kind, h.text, h.at, h.by
    from consultations.comments n
    cross join lateral (select h.* from consultations.comments o join consultations.handlings h on h.comment_id = o.id
      where o.reply_id = ${fromReplyId} and o.text = n.text and o.section is not distinct from n.section
      order by o.place, h.number desc limit 1) h
    where n.reply_id = ${toReplyId}`.execute(ctx.tx);
}
