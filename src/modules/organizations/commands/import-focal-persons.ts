import { isGrantedEverywhere, type Ctx } from '#platform/context.ts';
import { Refusal, refuse } from '#platform/errors.ts';
import { readWorkbook } from '#platform/sheets/read-workbook.ts';
import { dayInVietnam } from '#platform/values/day.ts';
import type { FocalImportRow, FocalLine } from '../contract.ts';
import { planFocalImport, type FocalRow } from '../focal-import.ts';
import { focalColumns } from '../import-columns.ts';
import { listFocalPersons, nameIndexFor } from '../queries.ts';
import { changeFocalPerson } from './change-focal-person.ts';

/** What taking this workbook would do, row by row; nothing is written. */
export async function previewFocalPersons(ctx: Ctx, bytes: Uint8Array): Promise<FocalImportRow[]> {
  authorise(ctx);
  const rows = await plan(ctx, await readWorkbook(bytes, focalColumns));
  return rows.map((row) => ({
    line: row.line,
    organization: row.entry ? { id: row.entry.organizationId, name: row.entry.organizationName } : null,
    before: row.entry?.name ?? null,
    action: row.action,
    issues: [...row.issues],
  }));
}

/** Takes the lines into the register in one transaction: all of them, or none where one has become wrong since the preview. */
export async function importFocalPersons(ctx: Ctx, lines: readonly FocalLine[]): Promise<{ count: number }> {
  authorise(ctx);
  const rows = await plan(ctx, lines);
  const wrong = rows.find((row) => row.action === 'wrong');
  if (wrong) refuse('organizations.import-outdated', { row: wrong.line.row }, 'conflict');
  const changes = rows.filter((row) => row.action !== 'same');
  for (const { line, entry } of changes) {
    await changeFocalPerson(ctx, {
      organizationId: entry!.organizationId,
      version: entry!.version,
      name: line.name,
      post: line.post || null,
      telephone: line.telephone || null,
      email: line.email || null,
      zalo: line.zalo || null,
    });
  }
  await ctx.record({
    verb: 'organizations.import-focal-persons',
    subjectType: 'province',
    subjectId: null,
    details: {
      added: changes.filter((row) => row.action === 'added').length,
      changed: changes.filter((row) => row.action === 'changed').length,
    },
  });
  return { count: changes.length };
}

/** The whole register may be changed only by who holds it for the province. */
function authorise(ctx: Ctx): void {
  if (!isGrantedEverywhere(ctx.actor, 'focal-persons.edit')) throw new Refusal('not-permitted');
}

async function plan(ctx: Ctx, lines: readonly FocalLine[]): Promise<FocalRow[]> {
  const register = await listFocalPersons(ctx);
  return planFocalImport(lines, {
    index: await nameIndexFor(ctx),
    entries: new Map(register.map((entry) => [entry.organizationId, entry])),
    today: dayInVietnam(ctx.now),
  });
}
