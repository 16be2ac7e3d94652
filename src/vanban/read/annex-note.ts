import type { FoundDay, FoundText, Header } from '../document.ts';
import { lowered } from '../fold.ts';
import { daysIn } from './days.ts';
import { compactNumber, NUMBER_SOURCE, symbolLength, typeCode } from './document-number.ts';
import { ANNEXED } from './head-zone.ts';
import { foundText } from './header.ts';
import { pattern, vn } from './pattern.ts';
import type { Line } from './source.ts';
import type { Zones } from './zones.ts';

const CARRIER = pattern(
  `(?:${vn`kèm theo|kèm`})\\s+(${vn`quyết định|kế hoạch|công văn|thông báo|nghị quyết|chương trình|tờ trình|đề án|chỉ thị`})\\s+(?:${vn`này\\s+`})?${vn`số`}\\s*[:.]?\\s*`,
);
const NUMBER = pattern(`^${NUMBER_SOURCE}`, 'u');
/** A note wraps over so many lines at most. */
const LINES = 4;

/** A head that lost number and day takes them from the note of its own annex: `(Kèm theo Quyết định số … ngày …)`. */
export function withAnnexNote(header: Header, text: string, lines: readonly Line[], zones: Zones): Header {
  if (header.number !== null || header.documentType === null) return header;
  for (const [index, line] of lines.entries()) {
    if (zones.of[index] !== 'annex' || !ANNEXED.test(lowered(line.text))) continue;
    const end = noteEnd(lines, index);
    const note = noteIn(text.slice(line.start, end).replace(/\n/gu, ' '), line.start);
    if (note?.type !== lowered(header.documentType.value)) continue;
    return { ...header, number: note.number, date: header.date ?? note.date };
  }
  return header;
}

/** Where the bracket of a note closes, or its line ends. */
export function noteEnd(lines: readonly Line[], from: number): number {
  const first = lines[from] as Line;
  for (let at = from; at < from + LINES && at < lines.length; at++)
    if (lines[at]?.text.includes(')')) return lines[at]?.end ?? first.end;
  return first.end;
}

interface Note {
  readonly type: string;
  readonly number: FoundText;
  readonly date: FoundDay | null;
}

function noteIn(words: string, start: number): Note | null {
  const low = lowered(words);
  const carrier = CARRIER.exec(low);
  const at = carrier ? carrier.index + carrier[0].length : 0;
  const match = carrier ? NUMBER.exec(words.slice(at)) : null;
  const symbol = match?.[4] ?? '';
  if (!carrier?.[1] || !match) return null;
  const length = match[0].length - symbol.length + symbolLength(symbol, words.slice(at + match[0].length).slice(0, 1));
  const number = compactNumber(words.slice(at, at + length));
  if (typeCode(number) === null) return null;
  const day = daysIn(low.slice(at + length, at + length + 60))[0];
  const from = start + at + length;
  return {
    type: carrier[1].replace(/\s+/gu, ' '),
    number: foundText(number, start + at, start + at + length, 0.8),
    date: day ? { value: day.day, span: [from + day.start, from + day.end], confidence: 0.8 } : null,
  };
}
