import type { Day, Span } from '../document.ts';
import { DOCUMENT_TYPES, typeOfCode } from '../catalogue/index.ts';
import { foldText, lowered } from '../fold.ts';
import type { NameIndex } from './agency-names.ts';
import { compactNumber, issuerCode, isTypeCode, NUMBER_SOURCE, symbolLength, typeCode } from './document-number.ts';
import { afterNumber, beforeNumber } from './mention-surroundings.ts';
import type { Passage } from './passage.ts';
import { BEGIN, pattern, tidy, vn } from './pattern.ts';

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
const TYPE = `(?:${TYPE_NAMES.map(vnWords).join('|')})`;
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
  const lead = beforeNumber(passage, begin, ofBody?.[2] ?? null, index);
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
