import type { Message } from '../document.ts';
import { lowered } from '../fold.ts';
import { isSyllable } from '../syllable.ts';
import type { Material } from './material.ts';
import { BEGIN, END, pattern, tidy, vn } from './pattern.ts';
import { partOfHeading } from './section-kinds.ts';

const NAMED = pattern(
  `${BEGIN}(?:(?<slogan>${vn`khẩu hiệu|slogan|sologan`})|${vn`thông điệp|tên tiếng \p{L}+|chủ đề`})${END}`,
  'gu',
);
const QUOTED = /[“"«]\s*([^“”"«»\n]{4,220}?)\s*[”"»]/gu;
const LABEL = pattern(`^(?:(?<slogan>${vn`khẩu hiệu|slogan`})|${vn`thông điệp`})(?:\\s+[^:“"]{0,50})?:\\s*`);
const LANGUAGES: readonly (readonly [string, RegExp])[] = (
  [
    ['en', vn`tiếng anh`],
    ['zh', vn`tiếng (?:trung|hoa|trung quốc)`],
    ['ko', vn`tiếng hàn`],
    ['ja', vn`tiếng nhật`],
    ['lo', vn`tiếng lào`],
    ['km', vn`tiếng (?:khmer|khơ me|campuchia)`],
    ['fr', vn`tiếng pháp`],
    ['ru', vn`tiếng nga`],
    ['th', vn`tiếng thái lan`],
    ['vi', vn`tiếng việt`],
  ] as const
).map(([code, source]) => [code, pattern(`${BEGIN}(?:${source})${END}`, 'gu')] as const);
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ko', /\p{Script=Hangul}/u],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['zh', /\p{Script=Han}/u],
  ['lo', /\p{Script=Lao}/u],
  ['km', /\p{Script=Khmer}/u],
  ['th', /\p{Script=Thai}/u],
  ['ru', /\p{Script=Cyrillic}/u],
];

/** Messages and slogans: words in quotes after `thông điệp` or `khẩu hiệu`, and below a heading of that name. */
export function readMessages(material: Material): Message[] {
  const found: Message[] = [];
  const seen = new Set<string>();
  for (const [index, paragraph] of material.paragraphs.entries()) {
    if (!material.isBody(index)) continue;
    const { low } = paragraph;
    const named = [...low.matchAll(NAMED)];
    const below = isBelowMessages(material, index);
    if (named.length === 0 && !below) continue;
    for (const quote of paragraph.text.matchAll(QUOTED)) {
      const before = named.filter(
        (match) =>
          match.index < quote.index &&
          !/[.!?]\s/u.test(paragraph.text.slice(match.index, quote.index).replace(QUOTED, '')),
      );
      const last = before.at(-1);
      if (!last && !below) continue;
      const text = tidy(quote[1] ?? '').replace(/[.;,]+$/u, '');
      const start = paragraph.start + quote.index + quote[0].indexOf((quote[1] ?? '').trim());
      if (seen.has(text) || !/\p{L}/u.test(text)) continue;
      seen.add(text);
      found.push({
        text,
        language: languageOf(text, low.slice(0, quote.index)),
        kind: last?.groups?.['slogan'] === undefined ? 'message' : 'slogan',
        span: [start, start + (quote[1] ?? '').trim().length],
        confidence: last ? 0.9 : 0.8,
      });
    }
    const unquoted =
      named.length > 0 && !/[“"«]/u.test(paragraph.text) ? labelled(paragraph.text, paragraph.start) : null;
    if (unquoted && !seen.has(unquoted.text)) found.push(unquoted);
  }
  return found;
}

function isBelowMessages(material: Material, index: number): boolean {
  for (let at = material.sectionOf[index] ?? null; at; at = at.parent) {
    if (partOfHeading(at.clause.title) === 'message') return true;
  }
  return false;
}

/** `Khẩu hiệu: Về miền di sản`, without quotes. */
function labelled(text: string, start: number): Message | null {
  const lead = /^\s*(?:[-–+*•]|[a-zđ\d]{1,3}[.)])?\s*/u.exec(text)?.[0].length ?? 0;
  const match = LABEL.exec(lowered(text.slice(lead)));
  if (!match) return null;
  const from = lead + match[0].length;
  const words = /^[^.;\n]{4,140}/u.exec(text.slice(from))?.[0].trimEnd() ?? '';
  if (words.split(/\s+/u).length < 2) return null;
  return {
    text: words,
    language: languageOf(words, lowered(text.slice(0, from))),
    kind: match.groups?.['slogan'] === undefined ? 'message' : 'slogan',
    span: [start + from, start + from + words.length],
    confidence: 0.7,
  };
}

/** By its letters, else by the language named last before it, else by whether its words are Vietnamese. */
function languageOf(text: string, before: string): string {
  const script = SCRIPTS.find(([, regex]) => regex.test(text));
  if (script) return script[0];
  if (/[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ]/iu.test(text.normalize('NFC'))) return 'vi';
  const near = before.slice(-90);
  const named = LANGUAGES.map(([code, regex]) => [code, [...near.matchAll(regex)].at(-1)?.index ?? -1] as const)
    .filter(([, at]) => at >= 0)
    .toSorted((a, b) => b[1] - a[1])[0];
  if (named) return named[0];
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.length > 0 && words.every((word) => isSyllable(word)) ? 'vi' : 'en';
}
