import { SITE_LINE, TRAILER } from './furniture-phrases.ts';
import { ANNEXED, isBodyMarker, ISSUER_LINE, startsWithTitle, STATE, titleType } from './head-zone.ts';
import { markerOf } from './markers.ts';
import { isCapitals } from './capitals.ts';
import { pattern, vn } from './pattern.ts';
import { isPersonName, isRule, nextLines, type Sight, type Zone } from './sights.ts';

export const RECIPIENTS = pattern(`^[\\s|*_]*${vn`(?:nơi nhận|nơi gửi|nơi nhân|noi nhận)`}\\s*[:.：]?`);
const OFFICES = vn`(?:q\. ?|quyền )?(?:phó )?(?:chánh )?(?:chủ tịch|giám đốc|tổng giám đốc|chánh văn phòng|văn phòng|trưởng ban|bí thư(?: thường trực)?|bộ trưởng|thứ trưởng|thủ tướng(?: chính phủ)?|cục trưởng|chi cục trưởng|trưởng phòng|tổng biên tập|chỉ huy trưởng|hiệu trưởng|viện trưởng|chủ nhiệm)`;
/** `TM. ỦY BAN …`, `KT. CHỦ TỊCH`, `T/M BAN THƯỜNG VỤ`, `CHỦ TỊCH` alone. */
export const SIGNATURE = pattern(
  `^[\\s|*_]*(?:(?:tm|kt|tl|tuq|t/m|k/t|t/l)(?:\\s*\\.\\s*|\\s+)(?=[\\p{L}]|$)|q\\s*\\.\\s*(?=[\\p{L}])|(?:${vn`thừa lệnh|ký thay|thay mặt|thừa ủy quyền`})\\s+|${OFFICES}\\s*[|*_]*\\s*$|${vn`(?:chủ tọa|thư ký)`}\\s*$)`,
);
const ANNEX = pattern(
  `^[\\s|]*(?:${vn`phụ lục|phụ biểu|biểu (?:số|mẫu)|danh mục (?:nhiệm vụ|các nhiệm vụ|công việc|nội dung)|bảng (?:phân công|tổng hợp|chi tiết|tiến độ)|phân công nhiệm vụ`})(?![\\p{L}])`,
);
const KEPT = pattern(`^[\\s|\\-–+*•]*${vn`lưu`}(?![\\p{L}])`);

interface State {
  zone: Zone;
  /** Recipients or a signature have been seen: what follows is an annex or no part of the document. */
  ended: boolean;
  signed: boolean;
  named: boolean;
  /** `Lưu: VT` has been seen: the list is complete. */
  kept: boolean;
  quiet: number;
}

const begun = (): State => ({ zone: 'body', ended: false, signed: false, named: false, kept: false, quiet: 0 });

/** Marks recipients, signatures and annexes, and what follows the end of the document. Returns the lines of annexes. */
export function markEnds(sights: readonly Sight[], zones: Zone[], from: number): number[] {
  const annexes: number[] = [];
  let state = begun();
  for (let at = from; at < sights.length; at++) {
    const sight = sights[at] as Sight;
    if (sight.blank || isRule(sight.text)) {
      zones[at] = state.zone;
      continue;
    }
    if (isAnnexStart(sights, at, state)) {
      annexes.push(at);
      state = begun();
      at = markAnnexTitle(sights, zones, at);
      continue;
    }
    if ((state.kept || state.named) && opensLetterhead(sights, at)) state.zone = 'furniture';
    else if (state.ended && state.zone !== 'furniture' && goesOnWithoutTitle(sights, at, state)) {
      annexes.push(at);
      state = begun();
    } else step(sights, at, state);
    zones[at] = state.zone;
  }
  return annexes;
}

/** The lines that name an annex: its number, its title in capitals, `(Kèm theo …)`. Returns the last of them. */
function markAnnexTitle(sights: readonly Sight[], zones: Zone[], from: number): number {
  zones[from] = 'annex';
  let last = from;
  for (let at = from + 1; at < sights.length && at - from < 14; at++) {
    const { blank, text, low, line } = sights[at] as Sight;
    if (blank || isRule(text)) continue;
    // `STT` begins a table, `I.` a clause: neither names the annex.
    const isTitle = isCapitals(text) && text.includes(' ') && markerOf(text) === null && text.length < 240;
    const names = ANNEXED.test(low) || (isTitle && !COLUMN_HEAD.test(low));
    if (!names || line.table !== null) break;
    // `(Kèm theo Quyết định số …` / `ngày … tháng … năm …)`: the note ends with its bracket.
    const end = ANNEXED.test(low) ? closingLine(sights, at) : at;
    for (let own = last + 1; own <= end; own++) zones[own] = 'annex';
    at = end;
    last = end;
  }
  return last;
}

function closingLine(sights: readonly Sight[], from: number): number {
  const isOpen = ({ text }: Sight): boolean => text.includes('(') && !text.includes(')');
  if (!isOpen(sights[from] as Sight)) return from;
  for (let at = from + 1; at < sights.length && at <= from + 4; at++) if (sights[at]?.text.includes(')')) return at;
  return from;
}

const COLUMN_HEAD = pattern(
  vn`^[\s|]*(?:stt|tt|số tt|nội dung công việc|cơ quan chủ trì|đơn vị chủ trì|thời gian thực hiện)`,
);

function step(sights: readonly Sight[], at: number, state: State): void {
  const sight = sights[at] as Sight;
  const { text, low } = sight;
  // A stray line behind the recipients (the path of a file) does not hide the signature below it.
  const outside = state.zone === 'furniture' || (state.zone === 'left' && state.signed);
  if (!outside && RECIPIENTS.test(low) && text.length < 2000) {
    Object.assign(state, { zone: 'recipients', ended: true, quiet: 0, kept: false });
  } else if (!outside && isSignatureStart(sights, at, state.zone)) {
    Object.assign(state, { zone: 'signature', ended: true, signed: true, quiet: 0 });
  } else if (state.zone === 'recipients' || state.zone === 'signature') {
    state.quiet += 1;
    if (leavesEnd(sight, state)) state.zone = TRAILER.test(low) || SITE_LINE.test(low) ? 'furniture' : 'left';
    else if (state.zone === 'signature' && isPersonName(text)) state.named = true;
  } else if (state.zone === 'left' && (TRAILER.test(low) || SITE_LINE.test(low))) state.zone = 'furniture';
  if (state.zone === 'recipients' && KEPT.test(low)) state.kept = true;
}

/** `Phụ lục I`, `KẾ HOẠCH` with `(Ban hành kèm theo …)` below: a new part begins. */
function isAnnexStart(sights: readonly Sight[], at: number, state: State): boolean {
  const sight = sights[at] as Sight;
  const { text } = sight;
  if (sight.line.table !== null || text.length > 200 || text.endsWith(':')) return false;
  const isFresh = state.ended || state.zone === 'body';
  if (
    isFresh &&
    ANNEX.test(sight.low) &&
    (isCapitals(text) || /^phụ (?:lục|biểu)/iu.test(text)) &&
    !/[.;,]$/u.test(text)
  ) {
    if (state.zone === 'recipients' && !state.kept && !isCapitals(text)) return false;
    return state.ended || sight.line.centred || isCapitals(text) || BARE_ANNEX.test(text);
  }
  const isTitle = titleType(text) !== null && isCapitals(text);
  if (!isTitle && !(startsWithTitle(text) && isCapitals(text))) return isNamedByNote(sights, at);
  const next = nextLines(sights, at, 8);
  if (next.some((one) => ANNEXED.test(one.low))) return true;
  return state.ended && nextLines(sights, at, 14).some((one) => isBodyMarker(one.text) || one.line.table !== null);
}
/** Capitals with `(Ban hành kèm theo …)` right below: a title whose first line, the type, is lost. */
function isNamedByNote(sights: readonly Sight[], at: number): boolean {
  const isTitleLine = ({ text }: Sight): boolean => isCapitals(text) && text.includes(' ') && markerOf(text) === null;
  if (!isTitleLine(sights[at] as Sight)) return false;
  const lines = [sights[at] as Sight, ...nextLines(sights, at, 4)];
  const note = lines.findIndex((one) => ANNEXED.test(one.low) && one.text.startsWith('('));
  return note > 0 && lines.slice(0, note).every(isTitleLine);
}
const BARE_ANNEX = /^phụ (?:lục|biểu)\s*(?:số\s*)?[\divx]*\s*[.:]?$/iu;

/** An annexed plan repeats the letterhead: the body in capitals, the state beside it or below. */
function opensLetterhead(sights: readonly Sight[], at: number): boolean {
  const { low, text } = sights[at] as Sight;
  if (STATE.test(low)) return true;
  return isCapitals(text) && ISSUER_LINE.test(low) && nextLines(sights, at, 3).some((one) => STATE.test(one.low));
}

/** Behind signature and recipients a series begins anew, or a table stands: an annex that has lost its title. */
function goesOnWithoutTitle(sights: readonly Sight[], at: number, state: State): boolean {
  const { line, text } = sights[at] as Sight;
  if (state.zone === 'recipients' && !state.kept) return false;
  if (line.table !== null) return state.zone === 'left' || state.named;
  if (!/^(?:I|A|1|Phần|Chương|Điều)(?![\p{L}\d])/u.test(text) || !isBodyMarker(text)) return false;
  return isCapitals(text) || nextLines(sights, at, 12).some((one) => /^(?:II|B|2)\s*[.)/-]/u.test(one.text));
}

function isSignatureStart(sights: readonly Sight[], at: number, zone: Zone): boolean {
  const sight = sights[at] as Sight;
  if (!SIGNATURE.test(sight.low)) return false;
  const text = sight.text.replace(/^\|\s*|\s*\|$/gu, '');
  if (text.length > 140) return false;
  if (zone === 'recipients' && /^[-–+]/u.test(text)) return false;
  const office = text.replace(SIGNATURE_LEAD, '').replace(TRAILING_NAME, '');
  if (!isCapitals(office) && !/^(?:TM|KT|TL|TUQ|T\/M)\s*\.?$/u.test(text)) return false;
  // A decision names its issuer in capitals before `Căn cứ`; a signature has a name and nothing else after it.
  return !nextLines(sights, at, 3).some((one) => GROUNDS.test(one.low));
}
const GROUNDS = pattern(vn`^\s*căn cứ`);
const SIGNATURE_LEAD = /^(?:TM|KT|TL|TUQ|Q|T\/M|K\/T|T\/L)\b\s*\.?/iu;
const TRAILING_NAME = /(?:\s+\p{Lu}\p{Ll}*){2,5}$/u;

/** Lines after the signature that are no name and no recipient. */
function leavesEnd(sight: Sight, state: State): boolean {
  const { text, low } = sight;
  const bulleted = /^[-–+*•|]/u.test(text);
  // `- Cổng Thông tin điện tử tỉnh;` is a recipient, not the foot of a site.
  if (!bulleted && !text.endsWith(';') && (TRAILER.test(low) || SITE_LINE.test(low))) return true;
  if (state.zone === 'recipients') {
    if (bulleted) return state.quiet > 150;
    if (text.length > 140 || (/^(?:\d|[IVX]+\.)/u.test(text) && text.length > 60)) return true;
    return state.kept && !isCapitals(text) && !isPersonName(text) && text.length > 30;
  }
  if (bulleted) return false;
  if (state.named && !isPersonName(text) && !/^\(?(?:đã ký|ký bởi|ngày ký|thời gian ký)/iu.test(text)) return true;
  return state.quiet > 14 || text.length > 90;
}

/** Does a table hold the end of a document: recipients or a signature? */
export function isEndTable(sights: readonly Sight[]): boolean {
  return sights.some(
    ({ low, text }) => RECIPIENTS.test(low) || (SIGNATURE.test(low) && isCapitals(text) && text.length < 90),
  );
}
