import { Temporal } from 'temporal-polyfill';
import { dayInVietnam, officialDay } from '#platform/values/day.ts';
import type { BodyBlock, TableCells, TableColumn } from '#vanban/write/index.ts';
import type { AddresseeView, CommentView, HandlingKind, ReplyView, RoundDetail } from './contract.ts';

/** What the table says of a handling; official documents are Vietnamese. */
export const HANDLED: Readonly<Record<HandlingKind, string>> = {
  accepted: 'Tiếp thu',
  partly: 'Tiếp thu một phần',
  explained: 'Giải trình',
};
export const AGREES = 'Nhất trí với dự thảo, không có ý kiến khác.';

const COLUMNS: readonly TableColumn[] = [
  { head: 'STT', part: 0.05, align: 'center', top: true },
  { head: 'Cơ quan, địa phương góp ý', part: 0.2, top: true },
  { head: 'Nội dung góp ý', part: 0.4, top: true },
  { head: 'Tiếp thu, giải trình', part: 0.35, top: true },
];

type Replied = AddresseeView & { readonly reply: ReplyView };

/** Agencies that replied: those with comments first, then those that agree, each by name. */
export function repliedOf(rows: readonly AddresseeView[]): Replied[] {
  const replied = rows.filter((row): row is Replied => row.reply !== null);
  return [...replied.filter((row) => !row.reply.agrees), ...replied.filter((row) => row.reply.agrees)];
}

/** `Công văn số 12/STC-HCSN, ngày 05/11/2026`; empty where the reply came without a letter. */
export function letterOf({ letterNumber, letterOn }: Pick<ReplyView, 'letterNumber' | 'letterOn'>): string {
  if (!letterNumber && !letterOn) return '';
  const number = letterNumber ? ` số ${letterNumber}` : '';
  return `Công văn${number}${letterOn ? `${number ? ',' : ''} ngày ${officialDay(letterOn)}` : ''}`;
}

const commentCell = ({ section, text }: CommentView): string => (section ? `${section}:\n${text}` : text);
const handlingCell = ({ handling }: CommentView): string =>
  handling ? `${HANDLED[handling.kind]}.\n${handling.text}` : '';

/** Rows of the table: one a comment, the agency one cell beside all of its comments. */
export function tableRows(rows: readonly AddresseeView[]): TableCells[] {
  return repliedOf(rows).flatMap(({ organization, reply }, index): TableCells[] => {
    const letter = letterOf(reply);
    const agency = `${organization.name.vi}${letter ? `\n(${letter})` : ''}`;
    if (reply.agrees) return [[String(index + 1), agency, AGREES, '']];
    return reply.comments.map((comment, place) => [
      place === 0 ? String(index + 1) : null,
      place === 0 ? agency : null,
      commentCell(comment),
      handlingCell(comment),
    ]);
  });
}

/** `06`: numbers below ten as offices write them in running text. */
const two = (count: number): string => String(count).padStart(2, '0');

/** The draft as it stands in a sentence: `dự thảo Kế hoạch …`. */
const draftName = (title: string): string =>
  /^dự thảo/i.test(title) ? `dự thảo${title.slice('dự thảo'.length)}` : `dự thảo ${title}`;

/** How many were asked, how many replied and how, what became of their comments, and who did not reply, by name. */
export function summaryOf(round: RoundDetail, asOf: string): string[] {
  const { asked = 0, replied = 0, agreed = 0, comments = 0, unhandled = 0 } = round.counts ?? {};
  const opener = round.openedBy.organization?.name.vi ?? round.openedBy.name;
  const sent = round.letterNumber ? `có Công văn số ${round.letterNumber}` : 'gửi lấy ý kiến';
  const on = round.letterOn ?? dayInVietnam(Temporal.Instant.from(round.openedAt));
  const silent = round.rows.filter((row) => row.reply === null).map((row) => row.organization.name.vi);
  const all = round.rows.flatMap((row) => row.reply?.comments ?? []);
  const handled = (kind: HandlingKind) => all.filter((one) => one.handling?.kind === kind).length;
  return [
    `Ngày ${officialDay(on)}, ${opener} ${sent}${round.letterNumber ? ' lấy ý kiến' : ''} góp ý đối với ${draftName(round.title)} của ${two(asked)} cơ quan, địa phương; hạn góp ý hết ngày ${officialDay(round.dueOn)}.`,
    `Đến hết ngày ${officialDay(asOf)}, có ${two(replied)}/${two(asked)} cơ quan, địa phương có ý kiến trả lời: ${two(agreed)} cơ quan nhất trí với dự thảo, không có ý kiến khác; ${two(replied - agreed)} cơ quan góp ý với ${two(comments)} ý kiến, trong đó tiếp thu ${two(handled('accepted'))}, tiếp thu một phần ${two(handled('partly'))}, giải trình ${two(handled('explained'))}${unhandled > 0 ? `, chưa xử lý ${two(unhandled)}` : ''}.`,
    silent.length > 0
      ? `Cơ quan, địa phương chưa có ý kiến trả lời (${two(silent.length)}): ${silent.join('; ')}.`
      : 'Tất cả cơ quan, địa phương được lấy ý kiến đã có ý kiến trả lời.',
  ];
}

/** `BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH Ý KIẾN GÓP Ý`, with the draft that it is about. */
export const tableTitle = (round: Pick<RoundDetail, 'title'>): string =>
  `Bảng tổng hợp, tiếp thu, giải trình ý kiến góp ý đối với ${draftName(round.title)}`;

/** What stands under the title: the summary, then the table. */
export const tableBody = (round: RoundDetail, asOf: string): BodyBlock[] => [
  ...summaryOf(round, asOf).map((text) => ({ kind: 'paragraph' as const, text })),
  { kind: 'table', columns: COLUMNS, rows: tableRows(round.rows) },
];
