import type { Reading, Span } from '../document.ts';
import { pattern, vn } from './pattern.ts';
import type { Paragraph, Line } from './source.ts';
import type { Zones } from './zones.ts';

/** Spans of the site around the text and of lines that speak to machines; neighbours joined. */
export function furnitureSpans(lines: readonly Line[], zones: Zones): Span[] {
  return joined(
    lines.filter((line, index) => ['furniture', 'machine'].includes(zones.of[index] ?? '') && line.text.trim() !== ''),
    lines,
    (index) => ['furniture', 'machine'].includes(zones.of[index] ?? ''),
  );
}

/** Runs of lines, over blank ones, as one span each. */
function joined(kept: readonly Line[], lines: readonly Line[], belongs: (index: number) => boolean): Span[] {
  const spans: Span[] = [];
  const wanted = new Set(kept);
  let open: [number, number] | null = null;
  for (const [index, line] of lines.entries()) {
    if (wanted.has(line)) {
      if (open) open[1] = line.end;
      else spans.push((open = [line.start, line.end]));
    } else if (line.text.trim() !== '' && !belongs(index)) open = null;
  }
  return spans.filter(([start, end]) => start < end);
}

type Placed = Pick<
  Reading,
  'header' | 'outline' | 'assignments' | 'recipients' | 'references' | 'furniture' | 'stamps'
> & {
  readonly preamble: readonly Span[];
};

/** Text of the document that no step placed: outside every clause, finding and the grounds it stands on. */
export function unclassifiedSpans(lines: readonly Line[], zones: Zones, placed: Placed): Span[] {
  const taken = mergedSpans([
    ...headerSpans(placed.header),
    ...placed.outline.map((clause) => clause.body),
    ...placed.assignments.map((one) => one.span),
    ...placed.recipients.map((one) => one.span),
    ...placed.references.flatMap((one) => one.mentions),
    ...placed.furniture,
    ...placed.preamble,
    ...[placed.stamps.secrecy, placed.stamps.urgency].flatMap((one) => (one ? [one.span] : [])),
  ]);
  const isOpen = (line: Line, index: number): boolean => {
    const zone = zones.of[index];
    if (zone === 'furniture' || zone === 'machine' || zone === 'head' || zone === 'annex') return false;
    if ((zone === 'signature' || zone === 'recipients') && line.text.trim().length < 60) return false;
    return line.text.trim().length > 2 && !overlapsAny(taken, line.start, line.end);
  };
  const open = lines.filter((line, index) => isOpen(line, index));
  const wanted = new Set(open);
  return joined(open, lines, (index) => wanted.has(lines[index] as Line));
}

function headerSpans(header: Reading['header']): Span[] {
  const { signer, ...rest } = header;
  return [...Object.values(rest), ...Object.values(signer)].flatMap((one) => (one ? [one.span] : []));
}

function mergedSpans(spans: readonly Span[]): Span[] {
  const merged: [number, number][] = [];
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** Takes merged spans in order. */
function overlapsAny(spans: readonly Span[], start: number, end: number): boolean {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.[1] ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return (spans[low]?.[0] ?? Infinity) < end;
}

const FORMULA = pattern(`^(?:${vn`quyết định|quyết nghị|chỉ thị|yêu cầu|ban hành`})\\s*:?$`);

/** Paragraphs before the first clause that say on what grounds and that the text is issued. */
export function preambleSpans(paragraphs: readonly Paragraph[], first: number, grounds: RegExp): Span[] {
  return paragraphs
    .slice(0, first)
    .filter((one) => grounds.test(one.low) || FORMULA.test(one.low))
    .map((one) => [one.start, one.end]);
}
