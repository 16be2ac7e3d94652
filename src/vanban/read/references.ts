import type { Day, Reference, Span } from '../document.ts';
import { DOCUMENT_TYPES, typeOfCode } from '../catalogue/index.ts';
import { foldText, lowered } from '../fold.ts';
import type { NameIndex } from './agency-names.ts';
import { issuerAt, issuerBefore, OF, officeOf, type IssuerAt } from './cited-issuer.ts';
import { daysIn, type DayAt } from './days.ts';
import { compactNumber, issuerCode, isTypeCode, NUMBER_SOURCE, symbolLength, typeCode } from './document-number.ts';
import { BEGIN, pattern, tidy, vn } from './pattern.ts';

/** A stretch of text that is one sentence or paragraph: what stands in it belongs together. */
export interface Passage {
  readonly start: number;
  readonly text: string;
  readonly low: string;
}

/** One place where a number is cited. */
export interface Mention {
  readonly number: string;
  readonly span: Span;
  /** `named`: the type stands before the number; `chain`: it is the type of the number before; `symbol`: from the number alone. */
  readonly type: { readonly name: string; readonly from: 'named' | 'chain' | 'symbol' } | null;
  readonly date: Day | null;
  readonly issuer: string | null;
  /** Where number, date and issuer end, within the passage. */
  readonly end: number;
  /** Where the words `Kế hoạch số` before the number begin, within the passage. */
  readonly begin: number;
}

const HIT = new RegExp(`(?<![\\p{L}\\p{N}/])${NUMBER_SOURCE}`, 'gu');
/** Longest names first, so that `Thông tư liên tịch` is not `Thông tư`. */
const TYPE_NAMES = DOCUMENT_TYPES.map((type) => type.name)
  .filter((name) => !['Thư', 'Lệnh', 'Dự án'].includes(name))
  .sort((a, b) => b.length - a.length);
const vnWords = (name: string): string => vn(Object.assign([name.toLowerCase()], { raw: [name.toLowerCase()] }));
export const TYPE = `(?:${TYPE_NAMES.map(vnWords).join('|')})`;
const NUMBER_WORD = `(?:${vn`số(?: hiệu)?|sồ|sô`})`;
const QUALIFIERS = vn`(?: (?:kết luận|thẩm định|liên ngành|khẩn|hỏa tốc|hành động|phối hợp|công tác|chỉ đạo))?`;
/** `Kế hoạch số `, `Nghị định `, `các Quyết định: số ` right before a number. */
const NAMED = pattern(`${BEGIN}(${TYPE})${QUALIFIERS}[\\s:("“]*(?:${NUMBER_WORD}\\s*[:.]?\\s*)?$`);
/** `Kế hoạch của UBND tỉnh số `: type, issuer, number. */
const NAMED_OF = pattern(`${BEGIN}(${TYPE})\\s+${vn`của`}\\s+([^.;:]{4,90}?)\\s+${NUMBER_WORD}\\s*[:.]?\\s*$`);
const NUMBERED = pattern(`${BEGIN}${NUMBER_WORD}\\s*[:.]?\\s*$`);
const BROKEN_DIGITS = pattern(`${BEGIN}${NUMBER_WORD}\\s*[:.]?\\s*(\\d{1,3}\\s(?:\\d{1,2}\\s)?)$`);
const JOINS = pattern(
  `^\\s*(?:[,;]|${vn`và|hoặc`}|,\\s*${vn`và`}|;\\s*${vn`và`})?\\s*(?:${NUMBER_WORD}\\s*[:.]?)?\\s*$`,
);
/** What may stand between a number or a law and its day. */
export const DAY_LEAD = pattern(`^[\\s,(]*(?:${vn`(?:ký |ban hành )?(?:ngày|đề ngày|ký ngày)`}\\s*)?$`);
/** `đề nghị của Sở X tại `, `Sở X báo cáo tại `. */
const PROPOSED = pattern(`,?\\s+${vn`(?:tại|theo|ở|bằng)(?: các)?`}\\s*$`);
const REPORTS = pattern(
  `\\s+${vn`(?:báo cáo|trình|đề nghị|đề xuất|tham mưu|kiến nghị|có ý kiến|thẩm định|giao|chỉ đạo|yêu cầu|quy định)`}$`,
);
const ENACTED = pattern(
  `${vn`(?:ký ban hành|ban hành|ký|phê duyệt|thông qua|công bố|có)`}\\s*(?:${vn`các|một số|kèm theo`}\\s*)?$`,
);

/** Every number cited in a passage, in order. */
export function mentionsIn(passage: Passage, index: NameIndex): Mention[] {
  const found: Mention[] = [];
  for (const match of passage.text.matchAll(HIT)) {
    const mention = mentionAt(passage, match as RegExpExecArray, found.at(-1) ?? null, index);
    if (mention) found.push(mention);
  }
  return shareIssuers(found, passage);
}

function mentionAt(passage: Passage, match: RegExpExecArray, last: Mention | null, index: NameIndex): Mention | null {
  const { text, low } = passage;
  const symbol = match[4] ?? '';
  const symbolAt = match.index + match[0].length - symbol.length;
  const length = symbolLength(symbol, text.slice(match.index + match[0].length, match.index + match[0].length + 1));
  if (length === 0) return null;
  const end = symbolAt + length;
  const broken = BROKEN_DIGITS.exec(low.slice(Math.max(0, match.index - 24), match.index));
  const start = match.index - (broken?.[1]?.length ?? 0);
  const number = compactNumber(text.slice(start, end));
  const before = low.slice(Math.max(0, start - 180), start);
  const named = NAMED.exec(before);
  const ofBody = named ? null : NAMED_OF.exec(before);
  const gap = last ? text.slice(last.end, start) : '';
  const isChain = last !== null && JOINS.test(lowered(gap));
  const isNumbered = NUMBERED.test(before);
  if (!isReference(number, match, { named: named !== null || ofBody !== null, chain: isChain, numbered: isNumbered }))
    return null;
  const type = typeFor(named ?? ofBody, number, last, isNumbered || isChain);
  const begin = start - (named?.[0].length ?? ofBody?.[0].length ?? 0);
  const after = afterNumber(passage, end, index);
  const lead = leadOf(passage, begin, ofBody?.[2] ?? null, index);
  return {
    number,
    span: [passage.start + start, passage.start + end],
    type,
    date: after.date ?? lead.date,
    issuer: after.issuer ?? lead.issuer,
    end: after.end,
    begin,
  };
}

interface Surroundings {
  readonly named: boolean;
  readonly chain: boolean;
  readonly numbered: boolean;
}

/** A fraction, an address or a road is no document: a number needs a type, a chain, `số` or a symbol that speaks for itself. */
function isReference(number: string, match: RegExpExecArray, around: Surroundings): boolean {
  const symbol = number.replace(/^\d+[a-zđ]?(?:\/\d{4})?[/-]/u, '');
  if (around.named) return symbol.length > 1;
  const [first = '', ...rest] = symbol.split(/[-/]/u);
  const speaks = match[2] !== '' || (rest.length > 0 && first.length > 1);
  if (around.chain || around.numbered) return speaks || isTypeCode(first);
  const isTight = !/\s/u.test(match[3] ?? '');
  return isTight && isTypeCode(first) && speaks && (rest[0] ?? '').length > 1;
}

function typeFor(
  named: RegExpExecArray | null,
  number: string,
  last: Mention | null,
  follows: boolean,
): Mention['type'] {
  if (named?.[1]) return { name: properType(named[1]), from: 'named' };
  const code = typeCode(number);
  const own = code ? typeOfCode(code) : null;
  if (last?.type && follows) {
    const lastCode = typeCode(last.number);
    const same = code === lastCode || (own === null && (lastCode === null || typeOfCode(lastCode) === null));
    if (same) return { name: last.type.name, from: 'chain' };
  }
  return own ? { name: own, from: 'symbol' } : null;
}

const PROPER: ReadonlyMap<string, string> = new Map(TYPE_NAMES.map((name) => [lowered(name), name]));

/** As the catalogue spells it, whatever the case of the text. */
function properType(words: string): string {
  const known = PROPER.get(tidy(words));
  if (known) return known;
  const folded = foldText(words);
  const fits = TYPE_NAMES.find((name) => foldText(name) === folded);
  return fits ?? tidy(words).slice(0, 1).toUpperCase() + tidy(words).slice(1);
}

/** Day and issuer behind the number, in either order. */
function afterNumber(
  passage: Passage,
  end: number,
  index: NameIndex,
): { date: Day | null; issuer: string | null; end: number } {
  let at = end;
  let date: Day | null = null;
  let issuer: string | null = null;
  for (let turn = 0; turn < 2; turn++) {
    const low = passage.low.slice(at, at + 64);
    const day: DayAt | undefined = date ? undefined : daysIn(low)[0];
    if (day && DAY_LEAD.test(low.slice(0, day.start))) {
      date = day.day;
      at += day.end;
    }
    const next = passage.low.slice(at, at + 24);
    const of: RegExpExecArray | null = issuer ? null : (OF.exec(next) ?? (date ? CONGRESS.exec(next) : null));
    const found: IssuerAt | null = of
      ? issuerAt(passage.text.slice(at + of[0].length, at + of[0].length + 220), index)
      : null;
    if (!found || !of) break;
    issuer = found.name;
    at += of[0].length + found.end;
  }
  return { date, issuer, end: at };
}

/** `Nghị quyết số … ngày … Đại hội Đại biểu Đảng bộ tỉnh …`: a congress stands without `của`. */
const CONGRESS = pattern(`^\\s+(?=${vn`đại hội`}\\s)`);

/** What stands before: `Ngày 28/12/2021, UBND tỉnh ban hành …`, `đề nghị của Sở X tại …`. */
function leadOf(
  passage: Passage,
  begin: number,
  ofBody: string | null,
  index: NameIndex,
): { date: Day | null; issuer: string | null } {
  const from = Math.max(0, begin - 220);
  const text = passage.text.slice(from, begin);
  const low = passage.low.slice(from, begin);
  if (ofBody) {
    const at = passage.low.lastIndexOf(ofBody, begin + 120);
    const found = at >= 0 ? issuerAt(passage.text.slice(at, at + 120), index) : null;
    if (found) return { date: null, issuer: officeOf(found.name) };
  }
  const proposed = PROPOSED.exec(low);
  if (proposed) {
    // `đề nghị của Sở A (Thường trực Ban B) tại Tờ trình`: the note tells what else the department is.
    const cut = low
      .slice(0, proposed.index)
      .replace(REPORTS, '')
      .replace(/\s*\([^()]{2,90}\)$/u, '').length;
    const found = issuerBefore(text.slice(0, cut), index, 2);
    if (found) return { date: null, issuer: officeOf(found.name) };
  }
  const enacted = ENACTED.exec(low);
  return enacted
    ? enactor(text.slice(0, enacted.index), low.slice(0, enacted.index), index)
    : { date: null, issuer: null };
}

const ADVERBS = pattern(`(?:\\s|${vn`đã|vừa|mới|vừa qua|chính thức|có|cũng|sẽ|thống nhất|tiếp tục`})*$`);

/** The sentence before `ban hành`: its subject, and the day it begins with. */
function enactor(text: string, low: string, index: NameIndex): { date: Day | null; issuer: string | null } {
  const cut = low.length - (ADVERBS.exec(low)?.[0].length ?? 0);
  const begin = Math.max(low.lastIndexOf('. ', cut), low.lastIndexOf('; ', cut), low.lastIndexOf(': ', cut)) + 1;
  const sentence = text.slice(begin, cut);
  const found = issuerBefore(sentence, index, 2);
  const day = found ? daysIn(low.slice(begin, begin + found.start)).at(-1) : undefined;
  const isNear = day !== undefined && found !== null && found.start - day.end <= 4;
  return { date: isNear ? day.day : null, issuer: found ? officeOf(found.name) : null };
}

const NEXT_TYPE = pattern(`^\\s*(?:,|${vn`và`}|,\\s*${vn`và`})\\s*(?:${vn`các`})?\\s*$`);

/** One issuer behind a chain is the issuer of all whose symbols say the same. */
function shareIssuers(mentions: readonly Mention[], passage: Passage): Mention[] {
  const shared = [...mentions];
  for (let at = shared.length - 2; at >= 0; at--) {
    const [own, next] = [shared[at], shared[at + 1]];
    if (!own || !next || own.issuer || !next.issuer) continue;
    const gap = passage.low.slice(own.end, next.begin);
    const near = JOINS.test(gap) || NEXT_TYPE.test(gap);
    if (near && issuerCode(own.number) === issuerCode(next.number)) shared[at] = { ...own, issuer: next.issuer };
  }
  return shared;
}

/** The mentions of all passages as citations: one for each number, in the order of first mention, without the own number. */
export function readReferences(passages: readonly Passage[], own: string | null, index: NameIndex): Reference[] {
  const groups = new Map<string, Mention[]>();
  const key = (number: string): string => number.toLowerCase().replace(/^0+(?=\d)/u, '');
  for (const passage of passages) {
    for (const mention of mentionsIn(passage, index)) {
      if (own !== null && key(mention.number) === key(own)) continue;
      const group = groups.get(key(mention.number));
      if (group) group.push(mention);
      else groups.set(key(mention.number), [mention]);
    }
  }
  return [...groups.values()].map(citationOf);
}

/** What any mention says counts for all; a named type before one worked out. */
function citationOf(mentions: readonly Mention[]): Reference {
  const first = mentions[0] as Mention;
  const types = mentions.flatMap((one) => (one.type ? [one.type] : []));
  const type =
    types.find((one) => one.from === 'named') ?? types.find((one) => one.from === 'chain') ?? types[0] ?? null;
  return {
    number: first.number,
    type: type?.name ?? null,
    date: mentions.find((one) => one.date)?.date ?? null,
    issuer: mentions.find((one) => one.issuer)?.issuer ?? null,
    span: first.span,
    mentions: mentions.map((one) => one.span),
    confidence: type?.from === 'named' ? 0.97 : type ? 0.85 : 0.7,
  };
}
