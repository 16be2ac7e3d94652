import type { Header, Reference } from '../document.ts';
import { lowered } from '../fold.ts';
import type { NameIndex } from './agency-names.ts';
import { daysIn } from './days.ts';
import { foundText } from './header.ts';
import { mentionsIn } from './mentions.ts';
import { readReported } from './news.ts';
import type { Passage } from './passage.ts';
import { pattern, vn } from './pattern.ts';

/** `… ban hành Công văn số 112/UBND-VX ngày … Cổng thông tin điện tử đăng toàn văn như sau:` above the letter itself. */
const REPRINTS = pattern(vn`toàn văn|nguyên văn|(?:nội dung|cụ thể)[^.]{0,60}như sau\s*:?\s*$|như sau\s*:\s*$`);
const LETTER = pattern(`^(?:${vn`công văn|văn bản|công điện`})$`);

/**
 * A letter that a portal reprints without its letterhead takes number, day and subject from the line that introduces it.
 * Takes what the head lacks only where that line says that the text follows.
 */
export function withIntroduction(
  header: Header,
  passages: readonly Passage[],
  references: readonly Reference[],
  index: NameIndex,
): Header {
  if (header.number) return header;
  const line = passages.slice(0, 8).find(({ low }) => REPRINTS.test(low));
  const own = line ? mentionsIn(line, index)[0] : undefined;
  const told = line && own ? readReported([line], references, index, null) : null;
  if (!line || !own || told?.number !== own.number || !LETTER.test(lowered(told.documentType ?? ''))) return header;
  const day = daysIn(line.low).find((one) => one.day === told.date);
  const at = told.subject ? line.text.indexOf(told.subject) : -1;
  const [start, end] = own.span;
  return {
    ...header,
    documentType: header.documentType ?? foundText('Công văn', start, end, 0.7),
    number: foundText(own.number, start, end, 0.7),
    date:
      header.date ??
      (day ? { value: day.day, span: [line.start + day.start, line.start + day.end], confidence: 0.7 } : null),
    subject:
      header.subject ??
      (told.subject && at >= 0
        ? foundText(told.subject, line.start + at, line.start + at + told.subject.length, 0.6)
        : null),
  };
}
