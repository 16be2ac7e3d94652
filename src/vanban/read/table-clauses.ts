import type { Clause } from '../document.ts';
import { lowered } from '../fold.ts';
import { annexName } from './annexes.ts';
import { ANNEXED } from './head-zone.ts';
import { tidy } from './pattern.ts';
import type { Line } from './source.ts';
import { groupRows } from './table-rows.ts';
import type { TaskTable } from './task-tables.ts';
import type { Zones } from './zones.ts';

/** An annex: where it begins and ends in the text, its name and its title. */
export interface Annex {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly title: string;
}

/** The annexes of a text, each up to the next one. */
export function readAnnexes(lines: readonly Line[], zones: Zones): Annex[] {
  return zones.annexes.map((at, turn) => {
    const next = lines[zones.annexes[turn + 1] ?? -1];
    const first = lines[at] as Line;
    return {
      start: first.start,
      end: next ? next.start : (lines.at(-1)?.end ?? first.end),
      name: annexName(first.text.trim()),
      title: titleBelow(lines, zones, at),
    };
  });
}

/** The lines below the name of an annex up to `(Kèm theo …)` or the table; else the name's own line. */
function titleBelow(lines: readonly Line[], zones: Zones, at: number): string {
  const own = tidy(lines[at]?.text ?? '');
  const words: string[] = [];
  for (let next = at + 1; next < Math.min(lines.length, at + 8); next++) {
    const { text, table } = lines[next] as Line;
    const line = tidy(text);
    if (line === '' && words.length > 0 && zones.of[next] !== 'annex') break;
    if (line === '') continue;
    const isTitle = zones.of[next] === 'annex' || words.length === 0;
    if (table !== null || !isTitle || ANNEXED.test(lowered(line)) || /[|\t]/u.test(text) || line.length > 200) break;
    words.push(line);
  }
  return words.join(' ') || own;
}

/**
 * Clauses that no heading of the outline names, in the order of the text: an annex without headings, and below it (or at
 * the top, where no annex is) the groups of the rows of its tables: `A`, `I`, `II`. A table within a clause of the outline is that clause's.
 */
export function tableClauses(
  tables: readonly TaskTable[],
  annexes: readonly Annex[],
  taken: readonly Clause[],
): Clause[] {
  const used = new Set(taken.map((one) => one.id));
  const found: Clause[] = [];
  const open = new Map<Annex, Clause>();
  const annexClause = (annex: Annex): Clause => {
    const known = open.get(annex);
    if (known) return known;
    const end = firstWithin(taken, annex)?.span[0] ?? annex.end;
    const own = clause(used, null, annex.name, annex.title, null, [annex.start, annex.start + annex.name.length], end);
    open.set(annex, own);
    found.push(own);
    return own;
  };
  for (const table of tables) {
    if (table.section) continue;
    const annex = annexes.findLast((one) => one.start <= table.grid.start && table.grid.start < one.end) ?? null;
    const top = annex ? annexClause(annex) : null;
    found.push(...groupClauses(table, top, used));
  }
  // An annex of quantities or of samples gives nobody work, and is yet a part of the paper.
  for (const annex of annexes) if (IS_ANNEX.test(annex.name) && !firstWithin(taken, annex)) annexClause(annex);
  return found.toSorted((a, b) => a.span[0] - b.span[0]);
}

const IS_ANNEX = /^Phụ (?:lục|biểu)/u;
const firstWithin = (clauses: readonly Clause[], { start, end }: Annex): Clause | undefined =>
  clauses.find((one) => one.span[0] > start && one.span[0] < end);

/** The groups of a table, each up to the next of its kind; the first kind of mark stands above those that follow it. */
function groupClauses(table: TaskTable, top: Clause | null, used: Set<string>): Clause[] {
  const ends = new Map<Clause, number>();
  const stack: { readonly kind: string; readonly clause: Clause }[] = [];
  const closeFrom = (depth: number, end: number): void => {
    for (const open of stack.splice(depth)) ends.set(open.clause, end);
  };
  const made: Clause[] = [];
  for (const { number, content } of groupRows(table.rows, table.head)) {
    const kind = kindOf(number);
    const { start, end } = content.cell;
    const depth = stack.findIndex((one) => one.kind === kind);
    if (depth >= 0) closeFrom(depth, start);
    const parent = stack.at(-1)?.clause ?? top;
    const own = clause(used, parent, number, content.text, top?.path ?? null, [start, end], end);
    made.push(own);
    stack.push({ kind, clause: own });
  }
  closeFrom(0, table.grid.end);
  return made.map((one) => ({ ...one, body: [one.body[0], Math.max(one.body[1], ends.get(one) ?? 0)] }));
}

const kindOf = (number: string): string =>
  /^[IVX]+$/u.test(number) ? 'roman' : /^\p{Lu}$/u.test(number) ? 'upper' : `number${number.split('.').length}`;

function clause(
  used: Set<string>,
  parent: Clause | null,
  marker: string,
  title: string,
  annex: string | null,
  span: readonly [number, number],
  end: number,
): Clause {
  // The name of the annex stands beside the path, not in it.
  const path = parent && parent.path !== annex ? `${parent.path}.${marker}` : marker;
  let id = path;
  for (let turn = 2; used.has(id); turn++) id = `${path}~${turn}`;
  used.add(id);
  return {
    id,
    parentId: parent?.id ?? null,
    marker,
    level: (parent?.level ?? 0) + 1,
    title: tidy(title),
    path,
    kind: 'heading',
    span,
    body: [span[0], Math.max(span[1], end)],
    annex,
    confidence: 0.85,
  };
}

/** Finds the innermost of the clauses of tables that holds a place of the text; null where none does. */
export function clauseFinder(clauses: readonly Clause[]): (offset: number) => Clause | null {
  const byId = new Map(clauses.map((one) => [one.id, one]));
  return (offset) => {
    let [low, high] = [0, clauses.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((clauses[middle]?.body[0] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    let at: Clause | null = clauses[low - 1] ?? null;
    while (at && offset >= at.body[1]) at = byId.get(at.parentId ?? '') ?? null;
    return at;
  };
}
