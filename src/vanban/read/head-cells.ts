import { PROVINCES } from '../catalogue/index.ts';
import { lowered } from '../fold.ts';
import { cellsOf, cutCell, type Cell } from './cells.ts';
import { endOfWordless, NUMBER_WORD } from './document-number.ts';
import { REGARDING_SIGN, startsWithTitle } from './head-zone.ts';
import { pattern, tidy, vn } from './pattern.ts';
import { isCapitals } from './capitals.ts';
import type { Line } from './source.ts';
import { isStampWords } from './stamp-words.ts';
import type { Zones } from './zones.ts';

/** What a piece of the letterhead is. */
export type HeadRole =
  | 'state'
  | 'motto'
  | 'rule'
  | 'number'
  | 'place'
  | 'urgency'
  | 'regarding'
  | 'title'
  | 'annexed'
  | 'addressee'
  | 'text';

export interface HeadCell extends Cell {
  readonly role: HeadRole;
}

const STATE = pattern(
  vn`cộng\s*(?:hòa)?\s*(?:xã hội chủ nghĩa)?(?: việt nam)?$|cộng hòa xã hội(?: chủ)?|hòa xã hội chủ nghĩa(?: việt nam)?|^(?:xã hội )?chủ nghĩa việt nam|^nghĩa việt nam|đảng cộng sản việt nam`,
);
const STATE_AT = pattern(vn`cộng\s+hòa(?: xã hội| xã)?|đảng cộng sản việt nam`);
const MOTTO_AT = pattern(vn`độc lập\s*(?:[-–—.]\s*)?tự do`);
const NUMBER_AT = pattern(`^${NUMBER_WORD}\\s*[:：.]?(?=\\s*[\\d…._/\\-–]|\\s*$|\\s*:)`);
const NUMBER_LATER = pattern(`(?<=\\s)${vn`số`}\\s*[:：]\\s*(?=[\\d…._/\\s])`);
const PLACE = pattern(`${vn`ngày`}\\s*(?:\\d{1,2}|[.…_\\s]*)\\s*${vn`tháng`}\\s*(?:\\d{1,2}|[.…_\\s]*)\\s*${vn`năm`}`);
const HANDLING = pattern(`^(?:${vn`xem xong trả lại|lưu hành nội bộ`})[\\s!.]*$`);
const REGARDING = pattern(`^(?:${REGARDING_SIGN})`);
/** `Số: 889/SVHTT-QLVH V/v tuyên truyền …`: the subject on the line of the number. */
const REGARDING_LATER = pattern(`(?<=[\\p{L}\\d]\\s+)v\\s*[/⁄]\\s*v(?=[\\s:.])`);
const ANNEXED = pattern(vn`^\(?\s*(?:ban hành )?(?:kèm|đính kèm)(?: theo)?`);
const RULE = /^[-–—_=*.\s]+$/u;

/** The letterhead as pieces, each with its role. Columns flattened into one line are cut where the next one begins. */
export function headCells(lines: readonly Line[], zones: Zones): HeadCell[] {
  const cells: HeadCell[] = [];
  for (const [index, line] of lines.entries()) {
    if (zones.of[index] !== 'head') {
      if (cells.length > 0 && zones.of[index] === 'body' && line.text.trim() && line.table === null) break;
      continue;
    }
    const isAfterTitle = zones.title >= 0 && index > zones.title && line.table === null;
    // `KẾ HOẠCH KỶ NIỆM NGÀY THÀNH LẬP ĐẢNG CỘNG SẢN VIỆT NAM`: names in a title are no letterhead.
    const isOneLineTitle = index === zones.title && line.table === null && startsWithTitle(line.text);
    const pieces = isAfterTitle || isOneLineTitle ? wholeLine(line, index) : cellsOf(line, index).flatMap(cutColumns);
    for (const cell of isAfterTitle
      ? pieces
      : joinWrapped(
          cells,
          pieces.flatMap((piece) => cutState(cells, piece)),
        ))
      cells.push({ ...cell, role: index === zones.title ? 'title' : roleOf(cell, isAfterTitle, cells.at(-1)?.role) });
  }
  return cells;
}

/** `Lạng` / `Sơn, ngày 09 tháng 3`, `Hải Dương, ngày` / `13 tháng 4 …`: a place and day that wrapped in its column. */
function joinWrapped(cells: HeadCell[], pieces: readonly Cell[]): readonly Cell[] {
  const [last, first] = [cells.at(-1), pieces[0]];
  if (!last || !first || (last.role !== 'text' && last.role !== 'place')) return pieces;
  if (first.line !== last.line + 1 || isCapitals(last.text) || last.text.length > 60) return pieces;
  const joined = last.text + ' '.repeat(first.start - last.end) + first.text;
  const low = last.low + ' '.repeat(first.start - last.end) + first.low;
  const opens = PLACE.test(first.low)
    ? last.role === 'text' && /^[\p{L}\s.-]{2,30},?$/u.test(last.text)
    : PLACE.test(low);
  if (!opens || PLACE.test(last.low)) return pieces;
  cells.pop();
  return [{ ...last, end: first.end, text: joined, low }, ...pieces.slice(1)];
}

function wholeLine(line: Line, index: number): Cell[] {
  return cellsOf({ ...line, text: line.text.replace(/\s{3,}/gu, (gap) => ' '.repeat(gap.length)) }, index);
}

/** `ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI …`, `Số: 12/KH-UBND Gia Lai, ngày …`: two columns with nothing between. */
function cutColumns(cell: Cell): Cell[] {
  for (const regex of [STATE_AT, MOTTO_AT, NUMBER_LATER]) {
    const match = regex.exec(cell.low);
    if (match && match.index > 0) return cutCell(cell, match.index).flatMap(cutColumns);
  }
  const place = PLACE.exec(cell.low);
  const isNumber = NUMBER_AT.test(cell.low) || endOfWordless(cell.text) > 0;
  const about = isNumber ? REGARDING_LATER.exec(cell.low) : null;
  if (about) return cutCell(cell, about.index).flatMap(cutColumns);
  if (place && isNumber) {
    const at = endOfNumber(cell.text.slice(0, place.index));
    if (at > 0 && at < place.index) return cutCell(cell, at);
  }
  const later = place && REGARDING.test(cell.low) ? placeStart(cell.low.slice(0, place.index)) : -1;
  return later > 0 ? cutCell(cell, later) : [cell];
}

/** `V/v đón đoàn khách Lâm Đồng, ngày …`: where the province before the day begins; -1 where none stands there. */
function placeStart(before: string): number {
  const words = before.replace(/[\s,]+$/u, '');
  const found = PLACES.filter((name) => words.endsWith(` ${name}`)).toSorted((a, b) => b.length - a.length)[0];
  return found === undefined ? -1 : words.length - found.length;
}
const PLACES: readonly string[] = PROVINCES.map((name) => lowered(name));

/** The number ends after its last symbol in capitals: before `Gia Lai, ngày …`. */
function endOfNumber(text: string): number {
  const match =
    /^\s*S[ốỐoO]\s*[:：.]?\s*[\d….\s_]*(?:\s*\/\s*\d{4})?\s*(?:[/\-–]\s*\p{Lu}[\p{L}\d&.]*)(?:\s*[-–/&]\s*\p{Lu}[\p{Lu}\p{Ll}\d&]*)*/u.exec(
      text,
    );
  return match ? match[0].length : endOfWordless(text) || -1;
}

/** `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT` / `NAM SỞ Y TẾ`: the end of the state's name before the next column. */
function cutState(before: readonly HeadCell[], cell: Cell): Cell[] {
  const state = before.findLast((one) => one.role === 'state');
  if (!state || cell.line - state.line > 2) return [cell];
  const seen = STATE_NAME.indexOf(tidy(state.low));
  const rest = seen < 0 ? '' : STATE_NAME.slice(seen + tidy(state.low).length).trim();
  const isEnd = rest !== '' && cell.low.startsWith(`${rest} `);
  return isEnd ? cutCell(cell, rest.length) : [cell];
}

/** `CỘNG HÒA XÃ` / `HỘI CHỦ NGHĨA VIỆT NAM`: a part of the state's name, wrapped in its column. */
function isPartOfState(cell: Cell, before: HeadRole | undefined): boolean {
  const words = tidy(cell.low);
  if (before === 'state' && words === 'nam') return true;
  if (!words.includes(' ') || !STATE_NAME.includes(words)) return false;
  return words.startsWith('cộng hòa') || words.includes('chủ nghĩa') || before === 'state';
}
const STATE_NAME = 'cộng hòa xã hội chủ nghĩa việt nam';

function roleOf(cell: Cell, isAfterTitle: boolean, before: HeadRole | undefined): HeadRole {
  if (RULE.test(cell.text)) return 'rule';
  if (ANNEXED.test(cell.low)) return 'annexed';
  if (isAfterTitle) return 'text';
  if (STATE.test(cell.low) || isPartOfState(cell, before)) return 'state';
  if (MOTTO_AT.test(cell.low)) return 'motto';
  if (NUMBER_AT.test(cell.low) || endOfWordless(cell.text) > 0) return 'number';
  if (PLACE.test(cell.low)) return 'place';
  if (HANDLING.test(cell.low) || isStampWords(cell.text)) return 'urgency';
  if (REGARDING.test(cell.low)) return 'regarding';
  return 'text';
}
