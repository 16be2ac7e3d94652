import { sql, type RawBuilder } from 'kysely';
import { agenciesOf } from '#modules/inquiries/index.ts';
import type { Ctx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import { sightOf } from '../policy.ts';
import type { HouseTables, RoundsTable } from '../tables.ts';

export const tables = (ctx: Ctx) => ctx.tx.withTables<HouseTables>();

/** What the actor may see, as a condition on `consultations.rounds r`. */
export function withinSight(ctx: Ctx): RawBuilder<unknown> {
  const sight = sightOf(ctx.actor);
  if (sight === 'all') return sql`true`;
  return sql`(r.opened_organization_id = any(${sql.val([...sight])}::uuid[]) or exists (
    select 1 from consultations.addressees s where s.round_id = r.id and s.organization_id = any(${agenciesOf(sight)})))`;
}

/** @throws {Refusal} `not-found` also where it is not the actor's to see. */
export async function getSeenRound(ctx: Ctx, id: string): Promise<RoundsTable> {
  const { rows } = await sql<RoundsTable>`
    select r.* from consultations.rounds r where r.id = ${id} and ${withinSight(ctx)}`.execute(ctx.tx);
  return rows[0] ?? notFound();
}
