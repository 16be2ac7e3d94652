import type { Day } from '../document.ts';
import { dayOf, monthEnd, monthStart } from './days.ts';
import { BEGIN, END, pattern, vn } from './pattern.ts';

/** What the document says about its own time: the year of the plan, or its first and last year. */
export interface PlanYears {
  readonly first: number | null;
  readonly last: number | null;
  /** Day of issue, from which `kể từ ngày ban hành` counts. */
  readonly issued?: Day | null;
}

/** `Đến năm 2030` names no beginning, `từ tháng 5` no end. */
interface Period {
  readonly start: Day | null;
  readonly end: Day | null;
}

const NUMERALS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };

export const YEAR = '(20\\d{2})';

const QUARTER = '(?:iv|i{1,3}|[1-4])';

const RANGE = `\\s*(?:-|–|—|${vn`đến|và|tới`}|\\/)\\s*`;

/** Day, month and year; `tháng 6-8/2025` and `quý 1-2/2025` are months and quarters. */
export const FULL = pattern(
  `(?<!(?:${vn`tháng|quý|quí`})\\s{0,2}|\\d)${vn`(?:ngày )?`}\\s*(\\d{1,2})(?:\\s?[/.\\-–]\\s?|\\s*${vn`tháng`}\\s*)(\\d{1,2})(?:\\s?[/.\\-–]\\s?|\\s*${vn`năm`}\\s*)(\\d{4})(?!\\d)`,
  'gu',
);

const QUARTERS = pattern(
  `${BEGIN}(?:${vn`(?:quý|quí)`}|q)\\s*\\.?\\s*(${QUARTER})((?:${RANGE}(?:${vn`(?:quý|quí) `}\\s*)?${QUARTER}${END}|\\s*[,;]\\s*(?:${vn`(?:quý|quí) `}\\s*)?${QUARTER}${END})*)(?:\\s*[/,.\\-–]?\\s*(?:${vn`của `})?(?:${vn`năm`}\\s*)?${YEAR})?`,
  'gu',
);

export const MONTHS = pattern(
  `${BEGIN}(?:${vn`tháng`}|t)\\s*\\.?\\s*(\\d{1,2})(?!\\d|\\s*${vn`lần`})(?:\\s*[/\\-]\\s*${YEAR})?((?:(?:${RANGE}|\\s*[,;]\\s*)(?:${vn`tháng `}\\s*)?\\d{1,2}(?!\\d))*)(?:\\s*[/,.\\-–]?\\s*(?:${vn`năm`}\\s*)?${YEAR})?`,
  'gu',
);

const YEARS = pattern(
  `(?<!\\d\\s?[/.-]\\s?)${BEGIN}(?:${vn`(?:các |trong |cả |giai đoạn |từ |đến |hết |cuối |đầu )*năm`}|${vn`giai đoạn|thời kỳ`}|${vn`từ`}|)\\s*${YEAR}(?:${RANGE}(?:${vn`năm`}\\s*)?${YEAR})?(?![\\d/])`,
  'gu',
);

export function periodOf(low: string, plan: PlanYears, hasDeadline: boolean): Period | null {
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
  const isOpen = numbers.length === 1 && FROM_ONLY.test(low);
  const end = isOpen ? null : monthEnd((last ?? 4) * 3, said);
  return { start: monthStart((first ?? 1) * 3 - 2, firstYear ?? said), end };
}

const IN_YEAR = pattern(`${BEGIN}${vn`năm`}\\s*${YEAR}`);
const HALF_YEAR = pattern(`${BEGIN}(?:6|06|${vn`sáu`})\\s+${vn`tháng (đầu|cuối) năm`}(?:\\s*${YEAR})?`);
const WHOLE_YEAR = pattern(`^\\s*(?:${vn`cả năm|trong năm|trong cả năm|năm kế hoạch|suốt năm`})${END}`);

function yearIn(low: string): number | null {
  const match = IN_YEAR.exec(low);
  return match?.[1] ? Number(match[1]) : null;
}

function halfYear(low: string, only: number | null): Period | null {
  const match = HALF_YEAR.exec(low);
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
  const says = WHOLE_YEAR.test(low);
  return says ? { start: `${plan.first}-01-01`, end: `${plan.last}-12-31` } : null;
}
