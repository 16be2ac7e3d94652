import type { Assignment, Clause, Deliverable, Money, Timing } from '../document.ts';
import { lowered } from '../fold.ts';
import { agenciesAt } from './agencies.ts';
import { readDeliverables } from './deliverables.ts';
import { isRequested } from './duty-clauses.ts';
import { inDocument } from './cell-spans.ts';
import type { Place } from './grid-rows.ts';
import { distinct, leadsOf } from './roles.ts';
import { labelAtStart, labelsWithin } from './labels.ts';
import type { Material } from './material.ts';
import { numberOf, readMoney } from './money.ts';
import { pattern, tidy, vn } from './pattern.ts';
import { clauseFinder } from './table-clauses.ts';
import type { TableHead } from './table-heads.ts';
import { taskRows, type TaskRow } from './table-rows.ts';
import { readTiming } from './timing.ts';

/** Assignments of every table that names who is in charge. */
export function readTables(material: Material): Assignment[] {
  const clauseAt = clauseFinder(material.tableClauses);
  return material.tables.flatMap((table) =>
    taskRows(table.rows, table.head, table.grid.guessed).flatMap((row) => {
      const clause = table.section?.clause ?? clauseAt(row.start);
      return assignmentOf(material, row, table.head, clause, table.unit) ?? [];
    }),
  );
}

function assignmentOf(
  material: Material,
  row: TaskRow,
  head: TableHead,
  clause: Clause | null,
  unit: number | null,
): Assignment | null {
  const task = cleanTask(row);
  if (task.text.length < 4) return null;
  const roles = rolesOf(material, row);
  if (roles.lead.length === 0 && !/^\d/.test(row.number)) return null;
  const isVague = roles.lead.some((one) => one.confidence < 0.8);
  return {
    task: task.text,
    taskSpan: [task.start, task.end],
    lead: roles.lead,
    coordinating: roles.coordinating,
    mode: roles.asks || isRequested(material, roles.lead) ? 'requested' : 'assigned',
    deliverables: deliverablesOf(row),
    timing: timingOf(material, row),
    budget: moneyOf(row, head, unit),
    budgetSource: row.source ? row.source.text : null,
    section: clause?.path ?? null,
    clauseId: clause?.id ?? null,
    style: 'table',
    span: [row.start, Math.max(row.end, row.start + 1)],
    confidence: roles.lead.length === 0 ? 0.6 : isVague ? 0.8 : 0.95,
  };
}

/** `2.1. In tờ gấp`: the number is the row's; `02 lớp tập huấn` begins with how many. */
function cleanTask(row: TaskRow): { text: string; start: number; end: number } {
  const { cell } = row.content;
  const lead =
    /^[\s\-–+*•]*(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s+(?=\p{Lu})|\d{1,2}[.)]\s+)?/u.exec(cell.text)?.[0].length ?? 0;
  const parts = [cell.text.slice(lead), ...row.more.map((place) => place.cell.text)];
  const text = tidy(parts.join(' ')).replace(/[\s;:,.]+$/u, '');
  return { text, start: cell.start + lead, end: Math.max(cell.end, cell.start + lead + 1) };
}

const ASKS = pattern(vn`^\s*[-–(]?\s*(?:trân trọng |kính )?(?:đề nghị|mời)`);
interface Roles {
  readonly lead: Assignment['lead'];
  readonly coordinating: Assignment['coordinating'];
  readonly asks: boolean;
}

function rolesOf(material: Material, row: TaskRow): Roles {
  const own = row.lead ? inDocument(row.lead.cell, cellRoles(material, row.lead)) : { lead: [], coordinating: [] };
  const beside = row.coordinating
    ? inDocument(
        row.coordinating.cell,
        agenciesAt(row.coordinating.cell.text, row.coordinating.cell.start, material.index, false).agencies,
      )
    : [];
  const leading = new Set(own.lead.map((one) => lowered(one.name)));
  return {
    lead: distinct(own.lead),
    coordinating: distinct([...own.coordinating, ...beside]).filter((one) => !leading.has(lowered(one.name))),
    asks: row.lead !== null && ASKS.test(row.lead.low),
  };
}

/** One cell may name both: `Chủ trì: Sở A; phối hợp: Sở B`, `Sở A chủ trì, phối hợp với Sở B`. */
function cellRoles(material: Material, place: Place): Omit<Roles, 'asks'> {
  const { text, start } = place.cell;
  const low = lowered(text);
  const first = labelAtStart(text);
  const labels = [...(first ? [first] : []), ...labelsWithin(low, first?.valueStart)];
  if (labels.length > 0) {
    const of = (kind: 'lead' | 'coordinating'): Assignment['lead'] =>
      labels.flatMap((label, at) => {
        if (label.kind !== kind) return [];
        const end = labels[at + 1]?.start ?? text.length;
        return agenciesAt(text.slice(label.valueStart, end), start + label.valueStart, material.index, false).agencies;
      });
    if (of('lead').length > 0) return { lead: of('lead'), coordinating: of('coordinating') };
  }
  return leadsOf(material, text, start);
}

function deliverablesOf(row: TaskRow): Deliverable[] {
  if (!row.product) return [];
  const { cell } = row.product;
  const found = inDocument(cell, readDeliverables(cell.text, cell.start));
  const only = found[0];
  const count = row.quantity ? numberOf(row.quantity.text) : Number.NaN;
  if (found.length === 1 && only && only.quantity === null && Number.isFinite(count)) {
    return [{ ...only, quantity: count, unit: row.unit?.text ?? only.unit, confidence: 0.9 }];
  }
  return found;
}

function timingOf(material: Material, row: TaskRow): Timing | null {
  const place = row.time.at(-1);
  if (place) {
    // `Bắt đầu | Kết thúc`: the last column says by when.
    return inDocument(place.cell, readTiming(place.cell.text, place.cell.start, material.years));
  }
  const [first, last] = [row.marked[0], row.marked.at(-1)];
  if (!first || !last) return null;
  const words = first === last ? first.head : `${first.head} - ${last.head}`;
  const timing = readTiming(words, 0, material.years);
  return { ...timing, span: [first.place.cell.start, Math.max(last.place.cell.end, first.place.cell.start + 1)] };
}

/** The column that sums up, where money has several; else the only one that is filled. */
function moneyOf(row: TaskRow, head: TableHead, above: number | null): Money | null {
  const total = row.money.find(({ column }) => SUM.test(lowered(head.columns[column]?.head ?? '')));
  const chosen = total ?? (row.money.length === 1 ? row.money[0] : undefined);
  if (!chosen) return null;
  const column = head.columns[chosen.column];
  const { cell } = chosen.place;
  const money = inDocument(cell, readMoney(cell.text, cell.start, column?.unit ?? above));
  return money && column?.yearly && money.per === null ? { ...money, per: 'year' } : money;
}
const SUM = pattern(vn`tổng|cộng`);
