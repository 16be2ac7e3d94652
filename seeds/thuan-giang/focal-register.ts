import exceljs from 'exceljs';
import type { FocalPersonLine } from './focal-persons.ts';
import { settleArchive } from './settle-archive.ts';

const COLUMNS: readonly (readonly [heading: string, width: number, key: keyof FocalPersonLine])[] = [
  ['Cơ quan, đơn vị, địa phương', 52, 'organizationName'],
  ['Họ và tên', 26, 'name'],
  ['Chức vụ', 44, 'post'],
  ['Điện thoại', 16, 'telephone'],
  ['Thư điện tử', 48, 'email'],
  ['Zalo', 16, 'zalo'],
];

/** The register of focal persons as the Sở keeps it: one sheet, a title, a head row, one line per agency. */
export async function writeFocalRegister(lines: readonly FocalPersonLine[]): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('Đầu mối', { views: [{ state: 'frozen', ySplit: 3 }] });
  sheet.columns = [{ width: 6 }, ...COLUMNS.map(([, width]) => ({ width }))];
  sheet.mergeCells(1, 1, 1, COLUMNS.length + 1);
  const title = sheet.getCell(1, 1);
  title.value = 'DANH SÁCH ĐẦU MỐI THỰC HIỆN KẾ HOẠCH SỐ 46/KH-UBND NGÀY 05/3/2026 CỦA UBND TỈNH THUẬN GIANG';
  title.font = { name: 'Times New Roman', size: 13, bold: true };
  title.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  sheet.getRow(1).height = 26;
  sheet.getRow(3).values = ['STT', ...COLUMNS.map(([heading]) => heading)];
  for (const [index, line] of lines.entries())
    sheet.getRow(index + 4).values = [index + 1, ...COLUMNS.map(([, , key]) => line[key])];
  for (let row = 3; row <= lines.length + 3; row += 1) drawRow(sheet.getRow(row), row === 3);
  sheet.autoFilter = { from: { row: 3, column: 1 }, to: { row: lines.length + 3, column: COLUMNS.length + 1 } };
  sheet.pageSetup = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
  sheet.pageSetup.printTitlesRow = '3:3';
  return settleArchive(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function drawRow(row: exceljs.Row, isHead: boolean): void {
  const edge = { style: 'thin' } as const;
  row.eachCell({ includeEmpty: true }, (cell, column) => {
    if (column > COLUMNS.length + 1) return;
    cell.font = { name: 'Times New Roman', size: 12, bold: isHead };
    cell.border = { top: edge, bottom: edge, left: edge, right: edge };
    cell.alignment = { vertical: 'middle', horizontal: isHead || column === 1 ? 'center' : 'left', wrapText: true };
  });
}
