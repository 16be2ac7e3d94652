import type { Finding } from '#modules/plans/contract.ts';

/** `[start, end)` in the text of a version. */
export type Place = readonly [start: number, end: number];

/** A stretch of text under the same findings, from the widest to the narrowest; none lies across its border. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly findings: readonly Finding[];
}

/**
 * Cuts each place (a paragraph, a cell) into stretches that lie under the same findings. Findings may be nested or overlap.
 * `places` stand in the order of the text and do not overlap. Time grows with the number of findings and of stretches.
 */
export function segmentsOf(places: readonly Place[], findings: readonly Finding[]): Segment[][] {
  const waiting = findings
    .filter((one) => one.span[1] > one.span[0])
    .toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  let next = 0;
  let open: Finding[] = [];
  return places.map(([start, end]) => {
    const segments: Segment[] = [];
    let at = start;
    while (at < end) {
      while (next < waiting.length && waiting[next]!.span[0] <= at) open.push(waiting[next++]!);
      open = open.filter((one) => one.span[1] > at);
      const border = Math.min(end, waiting[next]?.span[0] ?? end, ...open.map((one) => one.span[1]));
      segments.push({ start: at, end: border, findings: open.toSorted(byWidth) });
      at = border;
    }
    return segments;
  });
}

const byWidth = (a: Finding, b: Finding): number => b.span[1] - b.span[0] - (a.span[1] - a.span[0]);

/** What a stretch is coloured as: its narrowest finding that says more than "somewhere in an assignment". */
export function leadingFinding(segment: Segment): Finding | null {
  return (
    segment.findings.findLast((one) => one.kind !== 'clause' && one.kind !== 'assignment') ??
    segment.findings.findLast((one) => one.kind === 'assignment') ??
    segment.findings.at(-1) ??
    null
  );
}

/** The assignment a stretch belongs to: that of the narrowest finding that has one. */
export const assignmentOf = (segment: Segment): string | null =>
  segment.findings.findLast((one) => one.assignmentId !== null)?.assignmentId ?? null;

/** Stretches that look as before stay the very same objects, so that only what changed is drawn anew. */
export function keepingSame(before: readonly Segment[][], after: readonly Segment[][]): Segment[][] {
  return after.map((segments, index) => {
    const earlier = before[index];
    return earlier && looksSame(earlier, segments) ? earlier : segments;
  });
}

const looksSame = (a: readonly Segment[], b: readonly Segment[]): boolean =>
  a.length === b.length &&
  a.every((one, index) => one.start === b[index]!.start && one.end === b[index]!.end && areSame(one, b[index]!));

const areSame = (a: Segment, b: Segment): boolean =>
  a.findings.length === b.findings.length &&
  a.findings.every((one, index) => {
    const other = b.findings[index]!;
    return one.kind === other.kind && one.assignmentId === other.assignmentId && one.confidence === other.confidence;
  });
