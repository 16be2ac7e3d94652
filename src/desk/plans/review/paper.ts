import type { Finding, ReviewView } from '#modules/plans/contract.ts';
import type { Place } from './segments.ts';

type Block = ReviewView['blocks'][number];

/** A paragraph as it is laid out. `align`: centred and right as the head and the signing of an official letter are. */
export interface PaperParagraph {
  readonly kind: 'paragraph';
  readonly place: Place;
  readonly page: number | null;
  readonly align: 'start' | 'centre' | 'end';
  /** 1 to 4: a heading of the outline by its level; 0: none. */
  readonly heading: number;
  /** Navigation of a web page, page numbers: shown, but faint. */
  readonly isFurniture: boolean;
}

export interface PaperCell {
  readonly place: Place;
  /** Which cell of its table, from 0, row by row. */
  readonly index: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A table of the original. `bare`: it only places the head or the signing side by side, and has no lines. */
export interface PaperTable {
  readonly kind: 'table';
  readonly place: Place;
  readonly page: number | null;
  readonly rows: readonly (readonly PaperCell[])[];
  readonly bare: boolean;
}

export type PaperPart = PaperParagraph | PaperTable;

/** An item of the outline, as far as the layout needs it. */
export interface OutlinePlace {
  readonly span: Place;
  readonly level: number;
  readonly kind: 'heading' | 'paragraph';
}

interface Marks {
  readonly findings: readonly Finding[];
  readonly headings: readonly OutlinePlace[];
}

const CENTRED: ReadonlySet<Finding['kind']> = new Set(['document-type', 'subject', 'issuer', 'urgency', 'number']);
const HEAD: ReadonlySet<Finding['kind']> = new Set([
  'issuer',
  'number',
  'place',
  'date',
  'signer',
  'recipient',
  'urgency',
]);
const SHORT = 220;
/** The state's name and motto, and the rules drawn under them, as they stand in the head of every letter. */
const STATE = /CỘNG H[OÒ][AÀ] XÃ HỘI CHỦ NGHĨA VIỆT NAM|NƠI NHẬN/iu;
const EMBLEM =
  /^\s*(CỘNG H[OÒ][AÀ] XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc|[-_–*]{3,})\s*$/iu;

/**
 * Lays a text out like the document it came from: paragraphs and tables in order, the head centred, the signing on the
 * right. Words that stand in no block are kept as paragraphs of their own, so that nothing of the text is left out.
 */
export function paperOf(text: string, blocks: readonly Block[], marks: Marks): PaperPart[] {
  const whole = withoutGaps(text, blocks);
  const kinds = kindsAt(marks.findings);
  const headings = new Map(
    marks.headings.filter((one) => one.kind === 'heading').map((one) => [one.span[0], one.level]),
  );
  const parts: PaperPart[] = [];
  for (let index = 0; index < whole.length;) {
    const block = whole[index]!;
    const table = block.cell?.table;
    let end = index + 1;
    if (table !== undefined) while (whole[end]?.cell?.table === table) end++;
    const members = whole.slice(index, end);
    parts.push(table === undefined ? paragraphOf(text, block, kinds, headings) : tableOf(text, members, kinds));
    index = end;
  }
  return parts;
}

/** Blocks in order, with a paragraph for each line of words between them. */
function withoutGaps(text: string, blocks: readonly Block[]): Block[] {
  const ordered = blocks.toSorted((a, b) => a.span[0] - b.span[0]);
  const whole: Block[] = [];
  let at = 0;
  const fill = (end: number): void => {
    for (const line of text.slice(at, end).matchAll(/[^\n]*\p{L}[^\n]*/gu)) {
      const start = at + line.index;
      whole.push({ span: [start, start + line[0].length], kind: 'paragraph', page: null, cell: null });
    }
  };
  for (const block of ordered) {
    fill(block.span[0]);
    whole.push(block);
    at = Math.max(at, block.span[1]);
  }
  fill(text.length);
  return whole;
}

/** Answers which kinds of findings begin within a place or lie over its first letter. Places are asked for in order. */
type KindsAt = (place: Place) => ReadonlySet<Finding['kind']>;

function kindsAt(findings: readonly Finding[]): KindsAt {
  const ordered = findings
    .filter((one) => HEAD.has(one.kind) || CENTRED.has(one.kind) || one.kind === 'furniture')
    .toSorted((a, b) => a.span[0] - b.span[0]);
  let from = 0;
  return ([start, end]) => {
    while (from < ordered.length && ordered[from]!.span[1] <= start) from++;
    const kinds = new Set<Finding['kind']>();
    for (let index = from; index < ordered.length && ordered[index]!.span[0] < end; index++)
      if (ordered[index]!.span[1] > start) kinds.add(ordered[index]!.kind);
    return kinds;
  };
}

function paragraphOf(
  text: string,
  block: Block,
  kindsIn: KindsAt,
  headings: ReadonlyMap<number, number>,
): PaperParagraph {
  const kinds = kindsIn(block.span);
  const short = block.span[1] - block.span[0] <= SHORT;
  const isEmblem = short && EMBLEM.test(text.slice(...block.span));
  const centred = isEmblem || (short && [...kinds].some((kind) => CENTRED.has(kind)));
  const right = short && (kinds.has('signer') || kinds.has('date'));
  const level = headings.get(block.span[0]) ?? 0;
  return {
    kind: 'paragraph',
    place: block.span,
    page: block.page,
    align: centred ? 'centre' : right ? 'end' : 'start',
    heading: Math.min(level, 4),
    isFurniture: kinds.has('furniture'),
  };
}

function tableOf(text: string, cells: readonly Block[], kindsIn: KindsAt): PaperTable {
  const place: Place = [cells[0]!.span[0], cells.at(-1)!.span[1]];
  const rows: PaperCell[][] = [];
  for (const { span, cell } of cells) {
    if (!cell) continue;
    while (rows.length <= cell.row) rows.push([]);
    const { column, rowSpan, columnSpan } = cell;
    rows[cell.row]!.push({ place: span, index: 0, column, rowSpan, columnSpan });
  }
  const columns = Math.max(...rows.flat().map((cell) => cell.column + cell.columnSpan), 0);
  const kinds = kindsIn(place);
  const isHead = STATE.test(text.slice(...place)) || [...kinds].some((kind) => HEAD.has(kind));
  const sideBySide = columns <= 2 && rows.length <= 6 && isHead;
  let index = 0;
  const numbered = rows.map((row) => row.map((one) => ({ ...one, index: index++ })));
  return { kind: 'table', place, page: cells[0]!.page, rows: numbered, bare: sideBySide };
}

/** Every paragraph and cell of the paper in order: the places that findings are drawn in. */
export const placesOf = (parts: readonly PaperPart[]): Place[] =>
  parts.flatMap((part) => (part.kind === 'paragraph' ? [part.place] : part.rows.flat().map((cell) => cell.place)));

/** For each part the page that begins with it; null where it stands on the page of the part before. */
export function pageTurns(parts: readonly PaperPart[]): (number | null)[] {
  let page: number | null = null;
  return parts.map((part) => {
    if (part.page === null || part.page === page) return null;
    page = part.page;
    return page;
  });
}

/** The page that a place stands on; null where the document has no pages of its own. */
export const pageAt = (blocks: readonly Block[], at: number): number | null =>
  blocks.findLast((block) => block.span[0] <= at && block.page !== null)?.page ?? null;
