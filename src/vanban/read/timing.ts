import type { Day, Timing } from '../document.ts';
import { lowered } from '../fold.ts';
import { dayOf, isMonthDay, monthDay, monthEnd, monthStart } from './days.ts';
import { BEGIN, END, pattern, tidy, vn } from './pattern.ts';

/** What the document says about its own time: the year of the plan, or its first and last year. */
export interface PlanYears {
  readonly first: number | null;
  readonly last: number | null;
}

type Recurrence = Timing['recurrence'];
/** `Đến năm 2030` names no beginning, `từ tháng 5` no end. */
interface Period {
  readonly start: Day | null;
  readonly end: Day | null;
}

const NUMERALS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };
const YEAR = '(20\\d{2})';
const QUARTER = '(?:iv|i{1,3}|[1-4])';
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

const RANGE = `\\s*(?:-|–|—|${vn`đến|và|tới`}|\\/)\\s*`;
const FULL = pattern(
  `${vn`(?:ngày )?`}\\s*(\\d{1,2})(?:\\s?[/.\\-–]\\s?|\\s*${vn`tháng`}\\s*)(\\d{1,2})(?:\\s?[/.\\-–]\\s?|\\s*${vn`năm`}\\s*)(\\d{4})(?!\\d)`,
  'gu',
);
const SHORT_DAY = pattern(
  `(?<![\\d/.,])(\\d{1,2})(?:\\s?/\\s?|-(?=\\d{1,2}(?!\\d|-))|\\s*${vn`tháng`}\\s*)(\\d{1,2})(?![\\d/.]|\\s?/\\s?\\d)`,
  'gu',
);
const QUARTERS = pattern(
  `${BEGIN}(?:${vn`(?:quý|quí)`}|q)\\s*\\.?\\s*(${QUARTER})((?:${RANGE}(?:${vn`(?:quý|quí) `}\\s*)?${QUARTER}${END}|\\s*[,;]\\s*(?:${vn`(?:quý|quí) `}\\s*)?${QUARTER}${END})*)(?:\\s*[/,.\\-–]?\\s*(?:${vn`của `})?(?:${vn`năm`}\\s*)?${YEAR})?`,
  'gu',
);
const MONTHS = pattern(
  `${BEGIN}(?:${vn`tháng`}|t)\\s*\\.?\\s*(\\d{1,2})(?!\\d|\\s*${vn`lần`})(?:\\s*[/\\-]\\s*${YEAR})?((?:(?:${RANGE}|\\s*[,;]\\s*)(?:${vn`tháng `}\\s*)?\\d{1,2}(?!\\d))*)(?:\\s*[/,.\\-–]?\\s*(?:${vn`năm`}\\s*)?${YEAR})?`,
  'gu',
);
const YEARS = pattern(
  `(?<!\\d\\s?[/.-]\\s?)${BEGIN}(?:${vn`(?:các |trong |cả |giai đoạn |từ |đến |hết |cuối |đầu )*năm`}|${vn`giai đoạn|thời kỳ`}|${vn`từ`}|)\\s*${YEAR}(?:${RANGE}(?:${vn`năm`}\\s*)?${YEAR})?(?![\\d/])`,
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
 * place in the text and the plan's years (a quarter without a year is meant in the plan's only year).
 */
export function readTiming(words: string, start: number, plan: PlanYears): Timing {
  const text = tidy(words).replace(/[\s;.,:]+$/u, '');
  const low = lowered(words);
  const recurrence = rhythmOf(low);
  const deadline = deadlineOf(low, recurrence);
  const period = periodOf(low, plan, deadline !== null);
  return {
    text,
    span: [start, start + Math.max(1, words.trimEnd().length)],
    due: deadline?.due ?? null,
    dueIsExclusive: deadline?.exclusive ?? false,
    dueMonthDay: deadline?.monthDay ?? null,
    periodStart: period?.start ?? null,
    periodEnd: period?.end ?? null,
    recurrence,
    rrule: ruleOf(low, recurrence, deadline?.monthDays ?? []),
  };
}

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

function periodOf(low: string, plan: PlanYears, hasDeadline: boolean): Period | null {
  const only = plan.first !== null && plan.first === plan.last ? plan.first : null;
  const dayRange = rangeOfDays(low);
  if (dayRange) return dayRange;
  const quarters = quartersOf(low, only);
  if (quarters) return quarters;
  const half = halfYear(low, only);
  if (half) return half;
  if (hasDeadline) return null;
  return monthsOf(low, only) ?? yearsOf(low) ?? wholeYear(low, plan);
}

function rangeOfDays(low: string): Period | null {
  const days = [...low.matchAll(FULL)].flatMap(
    (match) => dayOf(Number(match[1]), Number(match[2]), Number(match[3])) ?? [],
  );
  const [first, last] = [days[0], days.at(-1)];
  if (first && last && days.length >= 2 && first < last && days.length === 2) return { start: first, end: last };
  const dayOnly = FROM_DAY.exec(low);
  if (dayOnly && last) {
    const begun = dayOf(Number(dayOnly[1]), Number(last.slice(5, 7)), Number(last.slice(0, 4)));
    if (begun && begun < last) return { start: begun, end: last };
  }
  const from = FROM_TO.exec(low);
  if (!from || !last) return null;
  const start = dayOf(Number(from[1]), Number(from[2]), Number(last.slice(0, 4)));
  return start && start < last ? { start, end: last } : null;
}
const FROM_DAY = pattern(
  `${BEGIN}${vn`từ(?: ngày)?`}\\s*(\\d{1,2})\\s*(?:-|–|${vn`đến|tới`})\\s*(?:${vn`ngày`}\\s*)?\\d{1,2}\\s?[/.-]`,
);
const FROM_TO = pattern(`(?<!\\d)(\\d{1,2})\\s?/\\s?(\\d{1,2})(?!\\s?/)\\s*(?:-|–|${vn`đến|tới`})`);

function quartersOf(low: string, only: number | null): Period | null {
  const found = [...low.matchAll(QUARTERS)];
  const numbers: number[] = [];
  let year: number | null = null;
  let firstYear: number | null = null;
  for (const match of found) {
    numbers.push(NUMERALS[match[1] ?? ''] ?? 0);
    for (const more of (match[2] ?? '').matchAll(new RegExp(`${BEGIN}(${QUARTER})${END}`, 'gu')))
      numbers.push(NUMERALS[more[1] ?? ''] ?? 0);
    if (match[3]) {
      year = Number(match[3]);
      firstYear ??= year;
    }
  }
  const said = year ?? yearIn(low) ?? only;
  if (numbers.length === 0 || said === null) return null;
  const [first, last] =
    firstYear !== null && firstYear !== year
      ? [numbers[0], numbers.at(-1)]
      : [Math.min(...numbers), Math.max(...numbers)];
  return { start: monthStart((first ?? 1) * 3 - 2, firstYear ?? said), end: monthEnd((last ?? 4) * 3, said) };
}

function yearIn(low: string): number | null {
  const match = pattern(`${BEGIN}${vn`năm`}\\s*${YEAR}`).exec(low);
  return match?.[1] ? Number(match[1]) : null;
}

function halfYear(low: string, only: number | null): Period | null {
  const match = pattern(`${BEGIN}(?:6|06|${vn`sáu`})\\s+${vn`tháng (đầu|cuối) năm`}(?:\\s*${YEAR})?`).exec(low);
  const year = match?.[2] ? Number(match[2]) : only;
  if (!match || year === null) return null;
  const isFirst = pattern(vn`đầu`).test(match[1] ?? '');
  return isFirst ? { start: `${year}-01-01`, end: `${year}-06-30` } : { start: `${year}-07-01`, end: `${year}-12-31` };
}

function monthsOf(low: string, only: number | null): Period | null {
  const months: { month: number; year: number | null }[] = [];
  for (const match of low.matchAll(MONTHS)) {
    const [own, last] = [match[2] ?? match[4], match[4] ?? match[2]];
    const more = [...(match[3] ?? '').matchAll(/\d{1,2}/g)].map((one) => Number(one[0]));
    const push = (month: number, year: string | undefined): void => {
      if (month >= 1 && month <= 12) months.push({ month, year: year ? Number(year) : null });
    };
    push(Number(match[1]), own);
    for (const month of more) push(month, last);
  }
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return null;
  const lastYear = last.year ?? yearIn(low) ?? only;
  if (lastYear === null) return null;
  if (months.length === 1 && BEFORE_MONTH.test(low)) {
    const [month, year] = last.month > 1 ? [last.month - 1, lastYear] : [12, lastYear - 1];
    return { start: null, end: monthEnd(month, year) };
  }
  const start = monthStart(first.month, first.year ?? lastYear);
  return { start, end: months.length === 1 && FROM_ONLY.test(low) ? null : monthEnd(last.month, lastYear) };
}
const BEFORE_MONTH = pattern(`${BEGIN}${vn`trước tháng`}\\s*\\d`);
/** `Từ tháng 5`, and no `đến` after it. */
const FROM_ONLY = pattern(`${BEGIN}${vn`từ (?:tháng|năm|quý|quí)`}(?!.*(?:${vn`đến|tới`}|[-–]))`);

function yearsOf(low: string): Period | null {
  const match = [...low.matchAll(YEARS)].at(0);
  if (!match?.[1]) return null;
  const [first, last] = [Number(match[1]), Number(match[2] ?? match[1])];
  if (last < first) return null;
  if (match[2]) return { start: `${first}-01-01`, end: `${last}-12-31` };
  if (pattern(`${BEGIN}${vn`trước`}\\s*$`).test(low.slice(0, match.index)))
    return { start: null, end: `${last - 1}-12-31` };
  if (pattern(`${BEGIN}${vn`đến`}${END}`).test(match[0])) return { start: null, end: `${last}-12-31` };
  const isFrom = pattern(`${BEGIN}${vn`từ`}${END}`).test(match[0]) && FROM_ONLY.test(low);
  return { start: `${first}-01-01`, end: isFrom ? null : `${last}-12-31` };
}

/** `Cả năm`, `trong năm` of a plan for one year. */
function wholeYear(low: string, plan: PlanYears): Period | null {
  if (plan.first === null || plan.last === null) return null;
  const says = pattern(`^\\s*(?:${vn`cả năm|trong năm|trong cả năm|năm kế hoạch|suốt năm`})${END}`).test(low);
  return says ? { start: `${plan.first}-01-01`, end: `${plan.last}-12-31` } : null;
}

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
