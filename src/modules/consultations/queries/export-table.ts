import ExcelJS from 'exceljs';
import { Temporal } from 'temporal-polyfill';
import { consultationsWords as en } from '../../../../locales/desk/en/consultations.ts';
import { consultationsWords as vi } from '../../../../locales/desk/vi/consultations.ts';
import type { Ctx } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { FileReply } from '#platform/http/route.ts';
import { XLSX } from '#platform/sheets/media-type.ts';
import { setUpPrinting } from '#platform/sheets/printed.ts';
import { dayInVietnam, officialDay } from '#platform/values/day.ts';
import { inLanguage } from '#platform/values/localized.ts';
import { annexNote, symbolOfIssuer, writeAnnexDocx } from '#vanban/write/index.ts';
import type { AddresseeView, CommentView, RoundDetail } from '../contract.ts';
import { letterOf, repliedOf, tableBody, tableTitle } from '../table.ts';
import { getRound } from './get-round.ts';
import { tables } from './sight.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The whole round, for who sees all of it. @throws {Refusal} `not-found`, `not-permitted`. */
async function wholeRound(ctx: Ctx, id: string): Promise<RoundDetail> {
  const round = await getRound(ctx, id);
  if (!round.seesAll) throw new Refusal('not-permitted');
  return round;
}

/**
 * The table of comments and their handling as an official document: an annex to the submission (tờ trình) that carries the draft to
 * the People's Committee; its number and day are filled in when it is signed.
 * @throws {Refusal} `not-found`, `not-permitted`.
 */
export async function exportDocx(ctx: Ctx, id: string): Promise<FileReply> {
  const round = await wholeRound(ctx, id);
  const today = dayInVietnam(ctx.now);
  // What came after the closing is none.
  const asOf = round.closedAt ? dayInVietnam(Temporal.Instant.from(round.closedAt)) : today;
  const issuer = round.openedBy.organization;
  const submission = {
    type: 'Tờ trình',
    number: { number: null, symbol: `TTr-${await symbolOf(ctx, issuer?.id ?? null)}` },
    date: null,
    issuer: issuer?.name.vi ?? round.openedBy.name,
  };
  const content = await writeAnnexDocx({
    label: 'Phụ lục',
    title: tableTitle(round),
    note: annexNote(submission),
    issuer: submission.issuer,
    landscape: true,
    body: tableBody(round, asOf),
  });
  return {
    fileName: `Bang-tong-hop-tiep-thu-giai-trinh-${today}.docx`,
    mediaType: DOCX,
    content: Buffer.from(content),
  };
}

async function symbolOf(ctx: Ctx, organizationId: string | null): Promise<string> {
  if (organizationId === null) return '';
  const found = await tables(ctx)
    .selectFrom('organizations.organizations_now')
    .select(['name', 'abbreviation'])
    .where('id', '=', organizationId)
    .executeTakeFirstOrThrow();
  return symbolOfIssuer(found.abbreviation ?? found.name.vi);
}

/** One row of the sheet: a comment, an agreement, or an agency that has not replied. */
interface Row {
  readonly row: AddresseeView;
  readonly comment: CommentView | null;
}

/**
 * The same as an Excel file, in the language of the person; who has not replied stands at the end.
 * @throws {Refusal} `not-found`, `not-permitted`.
 */
export async function exportXlsx(ctx: Ctx, id: string): Promise<FileReply> {
  const round = await wholeRound(ctx, id);
  const words = ctx.language === 'en' ? en : vi;
  const today = dayInVietnam(ctx.now);
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(words['consultations.sheet'], { views: [{ state: 'frozen', ySplit: 4 }] });
  setUpPrinting(sheet, 4);
  const columns = columnsOf(words, ctx.language);
  sheet.columns = columns.map(({ width }) => ({ width }));
  sheet.addRow([round.title]).font = { bold: true, size: 14 };
  sheet.addRow([`${words['consultations.file.as-of']} ${officialDay(today)}`]);
  sheet.addRow([]);
  sheet.addRow(columns.map(({ head }) => head)).font = { bold: true };
  for (const [index, one] of rowsOf(round).entries()) sheet.addRow(columns.map(({ cell }) => cell(one, index + 1)));
  sheet.autoFilter = { from: { row: 4, column: 1 }, to: { row: 4, column: columns.length } };
  sheet.eachRow((row, number) => {
    if (number > 3) row.alignment = { vertical: 'top', wrapText: true };
  });
  const name = ctx.language === 'en' ? 'comments' : 'y-kien-gop-y';
  return { fileName: `${name}-${today}.xlsx`, mediaType: XLSX, content: Buffer.from(await book.xlsx.writeBuffer()) };
}

const rowsOf = (round: RoundDetail): Row[] => [
  ...repliedOf(round.rows).flatMap((row): Row[] =>
    row.reply.agrees ? [{ row, comment: null }] : row.reply.comments.map((comment) => ({ row, comment })),
  ),
  ...round.rows.filter((row) => row.reply === null).map((row) => ({ row, comment: null })),
];

interface Column {
  readonly head: string;
  readonly width: number;
  readonly cell: (one: Row, place: number) => ExcelJS.CellValue;
}

const columnsOf = (words: Readonly<Record<keyof typeof vi, string>>, language: string): Column[] => [
  { head: words['consultations.file.place'], width: 6, cell: (_, place) => place },
  {
    head: words['consultations.agency'],
    width: 34,
    cell: ({ row }) => inLanguage(row.organization.name, language),
  },
  { head: words['consultations.letter'], width: 24, cell: ({ row }) => (row.reply && letterOf(row.reply)) || null },
  { head: words['consultations.section'], width: 30, cell: ({ comment }) => comment?.section ?? null },
  {
    head: words['consultations.comment'],
    width: 60,
    cell: ({ row, comment }) =>
      comment?.text ?? words[row.reply ? 'consultations.agrees' : 'consultations.state.waiting'],
  },
  {
    head: words['consultations.handling'],
    width: 20,
    cell: ({ comment }) => comment && words[handlingKey(comment)],
  },
  {
    head: words['consultations.handling-text'],
    width: 50,
    cell: ({ comment }) => comment?.handling?.text ?? null,
  },
];

const handlingKey = ({ handling }: CommentView): keyof typeof vi =>
  handling ? `consultations.handling.${handling.kind}` : 'consultations.unhandled';
