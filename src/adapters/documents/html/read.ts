import type { OpenedDocument } from '#modules/documents/index.ts';
import type { SourceBlock, SourceCell } from '#vanban/document.ts';
import { decodeVietnamese } from '#vanban/encodings.ts';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { plainDocument } from '../reading.ts';
import { Refusal } from '../refusal.ts';
import { attribute, isHidden, listOf, lookOf, nextMarker, type Element, type Look, type Place } from './look.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

const NEVER_SHOWN = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'svg',
  'iframe',
  'object',
  'select',
  'math',
]);
const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary ul table tbody thead tfoot tr td th caption legend button option'.split(
    ' ',
  ),
);
/** Tags left open nest old pages deep; beyond this only the words are taken. */
const DEEPEST = 2_000;

/** Reads a web page: its words and tables. Nothing of it is run, loaded or followed. @throws {Refusal} `no-text` */
export function readHtml(name: string, bytes: Uint8Array): OpenedDocument {
  const document = parse(decodeMarkup(bytes), { sourceCodeLocationInfo: false });
  const page = new PageReader();
  for (const child of document.childNodes) page.readNode(child, { depth: 0, look: {}, list: null });
  page.endParagraph();
  if (page.blocks.length === 0) throw new Refusal({ code: 'no-text', params: { name } });
  const scripts = document.childNodes
    .filter((node) => 'tagName' in node)
    .flatMap(descendants)
    .filter(isScript).length;
  return plainDocument(
    'html',
    page.blocks,
    scripts > 0 ? [{ code: 'scripts-ignored', params: { count: scripts } }] : [],
  );
}

/** A page may say which of the older encodings it is in. */
function decodeMarkup(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
  if (
    declared &&
    /^(windows-125\d|iso-8859-\d+|utf-16(le|be)?)$/.test(declared) &&
    bytes[1] !== 0 &&
    bytes[0] !== 0xff
  ) {
    const label = declared.startsWith('utf-16') ? 'utf-8' : declared;
    const strict = tryUtf8(bytes);
    return strict ?? new TextDecoder(label).decode(bytes).normalize('NFC');
  }
  return decodeVietnamese(bytes);
}

/** Many pages declare an encoding and are sent in UTF-8 all the same. */
function tryUtf8(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /[\u1ea0-\u1ef9đĐơư]/.test(text) ? text : null;
  } catch {
    // Not UTF-8: what the page declares holds.
    return null;
  }
}

/** Walks a page in reading order and gathers blocks. */
class PageReader {
  readonly blocks: SourceBlock[] = [];
  private text = '';
  private marker: string | undefined;
  private visible = 0;
  private bold = 0;
  private italic = 0;
  private centred = false;

  readNode(node: Node, place: Place): void {
    if (node.nodeName === '#text') this.write((node as DefaultTreeAdapterTypes.TextNode).value, place.look);
    else if ('tagName' in node) this.readElement(node, place);
  }

  private readElement(element: Element, place: Place): void {
    const tag = element.tagName;
    if (NEVER_SHOWN.has(tag) || isHidden(element)) return;
    if (tag === 'br') return this.breakLine();
    if (tag === 'table' && !isLayout(element)) {
      this.endParagraph();
      this.addTable(element);
      return;
    }
    if (place.depth > DEEPEST) return this.readFlat(element, place.look);
    const inner = { depth: place.depth + 1, look: lookOf(element, place.look), list: listOf(element, place.list) };
    const isBlock = BLOCKS.has(tag);
    if (isBlock) this.endParagraph();
    if (tag === 'li') this.marker = nextMarker(place.list);
    for (const child of element.childNodes) this.readNode(child, inner);
    if (isBlock) this.endParagraph();
  }

  private readFlat(element: Element, look: Look): void {
    for (const one of [element, ...walk(element)]) {
      if (NEVER_SHOWN.has(one.tagName)) continue;
      for (const child of one.childNodes) {
        if (child.nodeName === '#text') this.write((child as DefaultTreeAdapterTypes.TextNode).value, look);
      }
      this.endParagraph();
    }
  }

  private write(value: string, look: Look): void {
    const text = value.replace(/[ \t\n\r\f]+/g, ' ');
    if (text === '' || (text === ' ' && this.text === '')) return;
    const visible = text.replace(/\s/g, '').length;
    this.text += text;
    this.visible += visible;
    if (look.bold) this.bold += visible;
    if (look.italic) this.italic += visible;
    if (visible > 0) this.centred = look.centred ?? false;
  }

  /** Law sites part paragraphs by line breaks, so each line is a paragraph of its own. */
  private breakLine(): void {
    this.endParagraph();
  }

  endParagraph(): void {
    const text = this.text.replace(/[ \u00a0]+/g, ' ').trim();
    const { marker, visible } = this;
    if (text !== '') {
      this.blocks.push({
        kind: 'paragraph',
        text,
        ...(marker && { marker }),
        ...(this.bold === visible && { bold: true }),
        ...(this.italic === visible && { italic: true }),
        ...(this.centred && { centred: true }),
      });
      this.marker = undefined;
    }
    this.text = '';
    this.visible = this.bold = this.italic = 0;
    this.centred = false;
  }

  private addTable(table: Element): void {
    const rows = rowsOf(table).map((row) => cellsOf(row).map((cell) => this.readCell(cell)));
    if (rows.every((row) => row.every((cell) => cell.text === ''))) return;
    this.blocks.push({ kind: 'table', rows });
  }

  private readCell(cell: Element): SourceCell {
    const inner = new PageReader();
    for (const child of cell.childNodes) inner.readNode(child, { depth: 0, look: {}, list: null });
    inner.endParagraph();
    const text = inner.blocks
      .map((block) => (block.kind === 'paragraph' ? [block.marker, block.text].filter(Boolean).join(' ') : ''))
      .join('\n');
    const rowSpan = span(cell, 'rowspan');
    const columnSpan = span(cell, 'colspan');
    return { text, ...(rowSpan > 1 && { rowSpan }), ...(columnSpan > 1 && { columnSpan }) };
  }
}

/** A table that holds tables or one single cell only places things on the page. */
function isLayout(table: Element): boolean {
  const cells = rowsOf(table).flatMap(cellsOf);
  return cells.length <= 1 || descendants(table).some((one) => one.tagName === 'table');
}

function* walk(element: Element): Generator<Element> {
  const waiting: Element[] = [element];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const child of next.childNodes) {
      if (!('tagName' in child)) continue;
      yield child;
      waiting.push(child);
    }
  }
}

const descendants = (element: Element): Element[] => [...walk(element)];
const isScript = (element: Element): boolean => element.tagName === 'script';

function rowsOf(table: Element): Element[] {
  return table.childNodes.flatMap((child) => {
    if (!('tagName' in child)) return [];
    if (child.tagName === 'tr') return [child];
    return /^t(body|head|foot)$/.test(child.tagName) ? rowsOf(child) : [];
  });
}

const cellsOf = (row: Element): Element[] =>
  row.childNodes.filter((child): child is Element => 'tagName' in child && /^t[dh]$/.test(child.tagName));

function span(cell: Element, name: string): number {
  const value = Number.parseInt(attribute(cell, name), 10);
  return Number.isFinite(value) ? Math.min(1000, Math.max(1, value)) : 1;
}
