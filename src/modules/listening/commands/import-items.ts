import type { Ctx } from '#platform/context.ts';
import { refuse, type Issue } from '#platform/errors.ts';
import { readWorkbook } from '#platform/sheets/read-workbook.ts';
import { dayInVietnam } from '#platform/values/day.ts';
import { MOST_LINES, type ImportItemsBody, type ItemImportRow, type ItemLine } from '../contract.ts';
import { tables } from '../queries/sight.ts';
import { itemColumns } from '../sheet.ts';
import { readLine, type Register } from '../sheet-line.ts';
import { keepItems } from './record-item.ts';
import { findSame, itemKey, writtenItem, type Written } from './write-item.ts';
import { checkKeeps } from './write-outlet.ts';

/** What taking this workbook would do, row by row; nothing is written. @throws {Refusal} `not-permitted`; as `readWorkbook`. */
export async function previewItems(ctx: Ctx, bytes: Uint8Array): Promise<ItemImportRow[]> {
  checkKeeps(ctx);
  const lines = await readWorkbook(bytes, itemColumns, MOST_LINES);
  return (await plan(ctx, lines)).map(({ line, action, issues }) => ({ line, action, issues: [...issues] }));
}

/**
 * Takes the lines in one transaction: all of them, or none where one is wrong.
 * @returns how many items are new.
 * @throws {Refusal} `not-permitted`, `listening.import-wrong`.
 */
export async function importItems(ctx: Ctx, { lines }: ImportItemsBody): Promise<{ count: number }> {
  checkKeeps(ctx);
  const rows = await plan(ctx, lines);
  const wrong = rows.find((row) => row.action === 'wrong');
  if (wrong) refuse('listening.import-wrong', { row: wrong.line.row }, 'conflict');
  const ids = await keepItems(
    ctx,
    rows.flatMap((row) => (row.action === 'added' && row.written ? [row.written] : [])),
  );
  await ctx.record({
    verb: 'listening.import-items',
    subjectType: 'press-register',
    subjectId: null,
    details: { count: ids.length },
  });
  return { count: ids.length };
}

interface PlannedRow {
  readonly line: ItemLine;
  readonly written: Written | null;
  readonly action: ItemImportRow['action'];
  readonly issues: readonly Issue[];
}

async function plan(ctx: Ctx, lines: readonly ItemLine[]): Promise<PlannedRow[]> {
  const register = await readRegister(ctx);
  const read = lines.map((line) => ({ line, ...readRow(line, register) }));
  const there = new Set(
    (
      await findSame(
        ctx,
        read.flatMap((one) => one.written ?? []),
      )
    ).map(itemKey),
  );
  const first = new Map<string, number>();
  return read.map(({ line, written, issues }) => {
    if (!written) return { line, written, issues, action: 'wrong' };
    const key = itemKey(written);
    const earlier = first.get(key);
    if (earlier !== undefined)
      return { line, written, issues: [{ code: 'listening.row-twice', params: { row: earlier } }], action: 'wrong' };
    first.set(key, line.row);
    return { line, written, issues, action: there.has(key) ? 'same' : 'added' };
  });
}

function readRow(line: ItemLine, register: Register): { written: Written | null; issues: readonly Issue[] } {
  const { item, issues } = readLine(line, register);
  if (!item) return { written: null, issues };
  const written = writtenItem(item);
  return written
    ? { written, issues }
    : { written, issues: [{ code: 'listening.row-url', params: { typed: line.url } }] };
}

/** Contracts are held, so that no period changes under the items. */
async function readRegister(ctx: Ctx): Promise<Register> {
  return {
    today: dayInVietnam(ctx.now),
    outlets: await tables(ctx).selectFrom('listening.outlets').select(['id', 'name']).execute(),
    contracts: await tables(ctx).selectFrom('listening.contracts').selectAll().forShare().execute(),
  };
}
