import { lowered } from '../fold.ts';
import { classesOf, isMarkOfText, LETTER, NUMBER, UNKNOWN } from '../signs.ts';

/** A word of a text with its place. `low` is folded by `lowered`. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly low: string;
}

/** Words by their index, from 0. */
export interface WordList {
  at(index: number): Word | undefined;
}

/** The words of a text, found only as far as they are asked for: of a long sentence mostly the first name is wanted. */
export class Words implements WordList {
  private readonly low: string;
  private readonly found: Word[] = [];
  private next = 0;

  /** Takes text folded by `lowered`. */
  constructor(low: string) {
    this.low = low;
  }

  at(index: number): Word | undefined {
    while (index >= this.found.length && this.findNext());
    return this.found[index];
  }

  /** Index of the first word at or after an offset; -1 where there is none. */
  indexFrom(offset: number): number {
    while ((this.found.at(-1)?.start ?? -1) < offset && this.findNext());
    let [low, high] = [0, this.found.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.found[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low < this.found.length ? low : -1;
  }

  all(): Word[] {
    while (this.findNext());
    return this.found;
  }

  private findNext(): boolean {
    const start = this.edge(this.next, true);
    if (start >= this.low.length) return false;
    const end = this.edge(start, false);
    this.found.push({ start, end, low: this.low.slice(start, end) });
    this.next = end;
    return true;
  }

  /** Where from an offset on the next word begins, or where the word there ends. */
  private edge(from: number, begins: boolean): number {
    let at = from;
    while (at < this.low.length) {
      const length = lengthInWord(this.low, at);
      if (length > 0 === begins) break;
      at += Math.max(1, length);
    }
    return at;
  }
}

/** Code units of the letter or number at an offset; 0 where none stands there. */
function lengthInWord(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const classes = classesOf(code);
  if (!(classes & UNKNOWN)) return classes & (LETTER | NUMBER) ? 1 : 0;
  if (isMarkOfText(code)) return 0;
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return /[\p{L}\p{N}]/u.test(sign) ? sign.length : 0;
}

/** The words of a piece of text; offsets are within it. */
export const wordsOf = (text: string): Word[] => new Words(lowered(text)).all();
