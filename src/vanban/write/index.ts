export type * from './official-document.ts';
export { writeAnnexDocx, writeDocx } from './docx.ts';
export { officialStyle, writeHtml } from './html.ts';
export { dayInWords, symbolOfIssuer } from './words.ts';
