import type { ReportedDocument } from '../document.ts';
import type { NameIndex } from './agency-names.ts';
import { issuerBefore } from './cited-issuer.ts';
import { daysIn } from './days.ts';
import { pattern, tidy, vn } from './pattern.ts';
import { mentionsIn } from './mentions.ts';
import type { Passage } from './passage.ts';

/** `(Nguồn: Từ Công văn số …)`: a portal retells a document and says where its words are from. */
const SOURCE_NOTE = pattern(
  vn`^\(?\s*nguồn\s*:?\s*(?:từ |theo |trích )?(?:công văn|kế hoạch|văn bản|quyết định|thông báo|chỉ thị|chương trình)`,
);
const SAYS = pattern(vn`\s*,?\s*(?:có ý kiến(?: chỉ đạo)?|yêu cầu|đề nghị|chỉ đạo)(?:\s|:)`);

/** Does a folded line name the source of what stands above it? */
export const isSourceNote = (low: string): boolean => low.length < 200 && SOURCE_NOTE.test(low);

/** The document that a portal's note names as its source; the headline is its subject. Null where no note stands. */
export function sourceDocument(passages: readonly Passage[], index: NameIndex): ReportedDocument | null {
  const note = passages.find((one) => isSourceNote(one.low));
  const mention = note ? mentionsIn(note, index)[0] : undefined;
  if (!note || !mention) return null;
  return {
    documentType: mention.type?.name ?? null,
    number: mention.number,
    issuer: mention.issuer ?? speaker(passages, index),
    date: mention.date ?? daysIn(note.low)[0]?.day ?? null,
    subject: headline(passages),
  };
}

/** `Ủy ban nhân dân huyện Côn Đảo có ý kiến như sau:`. */
function speaker(passages: readonly Passage[], index: NameIndex): string | null {
  for (const { text, low } of passages.slice(0, 8)) {
    const says = SAYS.exec(low);
    const found = says ? issuerBefore(text.slice(0, says.index), index, 2) : null;
    if (found) return found.name;
  }
  return null;
}

/** The first line that is no date and no sentence of the letter itself. */
function headline(passages: readonly Passage[]): string | null {
  const line = passages
    .slice(0, 4)
    .find(
      ({ text, low }) =>
        text.length > 20 &&
        text.length < 260 &&
        /^\p{Lu}/u.test(text) &&
        !/[:;]\s*$/u.test(text) &&
        !OPENS_TEXT.test(low),
    );
  return line && line.text.split(' ').length > 5 ? tidy(line.text).replace(/\.$/u, '') : null;
}
const OPENS_TEXT = pattern(vn`^\s*(?:thực hiện|căn cứ|theo|ngày|để|nhằm|tin chỉ đạo)\s`);
