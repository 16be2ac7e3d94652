import type { Catalogue, Reading, SourceBlock } from '../document.ts';
import { indexNames } from './agency-names.ts';
import { readAssignments } from './assignments.ts';
import { headCells } from './head-cells.ts';
import { readHeader } from './header.ts';
import type { Material } from './material.ts';
import { normalise } from './normalise.ts';
import { readOutline, type Section } from './outline.ts';
import { joinParagraphs } from './paragraphs.ts';
import { planYears } from './plan-years.ts';
import { readSigning } from './signing.ts';
import type { Paragraph } from './source.ts';
import { readZones } from './zones.ts';

export const READER_VERSION = '0.1.0';

/** Reads the blocks of a document in ordered steps; see README.md. */
export function readBlocks(blocks: readonly SourceBlock[], catalogue: Catalogue): Reading {
  const source = normalise(blocks);
  const index = indexNames(catalogue);
  const zones = readZones(source.lines);
  const isBodyLine = (line: number): boolean => zones.of[line] === 'body' && source.lines[line]?.table === null;
  const paragraphs = joinParagraphs(source.text, source.lines, (line) => !isBodyLine(line));
  const header = readHeader(source.text, headCells(source.lines, zones), paragraphs, index);
  const signing = readSigning(source.lines, zones);
  const sections = readOutline(paragraphs, () => true, []);
  const material: Material = {
    text: source.text,
    paragraphs,
    isBody: () => true,
    sections,
    sectionOf: sectionsOf(paragraphs, sections),
    grids: source.grids,
    index,
    years: planYears(header),
    genre: 'plan',
    issued: header.date?.value ?? null,
  };
  return {
    reader: READER_VERSION,
    text: source.text,
    blocks: source.blocks,
    genre: 'plan',
    genreConfidence: 0.5,
    header: { ...header, signer: signing.signer },
    reportsOn: null,
    references: [],
    outline: sections.map((section) => section.clause),
    assignments: readAssignments(material),
    recipients: signing.recipients,
    phases: [],
    messages: [],
    audiences: [],
    forms: [],
    financing: [],
    reporting: [],
    stamps: { secrecy: null, urgency: null },
    furniture: [],
    unclassified: [],
    diagnostics: [],
  };
}

/** The innermost section of each paragraph. */
function sectionsOf(paragraphs: readonly Paragraph[], sections: readonly Section[]): (Section | null)[] {
  const found: (Section | null)[] = paragraphs.map(() => null);
  const open: Section[] = [];
  let next = 0;
  for (const index of paragraphs.keys()) {
    while (sections[next] && (sections[next] as Section).paragraph === index) {
      open.push(sections[next] as Section);
      next += 1;
    }
    while (open.length > 0 && (open.at(-1) as Section).endParagraph <= index) open.pop();
    found[index] = open.at(-1) ?? null;
  }
  return found;
}
