import {
  writeDocx,
  type Annex,
  type BodyBlock,
  type OfficialDocument,
  type TableCells,
  type TableColumn,
} from '#vanban/write/index.ts';
import { draftOf } from './draft-plan-46.ts';
import { adjustedGroups, plan46Groups, type PlannedTask, type TaskGroup, totalMillions } from './plan-46-tasks.ts';
import {
  bases,
  financing,
  openings,
  organization,
  type Piece,
  purposeAndContent,
  recipients,
  tasksInGroups,
} from './plan-46-text.ts';
import { settleArchive } from './settle-archive.ts';

interface PlanIssue {
  /** Null while it is a draft. */
  readonly number: string | null;
  readonly day: string | null;
  readonly subject: string;
  readonly opening: string;
  readonly groups: readonly TaskGroup[];
  /** Sent for comments: unsigned, without what came in by them. */
  readonly isDraft?: boolean;
}

const SUBJECT = 'Thông tin đối ngoại và quảng bá hình ảnh tỉnh Thuận Giang năm 2026';

/** The sample plan, Số 46/KH-UBND ngày 05/3/2026, as a .docx. */
export const makePlan46 = (): Promise<Uint8Array> =>
  makePlan({
    number: '46',
    day: '2026-03-05',
    subject: SUBJECT,
    opening: openings.signed,
    groups: plan46Groups,
  });

/** The plan as it went to agencies for their comments: no number, no day, no name. */
export const makeDraft46 = (): Promise<Uint8Array> =>
  makePlan({
    number: null,
    day: null,
    subject: SUBJECT,
    opening: openings.draft,
    groups: plan46Groups,
    isDraft: true,
  });

/** The plan as adjusted in August: the whole text again, two tasks changed, one gone, one new, the same sum. */
export const makeAdjustedPlan = (): Promise<Uint8Array> =>
  makePlan({
    number: '171',
    day: '2026-08-14',
    subject: `${SUBJECT} (điều chỉnh)`,
    opening: openings.adjusted,
    groups: adjustedGroups,
  });

const blockOf = ([kind, text]: Piece): BodyBlock =>
  kind === 'body' ? { kind: 'paragraph', text } : { kind: 'heading', level: kind === 'roman' ? 1 : 2, text };

const makePlan = async (issue: PlanIssue): Promise<Uint8Array> => settleArchive(await writeDocx(planOf(issue)));

function planOf(issue: PlanIssue): OfficialDocument {
  const pieces = [...purposeAndContent, ...tasksInGroups, ...financing, ...organization];
  const isDraft = issue.isDraft ?? false;
  return {
    isDraft,
    type: 'Kế hoạch',
    superior: null,
    issuer: 'Ủy ban nhân dân tỉnh Thuận Giang',
    number: { number: issue.number, symbol: 'KH-UBND' },
    place: 'Thuận Giang',
    date: issue.day,
    urgency: null,
    subject: issue.subject,
    addressees: [],
    bases,
    body: [{ kind: 'paragraph', text: issue.opening }, ...(isDraft ? draftOf(pieces) : pieces).map(blockOf)],
    recipients,
    signer: {
      authority: 'TM. Ủy ban nhân dân',
      onBehalf: 'KT. Chủ tịch',
      title: 'Phó Chủ tịch',
      name: isDraft ? null : 'Lương Bảo Châu',
    },
    annexes: [annexOf(issue)],
  };
}

const COLUMNS: readonly TableColumn[] = [
  { head: 'STT', part: 0.05, align: 'center' },
  { head: 'Nhiệm vụ', part: 0.26 },
  { head: 'Cơ quan chủ trì', part: 0.17 },
  { head: 'Cơ quan phối hợp', part: 0.19 },
  { head: 'Thời gian thực hiện', part: 0.11, align: 'center' },
  { head: 'Sản phẩm', part: 0.13 },
  { head: 'Kinh phí (triệu đồng)', part: 0.09, align: 'right' },
];

const annexOf = ({ groups }: PlanIssue): Annex => ({
  label: 'Phụ lục',
  title: 'Phân công nhiệm vụ thông tin đối ngoại và quảng bá hình ảnh\ntỉnh Thuận Giang năm 2026',
  landscape: true,
  body: [
    {
      kind: 'table',
      columns: COLUMNS,
      rows: [
        ...groups.flatMap((group, index): TableCells[] => [
          [
            { text: ROMAN[index] ?? '', bold: true },
            { text: group.heading, bold: true, span: COLUMNS.length - 1 },
          ],
          ...group.tasks.map(rowOf),
        ]),
        [
          { text: 'Tổng cộng', bold: true, align: 'center', span: COLUMNS.length - 1 },
          { text: inMillions(totalMillions(groups)), bold: true },
        ],
      ],
    },
  ],
});

const ROMAN = ['I', 'II', 'III', 'IV'];

/** `1.150`; a dash where there is no money. */
const inMillions = (millions: number | null): string =>
  millions === null ? '-' : String(millions).replace(/\B(?=(\d{3})+$)/g, '.');

const rowOf = (task: PlannedTask): TableCells => [
  String(task.number),
  task.task,
  task.lead,
  task.coordinating,
  task.time,
  task.deliverable,
  inMillions(task.millions),
];
