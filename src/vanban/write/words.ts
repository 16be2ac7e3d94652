/** The fixed words and the punctuation of an official document, as lines of text; shared by every layout. */
import type { Day } from '../document.ts';
import { isLetter, type Annex, type OfficialDocument, type Urgency } from './official-document.ts';

export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
export const DRAFT = 'DỰ THẢO';
export const URGENCY_WORDS: Readonly<Record<Urgency, string>> = {
  'hoa-toc': 'HỎA TỐC',
  'thuong-khan': 'THƯỢNG KHẨN',
  khan: 'KHẨN',
};

/** `Số: 05/KH-UBND`; numbers below 10 with a leading zero (Phụ lục I, II.3). Without a number its place stays open. */
export function numberLine({ number }: Pick<OfficialDocument, 'number'>): string {
  return `Số: ${number.number === null ? '        ' : number.number.padStart(2, '0')}/${number.symbol}`;
}

/** `Thuận Giang, ngày 05 tháng 11 năm 2026`: days below 10 and months 1 and 2 with a leading zero (Phụ lục I, II.4). */
export function placeAndDate({ place, date }: Pick<OfficialDocument, 'place' | 'date'>): string {
  return `${place}, ${date === null ? 'ngày      tháng      năm       ' : dayInWords(date)}`;
}

/** `2026-03-05` → `ngày 05 tháng 3 năm 2026`. */
export function dayInWords(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `ngày ${date} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

/** `V/v` before the subject of a letter; nothing before that of a type with a name. */
export const subjectLine = (document: Pick<OfficialDocument, 'type' | 'subject'>): string =>
  isLetter(document) ? `V/v ${lowerFirst(document.subject)}` : document.subject;

/** One addressee on the line of "Kính gửi:", several on a line each, `;` between and `.` at the end (Phụ lục I, II.9a). */
export function addresseeLines(addressees: readonly string[]): string[] {
  if (addressees.length < 2) return [...addressees];
  return addressees.map((one, index) => `- ${one}${index === addressees.length - 1 ? '.' : ';'}`);
}

/** Every line begins with `-` and ends with `;`, the last one, where the copies are kept, with `.` (Phụ lục I, II.9b). */
export const recipientLines = (recipients: readonly string[]): string[] =>
  recipients.map((one, index) => `- ${one}${index === recipients.length - 1 ? '.' : ';'}`);

/** Each basis on a line of its own that ends with `;`, the last with `.` (Phụ lục I, II.6b). */
export const basisLines = (bases: readonly string[]): string[] =>
  bases.map((one, index) => `${one}${index === bases.length - 1 ? '.' : ';'}`);

/** The body with `./.` behind its last sentence, as every sample form of Phụ lục III ends. */
export function closed(document: OfficialDocument): OfficialDocument['body'] {
  const last = document.body.findLastIndex((block) => block.kind === 'paragraph');
  return document.body.map((block, index) =>
    index === last && block.kind === 'paragraph'
      ? { ...block, text: `${block.text.replace(/[./\s]+$/, '')}./.` }
      : block,
  );
}

/** What an annex says of the document that it goes with. */
export type AnnexTo = Pick<OfficialDocument, 'type' | 'number' | 'date' | 'issuer'>;

/** `(Kèm theo Công văn số 12/SVHTTDL ngày 05 tháng 11 năm 2026 của Sở …)`; open places where number or day is not known. */
export function annexNote(document: AnnexTo): string {
  const day = document.date === null ? 'ngày      tháng      năm       ' : dayInWords(document.date);
  const number = numberLine(document).replace('Số: ', 'số ');
  return `(Kèm theo ${document.type} ${number} ${day} của ${document.issuer})`;
}

/** What an annex says of itself above its table. */
export const annexHead = (note: string, annex: Annex): readonly [string, string, string] => [
  annex.label,
  annex.title.toLocaleUpperCase('vi'),
  note,
];

/** The issuer in capitals; a committee's or council's name breaks before its province or commune. */
export const issuerLines = (issuer: string): string[] =>
  issuer
    .replace(/^(Ủy ban nhân dân|Hội đồng nhân dân) (?=(?:tỉnh|thành phố|xã|phường|đặc khu) )/iu, '$1\n')
    .toLocaleUpperCase('vi')
    .split('\n');

/** A name keeps its capital when the word after the first letter is capital too (`UBND`, `Sở`): only plain words are lowered. */
function lowerFirst(text: string): string {
  const [first = ''] = text;
  const isName = /^\p{Lu}\p{Lu}/u.test(text);
  return isName ? text : first.toLocaleLowerCase('vi') + text.slice(first.length);
}

/** `Sở VHTTDL` → `SVHTTDL`, for the symbol of its letters: the capitals of an abbreviation without spaces. */
export const symbolOfIssuer = (abbreviation: string): string =>
  abbreviation
    .split(/\s+/)
    .map((word) => (/^\p{Lu}{2,}/u.test(word) ? word : (word[0] ?? '').toLocaleUpperCase('vi')))
    .join('');
