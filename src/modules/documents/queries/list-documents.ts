import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import type { DocumentRow, DocumentsQuery } from '../contract.ts';
import { exactWords, excerptOf, foldedWords, queryOf } from '../search.ts';
import type { DocumentsTables } from '../tables.ts';

const PAGE = 40;
/** Counting and ranking stop here, so that a very common word costs no more than a rare one. */
const MOST_COUNTED = 1_000;

interface Page {
  items: DocumentRow[];
  total: number;
  totalIsCapped: boolean;
  nextCursor: string | null;
}

type Found = Omit<DocumentRow, 'excerpt' | 'versions'> & { versions: number };

/**
 * The register, newest first. Words are found with and without diacritics: first those in the head as written, then the
 * head without diacritics, then the text as written, then the text.
 */
export async function listDocuments(ctx: Ctx, query: DocumentsQuery): Promise<Page> {
  const levels = levelsOf(query.q ?? '');
  const offset = Math.min(Number(query.cursor ?? 0), MOST_COUNTED);
  const where = filterOf(query);
  const ids = await collectIds(ctx, levels, where, offset + PAGE);
  const items = await rowsOf(ctx, ids.slice(offset, offset + PAGE), query.q ?? '');
  // What does not fill the page has been counted by looking for it.
  const count =
    ids.length < offset + PAGE && ids.length < MOST_COUNTED ? ids.length : await countFound(ctx, levels, where);
  const more = offset + PAGE < Math.min(count, MOST_COUNTED);
  return {
    items,
    total: Math.min(count, MOST_COUNTED),
    totalIsCapped: count > MOST_COUNTED,
    nextCursor: more ? String(offset + PAGE) : null,
  };
}

/** How many there are on any level, at most one more than are counted. */
async function countFound(
  ctx: Ctx,
  levels: readonly RawBuilder<unknown>[],
  where: RawBuilder<unknown>,
): Promise<number> {
  const any = levels.length > 0 ? sql`(${sql.join(levels.slice(-3), sql` or `)})` : sql`true`;
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from
    (select 1 from documents.documents d where ${where} and ${any} limit ${MOST_COUNTED + 1}) found`.execute(ctx.tx);
  return rows[0]?.count ?? 0;
}

/** From the best kind of hit to the weakest. */
function levelsOf(q: string): RawBuilder<unknown>[] {
  const exact = queryOf(exactWords(q));
  const folded = queryOf(foldedWords(q));
  if (!exact || !folded) return [];
  return [
    sql`d.head_exact @@ ${exact}::tsquery`,
    sql`d.head_folded @@ ${folded}::tsquery`,
    sql`d.body_exact @@ ${exact}::tsquery`,
    sql`d.body_folded @@ ${folded}::tsquery`,
  ];
}

function filterOf(query: DocumentsQuery): RawBuilder<unknown> {
  const parts = [
    query.type ? sql`d.type = ${query.type}` : null,
    query.issuer ? sql`d.issuer = ${query.issuer}` : null,
    query.genre ? sql`d.genre = ${query.genre}` : null,
    query.from ? sql`d.issued_on >= ${query.from}::date` : null,
    query.to ? sql`d.issued_on <= ${query.to}::date` : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? sql.join(parts, sql` and `) : sql`true`;
}

/** Ids in order of rank, level by level until there are enough. */
async function collectIds(
  ctx: Ctx,
  levels: readonly RawBuilder<unknown>[],
  where: RawBuilder<unknown>,
  wanted: number,
): Promise<string[]> {
  const ids = new Set<string>();
  for (const level of levels.length > 0 ? levels : [sql`true`]) {
    // Everything found so far may be found again by a weaker level, so ask for that many more.
    const { rows } = await sql<{ id: string }>`select d.id from documents.documents d where ${where} and ${level}
      order by d.issued_on desc nulls last, d.id desc limit ${Math.min(wanted + ids.size, MOST_COUNTED)}`.execute(
      ctx.tx,
    );
    for (const row of rows) ids.add(row.id);
    if (ids.size >= wanted) break;
  }
  return [...ids];
}

async function rowsOf(ctx: Ctx, ids: readonly string[], q: string): Promise<DocumentRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Found>`select d.id, d.type, d.number, d.issuer, d.issued_on as "issuedOn", d.subject,
      d.genre, d.direction, d.created_at as "createdAt",
      (select count(*)::int from documents.versions v where v.document_id = d.id) as versions,
      case when d.number is null and d.subject is null then
        (select split_part(btrim(left(v.text, 600), E' \\n'), E'\\n', 1) from documents.versions v where v.id = d.current_version_id)
      end as opening
    from documents.documents d where d.id = any(${sql.val([...ids])}::uuid[])
    order by array_position(${sql.val([...ids])}::uuid[], d.id)`.execute(ctx.tx);
  if (!q) return rows.map((row) => ({ ...row, excerpt: null }));
  const inSubject = new Map(rows.map((row) => [row.id, excerptOf(row.subject ?? '', q)]));
  const starts = await startsOf(
    ctx,
    rows.flatMap(({ id }) => (inSubject.get(id) === null ? [id] : [])),
  );
  return rows.map((row) => ({ ...row, excerpt: inSubject.get(row.id) ?? excerptOf(starts.get(row.id) ?? '', q) }));
}

/** Where the texts of documents begin; long texts are dear to read, so only of those that are needed. */
async function startsOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; start: string }>`select d.id, left(v.text, 40000) as start
    from documents.documents d join documents.versions v on v.id = d.current_version_id
    where d.id = any(${sql.val([...ids])}::uuid[])`.execute(ctx.tx);
  return new Map(rows.map((row) => [row.id, row.start]));
}

/** Types and issuers that occur, for the filters. */
export async function listFilters(ctx: Ctx): Promise<{ types: string[]; issuers: string[] }> {
  const db = ctx.tx.withTables<DocumentsTables>();
  const distinct = async (column: 'type' | 'issuer'): Promise<string[]> => {
    const rows = await db
      .selectFrom('documents.documents')
      .select(column)
      .where(column, 'is not', null)
      .groupBy(column)
      .orderBy((e) => e.fn.countAll(), 'desc')
      .limit(100)
      .execute();
    return rows.flatMap((row) => row[column] ?? []).toSorted((a, b) => a.localeCompare(b, 'vi'));
  };
  return { types: await distinct('type'), issuers: await distinct('issuer') };
}
