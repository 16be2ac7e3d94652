import type { Table } from 'docx';
import { shownName } from '../overviews.ts';
import { standing, type Review } from '../review.ts';
import type { AssigneesTable, AssignmentsTable, ClausesTable } from '../tables.ts';
import { centred, landscape, ruledTable, type Cell, type Column } from './office-page.ts';
import { filledColumns } from './filled-columns.ts';
import {
  assigneesInRole,
  clauseWords,
  deadlineWords,
  deliverableWords,
  millions,
  millionWords,
  namesInCell,
  namesInRole,
  planName,
  taskWords,
} from './office-words.ts';

const COLUMNS: readonly Column[] = [
  { head: 'TT', part: 0.05, align: 'center' },
  { head: 'Cơ quan chủ trì', part: 0.16 },
  { head: 'Nhiệm vụ', part: 0.28 },
  { head: 'Cơ quan phối hợp', part: 0.17 },
  { head: 'Thời hạn', part: 0.12 },
  { head: 'Sản phẩm', part: 0.13 },
  { head: 'Kinh phí (triệu đồng)', part: 0.09, align: 'right' },
];

/** The annex that gives the work out: agency by agency in the order of the document, each task with its clause. */
export function annexDocx(review: Review): Promise<Buffer> {
  const all = standing(review);
  const groups = [...Map.groupBy(all, (one) => leadKey(review, one)).values()];
  let number = 0;
  const rows = groups.flatMap((list) =>
    list.map((one, index) => {
      number += 1;
      const lead = index === 0 ? leadNames(review, list) : '';
      const agency: Cell = { text: lead, merge: index === 0 ? 'begin' : 'continue', bold: true };
      return taskRow(review, one, number, agency);
    }),
  );
  return landscape('Phụ lục phân công nhiệm vụ', [
    centred('Phụ lục', { bold: true }),
    centred('PHÂN CÔNG NHIỆM VỤ', { bold: true }),
    centred(`(Kèm theo ${planName(review.plan)})`, { italics: true }, 240),
    wholeTable([...rows, ...totalRow(all)]),
  ]);
}

/** A column that is empty throughout says nothing and takes room from the others. */
function wholeTable(all: readonly (readonly Cell[])[]): Table {
  const { columns, rows } = filledColumns({ columns: COLUMNS, rows: all });
  return ruledTable(columns, rows);
}

/** Whoever leads, by whatever name the document called them. */
const leadKey = (review: Review, one: AssignmentsTable): string =>
  [...new Set(assigneesInRole(review, one, 'lead').map(bodyKey))].join(' ');

const bodyKey = (one: AssigneesTable): string =>
  one.organization_id ?? (one.collective_id ? `${one.collective_id} ${one.obligation}` : one.name_key);

/** Those who lead all of the tasks, each on a line of its own; a body that has two names in the document, with its former one. */
function leadNames(review: Review, list: readonly AssignmentsTable[]): string {
  const leads = list.flatMap((one) => assigneesInRole(review, one, 'lead'));
  const names = list.flatMap((one) => namesInRole(review, one, 'lead'));
  const lines = [...Map.groupBy(leads, bodyKey).values()].map((same) => {
    const name = shownName(review, same[0]!);
    return names.find((each) => each.startsWith(`${name} (`)) ?? name;
  });
  return lines.map((line) => namesInCell([line])).join('\n');
}

export function taskRow(review: Review, one: AssignmentsTable, number: number, agency: Cell): Cell[] {
  const clause = clauseWords(review, one);
  const verb = one.mode === 'requested' ? 'Đề nghị: ' : '';
  return [
    { text: String(number) },
    agency,
    { text: `${verb}${taskWords(one)}${clause ? ` (${clause})` : ''}` },
    { text: namesInCell(namesInRole(review, one, 'coordinating')) },
    { text: deadlineWords(one) },
    { text: deliverableWords(one) },
    { text: millionWords(millions(one)) },
  ];
}

/** The sum, where any task names money. */
export function totalRow(all: readonly AssignmentsTable[]): Cell[][] {
  const sums = all.flatMap((one) => millions(one) ?? []);
  if (sums.length === 0) return [];
  return [
    [
      { text: 'Tổng cộng', span: 6, bold: true },
      { text: millionWords(sums.reduce((sum, one) => sum + one, 0)), bold: true },
    ],
  ];
}

/** The nearest title above: a clause that is itself a sentence would only repeat the task. */
function headingOf(review: Review, clauseId: string | null): ClausesTable | null {
  let clause = review.clauses.find((one) => one.id === clauseId);
  while (clause?.kind === 'paragraph') {
    const parent = clause.parent_id;
    clause = review.clauses.find((one) => one.id === parent);
  }
  return clause ?? null;
}

/** The plan as one table in the order of its clauses, each section under its heading. */
export function planDocx(review: Review): Promise<Buffer> {
  const all = standing(review);
  const groups = [...Map.groupBy(all, (one) => headingOf(review, one.clause_id))];
  let number = 0;
  const rows = groups.flatMap(([clause, list]) => {
    const heading: Cell[][] = clause
      ? [[{ text: `${clause.path}. ${clause.title}`, span: COLUMNS.length, bold: true }]]
      : [];
    return [
      ...heading,
      ...list.map((one) => {
        number += 1;
        return taskRow(review, one, number, { text: leadNames(review, [one]) });
      }),
    ];
  });
  const { plan } = review;
  return landscape(planName(plan), [
    centred('BẢNG TỔNG HỢP NHIỆM VỤ', { bold: true }),
    centred(plan.title, { bold: true }),
    centred(`(${planName(plan)})`, { italics: true }, 240),
    wholeTable([...rows, ...totalRow(all)]),
  ]);
}
