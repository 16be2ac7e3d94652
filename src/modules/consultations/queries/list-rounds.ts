import { sql, type RawBuilder } from 'kysely';
import { agenciesOf } from '#modules/inquiries/index.ts';
import type { Ctx } from '#platform/context.ts';
import { foldForSearch } from '#platform/values/fold.ts';
import type { Localized } from '#platform/values/localized.ts';
import type { RoundCounts, RoundItem, RoundList, RoundsQuery, RoundTab } from '../contract.ts';
import { seesAllReplies, sightOf } from '../policy.ts';
import type { AddresseeState, RoundsTable } from '../tables.ts';
import { isDue } from './get-round.ts';
import { withinSight } from './sight.ts';

type Condition = RawBuilder<unknown>;

/** Rounds in sight under the filters, the latest first, and how many stand under each tab. */
export async function listRounds(ctx: Ctx, query: RoundsQuery): Promise<RoundList> {
  const filters = conditionOf(ctx, query);
  const tab = query.tab ? tabs(ctx)[query.tab] : sql`true`;
  const after = query.cursor ? sql`r.id < ${query.cursor}` : sql`true`;
  const { rows } = await sql<Found>`
    ${columnsOf(ctx)} where ${filters} and ${tab} and ${after}
    order by r.id desc limit ${query.limit + 1}`.execute(ctx.tx);
  const shown = rows.slice(0, query.limit);
  return {
    items: shown.map((row) => itemOf(ctx, row)),
    tabs: await countTabs(ctx, filters),
    nextCursor: rows.length > query.limit ? (shown.at(-1)?.id ?? null) : null,
  };
}

type Found = RoundsTable & {
  readonly opener: Localized | null;
  readonly counts: RoundCounts;
  readonly own: AddresseeState | null;
};

/** One's own agency's line: of several, the one that waits. The counts are those of the round's page. */
function columnsOf(ctx: Ctx): Condition {
  return sql`
    select r.*, o.name as opener, jsonb_build_object('asked', n.asked, 'replied', n.replied, 'agreed', n.agreed,
      'comments', k.comments, 'unhandled', k.unhandled) as counts, (
      select s.state from consultations.addressees s where s.round_id = r.id and ${isOwn(ctx)}
      order by s.state = 'replied' limit 1) as own
    from consultations.rounds r
    left join organizations.organizations_now o on o.id = r.opened_organization_id
    cross join lateral (select count(*)::int as asked, count(w.id)::int as replied,
        (count(*) filter (where w.agrees))::int as agreed
      from consultations.addressees a
      left join consultations.replies w on w.addressee_id = a.id and w.number = a.reply_number
      where a.round_id = r.id) n
    cross join lateral (select count(*)::int as comments, (count(*) filter (where not exists (
        select 1 from consultations.handlings h where h.comment_id = c.id)))::int as unhandled
      from consultations.addressees a
      join consultations.replies w on w.addressee_id = a.id and w.number = a.reply_number
      join consultations.comments c on c.reply_id = w.id
      where a.round_id = r.id) k`;
}

/** Is the line `s` one of the actor's own agency? */
function isOwn(ctx: Ctx): Condition {
  const sight = sightOf(ctx.actor);
  const own = sight === 'all' ? (ctx.actor.organizationId === null ? [] : [ctx.actor.organizationId]) : sight;
  return sql`s.organization_id = any(${agenciesOf(own)})`;
}

function tabs(ctx: Ctx): Readonly<Record<RoundTab, Condition>> {
  const sight = sightOf(ctx.actor);
  const opens = sight === 'all' ? sql`true` : sql`r.opened_organization_id = any(${sql.val([...sight])}::uuid[])`;
  const owes = sql`exists (select 1 from consultations.addressees s
    where s.round_id = r.id and ${isOwn(ctx)} and s.state = 'waiting')`;
  return {
    open: sql`r.closed_at is null and ${opens}`,
    'to-reply': sql`r.closed_at is null and ${owes}`,
    done: sql`(r.closed_at is not null or (not ${opens} and not ${owes}))`,
  };
}

function conditionOf(ctx: Ctx, { q, planId }: RoundsQuery): Condition {
  const given: Condition[] = [withinSight(ctx)];
  if (planId) given.push(sql`r.plan_id = ${planId}`);
  // A province drafts some dozens a year: no index is needed for their words.
  for (const word of q ? foldForSearch(q).split(' ') : [])
    if (word) given.push(sql`r.words like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`);
  return sql.join(given, sql` and `);
}

async function countTabs(ctx: Ctx, filters: Condition): Promise<RoundList['tabs']> {
  const { open, 'to-reply': toReply, done } = tabs(ctx);
  const { rows } = await sql<RoundList['tabs']>`
    select (count(*) filter (where ${open}))::int as open, (count(*) filter (where ${toReply}))::int as "to-reply",
      (count(*) filter (where ${done}))::int as done
    from consultations.rounds r where ${filters}`.execute(ctx.tx);
  return rows[0]!;
}

const itemOf = (ctx: Ctx, row: Found): RoundItem => ({
  id: row.id,
  title: row.title,
  dueOn: row.due_on,
  isDue: isDue(ctx, row),
  openedBy: {
    name: row.opened_by,
    organization:
      row.opened_organization_id && row.opener ? { id: row.opened_organization_id, name: row.opener } : null,
  },
  openedAt: row.opened_at,
  closedAt: row.closed_at,
  counts: seesAllReplies(ctx.actor, row) ? row.counts : null,
  own: row.own,
});
