import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts, PDFDocument, type Canvas, type SKRSContext2D } from '@napi-rs/canvas';

/** For tests: what is drawn on one A4 page, in points. */
export type Drawn =
  | { readonly kind: 'text'; readonly text: string; readonly bold?: boolean; readonly centred?: boolean }
  | { readonly kind: 'halves'; readonly left: readonly string[]; readonly right: readonly string[] }
  | { readonly kind: 'table'; readonly widths: readonly number[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'columns'; readonly columns: readonly (readonly string[])[] }
  /** At a height of its own: a running head, a page number. */
  | { readonly kind: 'at'; readonly top: number; readonly text: string };

export const A4 = { width: 595, height: 842 } as const;
const LEFT = 85;
const RIGHT = 552;
const SIZE = 13;
const PITCH = 19;

const require = createRequire(import.meta.url);

/** Makes the face of the office known under the name `Giấy`. */
export function learnFonts(): void {
  if (GlobalFonts.has('Giấy')) return;
  for (const face of ['400Regular', '700Bold']) {
    GlobalFonts.registerFromPath(require.resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`), 'Giấy');
  }
}

/** Draws a page the way an office lays it out: 13 points, first lines indented, wrapped to the margins. */
function draw(context: SKRSContext2D, items: readonly Drawn[]): void {
  context.fillStyle = '#000';
  context.strokeStyle = '#000';
  context.lineWidth = 0.7;
  let top = 70;
  for (const item of items) top = drawItem(context, item, top);
}

function drawItem(context: SKRSContext2D, item: Drawn, top: number): number {
  context.font = `${'bold' in item && item.bold ? 'bold ' : ''}${SIZE}px Giấy`;
  if (item.kind === 'at') {
    centre(context, item.text, (LEFT + RIGHT) / 2, item.top);
    return top;
  }
  if (item.kind === 'halves') {
    for (const [index, text] of item.left.entries()) centre(context, text, 170, top + index * PITCH);
    for (const [index, text] of item.right.entries()) centre(context, text, 410, top + index * PITCH);
    return top + Math.max(item.left.length, item.right.length) * PITCH + 8;
  }
  if (item.kind === 'table') return drawTable(context, item.widths, item.rows, top);
  if (item.kind === 'lines') {
    for (const [index, line] of item.lines.entries()) context.fillText(line, LEFT, top + index * PITCH);
    return top + item.lines.length * PITCH;
  }
  if (item.kind === 'columns') return drawColumns(context, item.columns, top);
  if (item.centred) {
    centre(context, item.text, (LEFT + RIGHT) / 2, top);
    return top + PITCH + 4;
  }
  for (const [index, line] of wrap(context, item.text, RIGHT - LEFT, 28).entries()) {
    context.fillText(line, LEFT + (index === 0 ? 28 : 0), top);
    top += PITCH;
  }
  return top + 4;
}

function drawTable(
  context: SKRSContext2D,
  widths: readonly number[],
  rows: readonly (readonly string[])[],
  top: number,
): number {
  let y = top - SIZE;
  for (const row of rows) {
    const cells = row.map((text, column) => wrap(context, text, (widths[column] ?? 60) - 10, 0));
    const height = Math.max(...cells.map((lines) => lines.length)) * 16 + 8;
    let x = LEFT;
    for (const [column, lines] of cells.entries()) {
      const width = widths[column] ?? 60;
      context.strokeRect(x, y, width, height);
      for (const [index, line] of lines.entries()) context.fillText(line, x + 5, y + 16 + index * 16);
      x += width;
    }
    y += height;
  }
  return y + PITCH + 6;
}

function drawColumns(context: SKRSContext2D, columns: readonly (readonly string[])[], top: number): number {
  const width = (RIGHT - LEFT - 24) / columns.length;
  const ends = columns.map((texts, column) => {
    let y = top;
    for (const text of texts) {
      for (const line of wrap(context, text, width, 0)) {
        context.fillText(line, LEFT + column * (width + 24), y);
        y += PITCH;
      }
      y += 6;
    }
    return y;
  });
  return Math.max(...ends);
}

function centre(context: SKRSContext2D, text: string, x: number, y: number): void {
  context.fillText(text, x - context.measureText(text).width / 2, y);
}

function wrap(context: SKRSContext2D, text: string, width: number, indent: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const room = width - (lines.length === 1 ? indent : 0);
    if (last !== undefined && context.measureText(`${last} ${word}`).width <= room)
      lines[lines.length - 1] += ` ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Text as it wraps between the margins. */
export function wrappedLines(text: string): string[] {
  learnFonts();
  const context = createCanvas(1, 1).getContext('2d');
  context.font = `${SIZE}px Giấy`;
  return wrap(context, text, RIGHT - LEFT, 0);
}

/** A PDF with letters, as a word processor prints it. */
export function paperPdf(pages: readonly (readonly Drawn[])[]): Uint8Array {
  learnFonts();
  const document = new PDFDocument({ title: 'Văn bản' });
  for (const items of pages) {
    // The library's types speak of the browser's context here; it is its own one.
    draw(document.beginPage(A4.width, A4.height) as SKRSContext2D, items);
    document.endPage();
  }
  return Uint8Array.from(document.close());
}

/** A picture of a page at `dpi`. */
export function paperPicture(items: readonly Drawn[], dpi = 200): Canvas {
  learnFonts();
  const scale = dpi / 72;
  const canvas = createCanvas(Math.round(A4.width * scale), Math.round(A4.height * scale));
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  draw(context, items);
  return canvas;
}
