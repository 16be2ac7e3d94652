import { isCapitals } from './capitals.ts';
import type { Marker, MarkerStyle } from './markers.ts';
import { closeSection, type OpenSection } from './section.ts';
import type { Paragraph } from './source.ts';

/** Order of marks from the outside in, for marks that come without their parent. */
const RANK: Readonly<Record<MarkerStyle, number>> = {
  part: 0,
  chapter: 1,
  item: 2,
  subitem: 3,
  article: 4,
  upper: 1,
  roman: 5,
  number: 6,
  numbers: 7,
  letter: 8,
  bracket: 9,
  lowroman: 10,
  bullet: 11,
};

/** A number that is a value and no mark: the series would jump, or nothing but a number stands there. */
export function isNoClause(paragraph: Paragraph, marker: Marker, stack: readonly OpenSection[]): boolean {
  const rest = paragraph.text.slice(marker.length).trim();
  if (rest === '' && marker.style !== 'article' && !['part', 'chapter', 'item', 'subitem'].includes(marker.style))
    return true;
  if (marker.style === 'number' && marker.ordinal > 60) {
    // Plans of a hundred numbered tasks exist; a year or a sum that begins a line follows no number before it.
    return !stack.some((open) => open.marker.style === 'number' && open.marker.ordinal === marker.ordinal - 1);
  }
  if (marker.style === 'upper') {
    const open = stack.find((one) => one.marker.style === 'upper');
    // `C.` after `B.`, or a first `A.` in capitals; a person's initials are neither.
    return open ? marker.ordinal !== open.marker.ordinal + 1 : marker.ordinal !== 1 || !isCapitals(rest);
  }
  return false;
}

/** Roman and capital letters are told apart by what came before: `C.` after `B.`, `V.` after `IV.`. Closes what the mark ends. */
export function placeOf(marker: Marker, stack: OpenSection[], index: number, capitals: boolean): Marker {
  const depthOf = (open: OpenSection): number => (open.marker.style === 'number' ? 1 : open.marker.depth);
  const isNumber = marker.style === 'number' || marker.style === 'numbers';
  let at = -1;
  if (isNumber) {
    const prefix = marker.marker.split('.').slice(0, -1).join('.');
    at = stack.findIndex((open) => isNumbered(open) && depthOf(open) >= marker.depth);
    const parent = stack.findLastIndex((open) => isNumbered(open) && open.marker.marker === prefix);
    if (parent >= 0 && (at < 0 || at > parent)) at = parent + 1;
    // A list numbered anew under a letter stays inside that letter; the next number outside closes it.
    if (marker.depth === 1) at = numberPlace(marker, stack, capitals) ?? at;
  } else at = stack.findIndex((open) => open.marker.style === marker.style);
  if (at < 0) at = stack.findIndex((open) => RANK[open.marker.style] > RANK[marker.style]);
  if (at >= 0) while (stack.length > at) closeSection(stack, index);
  return marker;
}

/** `1.` and `1.2.` alike. */
export const isNumbered = (open: OpenSection): boolean =>
  open.marker.style === 'number' || open.marker.style === 'numbers';

function numberPlace(marker: Marker, stack: readonly OpenSection[], capitals: boolean): number | null {
  const levels = stack.flatMap((open, at) => (open.marker.style === 'number' ? [{ open, at }] : []));
  const inner = levels.at(-1);
  if (!inner) return null;
  const next = levels.filter(({ open }) => open.marker.ordinal + 1 === marker.ordinal);
  const follows = next.findLast(({ open }) => isCapitals(open.section.clause.title) === capitals) ?? next.at(-1);
  if (follows) return follows.at;
  const below = stack.at(-1);
  // `1. MỤC ĐÍCH, YÊU CẦU` / `1. Mục đích`: numbered anew below a heading in capitals.
  if (marker.ordinal === 1 && below === inner.open && isCapitals(below.section.clause.title) && !capitals)
    return stack.length;
  if (marker.ordinal === 1 && below && (below.marker.style === 'letter' || below.marker.style === 'bracket'))
    return stack.length;
  return inner.at;
}
