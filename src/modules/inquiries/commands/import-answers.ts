import type { Ctx } from '#platform/context.ts';
import { Refusal, refuse, type Issue } from '#platform/errors.ts';
import { readWorkbook } from '#platform/sheets/read-workbook.ts';
import { foldForSearch } from '#platform/values/fold.ts';
import { numberText } from '../cells.ts';
import { MOST_ADDRESSEES, type AnswerImportRow, type AnswerLine, type ImportAnswersBody } from '../contract.ts';
import type { Entries, Field } from '../field.ts';
import { mayAnswerFor } from '../policy.ts';
import { linesOf, type Line } from '../queries/get-inquiry.ts';
import { answerColumns } from '../sheet.ts';
import type { InquiriesTable } from '../tables.ts';
import { readAnswer, takeAnswer } from './answer-inquiry.ts';
import { holdOpen } from './lock-inquiry.ts';

/** What taking this workbook would do, row by row; nothing is written. Lines in which nothing was filled in are left out. */
export async function previewAnswers(ctx: Ctx, inquiryId: string, bytes: Uint8Array): Promise<AnswerImportRow[]> {
  const inquiry = await holdOpen(ctx, inquiryId);
  const sheet = await readWorkbook(bytes, answerColumns(inquiry.fields), MOST_ADDRESSEES, numberText);
  const lines = sheet.map((line) => lineOf(inquiry.fields, line)).filter(says);
  if (lines.length === 0) refuse('inquiries.rows-empty');
  return (await plan(ctx, inquiry, lines)).map(({ line, found, action, issues }) => ({
    line,
    organization: found ? { id: found.organization_id, name: found.name } : null,
    version: found?.version ?? 0,
    action,
    issues: [...issues],
  }));
}

/**
 * Takes the lines in one transaction: all of them, or none where one has become wrong since the preview.
 * @throws {Refusal} `inquiries.import-outdated`; as `answerInquiry`.
 */
export async function importAnswers(ctx: Ctx, input: ImportAnswersBody): Promise<{ count: number }> {
  const inquiry = await holdOpen(ctx, input.inquiryId);
  const rows = await plan(ctx, inquiry, input.lines);
  const wrong = rows.find((row) => row.action === 'wrong');
  if (wrong) refuse('inquiries.import-outdated', { row: wrong.line.row }, 'conflict');
  const changes = rows.filter((row) => row.action === 'answer');
  // In one order, so that two workbooks at once do not wait for each other's lines.
  for (const { line, found } of changes.toSorted((a, b) => (a.found!.id < b.found!.id ? -1 : 1)))
    await takeAnswer(ctx, {
      inquiryId: inquiry.id,
      organizationId: found!.organization_id,
      version: versionSeen(input, line),
      entries: withFiles(inquiry.fields, line, found!).entries,
      isNothing: line.isNothing,
      note: line.note,
    });
  return { count: changes.length };
}

const versionSeen = ({ lines }: ImportAnswersBody, line: AnswerLine): number =>
  lines.find((one) => one.row === line.row)!.version;

interface PlannedRow {
  readonly line: AnswerLine;
  readonly found: Line | undefined;
  readonly action: AnswerImportRow['action'];
  readonly issues: readonly Issue[];
}

function lineOf(
  fields: readonly Field[],
  line: Readonly<Record<string, string>> & { readonly row: number },
): AnswerLine {
  const nothing = foldForSearch(line['nothing'] ?? '');
  const entries = fields
    .filter((field) => field.kind !== 'file')
    .map(({ key }) => [key, line[key] ?? ''] as const)
    .filter(([, typed]) => typed !== '');
  return {
    row: line.row,
    organization: line['organization'] ?? '',
    entries: Object.fromEntries(entries),
    isNothing: nothing !== '' && nothing !== 'khong' && nothing !== 'no',
    note: line['note'] || null,
  };
}

const says = ({ entries, isNothing, note }: AnswerLine): boolean =>
  isNothing || Boolean(note) || Object.keys(entries).length > 0;

async function plan(ctx: Ctx, inquiry: InquiriesTable, lines: readonly AnswerLine[]): Promise<PlannedRow[]> {
  const asked = await linesOf(ctx, inquiry, true);
  const byName = new Map(asked.flatMap((one) => namesOf(one).map((name) => [name, one] as const)));
  const seen = new Set<string>();
  return lines.map((line) => {
    const found = byName.get(foldForSearch(line.organization));
    const issues = found ? issuesOf(ctx, inquiry, line, found) : [];
    if (!found) issues.push({ code: 'inquiries.row-not-asked', params: { name: line.organization } });
    else if (seen.has(found.id)) issues.push({ code: 'inquiries.row-twice', params: { name: line.organization } });
    if (found) seen.add(found.id);
    const action = issues.length > 0 ? 'wrong' : isSame(inquiry, line, found!) ? 'same' : 'answer';
    return { line, found, action, issues };
  });
}

const namesOf = ({ name }: Line): string[] => [name.vi, name.en ?? ''].map(foldForSearch).filter((one) => one !== '');

function issuesOf(ctx: Ctx, inquiry: InquiriesTable, line: AnswerLine, found: Line): Issue[] {
  if (!mayAnswerFor(ctx.actor, found.organization_id))
    return [{ code: 'inquiries.row-not-yours', params: { name: line.organization } }];
  try {
    readAnswer(inquiry.fields, withFiles(inquiry.fields, line, found));
    return [];
  } catch (error) {
    if (error instanceof Refusal) return [...error.issues];
    throw error;
  }
}

/** A sheet holds no files: those that were attached on the page stay. */
function filesKept(fields: readonly Field[], found: Line | undefined): Entries {
  const kept = fields.filter((field) => field.kind === 'file').map(({ key }) => [key, found?.answer?.entries[key]]);
  return Object.fromEntries(kept.filter(([, id]) => id !== undefined)) as Entries;
}

const withFiles = (fields: readonly Field[], line: AnswerLine, found: Line): AnswerLine =>
  line.isNothing ? line : { ...line, entries: { ...filesKept(fields, found), ...line.entries } };

function isSame({ fields }: InquiriesTable, line: AnswerLine, { state, answer }: Line): boolean {
  if (state !== 'answered' || !answer) return false;
  const entries = line.isNothing ? {} : readAnswer(fields, withFiles(fields, line, { state, answer } as Line));
  const keys = new Set([...Object.keys(entries), ...Object.keys(answer.entries)]);
  return (
    line.isNothing === answer.is_nothing &&
    (line.note ?? null) === answer.note &&
    [...keys].every((key) => entries[key] === answer.entries[key])
  );
}
