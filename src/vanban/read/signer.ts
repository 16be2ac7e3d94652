import type { FoundText, Signer } from '../document.ts';
import type { Cell } from './cells.ts';
import { cutCell } from './cells.ts';
import { foundText, NO_SIGNER } from './header.ts';
import { isCapitals } from './capitals.ts';
import { pattern, tidy, vn } from './pattern.ts';
import { isPersonName } from './sights.ts';

const OFFICE = vn`(?:q\. ?|quyền )?(?:phó )?(?:chánh )?(?:chủ tịch(?: thường trực)?|giám đốc|chánh văn phòng|văn phòng|bộ trưởng|thứ trưởng|thủ tướng(?: chính phủ)?|trưởng ban|trưởng phòng|cục trưởng|chi cục trưởng|bí thư|tổng biên tập|viện trưởng|hiệu trưởng|chủ nhiệm|tổng giám đốc|chỉ huy trưởng|vụ trưởng|thư ký|trưởng đoàn|phó trưởng)`;
const STARTS_OFFICE = pattern(`^${OFFICE}(?![\\p{L}])`);
const AUTHORITY = /^(?:TM|T\/M)(?!\p{L})/u;
const BEHALF = /^(?:KT|TL|TUQ|K\/T|T\/L)(?!\p{L})/u;
/** Where one part of a block on a single line ends and the next begins. */
const NEXT_PART = /\s(?=(?:KT|TL|TUQ|K\/T|T\/L)\s?\.|Q\s?\.\s?\p{Lu})/u;
const BEHALF_THEN_OFFICE = pattern(
  `^((?:kt|tl|tuq|k/t|t/l)\\s*\\.?\\s*${OFFICE}(?:\\s+${vn`ubnd|ủy ban nhân dân|sở|tỉnh`})*)\\s+(?=${OFFICE}(?![\\p{L}]))`,
);
const AUTHORITY_THEN_OFFICE = pattern(`^((?:tm|t/m)\\s*\\.?\\s*.{3,70}?)\\s+(?=${OFFICE}(?![\\p{L}]))`);
const NO_NAME = pattern(`(?:${OFFICE}|${vn`ủy ban|nhân dân|hội đồng|tỉnh|liên hệ|hotline`}|^(?:tm|kt|tl))`);

/** The parts of a signature block (NĐ 30/2020, Phụ lục I, mục II.7), each as written, from its pieces in reading order. */
export function signerOf(cells: readonly Cell[]): Signer {
  const name = nameIn(cells);
  const parts = cells.filter((cell) => cell !== name && isOfficial(cell)).flatMap(cutParts);
  const groups: { authority: Cell[]; onBehalf: Cell[]; title: Cell[] } = { authority: [], onBehalf: [], title: [] };
  let open: keyof typeof groups | null = null;
  for (const part of parts) {
    if (AUTHORITY.test(part.text)) open = 'authority';
    else if (BEHALF.test(part.text)) open = 'onBehalf';
    else if (STARTS_OFFICE.test(part.low) || /^Q\s*\./u.test(part.text)) open = isBare(groups, open) ? open : 'title';
    // A wrapped line goes on with the part before; without one it is an office that no list knows.
    else open ??= 'title';
    groups[open].push(part);
  }
  if (parts.length === 0)
    return { ...NO_SIGNER, name: name ? foundText(nameText(name), name.start, name.end, 0.8) : null };
  return {
    authority: textOf(groups.authority),
    onBehalf: textOf(groups.onBehalf),
    title: textOf(groups.title),
    name: name ? foundText(nameText(name), name.start, name.end, 0.95) : null,
  };
}

const isOfficial = (cell: Cell): boolean => isCapitals(cell.text) || /^(?:TM|KT|TL|TUQ|T\/M)\s*\.?$/u.test(cell.text);

/** `KT.` alone on its line waits for the office on the next. */
function isBare(groups: { onBehalf: readonly Cell[] }, open: string | null): open is 'onBehalf' {
  return (
    open === 'onBehalf' &&
    groups.onBehalf.length > 0 &&
    /^(?:KT|TL|TUQ)\s*\.?$/u.test(groups.onBehalf.at(-1)?.text ?? '')
  );
}

/** A block on one line is cut where its parts meet. */
function cutParts(cell: Cell): Cell[] {
  const next = NEXT_PART.exec(cell.text);
  if (next && next.index > 1) return cutCell(cell, next.index).flatMap(cutParts);
  const behalf = BEHALF_THEN_OFFICE.exec(cell.low) ?? AUTHORITY_THEN_OFFICE.exec(cell.low);
  return behalf?.[1] ? cutCell(cell, behalf[1].length) : [cell];
}

/** The person: the first name behind an office, else the last one; capitals only where no other name stands. */
function nameIn(cells: readonly Cell[]): Cell | undefined {
  const names = cells.filter((cell) => isPersonName(nameText(cell)) && !NO_NAME.test(cell.low));
  const office = cells.findIndex((cell) => isOfficial(cell));
  const behind = names.find((cell) => cells.indexOf(cell) > office) ?? names.at(-1);
  if (behind) return behind;
  const last = cells.at(-1);
  const words = last?.text.split(/\s+/u).length ?? 0;
  return last && cells.length > 1 && isCapitals(last.text) && !NO_NAME.test(last.low) && words >= 2 && words <= 5
    ? last
    : undefined;
}

const nameText = (cell: Cell): string => tidy(cell.text).replace(/[.\s]+$/u, '');

function textOf(cells: readonly Cell[]): FoundText | null {
  const [first, last] = [cells[0], cells.at(-1)];
  return first && last ? foundText(tidy(cells.map((cell) => cell.text).join(' ')), first.start, last.end, 0.95) : null;
}
