import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { foldForSearch } from '#platform/values/fold.ts';
import type { Localized } from '#platform/values/localized.ts';
import type { InquiriesQuery, InquiryItem, InquiryList, InquiryTab } from '../contract.ts';
import { seesAllAnswers, sightOf } from '../policy.ts';
import type { AddresseeState, InquiriesTable } from '../tables.ts';
import { isDue } from './get-inquiry.ts';
import { agenciesOf, withinSight } from './sight.ts';

type Condition = RawBuilder<unknown>;

/** Inquiries in sight under the filters, the latest first, and how many stand under each tab. */
export async function listInquiries(ctx: Ctx, query: InquiriesQuery): Promise<InquiryList> {
  const filters = conditionOf(ctx, query);
  const tab = query.tab ? tabs(ctx)[query.tab] : sql`true`;
  const after = query.cursor ? sql`i.id < ${query.cursor}` : sql`true`;
  const { rows } = await sql<Found>`
    ${columnsOf(ctx)} where ${filters} and ${tab} and ${after}
    order by i.id desc limit ${query.limit + 1}`.execute(ctx.tx);
  const shown = rows.slice(0, query.limit);
  return {
    items: shown.map((row) => itemOf(ctx, row)),
    tabs: await countTabs(ctx, filters),
    nextCursor: rows.length > query.limit ? (shown.at(-1)?.id ?? null) : null,
  };
}

type Found = InquiriesTable & {
  readonly asker: Localized | null;
  readonly asked: number;
  readonly answered: number;
  readonly own: AddresseeState | null;
};

/** One's own agency's line: of several, the one that waits. */
function columnsOf(ctx: Ctx): Condition {
  return sql`
    select i.*, o.name as asker, n.asked, n.answered, (
      select s.state from inquiries.addressees s where s.inquiry_id = i.id and ${isOwn(ctx)}
      order by s.state = 'answered' limit 1) as own
    from inquiries.inquiries i
    left join organizations.organizations_now o on o.id = i.asked_organization_id
    cross join lateral (select count(*)::int as asked, (count(*) filter (where state = 'answered'))::int as answered
      from inquiries.addressees a where a.inquiry_id = i.id) n`;
}

/** Is the line `s` one of the actor's own agency? */
function isOwn(ctx: Ctx): Condition {
  const sight = sightOf(ctx.actor);
  const own = sight === 'all' ? (ctx.actor.organizationId === null ? [] : [ctx.actor.organizationId]) : sight;
  return sql`s.organization_id = any(${agenciesOf(own)})`;
}

function tabs(ctx: Ctx): Readonly<Record<InquiryTab, Condition>> {
  const sight = sightOf(ctx.actor);
  const asks = sight === 'all' ? sql`true` : sql`i.asked_organization_id = any(${sql.val([...sight])}::uuid[])`;
  const own = (state: Condition) =>
    sql`exists (select 1 from inquiries.addressees s where s.inquiry_id = i.id and ${isOwn(ctx)} and ${state})`;
  const owes = own(sql`s.state <> 'answered'`);
  return {
    asking: sql`i.closed_at is null and ${asks}`,
    'to-answer': sql`i.closed_at is null and ${owes}`,
    done: sql`(i.closed_at is not null or (not ${asks} and not ${owes}))`,
  };
}

function conditionOf(ctx: Ctx, { q, subjectId }: InquiriesQuery): Condition {
  const given: Condition[] = [withinSight(ctx)];
  if (subjectId) given.push(sql`i.subject_id = ${subjectId}`);
  // A province asks some hundreds a year: no index is needed for their words.
  for (const word of q ? foldForSearch(q).split(' ') : [])
    if (word) given.push(sql`i.words like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`);
  return sql.join(given, sql` and `);
}

async function countTabs(ctx: Ctx, filters: Condition): Promise<InquiryList['tabs']> {
  const { asking, 'to-answer': toAnswer, done } = tabs(ctx);
  const { rows } = await sql<InquiryList['tabs']>`
    select (count(*) filter (where ${asking}))::int as asking, (count(*) filter (where ${toAnswer}))::int as "to-answer",
      (count(*) filter (where ${done}))::int as done
    from inquiries.inquiries i where ${filters}`.execute(ctx.tx);
  return rows[0]!;
}

const itemOf = (ctx: Ctx, row: Found): InquiryItem => ({
  id: row.id,
  title: row.title,
  dueOn: row.due_on,
  dueClock: row.due_clock,
  isDue: isDue(ctx, row),
  askedBy: {
    name: row.asked_by,
    organization: row.asked_organization_id && row.asker ? { id: row.asked_organization_id, name: row.asker } : null,
  },
  askedAt: row.asked_at,
  closedAt: row.closed_at,
  counts: seesAllAnswers(ctx.actor, row) ? { asked: row.asked, answered: row.answered } : null,
  own: row.own,
});
