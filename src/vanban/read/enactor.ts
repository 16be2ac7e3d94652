import type { Day } from '../document.ts';
import { lowered } from '../fold.ts';
import type { NameIndex } from './agency-names.ts';
import { issuerAt, issuerBefore, officeOf } from './cited-issuer.ts';
import { dayOf, daysIn } from './days.ts';
import type { Passage } from './passage.ts';
import { BEGIN, pattern, vn } from './pattern.ts';
import type { Line } from './source.ts';

/** What is known of the whole page: the names, and the day on which it came out. */
export interface Page {
  readonly index: NameIndex;
  readonly published: Day | null;
}

const SIGNER = pattern(
  `${BEGIN}(?:${vn`(?:phó )?chủ tịch(?: thường trực)?`})\\s+(?=${vn`ubnd|ủy ban|hđnd|hội đồng`})`,
  'gu',
);
const DEADLINE = pattern(`${BEGIN}(?:${vn`trước|đến|hết|hạn|từ|chậm nhất`})\\s+(?:${vn`ngày`}\\s*)?$`);
const ADVERBS = pattern(`(?:\\s|${vn`đã|vừa|mới|vừa qua|chính thức|cũng|sẽ|thống nhất`})*$`);

/** Who enacted and when, from the sentence before the act. */
export function enactorOf(
  passage: Passage,
  act: number,
  { index, published }: Page,
): { issuer: string | null; date: Day | null } {
  const low = passage.low.slice(0, act);
  const cut = low.length - (ADVERBS.exec(low.slice(-40))?.[0].length ?? 0);
  const begin = Math.max(low.lastIndexOf('. ', cut), low.lastIndexOf('; ', cut), 0);
  const sentence = passage.text.slice(begin, cut);
  // `… gửi báo cáo trước ngày 30/4/2023 để UBND tỉnh ban hành`: a deadline is no day of issue.
  const sentenceLow = lowered(sentence);
  const told = daysIn(sentenceLow).findLast((one) => !DEADLINE.test(sentenceLow.slice(0, one.start)));
  const day = told?.day ?? dayBefore(published, sentenceLow);
  const signer = [...lowered(sentence).matchAll(SIGNER)].at(-1);
  if (signer) {
    const found = issuerAt(sentence.slice(signer.index + signer[0].length), index);
    return { issuer: found?.name ?? null, date: day };
  }
  const nearest = issuerBefore(sentence, index, 60);
  if (nearest) return { issuer: officeOf(nearest.name), date: day };
  return { issuer: null, date: day };
}

/** `Ngày 26/2, UBND tỉnh ban hành …`: the last such day up to the one on which the page came out. */
function dayBefore(published: Day | null, low: string): Day | null {
  const match = DAY_ALONE.exec(low);
  if (published === null || !match) return null;
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(published.slice(0, 4))];
  const own = dayOf(day, month, year);
  return own !== null && own <= published ? own : dayOf(day, month, year - 1);
}
const DAY_ALONE = pattern(
  `^[\\s.;]*(?:${vn`sáng|chiều|tối`}\\s+)?(?:${vn`ngày`}\\s+)?(\\d{1,2})\\s?[/-]\\s?(\\d{1,2})(?!\\s?[/-]?\\d)`,
);

/** The day on which a page came out: the first full day on a short line of its own near the top. */
export function publishedOn(lines: readonly Line[]): Day | null {
  for (const { text } of lines.slice(0, 30)) {
    if (text.length > 60) continue;
    const low = lowered(text);
    const [day] = daysIn(low);
    if (day && !/\p{Ll}{3,}/u.test(text.slice(day.end)) && !NUMBERED.test(low)) return day.day;
  }
  return null;
}
const NUMBERED = pattern(vn`số|ban hành|hiệu lực`);
