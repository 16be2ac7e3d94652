import { daysAfter, workingDayUntil, type WorkCalendar } from '../due-day.ts';
import { officialDay, type Day } from '#platform/values/day.ts';
import type { OfficialDocument, Urgency } from '#vanban/write/index.ts';

/** What one agency owes, as it stands in the letter's list. */
export interface OwedByAgency {
  readonly name: string;
  readonly items: readonly { readonly title: string; readonly dueOn: Day }[];
}

/** What the officer chooses; the head and the signature are kept from one letter to the next. */
export interface LetterChoices {
  readonly superior: string | null;
  readonly issuer: string;
  /** `SVHTTDL-TTĐN`. */
  readonly symbol: string;
  readonly place: string;
  readonly urgency: Urgency | null;
  /** `2026-11-09` and `17:00`. */
  readonly answerBy: { readonly day: Day; readonly clock: string };
  readonly signer: { readonly onBehalf: string | null; readonly title: string; readonly name: string | null };
  /** After `Như trên`; the last line says where copies are kept: `Lưu: VT, TTĐN`. */
  readonly recipients: readonly string[];
}

interface About {
  /** `Kế hoạch số 46/KH-UBND ngày 05/3/2026 của UBND tỉnh`; null where the work comes from several. */
  readonly plan: string | null;
  /** `46/KH-UBND`. */
  readonly planNumber: string | null;
  readonly round: number;
  readonly until: Day;
  readonly today: Day;
}

/** More agencies than this are addressed as a whole, by the list. */
const MOST_ADDRESSED = 5;

/** Công văn đôn đốc: whom it chases stands in an annexed list; the sentences are the office's. */
export function reminderLetter(choices: LetterChoices, owed: readonly OwedByAgency[], about: About): OfficialDocument {
  const source = about.plan
    ? `Thực hiện ${about.plan}`
    : 'Thực hiện các kế hoạch, văn bản chỉ đạo của Ủy ban nhân dân tỉnh';
  const count = String(owed.length).padStart(2, '0');
  const [hour = '17', minute = '00'] = choices.answerBy.clock.split(':');
  const short = shortName(choices.issuer);
  return {
    type: 'Công văn',
    superior: choices.superior,
    issuer: choices.issuer,
    number: { number: null, symbol: choices.symbol },
    place: choices.place,
    date: null,
    urgency: choices.urgency,
    subject: `Đôn đốc báo cáo kết quả thực hiện nhiệm vụ${about.planNumber ? ` theo Kế hoạch số ${about.planNumber}` : ''}${
      about.round > 1 ? ` (lần ${about.round})` : ''
    }`,
    addressees:
      owed.length <= MOST_ADDRESSED
        ? owed.map((one) => one.name)
        : ['Các cơ quan, địa phương có tên trong danh sách kèm theo'],
    bases: [],
    body: [
      {
        kind: 'paragraph',
        text: `${source}, ${choices.issuer} đã đề nghị các cơ quan, địa phương thực hiện và báo cáo kết quả những nhiệm vụ có thời hạn đến hết ngày ${officialDay(about.until)}. Đến hết ngày ${officialDay(about.today)}, còn ${count} cơ quan, địa phương chưa hoàn thành hoặc chưa gửi báo cáo (danh sách kèm theo).`,
      },
      {
        kind: 'paragraph',
        text: `Để kịp tổng hợp, báo cáo cấp có thẩm quyền, ${short} đề nghị các cơ quan, địa phương có tên trong danh sách khẩn trương thực hiện, gửi báo cáo và minh chứng trước ${hour} giờ ${minute} ngày ${officialDay(choices.answerBy.day)}; nội dung vướng mắc hoặc đề nghị gia hạn, xin nêu rõ lý do và thời gian dự kiến hoàn thành`,
      },
    ],
    recipients: ['Như trên', ...choices.recipients],
    signer: { authority: null, ...choices.signer },
    annexes: [
      {
        label: 'PHỤ LỤC',
        title: 'Danh sách cơ quan, địa phương và nội dung cần báo cáo',
        body: [{ kind: 'table', columns: COLUMNS, rows: rowsOf(owed) }],
      },
    ],
  };
}

const COLUMNS = [
  { head: 'TT', part: 0.07, align: 'center' },
  { head: 'Cơ quan, địa phương', part: 0.33 },
  { head: 'Nội dung', part: 0.43 },
  { head: 'Thời hạn', part: 0.17, align: 'center' },
] as const;

/** An agency with several things owed has its number and name on the first line only. */
const rowsOf = (owed: readonly OwedByAgency[]): string[][] =>
  owed.flatMap(({ name, items }, index) =>
    items.map((item, place) => [
      place === 0 ? String(index + 1) : '',
      place === 0 ? name : '',
      item.title,
      officialDay(item.dueOn),
    ]),
  );

/** `Sở Văn hóa, Thể thao và Du lịch` → `Sở`, as the office calls itself after the first mention. */
const shortName = (issuer: string): string => issuer.split(' ')[0] ?? issuer;

/** The first working day from the third day on: what a letter gives that goes out today. */
export function usualAnswerDay(today: Day, calendar: WorkCalendar): Day {
  for (let days = 3; ; days += 1) {
    const day = daysAfter(today, days);
    if (days > 30 || workingDayUntil(day, { ...calendar, movesBeforeDaysOff: true }) === day) return day;
  }
}
