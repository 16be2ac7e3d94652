import type { Clause } from '../document.ts';
import { lowered } from '../fold.ts';
import { markerOf, type Marker, type MarkerStyle } from './markers.ts';
import { isCapitals } from './paragraphs.ts';
import { pattern, tidy, vn } from './pattern.ts';
import type { Paragraph } from './source.ts';

/** A clause with its place among the paragraphs. */
export interface Section {
  readonly clause: Clause;
  readonly style: MarkerStyle;
  /** Index of its paragraph; of the paragraph that holds its title, where that stands on the next line. */
  readonly paragraph: number;
  readonly titleParagraph: number;
  /** Where the words after the mark begin, in the text. */
  readonly titleStart: number;
  readonly parent: Section | null;
  /** One past its last paragraph, sub-clauses included. */
  readonly endParagraph: number;
}

interface Open {
  readonly section: { -readonly [key in keyof Section]: Section[key] };
  readonly marker: Marker;
  readonly path: string;
}

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

/** Where an annex begins: its paragraph, and its name for the clauses in it. */
export interface AnnexStart {
  readonly paragraph: number;
  readonly name: string;
}

/** Headings and numbered paragraphs with their levels. `from` and `to` bound the body of the document. */
export function readOutline(
  paragraphs: readonly Paragraph[],
  isBody: (paragraph: number) => boolean,
  annexes: readonly AnnexStart[],
): Section[] {
  const sections: Open['section'][] = [];
  const stack: Open[] = [];
  const used = new Map<string, number>();
  let annex: string | null = null;
  let nextAnnex = 0;
  let lastBody = -1;
  for (const [index, paragraph] of paragraphs.entries()) {
    const start = annexes[nextAnnex];
    if (start && index >= start.paragraph) {
      annex = start.name;
      nextAnnex += 1;
      while (stack.length > 0) closeSection(stack, lastBody + 1);
    }
    if (!isBody(index)) continue;
    lastBody = index;
    const marker = markerOf(paragraph.text);
    if (!marker || marker.style === 'bullet') continue;
    if (isNoClause(paragraph, marker, stack)) continue;
    const place = placeOf(marker, stack, index, isCapitals(paragraph.text.slice(marker.length)));
    const section = openSection(paragraphs, index, place, stack, used, annex, isBody);
    sections.push(section);
    stack.push({ section, marker: place, path: section.clause.path });
  }
  while (stack.length > 0) closeSection(stack, lastBody + 1);
  return withBodies(sections, paragraphs);
}

/** A number that is a value and no mark: the series would jump, or nothing but a number stands there. */
function isNoClause(paragraph: Paragraph, marker: Marker, stack: readonly Open[]): boolean {
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

/** Roman and capital letters are told apart by what came before: `C.` after `B.`, `V.` after `IV.`. */
function placeOf(marker: Marker, stack: Open[], index: number, capitals: boolean): Marker {
  const depthOf = (open: Open): number => (open.marker.style === 'number' ? 1 : open.marker.depth);
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

const isNumbered = (open: Open): boolean => open.marker.style === 'number' || open.marker.style === 'numbers';

function numberPlace(marker: Marker, stack: readonly Open[], capitals: boolean): number | null {
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

function openSection(
  paragraphs: readonly Paragraph[],
  index: number,
  marker: Marker,
  stack: readonly Open[],
  used: Map<string, number>,
  annex: string | null,
  isBody: (paragraph: number) => boolean,
): Open['section'] {
  const paragraph = paragraphs[index] as Paragraph;
  const parent = stack.at(-1) ?? null;
  const titled = titleOf(paragraphs, index, marker, isBody);
  const path = pathOf(marker, stack);
  const count = (used.get(path) ?? 0) + 1;
  used.set(path, count);
  const clause: Clause = {
    id: count === 1 ? path : `${path}~${count}`,
    parentId: parent?.section.clause.id ?? null,
    marker: marker.marker,
    level: stack.length + 1,
    title: titled.title,
    path,
    kind: titled.kind,
    span: [paragraph.start, titled.end],
    body: [paragraph.start, paragraph.end],
    annex,
    confidence: confidenceOf(marker, parent),
  };
  return {
    clause,
    style: marker.style,
    paragraph: index,
    titleParagraph: titled.paragraph,
    titleStart: titled.start,
    parent: parent?.section ?? null,
    endParagraph: index + 1,
  };
}

/** Less sure where the series does not go on as it should. */
function confidenceOf(marker: Marker, parent: Open | null): number {
  if (marker.style === 'numbers' && parent && !marker.marker.startsWith(`${parent.marker.marker}.`)) return 0.7;
  return 0.95;
}

/** Marks from the top joined by dots; `2.1` stands for itself and `2`. */
function pathOf(marker: Marker, stack: readonly Open[]): string {
  const own = marker.marker.replace(/[()/]/g, '').replace(/^Điều\s+/iu, 'Điều ');
  const above = stack.filter(
    (open) => !(marker.style === 'numbers' && isNumbered(open) && marker.marker.startsWith(`${open.marker.marker}.`)),
  );
  const parent = above.at(-1);
  if (!parent) return own;
  if (above.length === stack.length) return `${parent.path}.${own}`;
  const outer = stack[stack.findIndex((open) => !above.includes(open)) - 1];
  return outer ? `${outer.path}.${own}` : own;
}

interface Titled {
  readonly title: string;
  readonly kind: Clause['kind'];
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
}

const LONG_HEADING = 260;

function titleOf(
  paragraphs: readonly Paragraph[],
  index: number,
  marker: Marker,
  isBody: (paragraph: number) => boolean,
): Titled {
  let at = index;
  let paragraph = paragraphs[index] as Paragraph;
  let from = marker.length;
  // `Điều 1.` or `Chương I` alone on its line: the title is on the next.
  const next = paragraphs[index + 1];
  if (
    paragraph.text.slice(from).trim() === '' &&
    next &&
    isBody(index + 1) &&
    (!markerOf(next.text) || marker.style === 'part')
  ) {
    [at, paragraph, from] = [index + 1, next, 0];
  }
  const rest = paragraph.text.slice(from);
  const start = paragraph.start + from + (rest.length - rest.trimStart().length);
  const heading = headingIn(rest.trim(), paragraphs[at + 1]);
  if (heading !== null) {
    return {
      title: tidy(heading),
      kind: 'heading',
      start,
      end: Math.max(start + heading.length, paragraph.start + from),
      paragraph: at,
    };
  }
  return { title: beginningOf(rest), kind: 'paragraph', start, end: paragraph.end, paragraph: at };
}

/** The title if the paragraph is one and nothing more; null for a numbered sentence. */
function headingIn(text: string, next: Paragraph | undefined): string | null {
  const bare = text.replace(/\s*[:.;]+\s*$/u, '');
  if (text === '' || text.length > LONG_HEADING) return text === '' ? '' : null;
  if (isCapitals(text)) return bare;
  if (/\.\/\.|[;]$/u.test(text)) return null;
  // A dot ends a sentence; headings of a few words may carry one all the same.
  if (text.endsWith('.') && !text.endsWith('..')) return isShortTitle(bare) && next !== undefined ? bare : null;
  if (NAMED_TASK.test(lowered(bare)) && bare.length < 160) return bare;
  const sentence = /[.;:]\s+\S/u.exec(bare.replace(/\b(?:TP|TX|Tp|Tx|St|Dr)\./gu, '$&'));
  if (sentence && bare.slice(sentence.index + 1).trim().length > 12) return null;
  return bare;
}

/** `Nhiệm vụ 1: Thiết kế bộ nhận diện`: the colon parts a heading from its number, not from a sentence. */
const NAMED_TASK = pattern(
  `^(?:${vn`nhiệm vụ|nội dung|mục tiêu|giải pháp|hoạt động|giai đoạn|chuyên đề|bước|đợt|phần|dự án|nhóm|hợp phần|chủ đề`})(?:\\s+[\\divx]{1,4}|\\s+${vn`thứ`}\\s+\\p{L}+)?\\s*:[^:.;]+$`,
);

const SHORT_TITLES = pattern(
  `^${vn`(?:mục đích|yêu cầu|mục tiêu|mục tiêu chung|mục tiêu cụ thể|nội dung|đối tượng|thời gian|địa điểm|kinh phí|quan điểm|nhiệm vụ|giải pháp|tổ chức thực hiện)`}`,
);

function isShortTitle(text: string): boolean {
  return text.length < 60 && SHORT_TITLES.test(lowered(text));
}

/** The beginning of a numbered paragraph: its first words, up to about 160 signs. */
function beginningOf(text: string): string {
  const whole = tidy(text);
  if (whole.length <= 160) return whole;
  const space = whole.lastIndexOf(' ', 160);
  return whole.slice(0, space > 60 ? space : 160);
}

function closeSection(stack: Open[], index: number): void {
  const open = stack.pop();
  if (open) open.section.endParagraph = index;
}

/** Body spans: from the heading to the next clause of the same or a higher level. */
function withBodies(sections: readonly Open['section'][], paragraphs: readonly Paragraph[]): Section[] {
  for (const section of sections) {
    const last = paragraphs[section.endParagraph - 1];
    section.clause = {
      ...section.clause,
      body: [section.clause.span[0], Math.max(last?.end ?? 0, section.clause.span[1])],
    };
  }
  return [...sections];
}
