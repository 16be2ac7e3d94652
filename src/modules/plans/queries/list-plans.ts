import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { foldForSearch } from '#platform/values/fold.ts';
import type { PlanRow, PlansQuery } from '../contract.ts';
import { canReview } from '../policy.ts';

const PAGE = 50;

/** Plans from the newest; found by words of number, title and issuer with or without diacritics. Only reviewers see reviews. */
export async function listPlans(
  ctx: Ctx,
  query: PlansQuery,
): Promise<{ items: PlanRow[]; total: number; nextCursor: string | null }> {
  const offset = Number(query.cursor ?? 0);
  const where = sql.join(conditions(ctx, query), sql` and `);
  const { rows: counted } = await sql<{ total: number }>`
    select count(*)::int as total from plans.plans p where ${where}`.execute(ctx.tx);
  const total = counted[0]?.total ?? 0;
  const { rows: items } = await sql<PlanRow>`
    select p.id, p.state, p.document_id as "documentId", p.version_ordinal as "versionOrdinal", p.genre, p.type, p.number,
      p.issuer, p.issued_on as "issuedOn", p.title, p.period_start as "periodStart", p.period_end as "periodEnd",
      a.standing as assignments, a.confirmed, a.rejected,
      p.created_at as "createdAt", p.created_by as "createdBy", p.accepted_at as "acceptedAt"
    from (select * from plans.plans p where ${where} order by p.issued_on desc nulls last, p.id desc limit ${PAGE} offset ${offset}) p
      cross join lateral (
      select count(*) filter (where state in ('found', 'confirmed'))::int as standing,
        count(*) filter (where state = 'confirmed')::int as confirmed,
        count(*) filter (where state = 'rejected')::int as rejected
      from plans.assignments where plan_id = p.id) a
    order by p.issued_on desc nulls last, p.id desc`.execute(ctx.tx);
  return { items, total, nextCursor: offset + PAGE < total ? String(offset + PAGE) : null };
}

function conditions(ctx: Ctx, query: PlansQuery) {
  const words = foldForSearch(query.q ?? '')
    .split(' ')
    .filter(Boolean);
  const { state, documentId, year } = query;
  return [
    canReview(ctx.actor) ? sql`true` : sql`p.state in ('accepted', 'superseded')`,
    // A dismissed plan is out of the way until someone asks for it.
    state ? sql`p.state = ${state}` : sql`p.state <> 'dismissed'`,
    ...words.map((word) => sql`p.folded like ${`%${word}%`}`),
    ...(documentId ? [sql`p.document_id = ${documentId}::uuid`] : []),
    ...(year
      ? [
          sql`${year} between extract(year from coalesce(p.period_start, p.issued_on, p.created_at::date))
            and extract(year from coalesce(p.period_end, p.issued_on, p.created_at::date))`,
        ]
      : []),
  ];
}
