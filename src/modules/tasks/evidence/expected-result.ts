import type { DeliverableView } from '#modules/plans/index.ts';
import { foldForSearch } from '#platform/values/fold.ts';
import type { ProvenResult, ResultKind, Rhythm } from '../contract.ts';

/** A deliverable of the text as an expected result that is proposed. */
export interface ResultSeed {
  readonly scope: ProvenResult['scope'];
  readonly title: string;
  readonly kind: ResultKind;
  readonly quantity: number | null;
  readonly atLeast: boolean;
  readonly unit: string | null;
  readonly language: string | null;
}

const RETURNING: ReadonlySet<Rhythm> = new Set(['weekly', 'monthly', 'quarterly', 'half-yearly', 'custom']);

/**
 * What the text wants, as results to be agreed. Of work that returns within a year a figure above one is the whole
 * undertaking's (`hằng tuần … 48 số`), while one each time is each period's (`hằng quý … 01 báo cáo`).
 */
export const resultsOf = (deliverables: readonly DeliverableView[], rhythm: Rhythm): ResultSeed[] =>
  deliverables.map((one) => ({
    scope: RETURNING.has(rhythm) && one.quantity !== null && one.quantity > 1 ? 'obligation' : 'task',
    title: one.text.slice(0, 500),
    kind: kindOf(`${one.unit ?? ''} ${one.text}`),
    quantity: one.quantity !== null && one.quantity > 0 ? one.quantity : null,
    atLeast: one.atLeast,
    unit: unitOf(one),
    language: languageIn(one.text),
  }));

const COUNTED = /^(?:[^\p{L}\d]*|ít nhất|tối thiểu|không dưới|trên|từ|khoảng)*\s*\d[\d.]*\s*(?:×|x\s)?\s*/iu;
const MOST_WORDS = 4;

/**
 * The unit in the letters of the text itself: `tin, bài` is one unit of the office though a comma stands in it, and a unit does
 * not end in the middle of its last word. What was read of it decides where it ends.
 */
function unitOf({ text, unit }: DeliverableView): string | null {
  if (unit === null) return null;
  const rest = text.replace(COUNTED, '');
  if (/^tin,\s+bài/iu.test(rest)) return 'tin, bài';
  const words = rest.split(/\s+/u);
  const read = foldForSearch(unit).split(' ');
  const same = words.slice(0, read.length).map((word) => foldForSearch(word));
  if (same.join(' ') !== read.join(' ')) return words.length <= MOST_WORDS && words[0] ? words.join(' ') : unit;
  return (words.length <= MOST_WORDS && read.length >= MOST_WORDS - 1 ? words : words.slice(0, read.length)).join(' ');
}

/** By words of its unit or text, folded; the first that fits. */
const KINDS: readonly (readonly [ResultKind, RegExp])[] = [
  ['broadcast', /\b(phong su|chuyen muc|chuong trinh|so chuyen muc|ban tin|toa dam)\b/],
  ['clip', /\b(clip|video|phim)\b/],
  ['news', /\b(tin|bai|bai viet|cau chuyen|chum anh|thong cao)\b/],
  ['publication', /\b(an pham|cuon|sach|to roi|to gap|ban in|ban|cam nang|logo|khau hieu|dia|pano)\b/],
  ['training', /\b(lop|tap huan|boi duong)\b/],
  ['people', /\b(nguoi|hoc vien|dai bieu|luot)\b/],
  ['event', /\b(su kien|hoi nghi|hoi thao|cuoc|doan|tuan hang|gian hang|buoi|chuyen|le hoi|hop bao)\b/],
  ['installation', /\b(dai|bang tin|cum loa|bang|he thong|mo hinh)\b/],
  ['document', /\b(quyet dinh|ke hoach|bao cao|van ban|cong van|quy che|ho so|de an|to trinh)\b/],
];

/** What kind of thing a unit or a deliverable names. */
export function kindOf(text: string): ResultKind {
  const folded = foldForSearch(text);
  return KINDS.find(([, words]) => words.test(folded))?.[0] ?? 'other';
}

const LANGUAGES: readonly (readonly [code: string, words: RegExp])[] = [
  ['en', /\b(tieng anh|viet anh|anh ngu)\b/],
  ['zh', /\btieng trung\b/],
  ['ko', /\btieng han\b/],
  ['ja', /\btieng nhat\b/],
  ['lo', /\btieng lao\b/],
  ['km', /\btieng khmer\b/],
  ['fr', /\btieng phap\b/],
];

/** The one foreign language that a text names; null where it names none or several. */
export function languageIn(text: string): string | null {
  const folded = foldForSearch(text);
  const named = LANGUAGES.filter(([, words]) => words.test(folded));
  return named.length === 1 ? named[0]![0] : null;
}

/** What the choice of a result looks at. */
export interface LivingResult {
  readonly id: string;
  readonly unit: string | null;
  readonly language: string | null;
  readonly kind: ResultKind;
}

/**
 * Towards which result a piece counts when nobody says so: the only one there is, unless their units or languages
 * contradict; else the only one of its unit. Null where that leaves a choice: a person makes it.
 */
export function fittingResult(
  results: readonly LivingResult[],
  piece: { readonly unit: string | null; readonly language: string | null },
): string | null {
  const fitting = results.filter((one) => agrees(one.unit, piece.unit) && agrees(one.language, piece.language));
  if (fitting.length === 1 && (results.length === 1 || piece.unit !== null)) return fitting[0]!.id;
  return null;
}

const agrees = (one: string | null, other: string | null): boolean =>
  one === null || other === null || foldForSearch(one) === foldForSearch(other);

/** How far the agreed results are, 0 to 1: each at most whole, so that more of one does not hide what lacks of another. */
export function shareOf(agreed: readonly { readonly quantity: number; readonly proven: number }[]): number | null {
  if (agreed.length === 0) return null;
  const sum = agreed.reduce((total, one) => total + Math.min(1, one.proven / one.quantity), 0);
  return sum / agreed.length;
}
