import type { SourceBlock, SourceCell } from '#vanban/document.ts';
import { readLetters } from './letters.ts';
import type { Letters, Story } from './story.ts';
import { paragraphLook, type ParagraphLook, type Style } from './styles.ts';
import { childOf, elementsOf, valueOf, type XmlElement } from './xml.ts';

type ParagraphBlock = Extract<SourceBlock, { kind: 'paragraph' }>;

/** Paragraphs and tables of a body, a text box or a note, in reading order. Empty paragraphs are left out. */
export function readBlocks(story: Story, parent: XmlElement): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  for (const element of flowOf(parent)) {
    if (element.name === 'w:p') blocks.push(...readParagraph(story, element));
    else if (element.name === 'w:tbl') blocks.push(...readTable(story, element));
  }
  return blocks;
}

const TRANSPARENT = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'mc:Choice']);

/** The elements of a flow, taken out of content controls and the like. */
function flowOf(parent: XmlElement): XmlElement[] {
  return elementsOf(parent).flatMap((element) => {
    if (element.name === 'mc:AlternateContent') return flowOf(childOf(element, 'mc:Choice') ?? element);
    return TRANSPARENT.has(element.name) ? flowOf(element) : [element];
  });
}

function readParagraph(story: Story, element: XmlElement): SourceBlock[] {
  const pPr = childOf(element, 'w:pPr');
  const style = story.styles.paragraphStyle(valueOf(pPr, 'w:pStyle'));
  const look = { ...style.paragraph, ...paragraphLook(pPr) };
  const letters = readLetters(story, element, style.letters);
  // A contents list repeats the headings with page numbers; it orders nothing.
  if (style.chain.some((id) => /^TOC\d?$|^TOCHeading$/i.test(id))) return [];
  if (childOf(childOf(pPr, 'w:rPr'), 'w:del')) {
    story.carried = letters;
    return [];
  }
  const marker = markerOf(story, pPr, style, look);
  const boxes = letters.boxes.flatMap((box) => readBlocks(story, box));
  return letters.text.trim() === '' && !marker ? boxes : [paragraphBlock(letters, marker, look), ...boxes];
}

function paragraphBlock(letters: Letters, marker: string | undefined, look: ParagraphLook): ParagraphBlock {
  const { visible } = letters;
  return {
    kind: 'paragraph',
    text: letters.text.trim(),
    ...(marker && { marker }),
    ...(letters.page !== null && { page: letters.page }),
    ...(visible > 0 && letters.bold === visible && { bold: true }),
    ...(visible > 0 && letters.italic === visible && { italic: true }),
    ...(look.alignment === 'center' && { centred: true }),
  };
}

function markerOf(story: Story, pPr: XmlElement | undefined, style: Style, look: ParagraphLook): string | undefined {
  const { sequence } = look;
  if (sequence === undefined || sequence === '0') return undefined;
  const isOwn = valueOf(childOf(pPr, 'w:numPr'), 'w:numId') !== undefined;
  const ofStyle = style.chain.map((id) => story.numbering.levelOfStyle(sequence, id)).find((one) => one !== undefined);
  const level = isOwn ? (look.level ?? 0) : (ofStyle ?? look.level ?? 0);
  return story.numbering.next(sequence, level);
}

// ---- tables

interface OpenCell {
  text: string;
  rowSpan: number;
  readonly columnSpan: number;
}

/** A frame around paragraphs (a table of one cell) is no table. */
function readTable(story: Story, table: XmlElement): SourceBlock[] {
  const rows = flowOf(table).filter((row) => row.name === 'w:tr' && !childOf(childOf(row, 'w:trPr'), 'w:del'));
  const [first] = rows;
  if (rows.length === 1 && first) {
    const [only, ...others] = cellsOf(first);
    if (only && others.length === 0) return readBlocks(story, only);
  }
  const { page } = story;
  const open = new Map<number, OpenCell>();
  const read = rows.map((row) => readRow(story, row, open));
  const isEmpty = read.every((row) => row.every((cell) => cell.text === ''));
  return isEmpty ? [] : [{ kind: 'table', rows: read.map((row) => row.map(asCell)), ...(page !== null && { page }) }];
}

const cellsOf = (row: XmlElement): XmlElement[] =>
  flowOf(row).filter((cell) => cell.name === 'w:tc' && !childOf(childOf(cell, 'w:tcPr'), 'w:cellDel'));

function asCell({ text, rowSpan, columnSpan }: OpenCell): SourceCell {
  return { text, ...(rowSpan > 1 && { rowSpan }), ...(columnSpan > 1 && { columnSpan }) };
}

/** `open` holds, for each column, the cell above that goes on downwards. */
function readRow(story: Story, row: XmlElement, open: Map<number, OpenCell>): OpenCell[] {
  const begin = story.page;
  let furthest = begin;
  let column = Number(valueOf(childOf(row, 'w:trPr'), 'w:gridBefore') ?? 0);
  const cells: OpenCell[] = [];
  for (const element of cellsOf(row)) {
    // Each cell of a row that runs over a page tells of the same break.
    story.page = begin;
    const text = cellText(story, element);
    if (story.page !== null && furthest !== null) furthest = Math.max(furthest, story.page);
    const tcPr = childOf(element, 'w:tcPr');
    const columnSpan = Math.min(1000, Math.max(1, Number(valueOf(tcPr, 'w:gridSpan') ?? 1) || 1));
    const above = open.get(column);
    if (isContinued(tcPr) && above) {
      above.rowSpan += 1;
      if (text !== '') above.text = above.text === '' ? text : `${above.text}\n${text}`;
    } else if (isContinuedAcross(tcPr) && cells.length > 0) {
      cells.push(widened(cells.pop(), columnSpan, text));
    } else {
      const cell: OpenCell = { text, rowSpan: 1, columnSpan };
      cells.push(cell);
      if (childOf(tcPr, 'w:vMerge')) open.set(column, cell);
      else open.delete(column);
    }
    column += columnSpan;
  }
  story.page = furthest;
  return cells;
}

const isContinued = (tcPr: XmlElement | undefined): boolean =>
  childOf(tcPr, 'w:vMerge') !== undefined && valueOf(tcPr, 'w:vMerge') !== 'restart';

/** Old files merge sideways by a flag instead of a span. */
const isContinuedAcross = (tcPr: XmlElement | undefined): boolean =>
  childOf(tcPr, 'w:hMerge') !== undefined && valueOf(tcPr, 'w:hMerge') !== 'restart';

function widened(cell: OpenCell | undefined, by: number, text: string): OpenCell {
  const columnSpan = (cell?.columnSpan ?? 0) + by;
  return { rowSpan: cell?.rowSpan ?? 1, columnSpan, text: [cell?.text, text].filter(Boolean).join('\n') };
}

/** Paragraphs of a cell as lines, each with its marker; a table within becomes lines with tabs. */
function cellText(story: Story, cell: XmlElement): string {
  return readBlocks(story, cell)
    .map((block) => (block.kind === 'paragraph' ? lineOf(block) : block.rows.map(rowLine).join('\n')))
    .filter((line) => line !== '')
    .join('\n');
}

const lineOf = (block: ParagraphBlock): string => [block.marker, block.text].filter(Boolean).join(' ');

const rowLine = (row: readonly SourceCell[]): string => row.map((cell) => cell.text.replaceAll('\n', ' ')).join('\t');
