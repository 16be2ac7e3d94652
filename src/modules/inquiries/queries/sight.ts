import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import { sightOf } from '../policy.ts';
import type { HouseTables, InquiriesTable } from '../tables.ts';

export const tables = (ctx: Ctx) => ctx.tx.withTables<HouseTables>();

/** The actor's agencies and those that they took over, as an array. */
export const agenciesOf = (ids: readonly string[]): RawBuilder<unknown> => {
  const own = sql.val([...ids]);
  return sql`array(select unnest(${own}::uuid[]) union
    select ancestor_id from organizations.heritage where heir_id = any(${own}::uuid[]))`;
};

/** What the actor may see, as a condition on `inquiries.inquiries i`. */
export function withinSight(ctx: Ctx): RawBuilder<unknown> {
  const sight = sightOf(ctx.actor);
  if (sight === 'all') return sql`true`;
  return sql`(i.asked_organization_id = any(${sql.val([...sight])}::uuid[]) or exists (
    select 1 from inquiries.addressees s where s.inquiry_id = i.id and s.organization_id = any(${agenciesOf(sight)})))`;
}

/** @throws {Refusal} `not-found` also where it is not the actor's to see. */
export async function getSeenInquiry(ctx: Ctx, id: string): Promise<InquiriesTable> {
  const { rows } = await sql<InquiriesTable>`
    select i.* from inquiries.inquiries i where i.id = ${id} and ${withinSight(ctx)}`.execute(ctx.tx);
  return rows[0] ?? notFound();
}
