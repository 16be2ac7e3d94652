import { PROVINCES } from '../catalogue/index.ts';
import { lowered } from '../fold.ts';
import { isCapitals } from './capitals.ts';
import { ENDS_SENTENCE, foldWord, type Wrapping } from './wrapping.ts';

/** A wrapped line that begins with a dash inside a name: `… tỉnh Bà Rịa` / `- Vũng Tàu đến năm 2025`. */
export function isFalseBullet(before: string, after: string, wrapping: Wrapping): boolean {
  const dash = /^[-–]\s*(\S+)/u.exec(after);
  if (!dash?.[1] || ENDS_SENTENCE.test(before)) return false;
  const [left, right] = [lastWord(before), foldWord(dash[1])];
  if (/^\d{4}$/.test(left) && /^\d{4}$/.test(right)) return true;
  return COMPOUNDS.has(`${left} - ${right}`) || wrapping.dashed.has(`${left} - ${right}`);
}

/** `… của Tỉnh ủy Ninh` / `Thuận về …`: a province's name broken at the end of a line. */
export function partsProvince(before: string, after: string): boolean {
  const left = /(\S+)\s*$/u.exec(before.slice(-30))?.[1] ?? '';
  const right = /^(\p{Lu}\p{L}*)(?:\s+(\p{Lu}\p{L}*))?/u.exec(after.slice(0, 30));
  if (!right?.[1] || !/^\p{Lu}/u.test(left) || isCapitals(before)) return false;
  return (
    BROKEN_NAMES.has(`${foldWord(left)}|${foldWord(right[1])}`) &&
    !ENDS_SENTENCE.test(before) &&
    /(?:tỉnh|phố|ủy|sở|ubnd|bộ|báo|đài|về|của|và|,|trà|vũng|rịa|thừa|bà|địa bàn)\s+\S+$|\p{L}\s+\S+$/iu.test(before)
  );
}
const BROKEN_NAMES: ReadonlySet<string> = new Set(
  PROVINCES.flatMap((name) => {
    const words = name.split(/[\s-]+/u);
    return words.slice(1).map((word, at) => `${lowered(words[at] ?? '')}|${lowered(word)}`);
  }),
);

/** Names and fixed phrases with a spaced dash: the words on both sides of it. */
const COMPOUNDS: ReadonlySet<string> = new Set(
  [
    'rịa - vũng',
    'thiên - huế',
    'thanh - truyền',
    'tế - xã',
    'phòng - an',
    'ninh - quốc',
    'trị - xã',
    'động - thương',
    'hóa - xã',
    'số - kế',
    'thị - công',
    'chính - kế',
    'hóa - thể',
    'nghị - xã',
    'hội - nghề',
    'lập - tự',
    'do - hạnh',
    'lịch - dịch',
    'nghiệp - dịch',
    'thao - du',
    'kinh - kinh',
    'thương - mại',
    'ninh - trật',
  ].map((pair) => lowered(pair)),
);

const lastWord = (text: string): string => foldWord(/(\S+)\s*$/u.exec(text.slice(-40))?.[1] ?? '');
