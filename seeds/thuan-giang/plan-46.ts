import type { ISectionOptions, Paragraph } from 'docx';
import { basis, body, centred, clause, foot, grid, head, pack, roman, section, title } from './office-layout.ts';
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

interface PlanIssue {
  readonly number: string;
  /** `05 tháng 3 năm 2026`. */
  readonly day: string;
  readonly subject: readonly string[];
  readonly opening: string;
  readonly groups: readonly TaskGroup[];
  /** Sent for comments: unsigned, without what came in by them. */
  readonly isDraft?: boolean;
}

const SUBJECT = ['Thông tin đối ngoại và quảng bá hình ảnh', 'tỉnh Thuận Giang năm 2026'];

/** The sample plan, Số 46/KH-UBND ngày 05/3/2026, as a .docx. */
export const makePlan46 = (): Promise<Uint8Array> =>
  makePlan({
    number: '46/KH-UBND',
    day: '05 tháng 3 năm 2026',
    subject: SUBJECT,
    opening: openings.signed,
    groups: plan46Groups,
  });

/** The plan as it went to agencies for their comments: no number, no day, no name. */
export const makeDraft46 = (): Promise<Uint8Array> =>
  makePlan({
    number: '        /KH-UBND',
    day: '      tháng      năm 2026',
    subject: SUBJECT,
    opening: openings.draft,
    groups: plan46Groups,
    isDraft: true,
  });

/** The plan as adjusted in August: the whole text again, two tasks changed, one gone, one new, the same sum. */
export const makeAdjustedPlan = (): Promise<Uint8Array> =>
  makePlan({
    number: '171/KH-UBND',
    day: '14 tháng 8 năm 2026',
    subject: [...SUBJECT, '(điều chỉnh)'],
    opening: openings.adjusted,
    groups: adjustedGroups,
  });

const LOOKS: Readonly<Record<Piece[0], (text: string) => Paragraph>> = { roman, clause, body, basis };
const layOut = (pieces: readonly Piece[]): Paragraph[] => pieces.map(([kind, text]) => LOOKS[kind](text));

function makePlan(issue: PlanIssue): Promise<Uint8Array> {
  return pack(`Kế hoạch ${issue.subject.join(' ')}`, [section(bodyOf(issue)), section(annexOf(issue), true)]);
}

function bodyOf(issue: PlanIssue): ISectionOptions['children'] {
  const pieces = [...purposeAndContent, ...tasksInGroups, ...financing, ...organization];
  return [
    ...(issue.isDraft ? [centred('DỰ THẢO', { size: 26, bold: true }, 0, 120)] : []),
    head({
      issuer: ['ỦY BAN NHÂN DÂN', 'TỈNH THUẬN GIANG'],
      number: issue.number,
      placeAndDate: `Thuận Giang, ngày ${issue.day}`,
    }),
    ...title('KẾ HOẠCH', issue.subject),
    ...layOut([...bases, ['basis', issue.opening]]),
    ...layOut(issue.isDraft ? draftOf(pieces) : pieces),
    centred('', { size: 16 }),
    foot(recipients, ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], issue.isDraft ? '' : 'Lương Bảo Châu'),
  ];
}

const COLUMNS = [
  'STT',
  'Nhiệm vụ',
  'Cơ quan chủ trì',
  'Cơ quan phối hợp',
  'Thời gian thực hiện',
  'Sản phẩm',
  'Kinh phí (triệu đồng)',
];
/** Millimetres; the sum is A4 landscape less its margins. */
const WIDTHS = [12, 67, 45, 50, 29, 32, 22];

function annexOf(issue: PlanIssue): ISectionOptions['children'] {
  return [
    centred('Phụ lục', { size: 28, bold: true }),
    centred('PHÂN CÔNG NHIỆM VỤ THÔNG TIN ĐỐI NGOẠI VÀ QUẢNG BÁ HÌNH ẢNH', { size: 26, bold: true }),
    centred('TỈNH THUẬN GIANG NĂM 2026', { size: 26, bold: true }),
    centred(
      `(Kèm theo Kế hoạch số ${issue.number} ngày ${issue.day} của Ủy ban nhân dân tỉnh Thuận Giang)`,
      { size: 26, italics: true },
      0,
      160,
    ),
    grid(WIDTHS, [
      COLUMNS.map((text) => ({ text })),
      ...issue.groups.flatMap((group, index) => [
        [
          { text: ROMAN[index] ?? '', bold: true, align: 'center' as const },
          { text: group.heading, bold: true, columnSpan: COLUMNS.length - 1 },
        ],
        ...group.tasks.map((task, place) => rowOf(task, group.tasks[place + 1]?.coordinating === null)),
      ]),
      [
        { text: 'Tổng cộng', bold: true, align: 'center', columnSpan: COLUMNS.length - 1 },
        { text: inMillions(totalMillions(issue.groups)), bold: true, align: 'right' },
      ],
    ]),
  ];
}

const ROMAN = ['I', 'II', 'III', 'IV'];

/** `1.150`; a dash where there is no money. */
const inMillions = (millions: number | null): string =>
  millions === null ? '-' : String(millions).replace(/\B(?=(\d{3})+$)/g, '.');

/** The cells of one task; a coordinating cell that reaches over the next row stands once. */
function rowOf(task: PlannedTask, reachesDown: boolean): Parameters<typeof grid>[1][number] {
  const coordinating =
    task.coordinating === null ? [] : [{ text: task.coordinating, rowSpan: reachesDown ? 2 : undefined }];
  return [
    { text: String(task.number), align: 'center' },
    { text: task.task },
    { text: task.lead },
    ...coordinating,
    { text: task.time, align: 'center' },
    { text: task.deliverable },
    { text: inMillions(task.millions), align: 'right' },
  ];
}
