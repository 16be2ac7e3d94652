import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas';
import { A4, learnFonts } from './paper.ts';

/** For tests: what hands put on a printed page. Places and sizes in points. */
export type Ink =
  /** Round seal of an office, 36 mm across; `x`, `y` its middle. */
  | { readonly kind: 'seal'; readonly x: number; readonly y: number; readonly text: string; readonly colour?: string }
  /** Signature with a pen, about 130 points wide, from `x`, `y`. */
  | { readonly kind: 'signature'; readonly x: number; readonly y: number; readonly colour?: string }
  /** Framed stamp (MẬT, HỎA TỐC, the stamp of arrival): its lines, from the upper left corner, turned by degrees. */
  | {
      readonly kind: 'stamp';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly lines: readonly string[];
      readonly size?: number;
      readonly turned?: number;
      readonly colour?: string;
    }
  /** Dark folds across the page and the middle of it. */
  | { readonly kind: 'folds' };

const RED = '#d8232a';
const PEN = '#2a3f9e';

/** Puts ink on a drawn page the way ink does: it darkens what lies below. */
export function inked(page: Canvas, inks: readonly Ink[]): Canvas {
  learnFonts();
  const context = page.getContext('2d');
  const scale = page.width / A4.width;
  for (const ink of inks) {
    context.save();
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.globalCompositeOperation = 'multiply';
    drawInk(context, ink);
    context.restore();
  }
  return page;
}

/** A stamp by itself as a PNG on nothing, 140 by 50 points, as programs for signing lay it on a page. */
export function stampPicture(stamp: Extract<Ink, { kind: 'stamp' }>): Uint8Array {
  learnFonts();
  const canvas = createCanvas(420, 150);
  const context = canvas.getContext('2d');
  context.scale(3, 3);
  drawStamp(context, { ...stamp, x: 5, y: 8, turned: 0 });
  return Uint8Array.from(canvas.toBuffer('image/png'));
}

function drawInk(context: SKRSContext2D, ink: Ink): void {
  if (ink.kind === 'seal') drawSeal(context, ink);
  else if (ink.kind === 'signature') drawSignature(context, ink);
  else if (ink.kind === 'stamp') drawStamp(context, ink);
  else drawFolds(context);
}

function drawSeal(context: SKRSContext2D, { x, y, text, colour = RED }: Extract<Ink, { kind: 'seal' }>): void {
  context.strokeStyle = colour;
  context.fillStyle = colour;
  for (const [radius, width] of [
    [51, 2.4],
    [47.5, 0.8],
    [33, 0.8],
  ] as const) {
    context.lineWidth = width;
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.stroke();
  }
  context.font = 'bold 9px Giấy';
  const step = (1.75 * Math.PI) / text.length;
  for (const [index, sign] of text.split('').entries()) {
    context.save();
    context.translate(x, y);
    context.rotate(-0.875 * Math.PI + index * step);
    context.fillText(sign, -3, -37);
    context.restore();
  }
  context.beginPath();
  for (let point = 0; point < 10; point++) {
    const angle = (point * Math.PI) / 5 - Math.PI / 2;
    const reach = point % 2 === 0 ? 17 : 7;
    context.lineTo(x + reach * Math.cos(angle), y + reach * Math.sin(angle));
  }
  context.fill();
}

function drawSignature(context: SKRSContext2D, { x, y, colour = PEN }: Extract<Ink, { kind: 'signature' }>): void {
  context.strokeStyle = colour;
  context.lineWidth = 1.6;
  context.lineCap = 'round';
  context.beginPath();
  context.moveTo(x, y + 10);
  context.bezierCurveTo(x + 20, y - 50, x + 45, y - 20, x + 18, y + 26);
  context.bezierCurveTo(x + 10, y + 40, x + 60, y - 30, x + 66, y);
  context.bezierCurveTo(x + 68, y + 18, x + 84, y - 26, x + 88, y + 4);
  context.bezierCurveTo(x + 92, y + 20, x + 110, y - 12, x + 138, y - 18);
  context.stroke();
  context.beginPath();
  context.moveTo(x - 6, y + 24);
  context.quadraticCurveTo(x + 60, y + 2, x + 132, y + 26);
  context.stroke();
}

function drawStamp(context: SKRSContext2D, stamp: Extract<Ink, { kind: 'stamp' }>): void {
  const { x, y, width, lines, size = 12, turned = 0, colour = RED } = stamp;
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = 1.5;
  context.translate(x, y);
  context.rotate((turned * Math.PI) / 180);
  context.strokeRect(0, 0, width, lines.length * 1.45 * size + 0.4 * size);
  context.font = `bold ${size}px Giấy`;
  for (const [index, line] of lines.entries()) {
    const { width: breadth } = context.measureText(line);
    context.fillText(line, (width - breadth) / 2, (index + 0.85) * 1.45 * size);
  }
}

function drawFolds(context: SKRSContext2D): void {
  for (const [from, to] of [
    [A4.height / 3, A4.height / 3 + 3],
    [(2 * A4.height) / 3, (2 * A4.height) / 3 - 2],
  ] as const) {
    context.strokeStyle = '#9a9a9a';
    context.lineWidth = 1.2;
    context.beginPath();
    context.moveTo(0, from);
    context.lineTo(A4.width, to);
    context.stroke();
    const shade = context.createLinearGradient(0, from, 0, from + 60);
    shade.addColorStop(0, '#c4c4c4');
    shade.addColorStop(1, '#ffffff');
    context.fillStyle = shade;
    context.fillRect(0, from, A4.width, 60);
  }
}
