import { lowered } from '../fold.ts';
import { agenciesAt, beginsWithAgency } from './agencies.ts';
import { isWholeLabel, labelAtStart, labelOfHead, labelsWithin, type Label, type LabelKind } from './labels.ts';
import { markerOf } from './markers.ts';
import type { Material } from './material.ts';
import { pattern, vn } from './pattern.ts';
import { leadsOf } from './roles.ts';
import type { Section } from './section.ts';
import { isDutyHeading } from './section-kinds.ts';
import type { Paragraph } from './source.ts';

/** A label with its value. */
export interface Field {
  readonly kind: LabelKind;
  readonly paragraph: number;
  /** Where the label and its value begin and the value ends, in the text. */
  readonly start: number;
  readonly valueStart: number;
  readonly end: number;
  /** Bullets below a label without a value of its own. */
  readonly items: readonly Item[];
}

export interface Item {
  readonly start: number;
  readonly text: string;
}

export interface Run {
  readonly fields: Field[];
  /** First and last paragraph. */
  readonly first: number;
  last: number;
}

/** Runs of labels within one section; a second lead begins a new run. */
export function findRuns(material: Material): Run[] {
  const runs: Run[] = [];
  let run: Run | null = null;
  let gap = false;
  for (const index of material.paragraphs.keys()) {
    if (!material.isBody(index)) continue;
    const fields = fieldsOf(material, index);
    const changed: boolean = run !== null && blockOf(material, run.first) !== blockOf(material, index);
    if (changed) run = null;
    if (fields.length === 0) {
      const open = run?.fields.at(-1);
      const item = open?.items.at(-1);
      if (run && open && item && goesOn(item.text, material, index)) {
        // The names stand on the line after the colon.
        const end = material.paragraphs[index]?.end ?? item.start;
        const whole = { start: item.start, text: material.text.slice(item.start, end) };
        (open.items as Item[]).splice(-1, 1, whole);
        run.last = index;
      } else if (run && open && takesItem(material, run, open, index)) {
        (open.items as Item[]).push(itemOf(material, index));
        run.last = index;
      } else gap = run !== null;
      continue;
    }
    const inline = (fields[0]?.start ?? 0) > startOf(material, index);
    const kinds: ReadonlySet<LabelKind> = new Set(run?.fields.map((field) => field.kind));
    const repeats = fields.some((field) => kinds.has(field.kind) && field.kind !== 'aside');
    const isNew = run === null || inline || repeats || (gap && fields[0]?.kind === 'lead' && kinds.has('lead'));
    if (isNew) {
      run = { fields: [...fields], first: index, last: index };
      runs.push(run);
    } else {
      run?.fields.push(...fields);
      if (run) run.last = index;
    }
    gap = false;
  }
  return runs.filter((one) => one.fields.some((field) => field.kind === 'lead'));
}

/**
 * The section whose work the labels at a paragraph say: `2.1. Cơ quan chủ trì:` and `2.2. Cơ quan phối hợp:` say who does
 * the work of `2. …`, and so do the agencies that are numbered below them.
 */
export function blockOf(material: Material, index: number): Section | null {
  const own = material.sectionOf[index] ?? null;
  let at = own;
  if (at?.parent && isLabelClause(material, at.parent) && isNamesOnly(material, at.clause.title)) at = at.parent;
  while (at?.parent && isLabelClause(material, at)) at = at.parent;
  return at ?? own;
}

/** `1. Nội dung: …` and `1. Mục tiêu: …` are work of their own; who, when and with what is said of the work above. */
function isLabelClause(material: Material, section: Section): boolean {
  // `II. Phân công nhiệm vụ` is a part of the plan.
  if (isDutyHeading(section.clause.title)) return false;
  const { text } = material.paragraphs[section.paragraph] as Paragraph;
  const kind =
    labelAtStart(text)?.kind ?? (isWholeLabel(section.clause.title) ? labelOfHead(section.clause.title) : null);
  return kind !== null && kind !== 'content' && kind !== 'aside';
}

/** A line of agencies and nothing more. */
function isNamesOnly(material: Material, text: string): boolean {
  if (text.length > 200) return false;
  const found = agenciesAt(text, 0, material.index, false);
  return found.agencies.length > 0 && /^[\s;.,]*$/u.test(text.slice(found.end));
}

function startOf(material: Material, index: number): number {
  const paragraph = material.paragraphs[index] as Paragraph;
  const marker = markerOf(paragraph.text);
  return paragraph.start + (marker?.length ?? 0) + 2;
}

/** The labels of a paragraph: at its beginning, and inside it. */
function fieldsOf(material: Material, index: number): Field[] {
  const paragraph = material.paragraphs[index] as Paragraph;
  const first = labelAtStart(paragraph.text) ?? headingLabel(material, index);
  const labels = [...(first ? [first] : []), ...labelsWithin(paragraph.low, first?.valueStart)];
  const isClause = material.sectionOf[index]?.paragraph === index;
  const fields = labels.map((label, at) => {
    const end = labels[at + 1]?.start ?? paragraph.text.length;
    return {
      kind: label.kind,
      paragraph: index,
      start: paragraph.start + label.start,
      valueStart: paragraph.start + label.valueStart,
      end: paragraph.start + end,
      items: [],
    };
  });
  // `3. Nhiệm vụ, giải pháp:` is a heading, `1. Nội dung: …` a clause; neither is a label of a block.
  const kept = fields.filter((field) => !(isClause && field.kind === 'content' && field === fields[0]));
  return kept.filter((field) => field.kind !== 'lead' || isLead(material, field));
}

/** `2.1. Cơ quan chủ trì` as a heading without a colon, above agencies. */
function headingLabel(material: Material, index: number): Label | null {
  const paragraph = material.paragraphs[index] as Paragraph;
  const lead = markerOf(paragraph.text)?.length ?? 0;
  const name = paragraph.text.slice(lead);
  if (name.length > 60 || !isWholeLabel(name)) return null;
  const kind = labelOfHead(name);
  const next = material.paragraphs[index + 1]?.text ?? '';
  const isAbove = isNamesOnly(material, next.slice(markerOf(next)?.length ?? 0));
  if ((kind !== 'lead' && kind !== 'coordinating') || !isAbove) return null;
  return { kind, start: lead, valueStart: paragraph.text.length };
}

/** `Thực hiện: …` and `Giao: …` are labels only before an agency; so is every lead with a value. */
function isLead(material: Material, field: Field): boolean {
  const value = material.text.slice(field.valueStart, field.end).trim();
  const name = lowered(material.text.slice(field.start, field.valueStart));
  // `… có trách nhiệm: Lãnh đạo, chỉ đạo …`, `… chỉ đạo thực hiện:` above tasks: a verb of the sentence, no label.
  if (!SAYS_WHO.test(name)) {
    const first = value === '' ? (material.paragraphs[field.paragraph + 1]?.text ?? '') : value;
    if (!beginsWithAgency(first, material.index)) return false;
  }
  if (value === '') return IN_CHARGE.test(name);
  return leadsOf(material, value, field.valueStart).lead.length > 0;
}

const IN_CHARGE = pattern(vn`chủ trì|thực hiện|phụ trách|đầu mối|phân công|giao|trách nhiệm`);
const SAYS_WHO = pattern(vn`chủ trì|cơ quan|đơn vị|đầu mối|phụ trách|phân công`);

/** `+ Tài liệu về môi trường:` with the agencies on the next line. */
function goesOn(text: string, material: Material, index: number): boolean {
  const next = material.paragraphs[index]?.text ?? '';
  return /:\s*$/u.test(text) && markerOf(next) === null && beginsWithAgency(next, material.index);
}

function takesItem(material: Material, run: Run, open: Field, index: number): boolean {
  const own = material.text.slice(open.valueStart, open.end).trim();
  const isBullet = markerOf(material.paragraphs[index]?.text ?? '')?.style === 'bullet';
  // `Thời gian:` with its words on the line below.
  if (open.kind === 'time') return own === '' && open.items.length === 0 && isBullet;
  if (open.kind !== 'lead' && open.kind !== 'coordinating') return false;
  // A line that ends in a semicolon goes on with further names on the next.
  if (/[;,]$/u.test(own) && open.items.length === 0 && run.last === index - 1)
    return beginsWithAgency(material.paragraphs[index]?.text ?? '', material.index);
  if (own !== '' && open.items.length === 0) return false;
  const text = material.paragraphs[index]?.text ?? '';
  // Names without bullets, each on its line or numbered.
  return isBullet || (own === '' && isNamesOnly(material, text.slice(markerOf(text)?.length ?? 0)));
}

function itemOf(material: Material, index: number): Item {
  const paragraph = material.paragraphs[index] as Paragraph;
  const lead = markerOf(paragraph.text)?.length ?? 0;
  return { start: paragraph.start + lead, text: paragraph.text.slice(lead) };
}
