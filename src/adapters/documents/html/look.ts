import type { DefaultTreeAdapterTypes } from 'parse5';
import { numeral } from '../numerals.ts';

export type Element = DefaultTreeAdapterTypes.Element;

/** How the letters of a place look, as far as its markup says. */
export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly centred?: boolean;
}

/** Where in a page we read. */
export interface Place {
  readonly depth: number;
  readonly look: Look;
  /** Counter of the list we are in; `count` null for bullets. */
  readonly list: { count: number | null; readonly type: string } | null;
}

export const attribute = (element: Element, name: string): string =>
  element.attrs.find((one) => one.name === name)?.value ?? '';

/** Whether a browser would not show it. */
export function isHidden(element: Element): boolean {
  return (
    element.attrs.some((one) => one.name === 'hidden') ||
    /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(attribute(element, 'style'))
  );
}

/** Look of an element within the look around it. */
export function lookOf(element: Element, outer: Look): Look {
  const style = attribute(element, 'style');
  const tag = element.tagName;
  const align = /text-align\s*:\s*(\w+)/i.exec(style)?.[1] ?? attribute(element, 'align');
  const weight = /font-weight\s*:\s*(\w+)/i.exec(style)?.[1];
  const isBold = /^(b|strong|th|h[1-6])$/.test(tag) || (weight !== undefined && /bold|[6-9]00/.test(weight));
  return {
    ...outer,
    ...(isBold && { bold: true }),
    ...(weight !== undefined && /normal|[1-4]00/.test(weight) && { bold: false }),
    ...((/^(i|em)$/.test(tag) || /font-style\s*:\s*italic/i.test(style)) && { italic: true }),
    ...(tag === 'center' && { centred: true }),
    ...(align !== '' && { centred: align.toLowerCase() === 'center' }),
  };
}

/** The list that an element opens, else the one around it. */
export function listOf(element: Element, outer: Place['list']): Place['list'] {
  if (element.tagName === 'ul') return { count: null, type: '' };
  if (element.tagName !== 'ol') return outer;
  const start = Number.parseInt(attribute(element, 'start'), 10);
  return { count: Number.isFinite(start) ? start - 1 : 0, type: attribute(element, 'type') || '1' };
}

/** Marker of the next item of a list. */
export function nextMarker(list: Place['list']): string | undefined {
  if (!list) return undefined;
  if (list.count === null) return '-';
  list.count += 1;
  return `${listNumeral(list.type, list.count)}.`;
}

function listNumeral(type: string, count: number): string {
  const formats: Record<string, string> = { a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' };
  return numeral(formats[type] ?? 'decimal', count);
}
