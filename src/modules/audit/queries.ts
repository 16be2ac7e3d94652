import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import type { AuditEntryView, AuditQuery } from './contract.ts';
import type { AuditTables, EntriesTable } from './tables.ts';

const PAGE = 50;

/** A page of the trail, newest first; ids are UUIDv7, so their order is the order of time. */
export async function listEntries(
  ctx: Ctx,
  query: AuditQuery,
  limit: number = PAGE,
): Promise<{ items: AuditEntryView[]; nextCursor: string | null }> {
  let select = ctx.tx
    .withTables<AuditTables>()
    .selectFrom('audit.entries')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (query.personId) select = select.where('person_id', '=', query.personId);
  if (query.subjectType) select = select.where('subject_type', '=', query.subjectType);
  if (query.subjectId) select = select.where('subject_id', '=', query.subjectId);
  if (query.verb) select = select.where('verb', '=', query.verb);
  if (query.from)
    select = select.where(sql<boolean>`at >= (${query.from}::date)::timestamp at time zone 'Asia/Ho_Chi_Minh'`);
  if (query.to)
    select = select.where(sql<boolean>`at < (${query.to}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`);
  if (query.q)
    select = select.where((e) =>
      e.or([
        e('actor_name', 'ilike', like(query.q!)),
        e('verb', 'ilike', like(query.q!)),
        e(sql`details::text`, 'ilike', like(query.q!)),
      ]),
    );
  if (query.cursor) select = select.where('id', '<', query.cursor);
  const rows = await select.execute();
  const page = rows.slice(0, limit);
  return { items: page.map(toView), nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
}

const like = (text: string): string => `%${text.replace(/[%_\\]/g, (sign) => `\\${sign}`)}%`;

const toView = (row: EntriesTable): AuditEntryView => ({
  id: row.id,
  at: row.at,
  actorName: row.actor_name,
  personId: row.person_id,
  verb: row.verb,
  subjectType: row.subject_type,
  subjectId: row.subject_id,
  details: row.details as Record<string, unknown>,
  ip: row.ip,
});

/** The verbs that occur, for the filter. */
export async function listVerbs(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.tx
    .withTables<AuditTables>()
    .selectFrom('audit.entries')
    .select('verb')
    .distinct()
    .orderBy('verb')
    .execute();
  return rows.map((row) => row.verb);
}
