import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { agenciesOf } from '#modules/inquiries/index.ts';
import type { Ctx } from '#platform/context.ts';
import type { Localized } from '#platform/values/localized.ts';
import type { AddresseeView, CommentView, ReplyView } from '../contract.ts';
import { sightOf } from '../policy.ts';
import type { AddresseesTable, FilesTable, RepliesTable, RoundsTable } from '../tables.ts';

/** A comment with its newest handling, as the database writes it. */
interface KeptComment extends CommentView {
  readonly replyId: string;
}

/** A line of a round with its newest reply. */
export interface Line extends AddresseesTable {
  readonly name: Localized;
  readonly last_asked_at: string;
  readonly link_seen_at: string | null;
  readonly reply: RepliesTable | null;
  readonly file: FilesTable | null;
}

/** Lines in sight: who owes a reply first, then by name. */
export async function linesOf(ctx: Ctx, round: RoundsTable, seesAll: boolean): Promise<Line[]> {
  const sight = sightOf(ctx.actor);
  const seen = seesAll || sight === 'all' ? sql`true` : sql`a.organization_id = any(${agenciesOf(sight)})`;
  const { rows } = await sql<Line>`
    select a.*, o.name, c.at as last_asked_at, l.seen_at as link_seen_at, to_jsonb(w) as reply, to_jsonb(f) as file
    from consultations.addressees a
    join organizations.organizations_now o on o.id = a.organization_id
    join consultations.calls c on c.addressee_id = a.id and c.number = a.asked
    left join consultations.replies w on w.addressee_id = a.id and w.number = a.reply_number
    left join consultations.files f on f.id = w.file_id
    left join lateral (select max(last_seen_at) as seen_at from links.links_now k
      where k.subject_type = 'consultation' and k.subject_id = a.round_id and k.organization_id = a.organization_id) l on true
    where a.round_id = ${round.id} and ${seen}
    order by a.state = 'replied', o.name->>'vi' collate "vi-x-icu", a.id`.execute(ctx.tx);
  return rows;
}

/**
 * Comments of these replies, in the order they were written.
 * @param withHandling false: how they were handled is not the reader's to see yet.
 */
export async function commentsOf(
  ctx: Ctx,
  replyIds: readonly string[],
  withHandling: boolean,
): Promise<ReadonlyMap<string, CommentView[]>> {
  const { rows } = await sql<KeptComment>`
    select c.id, c.reply_id as "replyId", c.section, c.text,
      case when h.id is null then null
        else jsonb_build_object('number', h.number, 'kind', h.kind, 'text', h.text, 'at', h.at, 'by', h.by) end as handling
    from consultations.comments c
    left join lateral (select * from consultations.handlings h
      where ${withHandling} and h.comment_id = c.id order by h.number desc limit 1) h on true
    where c.reply_id = any(${sql.val([...replyIds])}::uuid[])
    order by c.reply_id, c.place`.execute(ctx.tx);
  const views = new Map<string, CommentView[]>();
  for (const { replyId, handling, ...one } of rows) {
    const view = { ...one, handling: handling && { ...handling, at: instantOf(handling.at) } };
    views.set(replyId, [...(views.get(replyId) ?? []), view]);
  }
  return views;
}

/** `to_jsonb` writes instants in its own way. */
const instantOf = (written: string): string => Temporal.Instant.from(written).toString();

export const lineView = (line: Line, comments: CommentView[]): Omit<AddresseeView, 'may'> => ({
  organization: { id: line.organization_id, name: line.name },
  version: line.version,
  state: line.state,
  asked: line.asked,
  lastAskedAt: line.last_asked_at,
  linkSeenAt: line.link_seen_at,
  reply: line.reply && replyView(line.reply, line.file, comments),
});

export const replyView = (reply: RepliesTable, file: FilesTable | null, comments: CommentView[]): ReplyView => ({
  number: reply.number,
  agrees: reply.agrees,
  comments,
  letterNumber: reply.letter_number,
  letterOn: reply.letter_on,
  file: file && { id: file.id, name: file.name, size: Number(file.size), mediaType: file.media_type },
  at: instantOf(reply.replied_at),
  by: reply.replied_by,
  isLate: reply.is_late,
  onBehalf: reply.on_behalf,
  byLink: reply.by_link,
});
