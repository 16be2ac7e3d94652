import type { PlacedWord } from './sheet.ts';

/** Words on one baseline, from left to right. */
export interface Line {
  readonly words: readonly PlacedWord[];
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

/** Words put into lines, from the top down. Raised figures that call a footnote are left out. */
export function linesOf(words: readonly PlacedWord[]): Line[] {
  const sorted = words.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left);
  const rows: PlacedWord[][] = [];
  for (const word of sorted) {
    const row = rows.slice(-4).findLast((one) => sharesBaseline(one, word));
    if (row) row.push(word);
    else rows.push([word]);
  }
  return withoutRaisedFigures(rows.map(lineOf)).toSorted((a, b) => a.baseline - b.baseline);
}

function sharesBaseline(row: readonly PlacedWord[], word: PlacedWord): boolean {
  const last = row.at(-1);
  return last !== undefined && Math.abs(last.baseline - word.baseline) < 0.35 * Math.min(last.size, word.size);
}

export function lineOf(words: readonly PlacedWord[]): Line {
  const sorted = words.toSorted((a, b) => a.left - b.left);
  return {
    words: sorted,
    left: Math.min(...sorted.map((word) => word.left)),
    right: Math.max(...sorted.map((word) => word.right)),
    baseline: median(sorted.map((word) => word.baseline)),
    size: median(sorted.map((word) => word.size)),
  };
}

const UNIT = /(^|[\d\s])(m|km|cm|dm|mm)$/;
const POWERS: Readonly<Record<string, string>> = { '2': '²', '3': '³' };

/** A small figure half a line above its neighbours is no line of its own: a power after a unit, else a footnote's call. */
function withoutRaisedFigures(lines: readonly Line[]): Line[] {
  const kept: Line[] = [];
  const raised: PlacedWord[] = [];
  for (const line of lines) {
    const isRaised = line.words.every((word) => /^\(?\d{1,2}\)?$/.test(word.text));
    const host = isRaised ? lines.find((other) => other !== line && carries(other, line)) : undefined;
    if (host) raised.push(...line.words);
    else kept.push(line);
  }
  return raised.length === 0 ? kept : kept.map((line) => withPowers(line, raised));
}

function carries(host: Line, figure: Line): boolean {
  const above = host.baseline - figure.baseline;
  const isClose = host.words.some((word) => Math.abs(word.right - figure.left) < 0.35 * host.size);
  return figure.size < 0.8 * host.size && above > 0.15 * host.size && above < 0.8 * host.size && isClose;
}

function withPowers(line: Line, raised: readonly PlacedWord[]): Line {
  const words = line.words.map((word) => {
    const power = raised.find(
      (one) => Math.abs(word.right - one.left) < 0.35 * line.size && Math.abs(line.baseline - one.baseline) < line.size,
    );
    const sign = power && POWERS[power.text];
    return sign && UNIT.test(word.text) ? { ...word, text: word.text + sign } : word;
  });
  return { ...line, words };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

export const textOfLine = (line: Line): string => line.words.map((word) => word.text).join(' ');

/** Lines as running text: a number that broke after its stroke or hyphen is put together again. */
export function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    if (text === '') return line;
    const isCut = /[\p{L}\d]-$/u.test(text) && /^[\p{Lu}\d]/u.test(line) && !/\s-$/.test(text);
    return isCut || /\d\/$/.test(text) ? text + line : `${text} ${line}`;
  }, '');
}
