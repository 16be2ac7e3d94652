import type { Duty, FoundText, Reading } from '../document.ts';
import { lowered } from '../fold.ts';
import { clausesOf, isFormula } from './duty-clauses.ts';
import { labelAtStart } from './labels.ts';
import { markerOf } from './markers.ts';
import type { Material } from './material.ts';
import { readMessages } from './messages.ts';
import type { Section } from './section.ts';
import { BEGIN, END, pattern, tidy, vn } from './pattern.ts';
import { readPhases } from './phases.ts';
import { zoneOf } from './duty-zone.ts';
import { partOfHeading, type PartKind } from './section-kinds.ts';
import { mainTiming, timePhrases } from './time-phrases.ts';

export type Parts = Pick<Reading, 'phases' | 'messages' | 'audiences' | 'forms' | 'financing' | 'reporting'>;

const NONE: Parts = { phases: [], messages: [], audiences: [], forms: [], financing: [], reporting: [] };

/** Phases, messages, audiences, forms, and the sentences on money and on reports. A news item has none of its own. */
export function readParts(material: Material): Parts {
  if (material.genre === 'news') return NONE;
  const kinds = partKinds(material);
  return {
    phases: readPhases(material),
    messages: readMessages(material),
    audiences: itemsOf(material, kinds, 'audience'),
    forms: formsOf(material, kinds),
    financing: sentencesOf(material, kinds, 'financing'),
    reporting: reportsOf(material, kinds),
  };
}

/** The kind of part of each section: the innermost heading that names one counts. */
function partKinds(material: Material): ReadonlyMap<Section, PartKind> {
  const kinds = new Map<Section, PartKind>();
  for (const section of material.sections) {
    const kind = partOfHeading(nameOf(section)) ?? (section.parent ? (kinds.get(section.parent) ?? null) : null);
    if (kind) kinds.set(section, kind);
  }
  return kinds;
}

/** The heading, or what stands before the colon of a numbered sentence: `3. Kinh phí: từ ngân sách tỉnh`. */
function nameOf({ clause }: Section): string {
  if (clause.kind === 'heading') return clause.title;
  const colon = clause.title.indexOf(':');
  return colon > 0 ? clause.title.slice(0, colon) : '-'.repeat(99);
}

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly index: number;
}

/** The paragraphs of a kind of part, without marks and without the heading itself. */
function* piecesOf(material: Material, kinds: ReadonlyMap<Section, PartKind>, kind: PartKind): Generator<Piece> {
  for (const [index, paragraph] of material.paragraphs.entries()) {
    const section = material.sectionOf[index];
    if (!material.isBody(index) || !section || kinds.get(section) !== kind) continue;
    const isHeading =
      section.clause.kind === 'heading' && (section.paragraph === index || section.titleParagraph === index);
    if (isHeading && kinds.get(section.parent ?? section) !== kind) continue;
    if (isHeading && partOfHeading(section.clause.title) === kind) continue;
    const lead = markerOf(paragraph.text)?.length ?? 0;
    yield { text: paragraph.text.slice(lead), start: paragraph.start + lead, index };
  }
}

function found(text: string, start: number, confidence: number): FoundText | null {
  const kept = text.replace(/^[\s:;,–-]+/u, '');
  const from = start + text.length - kept.length;
  const value = kept.replace(/[\s.;,:/]+$/u, '');
  return value.length > 2 ? { value: tidy(value), span: [from, from + value.length], confidence } : null;
}

/** One for each paragraph; a lone paragraph is parted at its semicolons. */
function itemsOf(material: Material, kinds: ReadonlyMap<Section, PartKind>, kind: PartKind): FoundText[] {
  const pieces = [...piecesOf(material, kinds, kind), ...labelledPieces(material, kind)];
  const only = pieces.length === 1 ? pieces[0] : undefined;
  const parted = only
    ? clausesOf(only.text).map((clause) => ({
        text: only.text.slice(clause.start, clause.end),
        start: only.start + clause.start,
      }))
    : pieces;
  return parted.flatMap((piece) => found(piece.text, piece.start, 0.85) ?? []);
}

/** `- Đối tượng: học sinh, sinh viên`: a label outside a part of that name. */
function* labelledPieces(material: Material, kind: PartKind): Generator<Piece> {
  const wanted = kind === 'audience' ? AUDIENCE : null;
  if (!wanted) return;
  for (const [index, paragraph] of material.paragraphs.entries()) {
    const label = material.isBody(index) ? labelAtStart(paragraph.text) : null;
    if (label?.kind !== 'aside' || !wanted.test(paragraph.low.slice(label.start, label.valueStart))) continue;
    if (material.sectionOf[index]?.paragraph === index) continue;
    yield { text: paragraph.text.slice(label.valueStart), start: paragraph.start + label.valueStart, index };
  }
}
const AUDIENCE = pattern(`^\\s*${vn`đối tượng`}`);

/** The headings below "Hình thức", where it has some; else its paragraphs. */
function formsOf(material: Material, kinds: ReadonlyMap<Section, PartKind>): FoundText[] {
  const below = material.sections.filter(
    (section) =>
      section.parent !== null &&
      kinds.get(section.parent) === 'form' &&
      partOfHeading(section.parent.clause.title) === 'form' &&
      section.clause.kind === 'heading',
  );
  if (below.length === 0) return itemsOf(material, kinds, 'form');
  return below.map(({ clause, titleStart }) => ({
    value: clause.title,
    span: [titleStart, Math.max(titleStart + 1, clause.span[1])],
    confidence: 0.9,
  }));
}

function sentencesOf(material: Material, kinds: ReadonlyMap<Section, PartKind>, kind: PartKind): Duty[] {
  return [...piecesOf(material, kinds, kind)].flatMap((piece) => {
    const words = found(piece.text, piece.start, 0.9);
    return words && words.value.length > 11 ? [dutyOf(material, words, piece)] : [];
  });
}

function dutyOf(material: Material, words: FoundText, piece: Piece): Duty {
  const phrases = timePhrases(words.value, words.span[0], material.years);
  return {
    text: words.value,
    clauseId: material.sectionOf[piece.index]?.clause.id ?? null,
    timing: mainTiming(words.value, words.span[0], material.years, phrases),
    span: words.span,
    confidence: words.confidence,
  };
}

const REPORTS = pattern(
  `${BEGIN}(?:${vn`(?:tổng hợp|gửi|định kỳ|có|thực hiện|đánh giá|tham mưu)[^.;]{0,80} báo cáo|báo cáo (?:kết quả|về|ubnd|ủy ban|bộ|sở|tình hình|tiến độ|định kỳ|đột xuất|hằng|hàng|6 tháng|sơ kết|tổng kết|thường trực|tỉnh ủy|chủ tịch|bằng)|gửi báo cáo|chế độ báo cáo`})${END}`,
);

/** Clauses that owe a report and say when, and everything below "Chế độ báo cáo". */
function reportsOf(material: Material, kinds: ReadonlyMap<Section, PartKind>): Duty[] {
  const zone = zoneOf(material);
  const duties: Duty[] = [];
  for (const [index, paragraph] of material.paragraphs.entries()) {
    if (!material.isBody(index)) continue;
    const section = material.sectionOf[index];
    const isPart = section ? kinds.get(section) === 'reporting' : false;
    if ((!isPart && !zone(index)) || isFormula(paragraph.text)) continue;
    const lead = markerOf(paragraph.text)?.length ?? 0;
    const text = paragraph.text.slice(lead);
    for (const clause of clausesOf(text)) {
      const words = found(text.slice(clause.start, clause.end), paragraph.start + lead + clause.start, 0.85);
      if (!words || !REPORTS.test(lowered(words.value))) continue;
      const duty = dutyOf(material, words, { text, start: 0, index });
      if (duty.timing !== null || isPart) duties.push(duty);
    }
  }
  return duties;
}
