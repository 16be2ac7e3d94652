import type { Clause } from '../document.ts';
import { isCapitals } from './capitals.ts';
import { isNoClause, isNumbered, placeOf } from './clause-places.ts';
import { titleOf } from './clause-titles.ts';
import { markerOf, type Marker } from './markers.ts';
import { closeSection, type OpenSection, type Section } from './section.ts';
import type { Paragraph } from './source.ts';

/** Where an annex begins: its paragraph, and its name for the clauses in it. */
export interface AnnexStart {
  readonly paragraph: number;
  readonly name: string;
}

/** Headings and numbered paragraphs with their levels. `from` and `to` bound the body of the document. */
export function readOutline(
  paragraphs: readonly Paragraph[],
  isBody: (paragraph: number) => boolean,
  annexes: readonly AnnexStart[],
): Section[] {
  const sections: OpenSection['section'][] = [];
  const stack: OpenSection[] = [];
  const used = new Map<string, number>();
  let annex: string | null = null;
  let nextAnnex = 0;
  let lastBody = -1;
  for (const [index, paragraph] of paragraphs.entries()) {
    const start = annexes[nextAnnex];
    if (start && index >= start.paragraph) {
      annex = start.name;
      nextAnnex += 1;
      while (stack.length > 0) closeSection(stack, lastBody + 1);
    }
    if (!isBody(index)) continue;
    lastBody = index;
    const marker = markerOf(paragraph.text);
    if (!marker || marker.style === 'bullet') continue;
    if (isNoClause(paragraph, marker, stack)) continue;
    const place = placeOf(marker, stack, index, isCapitals(paragraph.text.slice(marker.length)));
    const section = openSection(paragraphs, index, place, stack, used, annex, isBody);
    sections.push(section);
    stack.push({ section, marker: place, path: section.clause.path });
  }
  while (stack.length > 0) closeSection(stack, lastBody + 1);
  return withBodies(sections, paragraphs);
}

function openSection(
  paragraphs: readonly Paragraph[],
  index: number,
  marker: Marker,
  stack: readonly OpenSection[],
  used: Map<string, number>,
  annex: string | null,
  isBody: (paragraph: number) => boolean,
): OpenSection['section'] {
  const paragraph = paragraphs[index] as Paragraph;
  const parent = stack.at(-1) ?? null;
  const titled = titleOf(paragraphs, index, marker, isBody);
  const path = pathOf(marker, stack);
  const count = (used.get(path) ?? 0) + 1;
  used.set(path, count);
  const clause: Clause = {
    id: count === 1 ? path : `${path}~${count}`,
    parentId: parent?.section.clause.id ?? null,
    marker: marker.marker,
    level: stack.length + 1,
    title: titled.title,
    path,
    kind: titled.kind,
    span: [paragraph.start, titled.end],
    body: [paragraph.start, paragraph.end],
    annex,
    confidence: confidenceOf(marker, parent),
  };
  return {
    clause,
    style: marker.style,
    paragraph: index,
    titleParagraph: titled.paragraph,
    titleStart: titled.start,
    parent: parent?.section ?? null,
    endParagraph: index + 1,
  };
}

/** Less sure where the series does not go on as it should. */
function confidenceOf(marker: Marker, parent: OpenSection | null): number {
  if (marker.style === 'numbers' && parent && !marker.marker.startsWith(`${parent.marker.marker}.`)) return 0.7;
  return 0.95;
}

/** Marks from the top joined by dots; `2.1` stands for itself and `2`. */
function pathOf(marker: Marker, stack: readonly OpenSection[]): string {
  const own = marker.marker.replace(/[()/]/g, '').replace(/^Điều\s+/iu, 'Điều ');
  const above = stack.filter(
    (open) => !(marker.style === 'numbers' && isNumbered(open) && marker.marker.startsWith(`${open.marker.marker}.`)),
  );
  const parent = above.at(-1);
  if (!parent) return own;
  if (above.length === stack.length) return `${parent.path}.${own}`;
  const outer = stack[stack.findIndex((open) => !above.includes(open)) - 1];
  return outer ? `${outer.path}.${own}` : own;
}

/** Body spans: from the heading to the next clause of the same or a higher level. */
function withBodies(sections: readonly OpenSection['section'][], paragraphs: readonly Paragraph[]): Section[] {
  for (const section of sections) {
    const last = paragraphs[section.endParagraph - 1];
    section.clause = {
      ...section.clause,
      body: [section.clause.span[0], Math.max(last?.end ?? 0, section.clause.span[1])],
    };
  }
  return [...sections];
}
