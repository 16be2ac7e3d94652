import { standing, type Review } from '../review.ts';
import { agencyRows, type AgencyRow, type Member } from './agency-rows.ts';
import {
  clauseWords,
  deadlineWords,
  deliverableWords,
  millions,
  namesInCell,
  namesInRole,
  planName,
  taskWords,
} from './office-words.ts';
import { Workbook, type CellValue, type SheetColumn } from './workbook.ts';

const NUMBER: SheetColumn = { head: 'TT', width: 6, align: 'center' };
const TASK: SheetColumn = { head: 'Nhiệm vụ', width: 50 };
const CLAUSE: SheetColumn = { head: 'Mục', width: 12 };
const DUE: SheetColumn = { head: 'Thời hạn', width: 22 };
const PRODUCT: SheetColumn = { head: 'Sản phẩm', width: 28 };
const MONEY: SheetColumn = { head: 'Kinh phí (triệu đồng)', width: 14, align: 'right', format: '#,##0.###' };

const modeWords = (mode: 'assigned' | 'requested'): string => (mode === 'requested' ? 'Đề nghị' : 'Giao');

const AGENCY_COLUMNS: readonly SheetColumn[] = [
  NUMBER,
  { head: 'Cơ quan', width: 34 },
  { head: 'Vai trò', width: 22 },
  { head: 'Hình thức', width: 10 },
  TASK,
  CLAUSE,
  DUE,
  PRODUCT,
  MONEY,
];
const COUNT = { width: 12, align: 'right', format: '#,##0' } as const;
const SUMMARY_COLUMNS: readonly SheetColumn[] = [
  NUMBER,
  { head: 'Cơ quan', width: 50 },
  { ...COUNT, head: 'Chủ trì' },
  { ...COUNT, head: 'Phối hợp' },
  { ...COUNT, head: 'Phối hợp khi có yêu cầu', width: 16 },
  { ...MONEY, head: 'Kinh phí chủ trì (triệu đồng)', width: 18 },
];
const PLAN_COLUMNS: readonly SheetColumn[] = [
  NUMBER,
  CLAUSE,
  TASK,
  { head: 'Hình thức', width: 10 },
  { head: 'Cơ quan chủ trì', width: 30 },
  { head: 'Cơ quan phối hợp', width: 36 },
  DUE,
  PRODUCT,
  MONEY,
  { head: 'Nguồn kinh phí', width: 20 },
];
const OUTLINE_COLUMNS: readonly SheetColumn[] = [
  { head: 'Mục', width: 14 },
  { head: 'Nội dung', width: 100 },
  { ...COUNT, head: 'Số nhiệm vụ' },
];

/** Agency by agency: one sheet of all, one that sums up. Money stands with the agency that leads. */
export function byAgencyXlsx(
  review: Review,
  membersOf: ReadonlyMap<string, readonly Member[]>,
  at: string,
): Promise<Buffer> {
  const rows = agencyRows(review, membersOf);
  const name = planName(review.plan);
  const book = new Workbook(`Nhiệm vụ theo cơ quan - ${name}`, at);
  const lines = rows.map((row, index) => [
    index + 1,
    namesInCell([row.agency]),
    roleWords(row),
    modeWords(row.assignment.mode),
    taskWords(row.assignment),
    clauseWords(review, row.assignment),
    deadlineWords(row.assignment),
    deliverableWords(row.assignment),
    row.role === 'lead' ? millions(row.assignment) : null,
  ]);
  book.addSheet('Theo cơ quan', ['BẢNG NHIỆM VỤ THEO CƠ QUAN', name], AGENCY_COLUMNS, lines);
  book.addSheet('Tổng hợp', ['TỔNG HỢP THEO CƠ QUAN', name], SUMMARY_COLUMNS, summaryRows(rows));
  return book.toBuffer();
}

function roleWords(row: AgencyRow): string {
  const role = row.role === 'lead' ? 'Chủ trì' : row.whenAsked ? 'Phối hợp khi có yêu cầu' : 'Phối hợp';
  return row.group ? `${role} (thuộc ${row.group})` : role;
}

function summaryRows(rows: readonly AgencyRow[]): CellValue[][] {
  return [...Map.groupBy(rows, (row) => row.organizationId ?? row.agency).values()].map((own, index) => {
    const leading = own.filter((row) => row.role === 'lead');
    const coordinating = own.filter((row) => row.role === 'coordinating');
    const money = leading.flatMap((row) => millions(row.assignment) ?? []);
    return [
      index + 1,
      namesInCell([own[0]!.agency]),
      leading.length,
      coordinating.filter((row) => !row.whenAsked).length,
      coordinating.filter((row) => row.whenAsked).length,
      money.length > 0 ? money.reduce((sum, one) => sum + one, 0) : null,
    ];
  });
}

/** The whole plan: its assignments with every field, and its outline. */
export function planXlsx(review: Review, at: string): Promise<Buffer> {
  const name = planName(review.plan);
  const book = new Workbook(name, at);
  const all = standing(review);
  const lines = all.map((one, index) => [
    index + 1,
    clauseWords(review, one),
    taskWords(one),
    modeWords(one.mode),
    namesInCell(namesInRole(review, one, 'lead')),
    namesInCell(namesInRole(review, one, 'coordinating')),
    deadlineWords(one),
    deliverableWords(one),
    millions(one),
    one.budget_source,
  ]);
  const outline = review.clauses.map((clause) => [
    clause.path,
    clause.title,
    all.filter((one) => one.clause_id === clause.id).length || null,
  ]);
  book.addSheet('Nhiệm vụ', [review.plan.title, name], PLAN_COLUMNS, lines);
  book.addSheet('Đề cương', ['ĐỀ CƯƠNG', name], OUTLINE_COLUMNS, outline);
  return book.toBuffer();
}
