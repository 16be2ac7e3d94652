export type * from './official-document.ts';
export { placedCells, wordsOfCell, type PlacedCell } from './cells.ts';
export { writeAnnexDocx, writeDocx } from './docx.ts';
export { writeMinutesDocx } from './docx-minutes.ts';
export { officialStyle, writeHtml } from './html.ts';
export { annexNote, dayInWords, symbolOfIssuer } from './words.ts';
