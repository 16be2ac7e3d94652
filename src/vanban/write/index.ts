export type * from './official-document.ts';
export { writeDocx } from './docx.ts';
export { officialStyle, writeHtml } from './html.ts';
export { dayInWords } from './words.ts';
