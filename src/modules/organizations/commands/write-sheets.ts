import ExcelJS from 'exceljs';
import type { Ctx } from '#platform/context.ts';
import type { FileReply } from '#platform/http/route.ts';
import { inLanguage } from '#platform/values/localized.ts';
import { organizationsWords as en } from '../../../../locales/desk/en/organizations.ts';
import { organizationsWords as vi } from '../../../../locales/desk/vi/organizations.ts';
import type { ImportColumn } from '#platform/sheets/columns.ts';
import { setUpPrinting } from '#platform/sheets/printed.ts';
import { XLSX } from '#platform/sheets/media-type.ts';
import { focalColumns, organizationColumns } from '../import-columns.ts';
import { organizationTypes } from '../organization.ts';
import { listFocalPersons, listOrganizations } from '../queries.ts';

/** The register of focal persons as a workbook that can be filled in and brought back. */
export async function writeFocalSheet(ctx: Ctx): Promise<FileReply> {
  const lines = (await listFocalPersons(ctx)).map((one) => ({
    organization: inLanguage(one.organizationName, 'vi'),
    name: one.name ?? '',
    post: one.post ?? '',
    telephone: one.telephone ?? '',
    email: one.email ?? '',
    zalo: one.zalo ?? '',
  }));
  const book = new ExcelJS.Workbook();
  writeSheet(book, ctx.language === 'en' ? 'Focal persons' : 'Đầu mối', focalColumns, lines, ctx.language);
  return asFile(book, 'danh-sach-dau-moi.xlsx');
}

/** The living bodies as a workbook that can be filled in and brought back; the kinds to choose from on a second sheet. */
export async function writeOrganizationsSheet(ctx: Ctx): Promise<FileReply> {
  const words = ctx.language === 'en' ? en : vi;
  const yesNo = ctx.language === 'en' ? (['no', 'yes'] as const) : (['Không', 'Có'] as const);
  const all = await listOrganizations(ctx, {});
  const nameById = new Map(all.map((one) => [one.id, one.name.vi]));
  const lines = all.map((one) => ({
    name: one.name.vi,
    nameEn: one.name.en ?? '',
    type: words[`organizations.type.${one.type}`],
    abbreviation: one.abbreviation ?? '',
    code: one.code,
    parent: one.parentId ? (nameById.get(one.parentId) ?? '') : '',
    signsIn: yesNo[Number(one.signsIn) as 0 | 1],
    requestedOnly: yesNo[Number(one.requestedOnly) as 0 | 1],
    validFrom: one.validFrom ?? '',
  }));
  const book = new ExcelJS.Workbook();
  writeSheet(book, ctx.language === 'en' ? 'Agencies' : 'Cơ quan', organizationColumns, lines, ctx.language);
  const kinds = book.addWorksheet(ctx.language === 'en' ? 'Kinds' : 'Loại');
  kinds.getColumn(1).width = 44;
  setUpPrinting(kinds);
  for (const type of organizationTypes) kinds.addRow([words[`organizations.type.${type}`]]);
  return asFile(book, 'danh-sach-co-quan.xlsx');
}

function writeSheet<K extends string>(
  book: ExcelJS.Workbook,
  title: string,
  columns: readonly ImportColumn<K>[],
  lines: readonly Readonly<Record<K, string>>[],
  language: 'vi' | 'en',
): void {
  const sheet = book.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map((column) => ({ header: column[language], key: column.key, width: column.width }));
  for (const line of lines) sheet.addRow(line);
  sheet.getRow(1).font = { bold: true };
  // Text, so that a telephone number keeps its zero and a day stays as typed.
  for (const column of sheet.columns) column.numFmt = '@';
  setUpPrinting(sheet);
}

async function asFile(book: ExcelJS.Workbook, fileName: string): Promise<FileReply> {
  return { fileName, mediaType: XLSX, content: Buffer.from(await book.xlsx.writeBuffer()) };
}
