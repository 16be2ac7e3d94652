import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import type { CardFace, CardPainter } from '#modules/cards/index.ts';
import { fittedLines } from './wrap.ts';

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 64;
const BAND = 96;
/** The desk's sea green, and its words for what is late (src/desk/theme.ts). */
const COLOURS = { sea: '#0e6067', pale: '#dcefef', ink: '#1c2529', grey: '#53606a', late: '#b3261e', paper: '#ffffff' };
/** The web face comes in three pieces by alphabet; each is a family of its own here, asked in this order. */
const PIECES = ['vietnamese', 'latin', 'latin-ext'] as const;
const WEIGHTS = [400, 600] as const;
const FAMILY = PIECES.map((piece) => `"Thẻ ${piece}"`).join(', ');
/** Pictures kept, a few hundred kilobytes each at most. */
const KEPT = 200;

const require = createRequire(import.meta.url);

/** The desk's own face, never one of the machine's. */
function learnFaces(): void {
  if (GlobalFonts.has(`Thẻ ${PIECES[0]}`)) return;
  for (const piece of PIECES)
    for (const weight of WEIGHTS) {
      const file = `@fontsource/be-vietnam-pro/files/be-vietnam-pro-${piece}-${weight}-normal.woff2`;
      GlobalFonts.registerFromPath(require.resolve(file), `Thẻ ${piece}`);
    }
}

/** Paints cards: drawing takes a few milliseconds, the packing as PNG is done beside the main thread; the last ones are kept. */
export function canvasCards(): CardPainter {
  const kept = new Map<string, Promise<Uint8Array>>();
  return {
    paint(face) {
      const mark = createHash('sha256').update(JSON.stringify(face)).digest('base64');
      const found = kept.get(mark) ?? encode(face);
      // The last asked stands last; the first goes.
      kept.delete(mark);
      kept.set(mark, found);
      found.catch(() => kept.delete(mark));
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      return found;
    },
  };
}

function encode(face: CardFace): Promise<Uint8Array> {
  learnFaces();
  const canvas = createCanvas(WIDTH, HEIGHT);
  draw(canvas.getContext('2d'), face);
  return canvas.encode('png');
}

function write(context: SKRSContext2D, size: number, colour: string, weight: (typeof WEIGHTS)[number] = 400): void {
  context.font = `${weight} ${size}px ${FAMILY}`;
  context.fillStyle = colour;
}

/** One line, cut where it is wider than the room. */
function line(context: SKRSContext2D, text: string, x: number, y: number, room = WIDTH - 2 * MARGIN): void {
  const [shown] = fittedLines(text, room, 1, (one) => context.measureText(one).width).lines;
  context.fillText(shown ?? '', x, y);
}

function draw(context: SKRSContext2D, face: CardFace): void {
  context.fillStyle = COLOURS.paper;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.fillStyle = COLOURS.sea;
  context.fillRect(0, 0, WIDTH, BAND);
  write(context, 36, COLOURS.paper, 600);
  line(context, `Lan Tỏa · ${face.province}`, MARGIN, 61);
  if (face.title === null) drawKindAlone(context, face);
  else drawThing(context, face, face.title);
}

function drawKindAlone(context: SKRSContext2D, face: CardFace): void {
  write(context, 84, COLOURS.sea, 600);
  line(context, face.kind, MARGIN, 330);
  write(context, 40, COLOURS.grey);
  line(context, 'Mở đường dẫn để xem', MARGIN, 410);
}

/** From the largest down: the first size in which the whole title stands above the foot. */
const TITLES = [
  { size: 66, most: 3 },
  { size: 54, most: 4 },
  { size: 46, most: 5 },
] as const;

function drawThing(context: SKRSContext2D, face: CardFace, title: string): void {
  write(context, 38, COLOURS.sea, 600);
  line(context, face.kind, MARGIN, 152);
  const widthAt100 = measured(context);
  const tries = TITLES.map(({ size, most }) => ({
    size,
    ...fittedLines(title, WIDTH - 2 * MARGIN, most, (text) => (widthAt100(text) * size) / 100),
  }));
  const { size, lines } = tries.find((one) => one.isWhole) ?? tries.at(-1)!;
  write(context, size, COLOURS.ink, 600);
  for (const [at, text] of lines.entries()) context.fillText(text, MARGIN, 168 + size * (1 + at * 1.22));
  drawFoot(context, face);
}

/** Widths of a title's words at 100 pixels, each measured once for all sizes. */
function measured(context: SKRSContext2D): (text: string) => number {
  const known = new Map<string, number>();
  write(context, 100, COLOURS.ink, 600);
  return (text) => {
    const width = known.get(text) ?? context.measureText(text).width;
    known.set(text, width);
    return width;
  };
}

function drawFoot(context: SKRSContext2D, { agency, due }: CardFace): void {
  if (agency !== null) {
    write(context, 34, COLOURS.grey);
    line(context, agency, MARGIN, due ? 508 : 578);
  }
  if (due === null) return;
  const colour = due.isLate ? COLOURS.paper : COLOURS.sea;
  write(context, 36, colour, 600);
  const width = Math.min(context.measureText(due.text).width + 56, WIDTH - 2 * MARGIN);
  context.fillStyle = due.isLate ? COLOURS.late : COLOURS.pale;
  context.beginPath();
  context.roundRect(MARGIN, 532, width, 68, 14);
  context.fill();
  write(context, 36, colour, 600);
  line(context, due.text, MARGIN + 28, 579, width - 50);
}
