import { matchProvince, type NameIndex } from './agency-names.ts';
import { wordsOf } from './word-list.ts';

/** `UBND tỉnh` → `Ủy ban nhân dân tỉnh Thái Nguyên`, where the subject or the headline names one province only. */
export function withProvince(
  issuer: string | null,
  subject: string | null,
  text: string,
  index: NameIndex,
): string | null {
  if (!issuer) return null;
  const full = issuer
    .replace(/(?<=\s)TP\.?\s?HCM$/u, 'thành phố Hồ Chí Minh')
    .replace(/(?<=\s)(?:TP|Tp)\.?$/u, 'thành phố')
    .replace(/^UBND(?=\s)/u, 'Ủy ban nhân dân')
    .replace(/^HĐND(?=\s)/u, 'Hội đồng nhân dân');
  const unit = /(?:tỉnh|thành phố)$/iu.exec(full);
  if (!unit) return full;
  const own = /tỉnh$/iu.test(full) ? 'tỉnh' : 'phố';
  const units = provincesAfter(subject ?? '', index, [own]);
  const named = units.size > 0 ? units : provincesAfter(subject ?? '', index);
  const around = named.size === 1 ? named : provincesAfter(text, index, ['tỉnh', 'phố']);
  const only = around.size === 1 ? [...around][0] : undefined;
  return only ? `${full} ${only}` : full;
}

/** Provinces named behind one of the words, `tỉnh X`; without words those named anywhere. */
function provincesAfter(text: string, index: NameIndex, units?: readonly string[]): Set<string> {
  const words = wordsOf(text);
  const found = new Set<string>(/TP\.?\s?HCM(?![\p{L}])/u.test(text) ? ['Hồ Chí Minh'] : []);
  for (const [at, word] of words.entries()) {
    if (units && !units.includes(word.low)) continue;
    const begin = units ? at + 1 : at;
    const last = matchProvince(index, text, words, begin);
    const [first, end] = [words[begin], words[last]];
    if (last >= begin && first && end) found.add(text.slice(first.start, end.end));
  }
  return found;
}
