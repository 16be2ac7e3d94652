import type { FoundText, Recipient, Signer } from '../document.ts';
import { cellsOf, type Cell } from './cells.ts';
import { foundText, NO_SIGNER } from './header.ts';
import { isCapitals } from './paragraphs.ts';
import { pattern, tidy, vn } from './pattern.ts';
import type { Line } from './source.ts';
import { RECIPIENTS, SIGNATURE, type Zones } from './zones.ts';

/** The end of a document: who gets it and who signed it. */
export interface Signing {
  readonly recipients: readonly Recipient[];
  readonly signer: Signer;
}

const BULLET = /^[-–—+*•▪]\s*/u;
const TITLES = vn`(?:q\. ?|quyền )?(?:phó |chánh |phó chánh )?(?:chủ tịch(?: thường trực)?|giám đốc|chánh văn phòng|văn phòng|bộ trưởng|thứ trưởng|thủ tướng(?: chính phủ)?|trưởng ban|trưởng phòng|cục trưởng|chi cục trưởng|bí thư|tổng biên tập|viện trưởng|hiệu trưởng|chủ nhiệm|tổng giám đốc|chỉ huy trưởng|vụ trưởng|thư ký|trưởng đoàn|bí thư thường trực|chủ tịch hội đồng)`;
const AUTHORITY = pattern(`^(tm\\s*\\.?\\s*.+?)(?=\\s+(?:kt|tl|tuq|q)\\s*\\.|\\s+${TITLES}(?:\\s|$)|$)`);
const BEHALF = pattern(
  `(?:^|\\s)((?:kt|tl|tuq)\\s*\\.?\\s*.+?)(?=\\s+(?:kt|tl|tuq)\\s*\\.|\\s+${TITLES}\\s*$|\\s+${TITLES}\\s+\\S|$)`,
);
const NAME = /^(?:(?:TS|ThS|PGS|GS|BS|CN|KS)\.?\s*)*\p{Lu}\p{Ll}*(?:\s+\p{Lu}\p{Ll}*){1,5}$/u;
const NO_NAME = pattern(vn`^\(?\[?(?:đã ký|đã ky|ký tên|chữ ký|daky|signature|ký bởi|người ký|đóng dấu|ký, )`);

/** Recipients and signature, also where both stand side by side in columns. */
export function readSigning(lines: readonly Line[], zones: Zones): Signing {
  const recipients: Recipient[] = [];
  const signing: Cell[] = [];
  let inList = false;
  let signatures = 0;
  for (const [index, line] of lines.entries()) {
    const zone = zones.of[index];
    if (zone !== 'recipients' && zone !== 'signature') {
      if (line.text.trim() !== '' && zone !== 'furniture') inList = false;
      if (signing.length > 0 && zone === 'body' && line.text.trim() !== '') signatures += 1;
      continue;
    }
    for (const cell of endCells(line, index)) {
      if (RECIPIENTS.test(cell.low)) {
        inList = true;
        addInline(recipients, cell);
      } else if (isSigning(cell, zone, inList)) {
        // The first signature is the document's own; later ones belong to annexes.
        if (signatures === 0) signing.push(cell);
        if (zone === 'signature') inList = inList && BULLET.test(cell.text);
      } else if (inList || BULLET.test(cell.text)) addRecipient(recipients, cell);
    }
  }
  return { recipients, signer: signerOf(signing) };
}

function endCells(line: Line, index: number): Cell[] {
  return cellsOf(line, index).filter((cell) => !/^[-–—_=*.\s]+$/u.test(cell.text));
}

function isSigning(cell: Cell, zone: string, inList: boolean): boolean {
  if (BULLET.test(cell.text) || /;$/u.test(cell.text)) return false;
  if (NO_NAME.test(cell.low)) return true;
  if (SIGNATURE.test(cell.low) && isCapitals(cell.text.replace(/^(?:TM|KT|TL|TUQ|Q)\s*\.?/iu, ''))) return true;
  if (
    isCapitals(cell.text) &&
    !/\d/u.test(cell.text) &&
    cell.text.length < 80 &&
    !pattern(vn`^(?:vt|lưu)`).test(cell.low)
  )
    return zone === 'signature' || cell.column > 0;
  return (
    (zone === 'signature' || (cell.column > 0 && inList)) &&
    NAME.test(cell.text.replace(/[.\s]+$/u, '')) &&
    !/^Lưu/u.test(cell.text)
  );
}

/** `Nơi nhận: Như trên; Lưu: VT.` on one line. */
function addInline(recipients: Recipient[], cell: Cell): void {
  const lead = RECIPIENTS.exec(cell.low)?.[0].length ?? 0;
  let from = lead;
  for (const part of cell.text.slice(lead).split(/(?<=;)/u)) {
    const text = cleanRecipient(part);
    const start = cell.start + from + part.indexOf(text);
    if (text) recipients.push({ text, span: [start, start + text.length], confidence: 0.8 });
    from += part.length;
  }
}

/** A line of the list; without a dash it goes on with the one before, unless that was closed. */
function addRecipient(recipients: Recipient[], cell: Cell): void {
  const text = cleanRecipient(cell.text);
  if (!text) return;
  const last = recipients.at(-1);
  const start = cell.start + cell.text.indexOf(text);
  const bulleted = BULLET.test(cell.text);
  if (!bulleted && last && continues(last, cell)) {
    recipients[recipients.length - 1] = {
      ...last,
      text: tidy(`${last.text} ${text}`),
      span: [last.span[0], start + text.length],
    };
    return;
  }
  recipients.push({ text, span: [start, start + text.length], confidence: bulleted ? 0.95 : 0.8 });
}

function continues(last: Recipient, cell: Cell): boolean {
  if (/^(?:Lưu|LƯU)/u.test(cell.text)) return false;
  const gap = cell.start - last.span[1];
  // A semicolon or dot stood between the two: the item before was closed.
  return gap <= 1 || (gap <= 3 && /^[\p{Ll}(]/u.test(cell.text));
}

function cleanRecipient(text: string): string {
  return text
    .trim()
    .replace(BULLET, '')
    .replace(/[\s;.]+$/u, '')
    .trim();
}

/** The parts of the signature block, each as written. */
function signerOf(cells: readonly Cell[]): Signer {
  const capitals = cells.filter(
    (cell) => isCapitals(cell.text.replace(/^(?:TM|KT|TL|TUQ|Q)\s*\.?/iu, '')) && !isName(cell, cells),
  );
  const name = cells.findLast((cell) => isName(cell, cells));
  const block = joined(capitals);
  if (!block) return { ...NO_SIGNER, name: name ? partOf(name.text, name, 0.8) : null };
  const authority = AUTHORITY.exec(block.low);
  const behalf = BEHALF.exec(block.low.slice(authority?.[1]?.length ?? 0));
  const behalfStart = behalf ? (authority?.[1]?.length ?? 0) + behalf.index + behalf[0].indexOf(behalf[1] ?? '') : -1;
  const titleStart = behalf ? behalfStart + (behalf[1]?.length ?? 0) : (authority?.[1]?.length ?? 0);
  const title = block.text.slice(titleStart).trim();
  return {
    authority: authority?.[1] ? block.part(0, authority[1].length) : null,
    onBehalf: behalf?.[1] ? block.part(behalfStart, behalfStart + behalf[1].length) : null,
    title: title
      ? block.part(block.text.indexOf(title, titleStart), block.text.indexOf(title, titleStart) + title.length)
      : null,
    name: name ? partOf(name.text, name, 0.95) : null,
  };
}

function isName(cell: Cell, cells: readonly Cell[]): boolean {
  const text = cell.text.replace(/[.\s]+$/u, '');
  if (NO_NAME.test(cell.low)) return false;
  if (NAME.test(text) && !isCapitals(text)) return true;
  // A name in capitals is the last of several lines and no office.
  return (
    isCapitals(text) &&
    cells.at(-1) === cell &&
    cells.length > 1 &&
    !pattern(`(?:${TITLES}|tm|kt|tl)`).test(cell.low) &&
    text.split(/\s+/u).length <= 5 &&
    text.split(/\s+/u).length >= 2 &&
    !pattern(vn`ủy ban|nhân dân|hội đồng|tỉnh|ban `).test(cell.low)
  );
}

interface Block {
  readonly text: string;
  readonly low: string;
  part(start: number, end: number): FoundText;
}

function joined(cells: readonly Cell[]): Block | null {
  if (cells.length === 0) return null;
  const starts: number[] = [];
  let text = '';
  for (const cell of cells) {
    if (text) text += ' ';
    starts.push(text.length);
    text += tidy(cell.text);
  }
  const place = (at: number): number => {
    const index = starts.findLastIndex((start) => start <= at);
    const cell = cells[index] as Cell;
    return Math.min(cell.end, cell.start + (at - (starts[index] ?? 0)));
  };
  return {
    text,
    low: text.toLowerCase(),
    part: (start, end) =>
      foundText(
        text.slice(start, end).trim(),
        place(start),
        Math.max(place(start) + 1, place(Math.max(start, end - 1)) + 1),
        0.95,
      ),
  };
}

const partOf = (text: string, cell: Cell, confidence: number): FoundText =>
  foundText(tidy(text).replace(/[.\s]+$/u, ''), cell.start, cell.end, confidence);
