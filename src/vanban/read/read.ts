import type { Catalogue, Reading, SourceBlock } from '../document.ts';
import { lowered } from '../fold.ts';
import { readAddressees } from './addressees.ts';
import { indexNames, withHomeProvince, type NameIndex } from './agency-names.ts';
import { withAnnexNote } from './annex-note.ts';
import { annexesOf } from './annexes.ts';
import { readAssignments } from './assignments.ts';
import { diagnose } from './diagnostics.ts';
import { publishedOn } from './enactor.ts';
import { readGenre } from './genre.ts';
import { headCells, type HeadCell } from './head-cells.ts';
import { BODY_START } from './head-zone.ts';
import { NO_HEADER, readHeader } from './header.ts';
import { furnitureSpans, preambleSpans, unclassifiedSpans } from './leftovers.ts';
import { readNamedLaws } from './laws.ts';
import type { Material } from './material.ts';
import { withProvince } from './full-issuer.ts';
import { readReported } from './news.ts';
import { normalise } from './normalise.ts';
import { readOutline } from './outline.ts';
import type { Section } from './section.ts';
import { joinParagraphs } from './paragraphs.ts';
import { readParts } from './parts.ts';
import { passagesOf } from './passages.ts';
import { planYears } from './plan-years.ts';
import { readReferences } from './references.ts';
import { withIntroduction } from './reprint.ts';
import { readSigning } from './signing.ts';
import type { Grid, Line, Paragraph, Source } from './source.ts';
import { readStamps } from './stamps.ts';
import { readAnnexes, tableClauses } from './table-clauses.ts';
import { taskTables } from './task-tables.ts';
import { wrongSums } from './sums.ts';
import { readTextTables } from './text-tables.ts';
import { readZones, type Zones } from './zones.ts';

export const READER_VERSION = '0.6.1';

/** Reads the blocks of a document in ordered steps; see README.md. */
export function readBlocks(blocks: readonly SourceBlock[], catalogue: Catalogue): Reading {
  const source = normalise(blocks);
  const index = indexOf(catalogue);
  const { zones, paragraphs, grids, head } = layOut(source, index);
  const unsigned = withAnnexNote(readHeader(source.text, head, paragraphs, index), source.text, source.lines, zones);
  const signed = readSigning(source.lines, zones);
  const signing = { ...signed, recipients: [...readAddressees(paragraphs), ...signed.recipients] };
  const numbered = readOutline(paragraphs, () => true, annexesOf(source.lines, zones, paragraphs));
  const furniture = source.lines.filter((_, line) => zones.of[line] === 'furniture').map((line) => lowered(line.text));
  const signs = { head, header: unsigned, signing, sections: numbered, paragraphs, furniture };
  const { genre, confidence } = readGenre(signs);
  const isNews = genre === 'news';
  const sections = isNews ? [] : numbered;
  const passages = passagesOf(source.text, head, paragraphs, grids);
  const cited = readReferences(passages, unsigned.number?.value ?? null, index);
  const whole = genre === 'letter' ? withIntroduction(unsigned, passages, cited, index) : unsigned;
  const header = isNews ? NO_HEADER : { ...whole, signer: signing.signer };
  const references = cited.filter((one) => one.number !== header.number?.value);
  const reported = isNews ? readReported(passages, references, index, publishedOn(source.lines)) : null;
  const annexes = readAnnexes(source.lines, zones);
  const annexStarts = annexes.map((one) => one.start);
  const page = {
    text: source.text,
    paragraphs,
    sectionOf: sectionsOf(paragraphs, sections, annexStarts),
    grids: isNews ? [] : grids,
    annexStarts,
  };
  const tables = taskTables(page);
  const clauses = sections.map((section) => section.clause);
  const ofTables = tableClauses(tables, annexes, clauses);
  const material: Material = {
    ...page,
    isBody: () => true,
    sections,
    tables,
    tableClauses: ofTables,
    index: withHomeProvince(index, header.issuer?.value ?? null),
    years: planYears(header),
    genre,
    issued: header.date?.value ?? null,
  };
  const found = {
    header,
    references: [...references, ...(isNews ? [] : readNamedLaws(passages))],
    outline: [...clauses, ...ofTables].toSorted((a, b) => a.span[0] - b.span[0]),
    assignments: readAssignments(material),
    recipients: isNews ? [] : signing.recipients,
    stamps: readStamps(source.lines, zones),
    furniture: furnitureSpans(source.lines, zones),
  };
  const preamble = preambleSpans(paragraphs, sections[0]?.paragraph ?? paragraphs.length, BODY_START);
  const reading = {
    reader: READER_VERSION,
    text: source.text,
    blocks: source.blocks,
    genre,
    genreConfidence: confidence,
    reportsOn: reported && {
      ...reported,
      issuer: withProvince(reported.issuer, reported.subject, source.text.slice(0, 3000), index),
    },
    ...found,
    ...readParts(material),
    unclassified: isNews ? [] : unclassifiedSpans(source.lines, zones, { ...found, preamble }),
  };
  const background = {
    repairs: source.repairs,
    requested: index.requested,
    tables: tables.map(({ grid }) => [grid.start, grid.end] as const),
    sums: wrongSums(page.grids),
  };
  return { ...reading, diagnostics: diagnose(reading, background) };
}

/** The parts of the page: zones, wrapped lines as paragraphs, tables with content, pieces of the letterhead. */
function layOut(
  source: Source,
  index: NameIndex,
): { zones: Zones; paragraphs: readonly Paragraph[]; grids: readonly Grid[]; head: readonly HeadCell[] } {
  const { text, lines } = source;
  const zones = readZones(lines);
  const typed = readTextTables(text, lines, mayBeCell(lines, zones), index);
  const isBodyLine = (line: number): boolean =>
    zones.of[line] === 'body' && lines[line]?.table === null && !typed.lines.has(line);
  const tables = source.grids.filter((_, table) => !zones.layoutTables.has(table));
  return {
    zones,
    paragraphs: joinParagraphs(text, lines, (line) => !isBodyLine(line)),
    grids: [...tables, ...typed.grids].toSorted((a, b) => a.start - b.start),
    head: headCells(lines, zones),
  };
}

/** The index of a catalogue is built once, however many documents are read with it. */
const INDEXES = new WeakMap<Catalogue, NameIndex>();

function indexOf(catalogue: Catalogue): NameIndex {
  const known = INDEXES.get(catalogue) ?? indexNames(catalogue);
  INDEXES.set(catalogue, known);
  return known;
}

/** Lines of the body; a lone number that was taken for the number of a page may be a row's. */
function mayBeCell(lines: readonly Line[], zones: Zones): (line: number) => boolean {
  return (line) =>
    lines[line]?.table === null &&
    (zones.of[line] === 'body' || (zones.of[line] === 'furniture' && /^\s*\d{1,3}\s*$/u.test(lines[line]?.text ?? '')));
}

/** The innermost section of each paragraph; no section reaches over the beginning of an annex. */
function sectionsOf(
  paragraphs: readonly Paragraph[],
  sections: readonly Section[],
  annexStarts: readonly number[],
): (Section | null)[] {
  const found: (Section | null)[] = paragraphs.map(() => null);
  const open: Section[] = [];
  let next = 0;
  let annex = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    while (paragraph.start >= (annexStarts[annex] ?? Number.POSITIVE_INFINITY)) {
      open.length = 0;
      annex += 1;
    }
    while (sections[next] && (sections[next] as Section).paragraph === index) {
      open.push(sections[next] as Section);
      next += 1;
    }
    while (open.length > 0 && (open.at(-1) as Section).endParagraph <= index) open.pop();
    found[index] = open.at(-1) ?? null;
  }
  return found;
}
