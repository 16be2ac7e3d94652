import { median, type Line } from './lines.ts';

/** Where the running text of a document stands, found from its lines. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  /** From one baseline to the next. */
  readonly pitch: number;
  /** Whether paragraphs begin further right than they go on. */
  readonly indents: boolean;
}

/** `lines`: the running lines of one page, or of several of the same width. */
export function marginsOf(lines: readonly (readonly Line[])[], pageWidth: number): Margins {
  const all = lines.flat();
  if (all.length === 0) return { left: 0, right: pageWidth, pitch: 20, indents: false };
  const widest = Math.max(...all.map((line) => line.right - line.left));
  const long = all.filter((line) => line.right - line.left > 0.6 * widest);
  const left = mostCommon(long.map((line) => line.left));
  const indented = long.filter((line) => line.left > left + 0.8 * line.size).length;
  const steps = lines.flatMap((page) =>
    page.slice(1).flatMap((line, index) => {
      const step = line.baseline - page[index]!.baseline;
      return step > 0.8 * line.size && step < 3 * line.size ? [step] : [];
    }),
  );
  return {
    left,
    right: farEdge(long.map((line) => line.right)),
    pitch: steps.length > 0 ? median(steps) : 1.4 * median(all.map((line) => line.size)),
    indents: indented > 0.06 * long.length,
  };
}

/** The value around which most stand, within two points. */
function mostCommon(values: readonly number[]): number {
  let best = values[0] ?? 0;
  let most = 0;
  const counts = new Map<number, number>();
  for (const value of values) counts.set(Math.round(value / 3), (counts.get(Math.round(value / 3)) ?? 0) + 1);
  for (const [bucket] of counts) {
    const near = (counts.get(bucket) ?? 0) + (counts.get(bucket + 1) ?? 0);
    if (near <= most) continue;
    most = near;
    best = Math.min(...values.filter((value) => Math.abs(Math.round(value / 3) - bucket - 0.5) < 1));
  }
  return best;
}

/** The right edge: lines that reach further (a hanging sign) are rare. */
function farEdge(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * 0.95)] ?? 0;
}
