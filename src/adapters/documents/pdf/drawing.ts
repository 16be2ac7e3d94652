import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Ruling } from '../layout/sheet.ts';
import type { PDFPageProxy } from './open.ts';
import { multiply, type Matrix } from './words.ts';

/** What is drawn on a page beside its letters. */
export interface Drawing {
  readonly rulings: readonly Ruling[];
  /** Share of the page that pictures cover, 0 to 1. */
  readonly pictured: number;
}

const { OPS } = pdfjs;
const STROKES = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const FILLS = new Set<number>([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke]);
const PICTURES = new Set<number>([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageXObjectRepeat,
]);
/** A filled bar up to this many points high or wide is a line. */
const THIN = 3;

/** Straight lines and pictures of a page, placed by `base`. */
export async function drawingOf(page: PDFPageProxy, base: Matrix): Promise<Drawing> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const { width, height } = page.getViewport({ scale: 1 });
  const rulings: Ruling[] = [];
  const outer: Matrix[] = [];
  let matrix: Matrix = base;
  let pictured = 0;
  for (const [index, fn] of fnArray.entries()) {
    const args: unknown[] = argsArray[index] ?? [];
    if (fn === OPS.save) outer.push(matrix);
    else if (fn === OPS.restore || fn === OPS.paintFormXObjectEnd) matrix = outer.pop() ?? matrix;
    else if (fn === OPS.transform) matrix = multiply(matrix, args as number[]);
    else if (fn === OPS.paintFormXObjectBegin) {
      outer.push(matrix);
      if (isMatrix(args[0])) matrix = multiply(matrix, args[0]);
    } else if (fn === OPS.constructPath) addPath(rulings, args, matrix);
    else if (PICTURES.has(fn)) pictured += areaOf(matrix) / (width * height);
  }
  return { rulings, pictured: Math.min(1, pictured) };
}

const isMatrix = (value: unknown): value is number[] =>
  (Array.isArray(value) || ArrayBuffer.isView(value)) && (value as number[]).length === 6;

/** A picture fills the unit square of its matrix. */
const areaOf = ([a = 0, b = 0, c = 0, d = 0]: Matrix): number => Math.abs(a * d - b * c);

function addPath(rulings: Ruling[], args: readonly unknown[], matrix: Matrix): void {
  const [kind, data] = args as [number, unknown[]];
  const path = data?.[0];
  if (!ArrayBuffer.isView(path)) return;
  const outlines = outlinesOf(path as Float32Array, matrix);
  if (STROKES.has(kind)) for (const points of outlines) addStrokes(rulings, points);
  if (FILLS.has(kind)) for (const points of outlines) addBar(rulings, points);
}

type Point = readonly [x: number, y: number];

/** Outlines of a path as points; curves by their ends only, since nothing round is looked for. */
function outlinesOf(path: ArrayLike<number>, matrix: Matrix): Point[][] {
  const outlines: Point[][] = [];
  let at = 0;
  const next = (): Point => {
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
    const x = path[at++] ?? 0;
    const y = path[at++] ?? 0;
    return [a * x + c * y + e, b * x + d * y + f];
  };
  while (at < path.length) {
    const operation = path[at++];
    if (operation === 0) outlines.push([next()]);
    else if (operation === 1) outlines.at(-1)?.push(next());
    else if (operation === 2 || operation === 3) {
      at += operation === 2 ? 4 : 2;
      outlines.push([next()]);
    } else if (operation === 4) {
      const outline = outlines.at(-1);
      if (outline?.[0]) outline.push(outline[0]);
    } else break;
  }
  return outlines;
}

function addStrokes(rulings: Ruling[], points: readonly Point[]): void {
  for (const [index, to] of points.entries()) {
    const from = points[index - 1];
    if (!from) continue;
    if (Math.abs(from[1] - to[1]) < 0.7) rulings.push(across(from[0], to[0], (from[1] + to[1]) / 2));
    else if (Math.abs(from[0] - to[0]) < 0.7) rulings.push(down(from[1], to[1], (from[0] + to[0]) / 2));
  }
}

/** A filled rectangle that is thin enough to be a line. */
function addBar(rulings: Ruling[], points: readonly Point[]): void {
  if (points.length < 4 || points.length > 6) return;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (y1 - y0 <= THIN && x1 - x0 > y1 - y0) rulings.push(across(x0, x1, (y0 + y1) / 2));
  else if (x1 - x0 <= THIN && y1 - y0 > x1 - x0) rulings.push(down(y0, y1, (x0 + x1) / 2));
}

const across = (a: number, b: number, y: number): Ruling => ({ x0: Math.min(a, b), x1: Math.max(a, b), y0: y, y1: y });
const down = (a: number, b: number, x: number): Ruling => ({ x0: x, x1: x, y0: Math.min(a, b), y1: Math.max(a, b) });
