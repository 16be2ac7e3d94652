import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import type { TaskDetail } from '../contract.ts';

interface Found {
  readonly plan_id: string;
  readonly document_id: string;
  readonly version_id: string;
  readonly version_ordinal: number;
  readonly type: string | null;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly issued_on: string | null;
  readonly clause_id: string | null;
  readonly span_start: number | null;
  readonly span_end: number | null;
}

/** The words that ordered the work, the version in force first. */
export async function listSources(ctx: Ctx, obligationId: string): Promise<TaskDetail['sources']> {
  const { rows } = await sql<Found>`
    select s.plan_id, s.document_id, s.version_id, v.ordinal as version_ordinal, v.type, v.number, n.issuer, v.issued_on,
      s.clause_id, a.span_start, a.span_end
    from tasks.sources s join documents.versions_now v on v.id = s.version_id
      left join plans.plans_now n on n.id = s.plan_id
      left join plans.assignments_accepted a on a.id = s.assignment_id
    where s.obligation_id = ${obligationId} order by s.added_at desc, s.id desc limit 50`.execute(ctx.tx);
  const sources: TaskDetail['sources'] = [];
  for (const row of rows) {
    const clauses = row.clause_id === null ? [] : await clausesAbove(ctx, row.clause_id);
    sources.push({
      planId: row.plan_id,
      documentId: row.document_id,
      versionId: row.version_id,
      versionOrdinal: row.version_ordinal,
      documentType: row.type,
      number: row.number,
      issuer: row.issuer,
      issuedOn: row.issued_on,
      clauseId: row.clause_id,
      clausePath: clauses.at(-1)?.path ?? null,
      clauseTitles: clauses.map((clause) => clause.title),
      ...(await wordsOf(ctx, row)),
      isCurrent: sources.length === 0,
    });
  }
  return sources;
}

/** The clause and those above it, from the top. */
async function clausesAbove(ctx: Ctx, clauseId: string): Promise<{ path: string; title: string }[]> {
  const { rows } = await sql<{ path: string; title: string }>`
    with recursive above as (
      select id, parent_id, path, title, 0 as height from plans.clauses_now where id = ${clauseId}
      union all select c.id, c.parent_id, c.path, c.title, b.height + 1 from plans.clauses_now c join above b on c.id = b.parent_id)
    select path, title from above order by height desc`.execute(ctx.tx);
  return rows;
}

/** Spans count UTF-16 units, as the reader does; the database counts characters, so the text is cut here. */
async function wordsOf(
  ctx: Ctx,
  { version_id, span_start, span_end }: Found,
): Promise<{ span: [number, number] | null; words: string | null }> {
  if (span_start === null || span_end === null) return { span: null, words: null };
  const { rows } = await sql<{
    text: string;
  }>`select text from documents.versions_now where id = ${version_id}`.execute(ctx.tx);
  return { span: [span_start, span_end], words: rows[0]?.text.slice(span_start, span_end) ?? null };
}
