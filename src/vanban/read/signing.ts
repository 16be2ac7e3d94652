import type { Recipient, Signer } from '../document.ts';
import { cellsOf, cutCell, type Cell } from './cells.ts';
import { RECIPIENTS, SIGNATURE } from './end-zone.ts';
import { isCapitals } from './capitals.ts';
import { pattern, tidy, vn } from './pattern.ts';
import { isPersonName, isRule, type Zone } from './sights.ts';
import { signerOf } from './signer.ts';
import type { Line } from './source.ts';
import type { Zones } from './zones.ts';

/** The end of a document: who gets it and who signed it. */
export interface Signing {
  readonly recipients: readonly Recipient[];
  readonly signer: Signer;
}

const BULLET = /^[-–—+*•▪]\s*/u;
const NOTE = pattern(vn`^\(?\[?(?:đã ký|đã ky|ký tên|chữ ký|daky|signature|ký bởi|người ký|đóng dấu|ký, )`);
/** A signature that ran into the line of a recipient: `- CT, các PCT UBND tỉnh; PHÓ CHÁNH VĂN PHÒNG`. */
const RUN_IN =
  /\s(?:(?:TM|KT|TL|TUQ)\s?\.?\s\p{Lu}{2}|T\/M\s\p{Lu}{2}|(?:Q\.\s?)?(?:PHÓ )?(?:CHÁNH )?(?:CHỦ TỊCH|GIÁM ĐỐC|VĂN PHÒNG|TRƯỞNG (?:BAN|PHÒNG)|BÍ THƯ|CỤC TRƯỞNG|TỔNG BIÊN TẬP)(?!\p{L}))[\p{Lu}\s.,&-]*$/u;
/** The name of the person behind the office on one line: `KT. CHỦ TỊCH PHÓ CHỦ TỊCH Giàng A Tông`. */
const NAME_BEHIND = /\s(?=(?:\p{Lu}\p{Ll}*(?:\s+|$)){2,5}$)(?=\p{Lu}\p{Ll}|\p{Lu}\s)/u;
/** A name behind the last full stop of the last recipient. */
const NAME_AFTER_KEPT = /^(Lưu[^]*?[.;)])\s+((?:\p{Lu}\p{Ll}+\s+){2,4}\p{Lu}\p{Ll}+)$/u;
/** Signs before a piece that stands at the right of the page. */
const RIGHT_SIDE = 15;

/** Recipients and signature, also where both stand side by side in columns. */
export function readSigning(lines: readonly Line[], zones: Zones): Signing {
  const recipients: Recipient[] = [];
  const signing: Cell[] = [];
  let inList = false;
  let signatures = 0;
  const placeOf = (cell: Cell, line: Line): Place => ({
    inList,
    right: cell.start - line.start > RIGHT_SIDE,
    isLast: signing.length > 0 && (recipients.at(-1)?.text.startsWith('Lưu') ?? false),
  });
  for (const [index, line] of lines.entries()) {
    const zone = zones.of[index];
    if (zone !== 'recipients' && zone !== 'signature') {
      if (line.text.trim() !== '' && zone !== 'furniture') inList = false;
      if (signing.length > 0 && (zone === 'body' || zone === 'annex') && line.text.trim() !== '') signatures += 1;
      continue;
    }
    for (const cell of endCells(line, index)) {
      if (RECIPIENTS.test(cell.low)) {
        inList = true;
        addInline(recipients, cell);
      } else if (isSigning(cell, zone, placeOf(cell, line))) {
        // The first signature is the document's own; later ones belong to annexes.
        if (signatures === 0) signing.push(cell);
        if (zone === 'signature') inList = inList && BULLET.test(cell.text);
      } else if (inList || BULLET.test(cell.text)) addRecipient(recipients, cell);
    }
  }
  const signer = signerOf(signing.filter((cell) => !NOTE.test(cell.low)));
  return signer.name === null && (signer.title ?? signer.onBehalf ?? signer.authority)
    ? nameAfterKept(recipients, signer)
    : { recipients, signer };
}

function endCells(line: Line, index: number): Cell[] {
  return cellsOf(line, index)
    .filter((cell) => !isRule(cell.text))
    .flatMap(cutRunIn)
    .flatMap(cutName);
}

function cutRunIn(cell: Cell): Cell[] {
  if (!BULLET.test(cell.text) && !RECIPIENTS.test(cell.low)) return [cell];
  const match = RUN_IN.exec(cell.text);
  if (!match || match.index < 2) return [cell];
  const [first, second] = cutCell(cell, match.index);
  return first && second ? [first, { ...second, column: second.column + 1 }] : [cell];
}

function cutName(cell: Cell): Cell[] {
  if (!SIGNATURE_LEAD.test(cell.text) || isCapitals(cell.text)) return [cell];
  const match = NAME_BEHIND.exec(cell.text);
  return match && isCapitals(cell.text.slice(0, match.index)) ? cutCell(cell, match.index) : [cell];
}
const SIGNATURE_LEAD = /^(?:TM|KT|TL|TUQ|Q|T\/M|CHỦ TỊCH|PHÓ|GIÁM ĐỐC|CHÁNH|BÍ THƯ|TRƯỞNG)(?!\p{L})/u;

interface Place {
  readonly inList: boolean;
  /** Far from the left margin. */
  readonly right: boolean;
  /** Behind `Lưu: VT`, where an office has been named: only the person is missing. */
  readonly isLast: boolean;
}

function isSigning(cell: Cell, zone: Zone, place: Place): boolean {
  if (BULLET.test(cell.text) || cell.text.endsWith(';')) return false;
  if (NOTE.test(cell.low)) return true;
  if (/^(?:TM|KT|TL|TUQ|T\/M)\s*\.?$/u.test(cell.text)) return true;
  if (SIGNATURE.test(cell.low) && isCapitals(cell.text.replace(/^(?:TM|KT|TL|TUQ|Q)\s*\.?/iu, ''))) return true;
  const aside = cell.column > 0 || place.right;
  if (isCapitals(cell.text) && !/\d/u.test(cell.text) && cell.text.length < 80 && !/^(?:VT|LƯU)/u.test(cell.text))
    return zone === 'signature' || aside;
  return (
    (zone === 'signature' || (aside && place.inList) || place.isLast) &&
    isPersonName(cell.text) &&
    !cell.text.startsWith('Lưu')
  );
}

/** `Nơi nhận: Như trên; Lưu: VT.` on one line. */
function addInline(recipients: Recipient[], cell: Cell): void {
  const lead = RECIPIENTS.exec(cell.low)?.[0].length ?? 0;
  let from = lead;
  for (const part of cell.text.slice(lead).split(/(?<=;)|(?=\s[-–]\s\p{Lu})/u)) {
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
    .replace(/[\s;.,]+$/u, '')
    .trim();
}

/** Columns with a single space between: the signer's name stands behind `Lưu: VT, KGVX.` */
function nameAfterKept(recipients: readonly Recipient[], signer: Signer): Signing {
  const last = recipients.at(-1);
  const match = last ? NAME_AFTER_KEPT.exec(last.text) : null;
  if (!last || !match?.[1] || !match[2]) return { recipients, signer };
  const end = last.span[1];
  const kept = cleanRecipient(match[1]);
  const name = { value: match[2], span: [end - match[2].length, end] as const, confidence: 0.75 };
  const own: Recipient = { ...last, text: kept, span: [last.span[0], last.span[0] + Math.max(1, kept.length)] };
  return { recipients: [...recipients.slice(0, -1), own], signer: { ...signer, name } };
}
