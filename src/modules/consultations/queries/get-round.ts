import type { Ctx } from '#platform/context.ts';
import { dayInVietnam } from '#platform/values/day.ts';
import type { AddresseeView, RoundCounts, RoundDetail } from '../contract.ts';
import { mayManage, mayReplyFor, seesAllReplies } from '../policy.ts';
import type { RoundsTable } from '../tables.ts';
import { commentsOf, lineView, linesOf } from './lines.ts';
import { getSeenRound, tables } from './sight.ts';

/** One round as its page shows it: every line, or one's own agency's. @throws {Refusal} `not-found`. */
export async function getRound(ctx: Ctx, id: string): Promise<RoundDetail> {
  const round = await getSeenRound(ctx, id);
  const seesAll = seesAllReplies(ctx.actor, round);
  const isOpen = round.closed_at === null;
  const lines = await linesOf(ctx, round, seesAll);
  const comments = await commentsOf(
    ctx,
    lines.flatMap((line) => line.reply?.id ?? []),
    seesAll || !isOpen,
  );
  const rows = lines.map((line) => ({
    ...lineView(line, comments.get(line.reply?.id ?? '') ?? []),
    may: { reply: isOpen && mayReplyFor(ctx.actor, line.organization_id) },
  }));
  return {
    id: round.id,
    version: round.version,
    title: round.title,
    detail: round.detail,
    letterNumber: round.letter_number,
    letterOn: round.letter_on,
    draft: { name: round.draft_name, size: Number(round.draft_size), mediaType: round.draft_media_type },
    sections: [...round.sections],
    dueOn: round.due_on,
    isDue: isDue(ctx, round),
    openedBy: { name: round.opened_by, organization: await openerOf(ctx, round) },
    openedAt: round.opened_at,
    closedAt: round.closed_at,
    closedBy: round.closed_by,
    plan: round.plan_id && round.plan_title ? { id: round.plan_id, title: round.plan_title } : null,
    seesAll,
    counts: seesAll ? countsOf(rows) : null,
    rows,
    may: { manage: mayManage(ctx.actor, round) },
  };
}

/** The last day is over. */
export const isDue = (ctx: Ctx, { due_on }: Pick<RoundsTable, 'due_on'>): boolean => dayInVietnam(ctx.now) > due_on;

function countsOf(rows: readonly Pick<AddresseeView, 'reply'>[]): RoundCounts {
  const replies = rows.flatMap((row) => row.reply ?? []);
  const comments = replies.flatMap((reply) => reply.comments);
  return {
    asked: rows.length,
    replied: replies.length,
    agreed: replies.filter((reply) => reply.agrees).length,
    comments: comments.length,
    unhandled: comments.filter((one) => one.handling === null).length,
  };
}

async function openerOf(ctx: Ctx, round: RoundsTable): Promise<RoundDetail['openedBy']['organization']> {
  if (round.opened_organization_id === null) return null;
  return tables(ctx)
    .selectFrom('organizations.organizations_now')
    .select(['id', 'name'])
    .where('id', '=', round.opened_organization_id)
    .executeTakeFirstOrThrow();
}
