import { lowered } from '../fold.ts';
import { isFalseBullet, partsProvince } from './broken-names.ts';
import { isCapitals } from './capitals.ts';
import { labelAtStart } from './labels.ts';
import { markerOf } from './markers.ts';
import type { Line, Paragraph } from './source.ts';
import { ENDS_SENTENCE, STARTS_LOWER, wrappingOf, type Wrapping } from './wrapping.ts';

/** Longer paragraphs are cut at ends of sentences, so that every pattern works on bounded text. */
const LONGEST = 6000;
const ENDS_OPEN =
  /(?:[,(\-–“]|(?<![\p{L}])(?:và|của|các|cho|theo|tại|về|với|từ|đến|số|ngày|tháng|năm|quý|là|do|để|trên|trong|bằng|hoặc|cùng))$/iu;
/** `…, Sở` / `Ngoại vụ`: a list broken inside a name. */
const ENDS_IN_UNIT = /(?:[,;)]|(?<!\p{L})(?:và|với|giao|nghị)) (?:Sở|Bộ|UBND|Cục|Chi cục|Trung tâm|Ban|Công an|Hội)$/u;
/** `… của Ban Thường vụ` / `Tỉnh ủy; …`: a Party body broken before the committee that it belongs to. */
const ENDS_IN_PARTY_BODY = / (?:Thường vụ|Thường trực|Chấp hành|Tuyên giáo|Dân vận|Tổ chức|Nội chính|Văn phòng)$/u;
const PARTY_COMMITTEE = /^(?:Tỉnh|Thành|Huyện|Thị|Quận|Đảng) (?:ủy|bộ)(?!\p{L})/u;
/** `Ban hành kèm theo Quyết định này Kế hoạch thực hiện` / `Chương trình …`: a verb without its object. */
const ENDS_IN_VERB = /.{36} (?:thực hiện|ban hành|triển khai|xây dựng|phê duyệt)$/u;
/** `theo khoản` / `2 Điều 5`: open before a number or a letter only. */
const ENDS_OPEN_CLAUSE = /(?<![\p{L}])(?:điều|khoản|điểm|mục|phần|chương)$/iu;
const TAKES_NUMBER =
  /(?<![\p{L}])(?:số|ngày|tháng|năm|quý|khoản|điểm|điều|mục|khóa|kỳ|lần thứ|đoạn|quận|phường|và|từ|đến)$/iu;
/** `Thời gian: Quý` / `III/2022.` */
const TAKES_ROMAN =
  /(?<![\p{L}])(?:quý|khóa|khoá|kỳ|lần thứ|thứ|hạng|loại|cấp|thế kỷ|vùng|phần|chương|mục|phụ lục|nhóm)$/iu;

/**
 * Joins wrapped lines to paragraphs. Blanked lines (furniture) vanish: a page number inside a sentence does not
 * part it. Lines of tables are left to the tables step.
 */
export function joinParagraphs(
  text: string,
  lines: readonly Line[],
  isLeftOut: (line: number) => boolean,
): Paragraph[] {
  const wrapping = wrappingOf(lines, isLeftOut);
  const paragraphs: Paragraph[] = [];
  let open: number[] = [];
  let apart = false;
  let openApart = false;
  let overFurniture = false;
  const close = () => {
    if (open.length > 0) paragraphs.push(...paragraphsOf(text, lines, open, openApart));
    open = [];
  };
  for (const [index, line] of lines.entries()) {
    if (isLeftOut(index)) {
      if (line.table !== null) close();
      overFurniture = overFurniture || line.text.trim() !== '';
      continue;
    }
    if (line.text.trim() === '') {
      apart = true;
      continue;
    }
    const last = open.at(-1);
    const previous = last === undefined ? undefined : lines[last];
    if (previous && continues(previous, line, { apart, overFurniture, wrapping, first: lines[open[0] ?? 0] }))
      open.push(index);
    else {
      close();
      open = [index];
      openApart = apart;
    }
    [apart, overFurniture] = [false, false];
  }
  close();
  return paragraphs;
}

/** `(Ngày Nay) - Ngày 28/4, …` begins the text of an article below its headline. */
const BYLINE = /^\(\p{Lu}[^()]{1,28}\)\s*[-–—]\s+\p{Lu}/u;

interface Gap {
  readonly apart: boolean;
  readonly overFurniture: boolean;
  readonly wrapping: Wrapping;
  /** First line of the paragraph so far. */
  readonly first: Line | undefined;
}

function continues(previous: Line, line: Line, gap: Gap): boolean {
  const [before, after] = [previous.text.trim(), line.text.trim()];
  if (line.marker !== null) return false;
  // `… UBND các xã có` / `trách nhiệm: …`: in small letters behind an open sentence it is no label of a block.
  if (labelAtStart(after) && !(STARTS_LOWER.test(after) && !ENDS_SENTENCE.test(before))) return false;
  if (isFalseBullet(before, after, gap.wrapping) || (!gap.apart && partsProvince(before, after))) return true;
  if (BYLINE.test(after)) return false;
  const marker = markerOf(after);
  // `I. QUAN ĐIỂM` / `1. Thể chế hóa …`: a heading in capitals asks for no number.
  const isBelowHeading = isCapitals(before) && !isCapitals(after);
  if (marker && (isBelowHeading || !isFalseMarker(before, marker.style))) return false;
  const endsOpen =
    ENDS_OPEN.test(before) ||
    ENDS_IN_UNIT.test(before) ||
    (gap.wrapping.wrapped && ENDS_IN_VERB.test(before)) ||
    (ENDS_IN_PARTY_BODY.test(before) && PARTY_COMMITTEE.test(after)) ||
    (ENDS_OPEN_CLAUSE.test(before) && /^(?:\d|[a-zđ]\)|[IVX]+[\s,.])/u.test(after));
  if (ENDS_SENTENCE.test(before) && !endsOpen) return false;
  if (gap.apart) return joinsOverBlank(before, after, gap);
  if (STARTS_LOWER.test(after)) return true;
  if (gap.wrapping.wrapped && isOneSyllable(before) && !isCapitals(after)) return true;
  if (marker && endsOpen) return true;
  if (endsOpen && !(isCapitals(after) && /^\p{L}/u.test(after)))
    return before.length > 12 || previous.block === line.block;
  if (isCapitals(before) && isCapitals(after)) return isHeadingStart(gap.first?.text ?? '');
  if (isCapitals(before) !== isCapitals(after)) return false;
  if (/^[\d(“"]/.test(after)) return before.length >= gap.wrapping.width * 0.6;
  if (previous.block === line.block && before.length > 60) return true;
  return gap.wrapping.wrapped && before.length >= gap.wrapping.width * 0.75;
}

/** `Điều 3. Chánh` / `Văn phòng …`: no heading is of one syllable. */
function isOneSyllable(before: string): boolean {
  const marker = markerOf(before);
  return (
    marker !== null && marker.style !== 'bullet' && /^\p{Lu}?\p{Ll}{1,6}$/u.test(before.slice(marker.length).trim())
  );
}

/** A sentence may run over a page break; blank lines alone part paragraphs. */
function joinsOverBlank(before: string, after: string, gap: Gap): boolean {
  if (!STARTS_LOWER.test(after)) return false;
  return gap.overFurniture || (ENDS_OPEN.test(before) && before.length > 40);
}

/** `… tháng` / `11. Sở …`: the number belongs to the sentence. */
function isFalseMarker(before: string, style: string): boolean {
  if (style === 'roman') return TAKES_ROMAN.test(before);
  return (style === 'number' || style === 'numbers') && TAKES_NUMBER.test(before);
}

/** Only a heading with its mark runs on in capitals; the lines of a letterhead stand alone. */
function isHeadingStart(first: string): boolean {
  const marker = markerOf(first.trim());
  return marker !== null && marker.style !== 'bullet';
}

function paragraphsOf(text: string, lines: readonly Line[], indexes: readonly number[], apart: boolean): Paragraph[] {
  const [first, last] = [lines[indexes[0] ?? 0], lines[indexes.at(-1) ?? 0]];
  if (!first || !last) return [];
  const lead = first.text.length - first.text.trimStart().length;
  let joined = '';
  let at = first.start;
  for (const index of indexes) {
    const line = lines[index];
    if (!line) continue;
    // Whatever was left out between two lines is blanked, so that offsets hold.
    joined += ' '.repeat(line.start - at) + text.slice(line.start, line.end);
    at = line.end;
  }
  const range: readonly [number, number] = [indexes[0] ?? 0, indexes.at(-1) ?? 0];
  const looks = { lines: range, block: first.block, centred: first.centred, bold: first.bold };
  return cut(joined.slice(lead).trimEnd(), first.start + lead).map((piece, index) => ({
    ...piece,
    ...looks,
    apart: apart && index === 0,
  }));
}

/** Pieces of bounded length, cut after ends of sentences where there are any. */
function cut(text: string, start: number): Pick<Paragraph, 'start' | 'end' | 'text' | 'low'>[] {
  const pieces: Pick<Paragraph, 'start' | 'end' | 'text' | 'low'>[] = [];
  let from = 0;
  while (from < text.length) {
    const to = text.length - from <= LONGEST ? text.length : endOfPiece(text, from);
    const piece = text.slice(from, to);
    const lead = piece.length - piece.trimStart().length;
    const kept = piece.trim();
    if (kept)
      pieces.push({
        start: start + from + lead,
        end: start + from + lead + kept.length,
        text: kept,
        low: lowered(kept),
      });
    from = to;
  }
  return pieces;
}

function endOfPiece(text: string, from: number): number {
  const window = text.slice(from, from + LONGEST);
  const stop = Math.max(window.lastIndexOf('. '), window.lastIndexOf('; '));
  if (stop > LONGEST / 2) return from + stop + 1;
  const space = window.lastIndexOf(' ');
  return from + (space > LONGEST / 2 ? space : LONGEST);
}
