import { STOPS } from './agency-shapes.ts';
import type { Piece, Scan } from './agency-scan.ts';
import { END, pattern, tidy, vn } from './pattern.ts';

const UNIT = vn`xã|phường|thị trấn|đặc khu|huyện|thị xã|thành phố|quận`;
/** `UBND các xã`, `Chủ tịch UBND các huyện, thành phố`, `các phường`: a body, `các`, and what kind of places. */
const PLACED = pattern(
  `(${vn`(?:(?:chủ tịch|lãnh đạo|thường trực) )?(?:ubnd|ủy ban nhân dân|hđnd và ubnd|đảng ủy, ubnd|đảng ủy|hđnd|hội đồng nhân dân|ubmttq|ủy ban mttq|ban chỉ đạo|phòng [^,;:.()]{3,60}?) `})?${vn`các`}\\s+((?:${UNIT})(?:(?:\\s*,\\s*|\\s+${vn`và`}\\s+)(?:${UNIT})${END})*)${END}\\s*(:)?\\s*`,
  'uy',
);
const WORD = String.raw`\p{Lu}\p{Ll}*(?:[’']\p{L}+)?`;
/** A single capital word is a place only before another place or the end: `Xây dựng` is none. */
const PLACE = new RegExp(
  `^((?:${WORD})(?:(?: - |-| )(?:${WORD})(?![\\p{L}])){1,3}(?: \\d{1,2}(?![\\d/.]))?|(?:\\p{Lu}\\p{Ll}+|\\d{1,2})(?=\\s*(?:[,;.)]|và\\s|$)))`,
  'u',
);
/** Behind the word for its kind one capital word is enough: `phường Pleiku tổ chức …`. */
const ONE_WORD = /^\p{Lu}\p{Ll}+(?!\p{L})/u;
/** Bodies that begin no name of a place: `Hội Phú` is one, `Hội Nông dân` none. */
const BODY = pattern(
  `^(?:${vn`sở|ubnd|hđnd|ủy ban|công an|văn phòng|trung tâm|phòng|ban (?:quản|chỉ|dân|tuyên|tổ|nội|chấp)|bộ (?:chỉ|đội|tư)|mặt trận|các|hội (?:nông|liên|cựu|phụ|đồng|chữ|nhà|văn|đông)|liên đoàn|đoàn (?:thanh|tncs)|tỉnh đoàn|báo và|đài phát|thủ trưởng|giám đốc|chủ tịch`})${END}`,
);
const NEXT = pattern(
  `^(?:\\s*[,;]\\s*(?:${vn`và`}\\s+)?|\\s+${vn`và|cùng`}\\s+)(?:${vn`các `})?((?:${UNIT})\\s*:?\\s+)?`,
);

/**
 * `UBND các xã: Ia Grai, Đak Đoa và phường Pleiku` names three committees. Empty where fewer than two places follow:
 * `UBND các xã: Tuyên truyền, vận động …` is a group and its work.
 */
export function placesAt(scan: Scan, at: number): Piece[] {
  PLACED.lastIndex = at;
  const match = PLACED.exec(scan.low);
  if (!match?.[2]) return [];
  const body = tidy(scan.text.slice(at, at + (match[1]?.length ?? 0)));
  const units = match[2].split(/\s*,\s*|\s+và\s+/u);
  // `UBND các xã, phường: A, B` does not say which of them is a ward.
  let unit = units.length === 1 ? tidy(units[0] ?? '') : '';
  const pieces: Piece[] = [];
  let from = at + match[0].length;
  let hasUnit = false;
  for (let turn = 0; turn < 120; turn++) {
    const place = placeAt(scan, from, hasUnit);
    if (place === 0) break;
    const prefix = [body, unit].filter((word) => word !== '').join(' ');
    pieces.push({ start: from, end: from + place, collective: false, sure: true, prefix });
    const next = NEXT.exec(scan.low.slice(from + place, from + place + 40));
    if (!next) break;
    hasUnit = next[1] !== undefined;
    if (next[1]) unit = tidy(next[1].replace(/:\s*$/u, ''));
    from += place + next[0].length;
  }
  return pieces.length > 1 ? pieces : [];
}

/** Length of the name of a place at an offset; 0 where a verb or the name of another body stands there. */
function placeAt(scan: Scan, at: number, hasUnit: boolean): number {
  const rest = scan.text.slice(at, at + 60);
  const length = PLACE.exec(rest)?.[0].length ?? (hasUnit ? ONE_WORD.exec(rest)?.[0].length : 0) ?? 0;
  if (length === 0 || BODY.test(scan.low.slice(at, at + 30))) return 0;
  // `Thống Nhất` is a ward, `Thống nhất` a verb.
  if (rest.slice(0, length).includes(' ')) return length;
  STOPS.lastIndex = 0;
  return STOPS.exec(scan.low.slice(at, at + 30))?.index === 0 ? 0 : length;
}
