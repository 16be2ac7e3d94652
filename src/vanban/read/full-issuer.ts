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
  const full = issuer.replace(/^UBND(?=\s)/u, 'Ủy ban nhân dân').replace(/^HĐND(?=\s)/u, 'Hội đồng nhân dân');
  const unit = /(?:tỉnh|thành phố)$/iu.exec(full);
  if (!unit) return full;
  const units = provincesAfterUnit(subject ?? '', index);
  const named = units.size > 0 ? units : provincesAfterUnit(subject ?? '', index, true);
  const around = named.size === 1 ? named : provincesAfterUnit(text, index);
  const only = around.size === 1 ? [...around][0] : undefined;
  return only ? `${full} ${only}` : full;
}

/** Provinces named as `tỉnh X`; with `bare` also those without the word before them. */
function provincesAfterUnit(text: string, index: NameIndex, bare = false): Set<string> {
  const words = wordsOf(text);
  const found = new Set<string>();
  for (const [at, word] of words.entries()) {
    if (!bare && word.low !== 'tỉnh' && word.low !== 'phố') continue;
    const begin = bare ? at : at + 1;
    const last = matchProvince(index, text, words, begin);
    const [first, end] = [words[begin], words[last]];
    if (last >= begin && first && end) found.add(text.slice(first.start, end.end));
  }
  return found;
}
