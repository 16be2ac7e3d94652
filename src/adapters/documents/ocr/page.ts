import { median } from '../layout/lines.ts';
import type { PageSheet, PlacedWord } from '../layout/sheet.ts';
import { flattened, sheetIn } from './flatten.ts';
import { planesOf, type Planes } from './colour.ts';
import { densityOf, reduced, type GreyPicture, type PictureSource } from './grey.ts';
import { inksOf, turnedInks, type Inks } from './inks.ts';
import { evenlyLit } from './light.ts';
import { pageNumberWord } from './page-number.ts';
import type { Quad } from './paper.ts';
import type { RecognisedWord, Recogniser } from './recogniser.ts';
import { withoutRulings } from './ruled.ts';
import { recogniseWords } from './table-cells.ts';
import { lieOf } from './skew.ts';
import type { StampWords } from './stamp-words.ts';
import { takeStamps } from './stamps.ts';

/** A page as it was recognised. */
export interface RecognisedPage {
  readonly sheet: PageSheet;
  /** 0–100; 0 when nothing was found. */
  readonly confidence: number;
  /** Quarter turns to the right that set it upright, in degrees, and the small turn that levelled it. */
  readonly turned: number;
  readonly straightened: number;
  /** Stamps of secrecy, urgency and arrival, whose words are not among those of the sheet. */
  readonly stamps: readonly StampWords[];
}

/** A picture made ready: cut to its sheet, with what is known of how its lines lie. */
export interface ReadyPicture {
  readonly inks: Inks;
  /** Turns to the right in degrees, likeliest first. */
  readonly turns: readonly number[];
  readonly correction: number;
}

/** From this confidence on, a page certainly stands the right way up. */
const UPRIGHT = 72;
/** Below it, both ways round are in doubt and the page may lie on its side. */
const DOUBTFUL = 55;
const SIZE_OF_TEXT = 13;

/** Cuts out the sheet and finds the slope of its lines. @throws when it is not a readable picture */
export async function readyPicture(source: PictureSource, pixels: number): Promise<ReadyPicture> {
  const seen = await planesOf(source, pixels);
  const sheet = await sheetIn(seen[0]);
  const inks = inksOf(sheet ? flatPlanes(seen, sheet) : seen);
  const { turned, correction } = lieOf(await reduced(inks.print, 800));
  return {
    inks,
    turns: [turned, turned + 180, turned + 90, turned + 270].map((turn) => turn % 360),
    correction,
  };
}

/** Recognises a page, whichever way up it lies. */
export async function recognisePage(
  number: number,
  ready: ReadyPicture,
  recogniser: Recogniser,
): Promise<RecognisedPage> {
  const { inks, turns, correction } = ready;
  const secret: StampWords[] = [];
  let best: RecognisedPage | null = null;
  for (const [index, turned] of turns.entries()) {
    if (best && (best.confidence >= UPRIGHT || (index === 2 && best.confidence >= DOUBTFUL))) break;
    const page = await recogniseTurned(number, ready, turned, index < 2 ? correction : 0, recogniser);
    secret.push(...page.stamps.filter((stamp) => stamp.kind === 'secrecy'));
    if (!best || worth(page) > worth(best)) best = page;
    if (index === 0 && page.sheet.words.length === 0 && isBlank(inks.print)) break;
  }
  // A stamp of secrecy counts whichever way round the page was when it could be read.
  return { ...best!, stamps: [...secret, ...best!.stamps.filter((stamp) => stamp.kind !== 'secrecy')] };
}

const flatPlanes = ([red, green, blue]: Planes, sheet: Quad): Planes => [
  flattened(red, sheet),
  flattened(green, sheet),
  flattened(blue, sheet),
];

/** Few words that look sure weigh less than a page of words. */
const worth = (page: RecognisedPage): number => page.confidence * Math.min(1, page.sheet.words.length / 12);

const isBlank = ({ pixels }: GreyPicture): boolean => {
  let dark = 0;
  for (const pixel of pixels) if (pixel < 110) dark += 1;
  return dark < 0.0003 * pixels.length;
};

async function recogniseTurned(
  number: number,
  { inks }: ReadyPicture,
  turned: number,
  correction: number,
  recogniser: Recogniser,
): Promise<RecognisedPage> {
  const turn = turned + correction;
  const upright = await turnedInks(inks, turn);
  const { page: level, stamps } = await takeStamps({ ...upright, print: evenlyLit(upright.print) }, recogniser);
  const scale = (level.width < level.height ? 595 : 842) / level.width;
  const clean = withoutRulings(level, SIZE_OF_TEXT / scale);
  const found = await recogniseWords(clean.picture, clean.rulings, scale, recogniser);
  const words = [...(await pageNumberWord(clean.picture, densityOf(clean.picture), found, recogniser)), ...found];
  const sheet: PageSheet = {
    number,
    width: level.width * scale,
    height: level.height * scale,
    words: placedWords(words, scale),
    rulings: clean.rulings.map(({ x0, y0, x1, y1 }) => ({
      x0: x0 * scale,
      y0: y0 * scale,
      x1: x1 * scale,
      y1: y1 * scale,
    })),
  };
  return { sheet, confidence: confidenceOf(words), turned, straightened: correction, stamps };
}

/** Words in points. Heights of lines vary with their letters, so all but headings take the common one. */
function placedWords(words: readonly RecognisedWord[], scale: number): PlacedWord[] {
  const common = median(words.map((word) => word.size));
  return words.map(({ text, left, right, baseline, size }) => ({
    text: text.normalize('NFC'),
    left: left * scale,
    right: right * scale,
    baseline: baseline * scale,
    size: 0.9 * scale * (Math.abs(size - common) < 0.4 * common ? common : size),
    bold: false,
    italic: false,
  }));
}

/** Mean of the words, each by its length; hardly any words prove nothing. */
function confidenceOf(words: readonly RecognisedWord[]): number {
  let sum = 0;
  let letters = 0;
  for (const { text, confidence } of words) {
    sum += confidence * text.length;
    letters += text.length;
  }
  return letters < 8 ? Math.min(30, letters * 3) : Math.round(sum / letters);
}
