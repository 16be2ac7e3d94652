import type { Worksheet } from 'exceljs';

const A4 = 9;
/** In inches; the left edge is wider, for holes and files (NĐ 30/2020, Phụ lục I: 30 mm left, 15 right, 20 above and below). */
const MARGINS = { left: 1.18, right: 0.59, top: 0.79, bottom: 0.79, header: 0.4, footer: 0.4 };

/**
 * Sets a sheet up so that it prints as it is meant to be read: A4 on its side, all columns on one page's width, the head
 * repeated on every page, `page/pages` in the middle of the foot.
 * @param headRow number of the row that holds the headings; the rows above it stand on the first page only.
 */
export function setUpPrinting(sheet: Worksheet, headRow = 1): void {
  Object.assign(sheet.pageSetup, {
    paperSize: A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${headRow}:${headRow}`,
    margins: MARGINS,
  });
  sheet.headerFooter.oddFooter = '&C&P/&N';
}
