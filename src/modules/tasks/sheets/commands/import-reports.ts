import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { refuse, Refusal } from '#platform/errors.ts';
import { readWorkbook } from '#platform/sheets/read-workbook.ts';
import { dayInVietnam } from '#platform/values/day.ts';
import { completePart } from '../../commands/complete-part.ts';
import { reportProgress } from '../../commands/report-progress.ts';
import type { ImportReportsBody, ReportImportRow } from '../../contract.ts';
import { isFocalOfficer, speaksFor } from '../../policy.ts';
import { withinSight } from '../../queries/sight.ts';
import { reportColumns } from '../columns.ts';
import { planReports, type KnownPart } from '../report-import.ts';

/**
 * What taking the workbook that an agency sent back would do, row by row; nothing is written.
 * @param organizationId the agency that reports
 * @throws {Refusal} `not-permitted` to who does not speak for it; what makes a sheet unreadable
 */
export async function previewReports(ctx: Ctx, organizationId: string, bytes: Uint8Array): Promise<ReportImportRow[]> {
  mustSpeakFor(ctx, organizationId);
  const rows = planReports(await readWorkbook(bytes, reportColumns), {
    parts: await partsOf(ctx, organizationId),
    today: dayInVietnam(ctx.now),
    choosesDay: isFocalOfficer(ctx.actor),
  });
  return rows.map(({ row, part, note, doneOn, title, action, issues }) => ({
    line: { row, partId: part?.partId ?? null, version: part?.version ?? null, note, doneOn },
    title,
    action,
    issues: [...issues],
  }));
}

/**
 * Reports for each part what its row says, in one transaction: all of them, or none where one cannot be any more.
 * @throws {Refusal} `tasks.reports-outdated`, with the first such row.
 */
export async function importReports(ctx: Ctx, { lines }: ImportReportsBody): Promise<{ count: number }> {
  for (const { row, partId, version, note, doneOn } of lines) {
    const words = note === null ? {} : { note };
    try {
      if (doneOn !== null) await completePart(ctx, { partId, version, ...words, figures: [], doneOn });
      else if (note !== null) await reportProgress(ctx, { partId, version, note, figures: [] });
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'not-permitted' || error.code === 'not-found') throw error;
      // By itself `stale-version` would not say which row it was.
      refuse('tasks.reports-outdated', { row }, 'conflict');
    }
  }
  return { count: lines.length };
}

/** @throws {Refusal} `not-permitted` to who does not speak for the agency */
export function mustSpeakFor(ctx: Ctx, organizationId: string): void {
  if (!speaksFor(ctx.actor, { organization_id: organizationId })) throw new Refusal('not-permitted');
}

async function partsOf(ctx: Ctx, organizationId: string): Promise<readonly KnownPart[]> {
  const { rows } = await sql<KnownPart>`
    select t.id as "taskId", t.title, t.period_key as period, t.is_historic as "isHistoric", p.id as "partId", p.version, p.state,
      p.last_report_note as "lastNote", p.done_on as "doneOn"
    from tasks.parts p join tasks.tasks t on t.id = p.task_id
    where p.organization_id = ${organizationId} and p.state <> 'cancelled' and t.progress <> 'cancelled'
      and ${withinSight(ctx)}`.execute(ctx.tx);
  return rows;
}
