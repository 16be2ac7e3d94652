import { childOf, elementsOf, switchOf, valueOf, type XmlElement } from './xml.ts';
import { numeral } from '../numerals.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.%2.`; for bullets the sign itself. */
  readonly text: string;
  /** A count of this level begins anew after a level of this number or higher; 0: never. */
  readonly restartAfter: number | null;
  /** All numbers of the marker in Arabic digits. */
  readonly isLegal: boolean;
  readonly style: string | null;
}

interface Sequence {
  /** Lists with the same abstract definition go on counting together. */
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that begin anew when this sequence is first met. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** Counts list paragraphs in reading order and writes their markers. One per document. */
export interface Numbering {
  /** Marker of the next paragraph of this list and level; undefined when it shows none. Counts on. */
  next(sequenceId: string, level: number): string | undefined;
  /** Level of a list that is tied to a paragraph style (`Heading 2` → 1). */
  levelOfStyle(sequenceId: string, style: string): number | undefined;
}

/** Reads `word/numbering.xml`; without it no list has a marker. */
export function openNumbering(part: XmlElement | undefined): Numbering {
  const sequences = part ? readSequences(part) : new Map<string, Sequence>();
  const counters = new Map<string, (number | undefined)[]>();
  const met = new Set<string>();
  return {
    next(sequenceId, depth) {
      const sequence = sequences.get(sequenceId);
      const level = sequence?.levels.get(depth);
      if (!sequence || !level) return undefined;
      const counts = counters.get(sequence.abstractId) ?? [];
      counters.set(sequence.abstractId, counts);
      if (!met.has(sequenceId)) {
        met.add(sequenceId);
        for (const [restarted, start] of sequence.restarts) counts[restarted] = start - 1;
      }
      countOn(counts, depth, sequence, level);
      return marker(counts, sequence, level) || undefined;
    },
    levelOfStyle(sequenceId, style) {
      for (const [depth, level] of sequences.get(sequenceId)?.levels ?? []) if (level.style === style) return depth;
      return undefined;
    },
  };
}

function countOn(counts: (number | undefined)[], depth: number, sequence: Sequence, level: Level): void {
  for (let upper = 0; upper < depth; upper++) counts[upper] ??= sequence.levels.get(upper)?.start ?? 1;
  counts[depth] = (counts[depth] ?? level.start - 1) + 1;
  for (let lower = depth + 1; lower < counts.length; lower++) {
    const after = sequence.levels.get(lower)?.restartAfter ?? null;
    if (after === 0 || (after !== null && depth >= after)) continue;
    counts[lower] = undefined;
  }
}

function marker(counts: readonly (number | undefined)[], sequence: Sequence, level: Level): string {
  if (level.format === 'bullet') return bullet(level.text);
  if (level.format === 'none' && !level.text.includes('%')) return level.text.trim();
  return level.text
    .replace(/%([1-9])/g, (_, digit: string) => {
      const depth = Number(digit) - 1;
      const shown = sequence.levels.get(depth) ?? level;
      return numeral(level.isLegal ? 'decimal' : shown.format, counts[depth] ?? shown.start);
    })
    .trim();
}

/** Signs of symbol fonts stand in the private area; an office prints them as dash, plus or dot. */
function bullet(text: string): string {
  const sign = text.trim();
  if (sign === '') return '';
  if (/^[+*]/.test(sign)) return sign;
  if (/^[-–—\u2212\uf02d\uf0be]/.test(sign)) return '-';
  return /^[\p{L}\p{N}]/u.test(sign) && sign !== 'o' ? sign : '•';
}

function readSequences(part: XmlElement): Map<string, Sequence> {
  const abstracts = new Map<string, XmlElement>();
  const byStyle = new Map<string, XmlElement>();
  for (const one of elementsOf(part)) {
    if (one.name !== 'w:abstractNum') continue;
    abstracts.set(one.attributes['w:abstractNumId'] ?? '', one);
    const style = valueOf(one, 'w:styleLink');
    if (style) byStyle.set(style, one);
  }
  const sequences = new Map<string, Sequence>();
  for (const one of elementsOf(part)) {
    if (one.name !== 'w:num') continue;
    const named = abstracts.get(valueOf(one, 'w:abstractNumId') ?? '');
    // A list defined through a style holds no levels of its own.
    const abstract = byStyle.get(valueOf(named, 'w:numStyleLink') ?? '') ?? named;
    if (abstract) sequences.set(one.attributes['w:numId'] ?? '', readSequence(abstract, one));
  }
  return sequences;
}

function readSequence(abstract: XmlElement, num: XmlElement): Sequence {
  const levels = new Map(elementsOf(abstract).flatMap(readLevel));
  const restarts = new Map<number, number>();
  for (const override of elementsOf(num)) {
    if (override.name !== 'w:lvlOverride') continue;
    const depth = Number(override.attributes['w:ilvl'] ?? 0);
    for (const [, level] of elementsOf(override).flatMap(readLevel)) levels.set(depth, level);
    const start = valueOf(override, 'w:startOverride');
    if (start !== undefined) restarts.set(depth, Number(start));
  }
  return { abstractId: abstract.attributes['w:abstractNumId'] ?? '', levels, restarts };
}

function readLevel(element: XmlElement): [number, Level][] {
  if (element.name !== 'w:lvl') return [];
  const restart = valueOf(element, 'w:lvlRestart');
  const level: Level = {
    start: Number(valueOf(element, 'w:start') ?? 1),
    format: valueOf(element, 'w:numFmt') ?? customFormat(element) ?? 'decimal',
    text: valueOf(element, 'w:lvlText') ?? '',
    restartAfter: restart === undefined ? null : Number(restart),
    isLegal: switchOf(element, 'w:isLgl') ?? false,
    style: valueOf(element, 'w:pStyle') ?? null,
  };
  return [[Number(element.attributes['w:ilvl'] ?? 0), level]];
}

/** `01, 02, 03` and the like stand inside a choice for newer programs. */
function customFormat(level: XmlElement): string | undefined {
  const choice = childOf(childOf(level, 'mc:AlternateContent'), 'mc:Choice');
  const format = childOf(choice, 'w:numFmt')?.attributes['w:format'];
  if (format?.startsWith('01')) return 'decimalZero';
  return valueOf(childOf(childOf(level, 'mc:AlternateContent'), 'mc:Fallback'), 'w:numFmt');
}
