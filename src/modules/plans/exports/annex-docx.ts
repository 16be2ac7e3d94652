import {
  dayInWords,
  writeAnnexDocx,
  type BodyBlock,
  type TableCell,
  type TableCells,
  type TableColumn,
} from '#vanban/write/index.ts';
import { shownName } from '../overviews.ts';
import { standing, type Review } from '../review.ts';
import type { AssigneesTable, AssignmentsTable, ClausesTable } from '../tables.ts';
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

const COLUMNS: readonly TableColumn[] = [
  { head: 'TT', part: 0.05, align: 'center', top: true },
  { head: 'Cơ quan chủ trì', part: 0.16, top: true },
  { head: 'Nhiệm vụ', part: 0.28, top: true },
  { head: 'Cơ quan phối hợp', part: 0.17, top: true },
  { head: 'Thời hạn', part: 0.12, top: true },
  { head: 'Sản phẩm', part: 0.13, top: true },
  { head: 'Kinh phí (triệu đồng)', part: 0.09, align: 'right', top: true },
];

/** The annex that gives the work out: agency by agency in the order of the document, each task with its clause. */
export function annexDocx(review: Review): Promise<Uint8Array> {
  const all = standing(review);
  const groups = [...Map.groupBy(all, (one) => leadKey(review, one)).values()];
  let number = 0;
  const rows = groups.flatMap((list) =>
    list.map((one, index) => {
      number += 1;
      return taskRow(review, one, number, index === 0 ? { text: leadNames(review, list), bold: true } : null);
    }),
  );
  return writeAnnexDocx({
    label: 'Phụ lục',
    title: 'Phân công nhiệm vụ',
    note: `(Kèm theo ${planName(review.plan, dayInWords)})`,
    issuer: review.plan.issuer ?? '',
    landscape: true,
    body: [wholeTable([...rows, ...totalRow(all)])],
  });
}

/** A column that is empty throughout says nothing and takes room from the others. */
const wholeTable = (rows: readonly TableCells[]): BodyBlock => ({
  kind: 'table',
  ...filledColumns({ columns: COLUMNS, rows }),
});

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

function taskRow(review: Review, one: AssignmentsTable, number: number, agency: TableCell): TableCells {
  const clause = clauseWords(review, one);
  const verb = one.mode === 'requested' ? 'Đề nghị: ' : '';
  return [
    String(number),
    agency,
    `${verb}${taskWords(one)}${clause ? ` (${clause})` : ''}`,
    namesInCell(namesInRole(review, one, 'coordinating')),
    deadlineWords(one),
    deliverableWords(one),
    millionWords(millions(one)),
  ];
}

/** The sum, where any task names money. */
function totalRow(all: readonly AssignmentsTable[]): TableCells[] {
  const sums = all.flatMap((one) => millions(one) ?? []);
  if (sums.length === 0) return [];
  return [
    [
      { text: 'Tổng cộng', span: 6, bold: true, align: 'center' },
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
export function planDocx(review: Review): Promise<Uint8Array> {
  const all = standing(review);
  const groups = [...Map.groupBy(all, (one) => headingOf(review, one.clause_id))];
  let number = 0;
  const rows = groups.flatMap(([clause, list]) => {
    const heading: TableCells[] = clause
      ? [[{ text: `${clause.path}. ${clause.title}`, span: COLUMNS.length, bold: true, align: 'left' }]]
      : [];
    return [
      ...heading,
      ...list.map((one) => {
        number += 1;
        return taskRow(review, one, number, leadNames(review, [one]));
      }),
    ];
  });
  const { plan } = review;
  return writeAnnexDocx({
    label: 'BẢNG TỔNG HỢP NHIỆM VỤ',
    title: plan.title,
    note: `(${planName(plan, dayInWords)})`,
    issuer: plan.issuer ?? '',
    landscape: true,
    body: [wholeTable([...rows, ...totalRow(all)])],
  });
}
