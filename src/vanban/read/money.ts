import type { Money } from '../document.ts';
import { lowered } from '../fold.ts';
import { END, pattern, tidy, vn } from './pattern.ts';
import { remembered } from './remembered.ts';

/** Đồng in one unit: `triệu` is a million, `tỷ` a milliard. */
export const UNITS_OF_MONEY: readonly (readonly [RegExp, number])[] = [
  [pattern(`^${vn`nghìn tỷ|ngàn tỷ|nghìn tỉ`}`), 1e12],
  [pattern(`^(?:${vn`tỷ|tỉ`})`), 1e9],
  [pattern(`^(?:${vn`triệu`}|trđ|tr\\.?đ|tr${END})`), 1e6],
  [pattern(`^(?:${vn`nghìn|ngàn`}|k${END}|ngđ)`), 1e3],
  [pattern(`^(?:${vn`đồng|vnđ|vnd`}|đ${END}|₫)`), 1],
];

const NUMBER = '\\d{1,3}(?:[.\\s]\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?';
const UNIT = `${vn`nghìn tỷ|ngàn tỷ|tỷ|tỉ|triệu|nghìn|ngàn|đồng|vnđ|vnd`}|trđ|tr${END}|₫|đ${END}`;
const AMOUNT = pattern(
  `(?<![\\d.,/])(${NUMBER})\\s*(${UNIT})(?:\\s*(${NUMBER})\\s*(${UNIT}))?(?:\\s*${vn`(?:rưỡi)`})?(?:\\s*(?:${vn`đồng`}|vnđ|vnd|đ${END}))?(\\s*(?:/|${vn`mỗi|một|hằng|hàng`}\\s+)\\s*${vn`năm`})?`,
  'gu',
);
const BARE = pattern(`^\\s*(${NUMBER})\\s*(?:\\([^()]*\\)\\s*)?$`);

/** `1.150` is one thousand one hundred and fifty, `1,5` and `1.5` one and a half. */
export function numberOf(text: string): number {
  const tight = text.replace(/\s/g, '');
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(tight)) return Number(tight.replace(/\./g, '').replace(',', '.'));
  if (/^\d{1,3}(?:,\d{3}){2,}$/.test(tight)) return Number(tight.replace(/,/g, ''));
  return Number(tight.replace(',', '.'));
}

const worthOf = (unit: string): number => UNITS_OF_MONEY.find(([name]) => name.test(unit))?.[1] ?? 1;

/** The amounts in a text, in whole đồng. `start` is the text's place. */
export function amountsIn(text: string, start: number): Money[] {
  const low = lowered(text);
  const found: Money[] = [];
  for (const match of low.matchAll(AMOUNT)) {
    let vnd = numberOf(match[1] ?? '0') * worthOf(match[2] ?? '');
    if (match[3] && match[4] && worthOf(match[4]) < worthOf(match[2] ?? ''))
      vnd += numberOf(match[3]) * worthOf(match[4]);
    if (HALF.test(match[0])) vnd += worthOf(match[2] ?? '') / 2;
    if (!Number.isFinite(vnd) || vnd > Number.MAX_SAFE_INTEGER) continue;
    const per = match[5] ? 'year' : null;
    const end = match.index + match[0].trimEnd().length;
    found.push({
      vnd: Math.round(vnd),
      per,
      text: tidy(text.slice(match.index, end)),
      span: [start + match.index, start + end],
      confidence: 0.9,
    });
  }
  return found;
}

/** The first amount of a value; a bare number counts in the unit of its column. `null` for `-`, `lồng ghép` and the like. */
export function readMoney(text: string, start: number, unit: number | null): Money | null {
  const bare = BARE.exec(text);
  if (bare?.[1] && unit !== null) {
    const vnd = Math.round(numberOf(bare[1]) * unit);
    const at = text.indexOf(bare[1]);
    if (!Number.isSafeInteger(vnd)) return null;
    return { vnd, per: null, text: bare[1].trim(), span: [start + at, start + at + bare[1].length], confidence: 0.95 };
  }
  const first = amountsIn(text, start)[0];
  if (!first) return null;
  const yearly = first.per === null && YEARLY.test(lowered(text));
  return yearly ? { ...first, per: 'year' } : first;
}

const HALF = pattern(vn`rưỡi`);
const YEARLY = pattern(vn`(?:hằng|hàng|mỗi) năm|/năm`);

const HEAD_UNITS = (
  [
    [vn`nghìn tỷ`, 1e12],
    [vn`tỷ đồng|tỉ đồng|tỷ|tỉ`, 1e9],
    [`${vn`triệu đồng|triệu`}|tr\\.?\\s?đ|trđ`, 1e6],
    [`${vn`nghìn đồng|ngàn đồng|1\.000 ?đồng|1000 ?đồng`}|1\\.000\\s?đ|1000\\s?đ`, 1e3],
    [`${vn`đồng`}|vnđ|vnd`, 1],
  ] as const
).map(([source, worth]) => [pattern(`(?<![\\p{L}])(?:${source})(?![\\p{L}])`), worth] as const);

/** Unit of a column's head: `Kinh phí (triệu đồng)`, `ĐVT: nghìn đồng`; null where it names none. */
export const unitOfHead: (text: string) => number | null = remembered((text) => {
  const low = lowered(text);
  return HEAD_UNITS.find(([named]) => named.test(low))?.[1] ?? null;
});
