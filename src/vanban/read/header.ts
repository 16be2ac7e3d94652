import type { FoundDay, FoundText, Header, Signer } from '../document.ts';
import { TITLE_TYPES, typeOfCode } from '../catalogue/index.ts';
import { foldText, lowered } from '../fold.ts';
import type { NameIndex } from './agency-names.ts';
import { placeAndDay } from './days.ts';
import { compactNumber, NUMBER_SOURCE, symbolLength, typeCode } from './document-number.ts';
import type { HeadCell } from './head-cells.ts';
import { issuerOf } from './issuer.ts';
import { isCapitals } from './capitals.ts';
import { pattern, tidy, vn } from './pattern.ts';
import type { Paragraph } from './source.ts';
import { titleType } from './head-zone.ts';

const NUMBER_START = pattern(`^(?:\\s*S[ốỐoOóÓòõọồỗổộöôÔ6](?!\\d))?[\\s:：.]*`, 'u');
const NUMBER = pattern(`^(?:\\d[\\d\\s]{0,6}?)?${NUMBER_SOURCE}`, 'u');
const PERSONAL = pattern(
  `^(?:${vn`(?:phó )?chủ tịch|giám đốc|bộ trưởng|thủ tướng|trưởng ban|hội đồng nhân dân|ủy ban nhân dân|ủy ban thường vụ|quốc hội|chính phủ|ban thường vụ|ban chấp hành|tổng cục trưởng|cục trưởng|chánh văn phòng`})(?![\\p{L}])`,
);

export const NO_SIGNER: Signer = { authority: null, onBehalf: null, title: null, name: null };
export const NO_HEADER: Header = {
  documentType: null,
  number: null,
  issuer: null,
  place: null,
  date: null,
  subject: null,
  signer: NO_SIGNER,
};

export const foundText = (value: string, start: number, end: number, confidence: number): FoundText => ({
  value,
  span: [start, Math.max(end, start + 1)],
  confidence,
});

/** The letterhead, title and subject of a document, without its signature. */
export function readHeader(
  text: string,
  cells: readonly HeadCell[],
  body: readonly Paragraph[],
  index: NameIndex,
): Header {
  const number = numberOf(text, cells);
  const placed = cells.find((cell) => cell.role === 'place');
  const day = placed ? placeAndDay(placed.low) : null;
  const place =
    placed && day
      ? foundText(
          placeName(placed.text.slice(...day.place)),
          placed.start + day.place[0],
          placed.start + day.place[1],
          0.95,
        )
      : null;
  const date: FoundDay | null =
    placed && day?.day
      ? { value: day.day.day, span: [placed.start + day.day.start, placed.start + day.day.end], confidence: 0.98 }
      : null;
  const type = typeOf(cells, number) ?? enactedType(body);
  return {
    documentType: type,
    number,
    issuer: issuerOf(cells, body, place?.value ?? null, index),
    place,
    date,
    subject: subjectOf(cells, type?.value ?? null) ?? enactedSubject(body, type?.value ?? null),
    signer: NO_SIGNER,
  };
}

/** `Bà Rịa - Vũng Tàu` without signs of the column before it. */
function placeName(text: string): string {
  return tidy(text).replace(/^[\s|.,;:–-]+/u, '');
}

/** The own number; null where the digits are blank. It may be broken over lines of its column. */
function numberOf(text: string, cells: readonly HeadCell[]): FoundText | null {
  const at = cells.findIndex((cell) => cell.role === 'number');
  const cell = cells[at];
  if (!cell) return null;
  const next = cells.slice(at + 1, at + 3).find((one) => one.role === 'text' || one.role === 'number');
  const until = next && next.start - cell.end < 12 ? next.end : cell.end;
  const slice = text.slice(cell.start, until).replace(/[\n|]/gu, ' ');
  const lead = NUMBER_START.exec(slice)?.[0].length ?? 0;
  const match = NUMBER.exec(slice.slice(lead));
  if (!match) return null;
  // A symbol ends with its column: what follows a line break counts only after a joint.
  const symbol = match[4] ?? '';
  const rest = slice.slice(lead + match[0].length);
  const whole = match[0].slice(0, match[0].length - symbol.length + symbolLength(symbol, rest.slice(0, 1)));
  const own = withinColumn(whole, cell.end - cell.start - lead);
  const start = cell.start + lead;
  return foundText(compactNumber(own), start, start + own.length, 0.98);
}

function withinColumn(number: string, columnEnd: number): string {
  if (number.length <= columnEnd) return number;
  const joint = /[-–/]\s*$/u.test(number.slice(0, columnEnd)) || /^\s*[-–/]/u.test(number.slice(columnEnd));
  return joint || columnEnd <= 0 ? number : number.slice(0, columnEnd).trimEnd();
}

/** Type as the title names it; else from the symbol of the number; a letter has none of both. */
function typeOf(cells: readonly HeadCell[], number: FoundText | null): FoundText | null {
  const title = cells.find((cell) => cell.role === 'title');
  if (title) {
    const words = typeWords(title.text);
    if (words) return foundText(typeName(words), title.start, title.start + words.length, 0.99);
  }
  const code = number ? typeCode(number.value) : null;
  const named = code ? typeOfCode(code) : null;
  if (named && number) return foundText(named, number.span[0], number.span[1], 0.85);
  const regarding = cells.find((cell) => cell.role === 'regarding');
  if (number && regarding) return foundText('Công văn', regarding.start, regarding.end, 0.85);
  return null;
}

/** A text without head and title is of the type that its enacting sentence names: `… ban hành Kế hoạch … như sau:`. */
function enactedType(body: readonly Paragraph[]): FoundText | null {
  for (const paragraph of body.slice(0, 12)) {
    const match = ENACTS_TYPE.exec(paragraph.low);
    if (!match?.[1] || !SAYS_AS_FOLLOWS.test(paragraph.low.slice(-60))) continue;
    const start = match.index + match[0].length - match[1].length;
    const words = paragraph.text.slice(start, start + match[1].length);
    return foundText(typeName(words), paragraph.start + start, paragraph.start + start + words.length, 0.6);
  }
  return null;
}
const ENACTS_TYPE = pattern(
  `${vn`(?:ban hành|xây dựng)`}\\s+(${vn`kế hoạch hành động|kế hoạch|chương trình hành động|chương trình|đề án|phương án|chỉ thị|quy chế`})(?![\\p{L}])`,
);
const SAYS_AS_FOLLOWS = pattern(`(?:${vn`như sau|sau đây|cụ thể|nội dung sau|nội dung chính sau`})\\s*[:.]?\\s*$`);

/** What a text without a title is about, from the sentence that enacts it: `ban hành Kế hoạch thực hiện … như sau:`. */
function enactedSubject(body: readonly Paragraph[], type: string | null): FoundText | null {
  for (const paragraph of body.slice(0, 12)) {
    const match = ENACTS_TYPE.exec(paragraph.low);
    const follows = AS_FOLLOWS.exec(paragraph.low);
    const named = lowered(type ?? '');
    if (!match?.[1] || !follows || named === '' || !match[1].startsWith(named)) continue;
    const start = match.index + match[0].length - match[1].length + named.length;
    const raw = paragraph.text.slice(start, follows.index);
    const lead = /^[\s"“:]*/u.exec(raw)?.[0].length ?? 0;
    const words = tidy(raw.slice(lead)).replace(/[\s,;:]+$/u, '');
    if (words.length < 20 || words.length > 400) continue;
    return foundText(words, paragraph.start + start + lead, paragraph.start + follows.index, 0.6);
  }
  return null;
}
const AS_FOLLOWS = pattern(
  `[\\s,;(]*(?:${vn`cụ thể|với (?:các |những |một số )?nội dung|gồm (?:các |những )?nội dung|như sau|sau đây`}).{0,50}$`,
  'su',
);

/** The words of the title line that name the type. */
function typeWords(text: string): string | null {
  const words = text.replace(/^[|\s*_]+/u, '').split(/\s+/u);
  for (let count = Math.min(4, words.length); count > 0; count--) {
    const head = words.slice(0, count).join(' ');
    if (titleType(head)) return head.replace(/[\s:|*_.-]+$/u, '');
  }
  return null;
}

/** As the catalogue spells it, also where the title lost its marks; else as written, in sentence case. */
function typeName(words: string): string {
  const folded = foldText(words);
  const isBare = !/[^\p{ASCII}]/u.test(words);
  const known = isBare ? TITLE_TYPES.find((name) => foldText(name) === folded) : undefined;
  return known ?? sentence(words);
}

const sentence = (text: string): string => {
  const low = tidy(text).toLowerCase();
  return low.slice(0, 1).toUpperCase() + low.slice(1);
};

/** Trích yếu: what stands below the title, or `V/v …` below the number of a letter. */
function subjectOf(cells: readonly HeadCell[], type: string | null): FoundText | null {
  const title = cells.findIndex((cell) => cell.role === 'title');
  if (title < 0) return regardingOf(cells) ?? untitledSubject(cells);
  const own = cells[title] as HeadCell;
  const words = typeWords(own.text) ?? own.text;
  const rest = own.text.slice(own.text.indexOf(words) + words.length).replace(/^[\s:.–-]+/u, '');
  const lines = cells.slice(title + 1).filter((cell) => cell.role === 'text');
  const kept = type && /quyết định|nghị quyết|chỉ thị/iu.test(type) ? withoutIssuer(lines) : lines;
  const parts = [rest, ...kept.map((cell) => cell.text)].filter((part) => part !== '');
  const last = kept.at(-1) ?? own;
  if (parts.length === 0) return null;
  const start = rest ? own.start + own.text.indexOf(rest) : (kept[0]?.start ?? own.start);
  const whole = tidy(parts.join(' '));
  const subject = whole.slice(0, CARRIED.exec(lowered(whole))?.index ?? whole.length);
  return foundText(subject, start, last.end, 0.95);
}
/** `(Kèm theo Quyết định số …)` on the line of the subject. */
const CARRIED = pattern(`\\s*\\((?:${vn`ban hành `})?${vn`kèm theo`}[^()]{0,200}\\)?\\s*$`);

/** Decisions repeat their issuer in capitals between the subject and `Căn cứ`. */
function withoutIssuer(lines: readonly HeadCell[]): readonly HeadCell[] {
  for (let at = 1; at < lines.length; at++) {
    const rest = lines.slice(at);
    if (PERSONAL.test(rest[0]?.low ?? '') && rest.every((cell) => isCapitals(cell.text)) && rest.length <= 3)
      return lines.slice(0, at);
  }
  return lines;
}

/** A title that a site lost: capitals below number and place, before the issuer is named again. */
function untitledSubject(cells: readonly HeadCell[]): FoundText | null {
  const from = endOfLetterhead(cells);
  const lines = cells.slice(from + 1).filter((cell) => cell.role === 'text');
  const end = lines.findIndex((cell) => PERSONAL.test(cell.low));
  const kept = lines.slice(0, end < 0 ? lines.length : end).filter((cell) => isCapitals(cell.text));
  const [first, last] = [kept[0], kept.at(-1)];
  if (from < 0 || !first || !last) return null;
  return foundText(tidy(kept.map((cell) => cell.text).join(' ')), first.start, last.end, 0.7);
}

/** The last of the pieces around number and place; days among the grounds below are none of them. */
function endOfLetterhead(cells: readonly HeadCell[]): number {
  const first = cells.findIndex((cell) => cell.role === 'number' || cell.role === 'place');
  let last = first;
  for (let at = first + 1; first >= 0 && at < cells.length; at++) {
    const cell = cells[at] as HeadCell;
    if (cell.role === 'text' && cell.text.length > 30) break;
    if (cell.role === 'number' || cell.role === 'place') last = at;
  }
  return last;
}

function regardingOf(cells: readonly HeadCell[]): FoundText | null {
  const at = cells.findIndex((cell) => cell.role === 'regarding');
  const first = cells[at];
  if (!first) return null;
  const lines = [first];
  for (const cell of cells.slice(at + 1)) {
    if (cell.role === 'rule' || cell.role === 'addressee' || cell.role === 'title') break;
    if (cell.role === 'text') lines.push(cell);
  }
  const whole = tidy(lines.map((cell) => cell.text).join(' '));
  const words = whole.slice(LETTER.exec(lowered(whole))?.[0].length ?? 0).replace(SPELT_SIGN, 'V/v ');
  return foundText(words, first.start, lines.at(-1)?.end ?? first.end, 0.9);
}
/** `V / v`, `v/v:`, `Viv`: written as the office does. */
const SPELT_SIGN = /^v(?:\s*[/⁄]\s*|[il|])v\s*[:.]?\s+/iu;
/** `Công văn V/v …` at the top of a page that reprints a letter. */
const LETTER = pattern(`^${vn`công văn`}\\s+`);
