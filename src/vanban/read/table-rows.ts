import { lowered } from '../fold.ts';
import { ownCells, type GridRow, type Place } from './grid-rows.ts';
import { pattern, vn } from './pattern.ts';
import { isMark, repeatsHead, type ColumnKind, type TableHead } from './table-heads.ts';

/** A row that says who does what, each column resolved: merged, repeated by `nt`, or taken from the row it belongs to. */
export interface TaskRow {
  readonly number: string;
  readonly content: Place;
  /** Further lines of the task that a page break or a sub-row parted from it. */
  readonly more: readonly Place[];
  readonly lead: Place | null;
  readonly coordinating: Place | null;
  readonly time: readonly Place[];
  /** Heads of the columns that a cross marks: `Quý II`. */
  readonly marked: readonly { readonly head: string; readonly place: Place }[];
  readonly product: Place | null;
  readonly quantity: Place | null;
  readonly unit: Place | null;
  readonly money: readonly { readonly place: Place; readonly column: number }[];
  readonly source: Place | null;
  readonly start: number;
  readonly end: number;
}

const TOTAL = pattern(
  `^(?:${vn`tổng (?:cộng|số|kinh phí|chi|dự toán|nhu cầu|tiền|mức|giá trị)|cộng(?! (?:đồng|tác|hưởng|sinh|hòa|sản))`}(?![\\p{L}])|${vn`tổng`}\\s*[:.]?\\s*(?:\\([^()]*\\))?$)`,
);
const SAME = pattern(`^(?:-?\\s*(?:nt|n\\.t|${vn`như trên|như trên\.`})\\s*-?|["“”″'〃]+|\\/\\/|-\\/\\/-)\\.?$`);
const NOTHING = /^[-–—_.…x/\s]*$/iu;
const INDEX = /^\(?(?:\d{1,2}|[A-Z])\)?$/u;
const UPPER_NUMBER = /^(?:[IVX]{1,5}|[A-HĐ])[.)]?$/u;

/** The rows of tasks of a table below its head. */
export function taskRows(rows: readonly GridRow[], head: TableHead, guessed: boolean): TaskRow[] {
  const found: TaskRow[] = [];
  const above = new Map<number, Place>();
  let parent: { readonly number: string; readonly row: TaskRow } | null = null;
  for (const row of rows.slice(head.body)) {
    const own = ownCells(row);
    if (own.length === 0 || repeatsHead(row, head) || isIndexRow(own) || isTotal(row, head)) continue;
    const places = row.map((place, column) => resolved(place, column, above));
    const content = contentOf(places, head);
    const number = textOf(places, head, 'number');
    const last = found.at(-1);
    if (content && last && continues(row, number, content, head, last)) {
      found[found.length - 1] = extended(last, row, content, head);
      continue;
    }
    if (!content || isGroup(row, own, number, head)) {
      if (content) parent = null;
      continue;
    }
    const inherits =
      parent && (number.startsWith(`${parent.number}.`) || number === '' || /^[a-zđ][).]?$/u.test(number));
    const task = taskRow(places, row, content, number, head, inherits ? parent?.row : guessed ? last : undefined);
    found.push(task);
    if (/^\d{1,3}\.?$/.test(number)) parent = { number: number.replace(/\.$/, ''), row: task };
  }
  return found;
}

/** Rows that head a group of tasks with a mark of their own: `I | Hoàn thiện thể chế`. */
export function groupRows(
  rows: readonly GridRow[],
  head: TableHead,
): { readonly number: string; readonly content: Place }[] {
  return rows.slice(head.body).flatMap((row) => {
    const own = ownCells(row);
    const number = textOf(row, head, 'number').replace(/[.)\s]+$/u, '');
    const isNone = own.length === 0 || repeatsHead(row, head) || isIndexRow(own) || isTotal(row, head);
    const content = isNone || !MARK.test(number) ? null : contentOf(row, head);
    return content && isGroup(row, own, number, head) ? [{ number, content }] : [];
  });
}
const MARK = /^(?:[IVX]{1,5}|[A-HĐ]|\d{1,2}(?:\.\d{1,2})*)$/u;

function resolved(place: Place | null, column: number, above: Map<number, Place>): Place | null {
  if (place && SAME.test(place.low)) return above.get(column) ?? null;
  if (place && place.text !== '') above.set(column, place);
  return place;
}

const columnsOf = (head: TableHead, kind: ColumnKind): number[] =>
  head.columns.flatMap((column, at) => (column.kind === kind ? [at] : []));

function textOf(places: readonly (Place | null)[], head: TableHead, kind: ColumnKind): string {
  const column = columnsOf(head, kind)[0];
  return column === undefined ? '' : (places[column]?.text ?? '');
}

/** The task: the last filled column of its kind, since groups stand before what they hold. */
function contentOf(places: readonly (Place | null)[], head: TableHead): Place | null {
  const filled = columnsOf(head, 'content').flatMap((column) => {
    const place = places[column];
    return place && /\p{L}{2}/u.test(place.text) ? [place] : [];
  });
  const own = filled.filter((place) => place.own);
  return own.at(-1) ?? filled.at(-1) ?? null;
}

const isIndexRow = (own: readonly Place[]): boolean => own.length >= 3 && own.every((place) => INDEX.test(place.text));

function isTotal(row: GridRow, head: TableHead): boolean {
  const first = row.filter((place, column) => {
    const kind = head.columns[column]?.kind;
    return place !== null && (kind === 'number' || kind === 'content');
  });
  return first.some((place) => place !== null && TOTAL.test(place.low) && place.text.length < 60);
}

/** `I | Hoàn thiện thể chế`: a number and a heading over all columns, perhaps with a sum. */
function isGroup(row: GridRow, own: readonly Place[], number: string, head: TableHead): boolean {
  const wide = own.some((place) => place.cell.columnSpan > 1 && place.cell.columnSpan >= head.columns.length / 2);
  const holds = (kind: ColumnKind): boolean =>
    columnsOf(head, kind).some((column) => {
      const place = row[column];
      return (
        place !== null && place !== undefined && place.own && place.cell.columnSpan === 1 && !NOTHING.test(place.text)
      );
    });
  if (holds('lead') || holds('coordinating')) return false;
  if (wide) return true;
  const covered = columnsOf(head, 'lead').some(
    (column) => row[column] !== null && row[column]?.own === false && !NOTHING.test(row[column]?.text ?? ''),
  );
  if (covered) return false;
  return UPPER_NUMBER.test(number) || !(holds('time') || holds('product') || /^\d/.test(number));
}

/** A row without a number and an agency goes on with the task above it: a page break or a list of its parts. */
function continues(row: GridRow, number: string, content: Place, head: TableHead, last: TaskRow): boolean {
  const numberPlace = row[columnsOf(head, 'number')[0] ?? -1];
  const hasNumber = number !== '' && numberPlace?.own !== false;
  if (hasNumber || columnsOf(head, 'number').length === 0 || content.cell.columnSpan > 1) return false;
  const sameTask = content.cell === last.content.cell;
  const holdsOwn = (kind: ColumnKind): boolean =>
    columnsOf(head, kind).some((column) => row[column]?.own === true && !NOTHING.test(row[column]?.text ?? ''));
  if (sameTask) return !holdsOwn('lead') && !holdsOwn('time');
  if (holdsOwn('lead') || holdsOwn('coordinating') || holdsOwn('time')) return false;
  return /^[\p{Ll}(+•*-]/u.test(content.text) && !(numberPlace?.own === false && numberPlace.cell.rowSpan > 1);
}

function extended(last: TaskRow, row: GridRow, content: Place, head: TableHead): TaskRow {
  const own = ownCells(row);
  const end = own.reduce((most, place) => Math.max(most, place.cell.end), last.end);
  const product = last.product ?? filledOf(row, head, 'product');
  return { ...last, product, end, more: content.cell === last.content.cell ? last.more : [...last.more, content] };
}

function filledOf(places: readonly (Place | null)[], head: TableHead, kind: ColumnKind): Place | null {
  for (const column of columnsOf(head, kind)) {
    const place = places[column];
    if (place && !NOTHING.test(place.text)) return place;
  }
  return null;
}

function taskRow(
  places: readonly (Place | null)[],
  row: GridRow,
  content: Place,
  number: string,
  head: TableHead,
  inherited: TaskRow | undefined,
): TaskRow {
  const own = ownCells(row);
  const all = (kind: ColumnKind): Place[] =>
    columnsOf(head, kind).flatMap((column) => {
      const place = places[column];
      return place && !NOTHING.test(place.text) ? [place] : [];
    });
  const marked = columnsOf(head, 'when').flatMap((column) => {
    const place = places[column];
    return place && isMark(place.text) ? [{ head: head.columns[column]?.under ?? '', place }] : [];
  });
  const lead = filledOf(places, head, 'lead');
  return {
    number,
    content,
    more: [],
    lead: lead ?? inherited?.lead ?? null,
    coordinating: filledOf(places, head, 'coordinating') ?? (lead ? null : (inherited?.coordinating ?? null)),
    time: all('time'),
    marked,
    product: filledOf(places, head, 'product'),
    quantity: filledOf(places, head, 'quantity'),
    unit: filledOf(places, head, 'unit'),
    money: columnsOf(head, 'money').flatMap((column) => {
      const place = places[column];
      return place && !NOTHING.test(place.text) ? [{ place, column }] : [];
    }),
    source: filledOf(places, head, 'source'),
    start: own.reduce((least, place) => Math.min(least, place.cell.start), content.cell.start),
    end: own.reduce((most, place) => Math.max(most, place.cell.end), content.cell.end),
  };
}

/** Does a cell only repeat the one above? */
export const isRepeat = (text: string): boolean => SAME.test(lowered(text.trim()));
