import ExcelJS from 'exceljs';
import { detailsOf, subjectWord, verbWord, type DetailWords } from '../../../../locales/desk/audit-said.ts';
import { words as en } from '../../../../locales/desk/en/index.ts';
import { words as vi } from '../../../../locales/desk/vi/index.ts';
import type { Ctx } from '#platform/context.ts';
import type { FileReply } from '#platform/http/route.ts';
import { setUpPrinting } from '#platform/sheets/printed.ts';
import { inLanguage } from '#platform/values/localized.ts';
import { showInstant } from '#platform/values/shown.ts';
import { XLSX } from '#platform/sheets/media-type.ts';
import type { AuditEntryView, AuditQuery } from '../contract.ts';
import type { ListBodyNames } from '../ports.ts';
import { listEntries } from '../queries.ts';

const MOST_ROWS = 20_000;

type Words = typeof vi;
interface Column {
  readonly word: keyof Words;
  readonly width: number;
  readonly cell: (entry: AuditEntryView, words: Words, said: DetailWords) => string;
}

const COLUMNS: readonly Column[] = [
  { word: 'audit.at', width: 24, cell: (entry, _, { language }) => showInstant(entry.at, language) },
  { word: 'audit.actor', width: 28, cell: actorOf },
  { word: 'audit.act', width: 32, cell: (entry, _, { tOr }) => verbWord(entry.verb, tOr) },
  {
    word: 'audit.subject',
    width: 24,
    cell: (entry, _, { tOr }) => subjectWord(entry.subjectType, entry.subjectId, tOr),
  },
  { word: 'audit.details', width: 64, cell: detailLines },
  { word: 'audit.ip', width: 18, cell: (entry) => entry.ip ?? '' },
  { word: 'audit.subject-id', width: 40, cell: (entry) => entry.subjectId ?? '' },
];

/** The lines that the filters leave, newest first, in the words of the screen and the language of the person. */
export async function writeAuditSheet(ctx: Ctx, query: AuditQuery, listBodyNames: ListBodyNames): Promise<FileReply> {
  const words = (ctx.language === 'en' ? en : vi) as Words;
  const names = await listBodyNames(ctx);
  const said: DetailWords = {
    language: ctx.language,
    tOr: (key, fallback) => (words as Readonly<Record<string, string>>)[key] ?? fallback,
    bodyOf: (key) => {
      const name = names.get(key);
      return name && inLanguage(name, ctx.language);
    },
  };
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(words['audit.title'], { views: [{ state: 'frozen', ySplit: 1 }] });
  setUpPrinting(sheet);
  sheet.columns = COLUMNS.map(({ word, width }) => ({ header: words[word], width }));
  const { items } = await listEntries(ctx, query, MOST_ROWS);
  for (const entry of items) sheet.addRow(COLUMNS.map(({ cell }) => cell(entry, words, said)));
  sheet.eachRow((row) => {
    row.alignment = { vertical: 'top', wrapText: true };
  });
  sheet.getRow(1).font = { bold: true };
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: COLUMNS.length } };
  const fileName = ctx.language === 'en' ? 'audit-trail.xlsx' : 'nhat-ky-he-thong.xlsx';
  return { fileName, mediaType: XLSX, content: Buffer.from(await book.xlsx.writeBuffer()) };
}

function actorOf(entry: AuditEntryView, words: Words): string {
  if (entry.verb === 'access.sign-in-failed') return words['audit.nobody'];
  return entry.actorName === 'Hệ thống' ? words['desk.system'] : entry.actorName;
}

function detailLines({ verb, details }: AuditEntryView, _: Words, said: DetailWords): string {
  return detailsOf(verb, details, said)
    .map(({ name, content }) => `${name}: ${content}`)
    .join('\n');
}
