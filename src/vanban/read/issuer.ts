import { CITIES } from '../catalogue/index.ts';
import type { FoundText } from '../document.ts';
import { foldName, foldText, lowered } from '../fold.ts';
import { matchProvince, type NameIndex } from './agency-names.ts';
import { wordsOf } from './word-list.ts';
import { agenciesAt } from './agencies.ts';
import type { HeadCell } from './head-cells.ts';
import { sentenceCase } from './names-in-capitals.ts';
import { BEGIN, END, pattern, tidy, vn } from './pattern.ts';
import { isUpper } from './sights.ts';
import type { Paragraph } from './source.ts';

/** A new body begins in the letterhead with one of these words. */
const BODY = pattern(
  `${BEGIN}(?:${vn`ủy ban nhân dân|ủy ban|ubnd|hội đồng nhân dân|hđnd|sở|bộ|ban|văn phòng|cục|chi cục|trung tâm|phòng|công an|thanh tra|thủ tướng|chính phủ|tỉnh ủy|thành ủy|huyện ủy|đảng ủy|đảng bộ|mặt trận|liên đoàn|hội|đoàn|đài|báo|trường|viện|tổng cục|quốc hội|chủ tịch|kho bạc|bảo hiểm|liên hiệp|tòa án`})${END}`,
  'gu',
);
const ENACTS = pattern(
  `\\s*(?:${vn`(?:đã )?(?:ban hành|xây dựng|thông báo|yêu cầu|đề nghị|có ý kiến|giao|chỉ đạo|nhận được|triển khai|báo cáo|trân trọng|quyết định|tổ chức)`})${END}`,
);
const EXPANSIONS: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}])UBND(?![\p{L}])/gu, 'Ủy ban nhân dân'],
  [/(?<![\p{L}])HĐND(?![\p{L}])/gu, 'Hội đồng nhân dân'],
  [/(?<![\p{L}])(?:TP\.?|Tp\.?)(?=\s)/gu, 'thành phố'],
  [/(?<![\p{L}])UBMTTQVN(?![\p{L}])/gu, 'Ủy ban Mặt trận Tổ quốc Việt Nam'],
  [/(?<![\p{L}])UBMTTQ(?![\p{L}])/gu, 'Ủy ban Mặt trận Tổ quốc'],
];

/** The issuing body in full and in sentence case: from the letterhead, else from the sentence that enacts. */
export function issuerOf(
  cells: readonly HeadCell[],
  body: readonly Paragraph[],
  place: string | null,
  index: NameIndex,
): FoundText | null {
  const enacting = fromSentence(body, index);
  const named = fromLetterhead(cells, index) ?? aboveGrounds(cells, index) ?? enacting;
  if (!named) return null;
  const own = marked(named.value, index);
  const longer = longerOf(own, [enacting?.value ?? null, enactingMinistry(body), ...repeated(cells, index)]);
  return { ...named, value: completed(longer, place, cells, index) };
}

/** The names of bodies in capitals below the number: a decision whose title a site lost still repeats its issuer there. */
function repeated(cells: readonly HeadCell[], index: NameIndex): (string | null)[] {
  const number = cells.findIndex((cell) => cell.role === 'number');
  return cells
    .slice(number + 1)
    .filter(({ role, text, low }) => role === 'text' && isUpper(text) && text.length < 90 && bodyStarts(low)[0] === 0)
    .map(({ text }) => issuingBody(text, index));
}

/** Decisions repeat their issuer in capitals between the title and `Căn cứ`: all that is left where a site lost the head. */
function aboveGrounds(cells: readonly HeadCell[], index: NameIndex): FoundText | null {
  const title = cells.findIndex((cell) => cell.role === 'title');
  const last = title < 0 ? undefined : cells.slice(title + 1).findLast((cell) => cell.role !== 'rule');
  if (!last || last.role !== 'text' || !isUpper(last.text) || last.text.length > 90) return null;
  if (bodyStarts(last.low)[0] !== 0) return null;
  const value = issuingBody(last.text, index)?.replace(/^Chủ tịch\s+(?=Ủy)/u, '') ?? null;
  return value ? { value, span: [last.start, last.end], confidence: 0.8 } : null;
}

/** A name that a letterhead lost the end of (`BỘ THÔNG TIN VÀ`, `ỦY BAN NHÂN DÂN`) as the text has it whole. */
function longerOf(name: string, whole: readonly (string | null)[]): string {
  const key = foldName(name);
  // `ỦY BAN NHÂN DÂN LÀO CAI` is the committee of the province that the text names.
  const isSame = (one: string): boolean => one.startsWith(key) || one.replace(/ (?:tỉnh|thành phố) /u, ' ') === key;
  return whole.find((one) => one !== null && isSame(foldName(one)) && one.length > name.length) ?? name;
}

const MINISTRY = pattern(`(?<![\\p{L}])${vn`bộ trưởng`}\\s+((?:${vn`bộ|ủy ban`})\\s[^.;:]{4,60}?)\\s+${vn`ban hành`}`);

/** `Bộ trưởng Bộ Thông tin và Truyền thông ban hành Thông tư …`. */
function enactingMinistry(body: readonly Paragraph[]): string | null {
  for (const paragraph of body.slice(0, 16)) {
    const match = MINISTRY.exec(paragraph.low);
    const end = match ? match.index + match[0].length : 0;
    if (match?.[1] && !paragraph.low.slice(0, match.index).includes('căn cứ'))
      return tidy(paragraph.text.slice(match.index, end)).replace(/^Bộ trưởng\s+|\s+ban hành$/giu, '');
  }
  return null;
}

function fromLetterhead(cells: readonly HeadCell[], index: NameIndex): FoundText | null {
  const title = cells.findIndex((cell) => cell.role === 'title' || cell.role === 'regarding');
  const number = cells.findIndex((cell) => cell.role === 'number');
  const limit = number >= 0 ? number : title >= 0 ? title : cells.length;
  // Where the columns stand one after the other the issuer comes before the number; beside it, before the title.
  const parts = cells
    .slice(0, limit)
    .map((cell) => ({ ...cell, text: cell.text.replace(/\s+(?:việt )?nam$/u, '') }))
    .filter((cell) => cell.role === 'text' && isUpper(cell.text) && cell.text.length < 160);
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return null;
  const joined = tidy(parts.map((cell) => cell.text).join(' '));
  const value = issuingBody(joined, index);
  return value ? { value, span: [first.start, last.end], confidence: 0.95 } : null;
}

/** Of a superior and an issuing body the second counts, with the province of the first. */
function issuingBody(joined: string, index: NameIndex): string | null {
  const low = lowered(joined);
  const starts = bodyStarts(low);
  if (starts.length === 0) return null;
  const bodies = starts.map((start, at) => tidy(joined.slice(start, starts[at + 1] ?? joined.length)));
  const own = expand(sentenceCase(bodies.at(-1) ?? '', index));
  const above = bodies.length > 1 ? expand(sentenceCase(bodies.at(-2) ?? '', index)) : null;
  return above ? joinBodies(own, above, index) : own;
}

/** Words that begin a body; inside a name (`Ủy ban nhân dân`, `Văn phòng Ủy ban`) they do not. */
function bodyStarts(low: string): number[] {
  const starts: number[] = [];
  for (const match of low.matchAll(BODY)) {
    const before = low.slice(0, match.index).trimEnd();
    if (starts.length > 0 && KEEPS_OPEN.test(before)) continue;
    starts.push(match.index);
  }
  return starts;
}
const KEEPS_OPEN = pattern(
  `(?:${vn`ủy|và|,|các|văn phòng|chủ tịch|ban thường trực|thanh tra|ban quản lý|thường trực|hội liên hiệp|ban chỉ huy|bộ đội|đảng bộ|đảng ủy|của|đoàn đại biểu|ban chấp hành|đoàn thanh niên|chánh|ban`}|-|(?:-|${vn`và|bảo hiểm|chính sách|an sinh`})\\s+${vn`xã`})$`,
);

/** `Sở Nội vụ` below `Ủy ban nhân dân tỉnh Huế` is `Sở Nội vụ tỉnh Huế`. */
function joinBodies(own: string, above: string, index: NameIndex): string {
  if (hasPlace(own, index)) return own;
  if (/^Văn phòng$/iu.test(own)) return `Văn phòng ${above}`;
  if (/^(?:Bộ|Thủ tướng|Chính phủ|Quốc hội)/u.test(own)) return own;
  const party = /((?:Tỉnh|Thành|Huyện|Thị|Quận) ủy.*)$/u.exec(above);
  if (party?.[1]) return `${own} ${party[1]}`;
  const place = /((?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s+\p{Lu}.*)$/u.exec(above);
  return place?.[1] ? `${own} ${place[1]}` : own;
}

const hasPlace = (name: string, index: NameIndex): boolean => {
  const words = wordsOf(name);
  return (
    words.some((_, at) => at > 0 && matchProvince(index, name, words, at) >= 0) ||
    /(?:huyện|xã|phường|thị trấn|quận|thành phố|đặc khu)\s+\p{Lu}/u.test(name)
  );
};

function expand(name: string): string {
  return EXPANSIONS.reduce((text, [short, full]) => text.replace(short, full), name);
}

/** A letterhead without any marks gets those of its province and of the usual words back. */
function marked(name: string, index: NameIndex): string {
  if (/[^\p{ASCII}]/u.test(name)) return name;
  const known = [...index.provinceNames.values()].find((province) => foldText(name).endsWith(` ${foldText(province)}`));
  const body = known ? name.slice(0, name.length - known.length) + known : name;
  return BARE_WORDS.reduce((text, [bare, word]) => text.replace(bare, word), body);
}
const BARE_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\buy ban nhan dan\b/iu, 'Ủy ban nhân dân'],
  [/\bhoi dong nhan dan\b/iu, 'Hội đồng nhân dân'],
  [/\bso\b/iu, 'Sở'],
  [/\btinh uy\b/iu, 'Tỉnh ủy'],
  [/\btinh\b/iu, 'tỉnh'],
  [/\bthanh pho\b/iu, 'thành phố'],
  [/\bhuyen\b/iu, 'huyện'],
  [/\bxa\b/iu, 'xã'],
  [/\bphuong\b/iu, 'phường'],
];

/** A name that lost its province takes it from the place of the head, else from the subject. */
function completed(name: string, place: string | null, cells: readonly HeadCell[], index: NameIndex): string {
  if (hasPlace(name, index) || /^(?:Bộ|Chính phủ|Thủ tướng|Quốc hội|Ban Chỉ đạo (?:Trung ương|Quốc gia))/u.test(name))
    return name;
  // A province that no list knows (`TỈNH DÌNH ĐỊNH`) is the text's own spelling.
  if (/(?:tỉnh|thành phố)\s+\p{Lu}/u.test(name)) return name;
  const province = provinceNamed(place ?? '', index) ?? provinceOfSubject(cells, index);
  if (!province) return name;
  if (/(?:tỉnh|thành phố)$/iu.test(name)) return `${name} ${province}`;
  const unit = CITIES.has(province) ? 'thành phố' : 'tỉnh';
  return /^(?:Ủy ban nhân dân|Hội đồng nhân dân|Sở )/iu.test(name) ? `${name} ${unit} ${province}` : name;
}

const provinceNamed = (place: string, index: NameIndex): string | null =>
  [...index.provinceNames.values()].some((name) => foldName(name) === foldName(place)) ? place : null;

/** `… TRÊN ĐỊA BÀN TỈNH VĨNH PHÚC`: the one province that the title names behind `tỉnh`. */
function provinceOfSubject(cells: readonly HeadCell[], index: NameIndex): string | null {
  const title = cells.findIndex((cell) => cell.role === 'title');
  const lines = title < 0 ? [] : cells.slice(title).filter((cell) => cell.role === 'title' || cell.role === 'text');
  const text = tidy(lines.map((cell) => cell.text).join(' '));
  const words = wordsOf(text);
  const found = new Set<string>();
  for (const [at, word] of words.entries()) {
    if (word.low !== 'tỉnh') continue;
    const last = matchProvince(index, text, words, at + 1);
    const key = words
      .slice(at + 1, last + 1)
      .map((one) => one.low)
      .join(' ');
    const name = last > at ? index.provinceNames.get(key) : undefined;
    if (name) found.add(name);
  }
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

/** `Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu ban hành Kế hoạch …` in one of the first paragraphs. */
function fromSentence(body: readonly Paragraph[], index: NameIndex): FoundText | null {
  for (const paragraph of body.slice(0, 16)) {
    for (const match of paragraph.low.matchAll(ENACTING_BODY)) {
      const rest = paragraph.text.slice(match.index, match.index + 200);
      if (!/^\p{Lu}/u.test(rest)) continue;
      const found = agenciesAt(rest, paragraph.start + match.index, index, true).agencies[0];
      if (!found) continue;
      const after = paragraph.low.slice(found.span[1] - paragraph.start);
      if (!new RegExp(`^${ENACTS.source}`, 'u').test(after)) continue;
      const name = expand(found.name.replace(/^Chủ tịch\s+/u, ''));
      return { value: sentenceCase(name, index), span: found.span, confidence: 0.85 };
    }
  }
  return null;
}
const ENACTING_BODY = pattern(
  `${BEGIN}(?:${vn`chủ tịch ủy ban nhân dân|chủ tịch ubnd|ủy ban nhân dân|ubnd|sở|bộ|cục|ban thường vụ|hội đồng nhân dân|ban tuyên giáo|văn phòng`})${END}`,
  'gu',
);
