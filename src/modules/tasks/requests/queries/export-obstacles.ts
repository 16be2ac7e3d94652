import ExcelJS from 'exceljs';
import { requestsWords as en } from '../../../../../locales/desk/en/requests.ts';
import { requestsWords as vi } from '../../../../../locales/desk/vi/requests.ts';
import type { Ctx } from '#platform/context.ts';
import { setUpPrinting } from '#platform/sheets/printed.ts';
import { dayInVietnam, officialDay } from '#platform/values/day.ts';
import { inLanguage, type Localized } from '#platform/values/localized.ts';
import { Temporal } from 'temporal-polyfill';
import type { ObstaclesFileQuery, ObstacleView } from '../../contract.ts';
import { obstacleIds, obstaclesOf } from './list-obstacles.ts';

export const MOST_ROWS = 20_000;
const BATCH = 1_000;

type Words = Readonly<Record<keyof typeof vi, string>>;

/** The list as an Excel file, in the language of the person. */
export async function exportObstacles(
  ctx: Ctx,
  query: ObstaclesFileQuery,
): Promise<{ fileName: string; content: Buffer }> {
  const words: Words = ctx.language === 'en' ? en : vi;
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(words['requests.obstacles'], { views: [{ state: 'frozen', ySplit: 1 }] });
  setUpPrinting(sheet);
  sheet.columns = COLUMNS.map(({ word, width }) => ({ header: words[word], width }));
  sheet.getRow(1).font = { bold: true };
  const ids = await obstacleIds(ctx, query, MOST_ROWS);
  for (let at = 0; at < ids.length; at += BATCH)
    for (const one of await obstaclesOf(ctx, ids.slice(at, at + BATCH)))
      sheet.addRow(COLUMNS.map(({ cell }) => cell(one, words, ctx.language, sheet.rowCount)));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: COLUMNS.length } };
  sheet.eachRow((row) => {
    row.alignment = { vertical: 'top', wrapText: true };
  });
  return {
    fileName: `${ctx.language === 'en' ? 'obstacles' : 'kho-khan-vuong-mac'}-${dayInVietnam(ctx.now)}.xlsx`,
    content: Buffer.from(await book.xlsx.writeBuffer()),
  };
}

interface Column {
  readonly word: keyof typeof vi;
  readonly width: number;
  readonly cell: (one: ObstacleView, words: Words, language: string, place: number) => string | number;
}

const named = (name: unknown, language: string): string => (name ? inLanguage(name as Localized, language) : '');
const dayOf = (instant: string | null): string =>
  instant === null ? '' : officialDay(dayInVietnam(Temporal.Instant.from(instant)));

const COLUMNS: readonly Column[] = [
  { word: 'requests.file.place', width: 6, cell: (_one, _words, _language, place) => place },
  { word: 'requests.kind', width: 18, cell: (one, words) => words[`requests.kind.${one.kind}`] },
  { word: 'requests.text', width: 60, cell: (one) => one.text },
  { word: 'requests.raised-by', width: 30, cell: (one, _, language) => named(one.organization?.name, language) },
  { word: 'requests.task', width: 44, cell: (one) => one.task.title },
  { word: 'requests.raised-on', width: 14, cell: (one) => dayOf(one.raisedAt) },
  { word: 'requests.addressed-to', width: 30, cell: (one, _, language) => named(one.addressedTo.name, language) },
  { word: 'requests.state', width: 16, cell: (one, words) => words[`requests.state.${one.state}`] },
  { word: 'requests.last-answer', width: 50, cell: (one) => lastAnswer(one)?.text ?? '' },
  { word: 'requests.answered-on', width: 14, cell: (one) => dayOf(lastAnswer(one)?.at ?? null) },
  { word: 'requests.resolved-on', width: 14, cell: (one) => dayOf(one.resolvedAt) },
];

const lastAnswer = (one: ObstacleView) => one.words.findLast((said) => said.act === 'answered');
