import { lowered } from '../fold.ts';
import { ownCells, type GridRow } from './grid-rows.ts';
import { labelOfHead, type LabelKind } from './labels.ts';
import { unitOfHead } from './money.ts';
import { pattern, vn } from './pattern.ts';

export type ColumnKind = LabelKind | 'number' | 'unit' | 'quantity' | 'when' | 'other';

/** What a column holds, from the words at its head. */
export interface Column {
  readonly kind: ColumnKind;
  readonly head: string;
  /** The undermost cell of the head: `Quý II` below `Thời gian`. */
  readonly under: string;
  /** Đồng in one unit of the column; null where the head names none. */
  readonly unit: number | null;
  readonly yearly: boolean;
}

/** The head of a table of tasks. */
export interface TableHead {
  readonly columns: readonly Column[];
  /** First row of the table's body. */
  readonly body: number;
  readonly texts: readonly string[];
}

const NUMBER = pattern(`^(?:stt|tt|${vn`số tt|số thứ tự|thứ tự`}|s\\.?t\\.?t|no|#|nv|mã(?: số)?)\\.?$`);
const UNIT_OF_COUNT = pattern(`^(?:đvt|${vn`đơn vị tính|đv tính`})`);
const QUANTITY = pattern(`^(?:${vn`số lượng|khối lượng`}|sl)(?![\\p{L}])`);
const WHEN = pattern(
  `^(?:${vn`(?:quý|quí) (?:iv|i{1,3}|[1-4])|tháng \d{1,2}|năm 20\d{2}`}|q[1-4]|t\\d{1,2}|20\\d{2})(?:\\s*[/-]\\s*20\\d{2})?$`,
);
const TASKS = pattern(
  `^(?:${vn`giải pháp|tên|chương trình|hạng mục|danh mục|đề án|dự án|sự kiện|mục tiêu, nhiệm vụ|công tác|việc|nội dung|nhiệm vụ|hoạt động|công việc|các hoạt động|các nhiệm vụ|nhóm nhiệm vụ`})`,
);
const LEADERS = pattern(
  `^(?:${vn`chủ trì|cơ quan|đơn vị|người|cá nhân|bộ phận|phòng|địa phương|sở|ngành|phân công|giao`})`,
);

/** Finds the head among the first rows: one row, or two where a cell reaches over several columns. */
export function findHead(rows: readonly GridRow[], columns: number): TableHead | null {
  for (let at = 0; at < Math.min(rows.length, 8); at++) {
    const deep = depthOf(rows, at);
    const head = headOf(rows, at, deep, columns) ?? (deep > 1 ? headOf(rows, at, 1, columns) : null);
    if (head) return head;
  }
  return null;
}

function depthOf(rows: readonly GridRow[], at: number): number {
  const cells = ownCells(rows[at] ?? []);
  const deepest = cells.reduce((most, place) => Math.max(most, place.cell.rowSpan), 1);
  if (deepest > 1) return Math.min(deepest, 3);
  const isWide = cells.some((place) => place.cell.columnSpan > 1);
  const below = ownCells(rows[at + 1] ?? []);
  const labelled = below.filter((place) => place.text.length < 40 && labelOfHead(place.text) !== null).length;
  // Typed tables have no merged cells: the second row of the head begins with an empty place.
  const goesOn = isWide || rows[at + 1]?.[0] === null || rows[at + 1]?.[0]?.text === '';
  return goesOn && labelled >= 2 && cells.length > 1 ? 2 : 1;
}

function headOf(rows: readonly GridRow[], at: number, depth: number, width: number): TableHead | null {
  const columns: Column[] = [];
  const texts: string[] = [];
  for (let column = 0; column < width; column++) {
    const chain: string[] = [];
    for (let row = at; row < at + depth; row++) {
      const place = rows[row]?.[column];
      if (place && place.text !== '' && !chain.includes(place.text)) chain.push(place.text);
    }
    texts.push(chain.join(' '));
    columns.push(columnOf(chain));
  }
  const short = texts.every((text) => text.length < 120);
  return short && isHead(columns) ? { columns: withTask(columns, texts), body: at + depth, texts } : null;
}

/** A table of tasks names who is in charge and at least one thing more. */
function isHead(columns: readonly Column[]): boolean {
  const kinds = columns.map((column) => column.kind);
  if (!kinds.includes('lead') && !kinds.includes('coordinating')) return false;
  return new Set(kinds.filter((kind) => kind !== 'other' && kind !== 'aside')).size >= 2;
}

/** Where no column is called task, the widest heading left over beside the number is it. */
function withTask(columns: readonly Column[], texts: readonly string[]): Column[] {
  if (columns.some((column) => column.kind === 'content')) return [...columns];
  const named = columns.findIndex((column, at) => column.kind !== 'lead' && TASKS.test(lowered(texts[at] ?? '')));
  const free = named >= 0 ? named : columns.findIndex((column) => column.kind === 'other');
  return columns.map((column, at) => (at === free ? { ...column, kind: 'content' } : column));
}

function columnOf(chain: readonly string[]): Column {
  const head = chain.join(' ');
  const low = lowered(head);
  const unit = unitOfHead(low.slice(0, 160));
  const yearly = pattern(vn`\/năm|mỗi năm|hằng năm|hàng năm`).test(low);
  return { kind: kindOf(chain), head, under: chain.at(-1) ?? '', unit, yearly };
}

function kindOf(chain: readonly string[]): ColumnKind {
  const [last, whole] = [lowered(chain.at(-1) ?? ''), lowered(chain.join(' '))];
  if (NUMBER.test(last)) return 'number';
  if (UNIT_OF_COUNT.test(last)) return 'unit';
  const parent = chain.length > 1 ? labelOfHead(chain[0] ?? '') : null;
  if (parent === 'money') return 'money';
  if (WHEN.test(last)) return 'when';
  if (QUANTITY.test(last)) return 'quantity';
  const own = labelOfHead(last);
  if (own === 'aside' && TASKS.test(last)) return 'other';
  if (own !== null && !(own === 'content' && parent === 'lead')) return own;
  if (parent !== null) return parent;
  if (LEADERS.test(whole)) return 'lead';
  return labelOfHead(whole) ?? 'other';
}

/** Does a row repeat the head, as after a page break? */
export function repeatsHead(row: GridRow, head: TableHead): boolean {
  let same = 0;
  for (const [column, place] of row.entries()) {
    if (place?.own && place.text.length > 1 && head.texts[column]?.includes(place.text)) same += 1;
  }
  return same >= 2 && same >= ownCells(row).length - 1;
}

/** Words of the column as a time, for tables that mark quarters with a cross. */
export const isMark = (text: string): boolean => /^[xX×✓✔√●•*]$/u.test(text.trim());
