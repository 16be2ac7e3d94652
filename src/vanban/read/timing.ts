import type { Day, Timing } from '../document.ts';
import { lowered } from '../fold.ts';
import { dayOf, isMonthDay, monthDay } from './days.ts';
import { BEGIN, END, pattern, tidy, vn } from './pattern.ts';
import { FULL, MONTHS, periodOf, YEAR, type PlanYears } from './periods.ts';
import { rememberedWith } from './remembered.ts';
import { dayFromIssue } from './terms.ts';

export type { PlanYears } from './periods.ts';

type Recurrence = Timing['recurrence'];

const EVERY = vn`(?:hằng|hàng|mỗi|từng)`;

const RHYTHMS: readonly (readonly [NonNullable<Recurrence>, RegExp])[] = (
  [
    [
      'half-yearly',
      vn`(?:định kỳ )?(?:6|06|sáu) tháng(?: (?:một|1|01) lần|,| và|/lần)|nửa năm|2 lần/năm|02 lần/năm|(?:định kỳ|${EVERY}) (?:6|06|sáu) tháng|(?:định kỳ|báo cáo) (?:6|06) tháng`,
    ],
    [
      'quarterly',
      vn`${EVERY} (?:quý|quí)|(?:định kỳ|theo) (?:\S+ )?(?:quý|quí)|1 lần/quý|01 lần/quý|(?:4|04) lần/năm|3 tháng(?: (?:một|1|01) lần|/lần)|tháng (?:cuối|đầu)(?: của)?(?: mỗi)? quý`,
    ],
    ['monthly', vn`${EVERY} tháng|(?:định kỳ|theo) tháng|(?:\d+ )?lần/tháng|mỗi tháng|/tháng`],
    ['weekly', vn`${EVERY} tuần|(?:định kỳ|theo) tuần|lần/tuần|/tuần`],
    ['daily', vn`${EVERY} ngày|lần/ngày`],
    [
      'yearly',
      vn`${EVERY} năm|(?:định kỳ|theo) năm|1 lần/năm|01 lần/năm|(?:các|những) năm(?: tiếp theo)?|lần/năm|/năm`,
    ],
    ['ongoing', vn`thường xuyên|liên tục|xuyên suốt|thường kỳ|quanh năm`],
  ] as const
).map(
  ([name, source]) =>
    [name, pattern(`${BEGIN}(?:${source})${END}|(?:${source.startsWith('/') ? source : '(?!)'})`)] as const,
);

const SHORT_DAY = pattern(
  `(?<![\\d/.,])(\\d{1,2})(?:\\s?/\\s?|-(?=\\d{1,2}(?!\\d|-))|\\s*${vn`tháng`}\\s*)(\\d{1,2})(?![\\d/]|\\.\\d|\\s?/\\s?\\d)`,
  'gu',
);

const BEFORE = pattern(
  `${BEGIN}${vn`trước`}(?:\\s+${vn`(?:thời điểm|ngày|hết ngày|\d{1,2}(?:h|g|giờ)\d{0,2},?)`})*\\s*(?:${vn`ngày`}\\s*)?$`,
);

const FROM = pattern(`${BEGIN}${vn`từ(?: ngày)?`}\\s*$`);

const EVERY_MONTH_DAY = pattern(
  `${BEGIN}${vn`ngày`}\\s*(\\d{1,2})\\s*(?:,\\s*)?(?:${vn`của `})?(?:${EVERY}\\s+${vn`tháng`}|${vn`tháng (?:sau|cuối quý|cuối của quý|cuối mỗi quý|đầu quý|liền kề|tiếp theo)`})`,
);

const WEEKDAY = pattern(`${BEGIN}${vn`thứ`}\\s+(${vn`hai|ba|tư|năm|sáu|bảy`}|[2-7])|${BEGIN}(${vn`chủ nhật`})`);

const DAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/**
 * Reads a statement of time, `Trước ngày 15/11 hằng năm`, `Quý II - IV`, `Năm 2024 - 2025`. Takes the words, their
 * place in the text, the plan's years (a quarter without a year is meant in the plan's only year) and its day of issue.
 */
export function readTiming(words: string, start: number, plan: PlanYears): Timing {
  const timing = timingOf(words, plan);
  return { ...timing, span: [start, start + timing.span[1]] };
}

const timingOf = rememberedWith((words, plan: PlanYears): Timing => {
  const text = tidy(words).replace(/[\s;.,:]+$/u, '');
  const low = lowered(words);
  const recurrence = rhythmOf(low);
  const deadline = deadlineOf(low, recurrence);
  const period = periodOf(low, plan, deadline !== null);
  return {
    text,
    span: [0, Math.max(1, words.trimEnd().length)],
    due: deadline ? deadline.due : dayFromIssue(text, plan.issued ?? null),
    dueIsExclusive: deadline?.exclusive ?? false,
    dueMonthDay: deadline?.monthDay ?? null,
    periodStart: period?.start ?? null,
    periodEnd: period?.end ?? null,
    recurrence,
    rrule: ruleOf(low, recurrence, deadline?.monthDays ?? []),
  };
});

function rhythmOf(low: string): Recurrence {
  return RHYTHMS.find(([, regex]) => regex.test(low))?.[0] ?? null;
}

interface Deadline {
  readonly due: Day | null;
  readonly monthDay: string | null;
  readonly monthDays: readonly string[];
  readonly exclusive: boolean;
}

/** The day by which it must be done: the last day named, unless only a beginning is named. */
function deadlineOf(low: string, recurrence: Recurrence): Deadline | null {
  const full = [...low.matchAll(FULL)].flatMap((match) => {
    const due = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
    return due ? [{ due, at: match.index }] : [];
  });
  const last = full.at(-1);
  if (last && !(full.length === 1 && FROM.test(low.slice(0, last.at)))) {
    return { due: last.due, monthDay: null, monthDays: [], exclusive: BEFORE.test(low.slice(0, last.at)) };
  }
  const short = [...low.matchAll(SHORT_DAY)].filter((match) => isShortDay(match, low));
  const lastShort = short.at(-1);
  if (!lastShort) return null;
  const days = short.map((match) => monthDay(Number(match[1]), Number(match[2])));
  const year = recurrence ? null : YEAR_AFTER.exec(low.slice(lastShort.index + lastShort[0].length));
  const due = year ? dayOf(Number(lastShort[1]), Number(lastShort[2]), Number(year[1])) : null;
  const exclusive = BEFORE.test(low.slice(0, lastShort.index));
  return { due, monthDay: due ? null : chosenDay(days, recurrence), monthDays: days, exclusive };
}

/** Of several days of a rhythm the last of the year; of a stretch of days its end. */
function chosenDay(days: readonly string[], recurrence: Recurrence): string | null {
  return (recurrence === null ? days.at(-1) : days.toSorted().at(-1)) ?? null;
}

/** `Tháng 6-10` and `quý 1-2` hold no day. */
function isShortDay(match: RegExpExecArray, low: string): boolean {
  if (!isMonthDay(Number(match[1]), Number(match[2]))) return false;
  const before = low.slice(Math.max(0, match.index - 12), match.index);
  if (match[0].includes('-')) return DAY_WORD.test(before);
  return !NO_DAY_BEFORE.test(before);
}

const DAY_WORD = pattern(`${vn`ngày`}\\s*$`);

const NO_DAY_BEFORE = pattern(`(?:${vn`tháng|quý|q`})\\s*$`);

const YEAR_AFTER = pattern(`^\\s*,?\\s*(?:${vn`năm`})\\s*${YEAR}`);

function ruleOf(low: string, recurrence: Recurrence, days: readonly string[]): string | null {
  switch (recurrence) {
    case 'yearly':
      return `FREQ=YEARLY${days.length > 0 ? byMonthDays(days) : byMonths(low)}`;
    case 'half-yearly':
      return days.length > 1 ? `FREQ=YEARLY${byMonthDays(days)}` : 'FREQ=MONTHLY;INTERVAL=6';
    case 'quarterly': {
      const day = EVERY_MONTH_DAY.exec(low)?.[1];
      const inLast = pattern(vn`tháng cuối`).test(low);
      return day && inLast ? `FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=${Number(day)}` : 'FREQ=MONTHLY;INTERVAL=3';
    }
    case 'monthly': {
      const day = EVERY_MONTH_DAY.exec(low)?.[1];
      return day ? `FREQ=MONTHLY;BYMONTHDAY=${Number(day)}` : 'FREQ=MONTHLY';
    }
    case 'weekly':
      return `FREQ=WEEKLY${byWeekday(low)}`;
    case 'daily':
      return 'FREQ=DAILY';
    case 'ongoing':
    case null:
      return null;
  }
}

/** Days of the year; two of them fit one rule only where the day of the month is the same. */
function byMonthDays(days: readonly string[]): string {
  const first = days[0];
  if (!first) return '';
  const same = days.filter((day) => day.slice(3) === first.slice(3));
  return `;BYMONTH=${monthsIn(same.map((day) => Number(day.slice(0, 2))))};BYMONTHDAY=${Number(first.slice(3))}`;
}

const monthsIn = (months: readonly number[]): string => [...new Set(months)].toSorted((a, b) => a - b).join(',');

/** `Tháng 6 hằng năm`: the months, where no day is named. */
function byMonths(low: string): string {
  const months = [...low.matchAll(MONTHS)].flatMap((match) => [
    Number(match[1]),
    ...[...(match[3] ?? '').matchAll(/\d{1,2}/g)].map((one) => Number(one[0])),
  ]);
  const real = months.filter((month) => month >= 1 && month <= 12);
  return real.length > 0 ? `;BYMONTH=${monthsIn(real)}` : '';
}

function byWeekday(low: string): string {
  const match = WEEKDAY.exec(low);
  if (!match) return '';
  if (match[2]) return ';BYDAY=SU';
  const word = match[1] ?? '';
  const at = /\d/.test(word) ? Number(word) - 2 : ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'].indexOf(word);
  return DAY_CODES[at] ? `;BYDAY=${DAY_CODES[at]}` : '';
}
