import { createCanvas } from '@napi-rs/canvas';
import type { PDFPageProxy } from './open.ts';

/** A page drawn as a picture in colour, four bytes a pixel. */
export interface DrawnPage {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** More pixels than this would take memory without showing more. */
const MOST_PIXELS = 30_000_000;

/** Draws a page on white, `width` pixels wide as it is read, or with its shorter side of that many. */
export async function drawPage(page: PDFPageProxy, width: number, side: 'width' | 'shorter'): Promise<DrawnPage> {
  const natural = page.getViewport({ scale: 1 });
  const wanted = width / (side === 'width' ? natural.width : Math.min(natural.width, natural.height));
  const bound = Math.sqrt(MOST_PIXELS / (natural.width * natural.height));
  const viewport = page.getViewport({ scale: Math.min(wanted, bound) });
  const canvas = createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)));
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  // The library's types speak of the browser's canvas; this one has the same methods.
  const canvasContext = context as unknown as CanvasRenderingContext2D;
  await page.render({ canvas: null, canvasContext, viewport }).promise;
  const { width: across, height } = canvas;
  return { width: across, height, rgba: Uint8Array.from(context.getImageData(0, 0, across, height).data) };
}
