import { foldName } from '../fold.ts';
import { matchName, matchProvince, type NameIndex } from './agency-names.ts';
import { wordsOf } from './word-list.ts';
import { isCapitals } from './capitals.ts';
import { tidy } from './pattern.ts';

const UNITS: ReadonlySet<string> = new Set(['tỉnh', 'huyện', 'quận', 'xã', 'phường', 'phố', 'trấn', 'khu', 'ủy', 'uỷ']);

/** `ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI` → `Ủy ban nhân dân tỉnh Đồng Nai`; text in small letters stays. */
export function sentenceCase(text: string, index: NameIndex): string {
  const whole = tidy(text);
  if (!isCapitals(whole)) return whole;
  const low = whole.toLowerCase();
  const words = wordsOf(low);
  let out = '';
  let at = 0;
  let from = 0;
  let afterUnit = false;
  while (at < words.length) {
    const word = words[at];
    if (!word) break;
    out += low.slice(from, word.start);
    const province = matchProvince(index, whole, words, at);
    const known = at === 0 || !afterUnit ? matchName(index, low, words, at) : null;
    const last = Math.max(province, known?.last ?? -1);
    const end = words[Math.max(at, last)]?.end ?? word.end;
    const piece = low.slice(word.start, end);
    if (known && known.last >= province) out += namedAs(piece, [known.agency.name, ...known.agency.aliases]);
    else if (province >= 0) out += index.provinceNames.get(foldName(piece)) ?? piece;
    else out += afterUnit || at === 0 ? capitalised(piece) : piece;
    const closing = words[Math.max(at, last)]?.low ?? '';
    // `ủy` is a unit in `Tỉnh ủy Sơn La`, not in `Ủy ban`.
    const isUnit = UNITS.has(closing) && !(closing === 'ủy' && words[Math.max(at, last) + 1]?.low === 'ban');
    afterUnit = isUnit || (afterUnit && last < 0);
    from = end;
    at = Math.max(at, last) + 1;
  }
  const done = (out + low.slice(from)).trim();
  return done.slice(0, 1).toUpperCase() + done.slice(1);
}

/** The spelling of the catalogue, unless the text has other signs in it. */
function namedAs(piece: string, names: readonly string[]): string {
  return (
    names.find((name) => name.toLowerCase() === piece) ??
    names.find((name) => foldName(name) === foldName(piece)) ??
    piece
  );
}

const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
