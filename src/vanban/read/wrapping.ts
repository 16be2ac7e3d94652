import { lowered } from '../fold.ts';
import type { Line } from './source.ts';

/** Signs that end a sentence, closing quotes and brackets included. */
export const ENDS_SENTENCE = /[.;:!?…](?:["”’')\]]|\/\.)*$/u;
export const STARTS_LOWER = /^["“(]?\p{Ll}/u;

/** What the lines tell about wrapping: whether paragraphs were broken into lines, and how long those are. */
export interface Wrapping {
  readonly wrapped: boolean;
  readonly width: number;
  /** `rịa - vũng`: words that stand on both sides of a dash somewhere within a line. */
  readonly dashed: ReadonlySet<string>;
}

/** A word folded, without the signs around it. */
export const foldWord = (word: string): string => lowered(word.replace(/[^\p{L}\p{N}]+/gu, ''));

/** Looks at all lines of the body at once. */
export function wrappingOf(lines: readonly Line[], isLeftOut: (line: number) => boolean): Wrapping {
  const lengths: number[] = [];
  let long = 0;
  const dashed = new Set<string>();
  for (const [index, line] of lines.entries()) {
    if (isLeftOut(index)) continue;
    const beginning = line.text.slice(0, 2000);
    const isDashed = beginning.includes(' - ') || beginning.includes(' – ');
    for (const match of isDashed ? beginning.matchAll(/([\p{L}\p{N}]+) [-–] ([\p{L}\p{N}]+)/gu) : []) {
      dashed.add(`${foldWord(match[1] ?? '')} - ${foldWord(match[2] ?? '')}`);
    }
    const text = line.text.trim();
    if (text.length < 40) continue;
    long += 1;
    const next = lines[index + 1];
    if (next && !isLeftOut(index + 1) && STARTS_LOWER.test(next.text.trim()) && !ENDS_SENTENCE.test(text))
      lengths.push(text.length);
  }
  lengths.sort((a, b) => a - b);
  const wrapped = lengths.length >= 3 && lengths.length > long * 0.2;
  return { wrapped, width: lengths[Math.floor(lengths.length * 0.6)] ?? 80, dashed };
}
