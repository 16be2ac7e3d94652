const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const SYLLABLE =
  /^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?(?:[aăâeêioôơuưy]{1,2}|iêu|yêu|oai|oay|oeo|uây|uôi|ươi|ươu|uya|uyê|oao|uyu)(?:ch|ng|nh|[cmnpt])?$/;

/** Could the word be one Vietnamese syllable? Takes a word of letters in any case, in NFC. */
export function isSyllable(word: string): boolean {
  const taken = word.toLowerCase().normalize('NFD');
  if ((taken.match(TONE)?.length ?? 0) > 1) return false;
  return SYLLABLE.test(taken.replace(TONE, '').normalize('NFC'));
}

/** The two syllables of a word whose space was lost (`thànhphố`), where it parts in exactly one way; else null. */
export function splitGlued(word: string): readonly [string, string] | null {
  if (word.length < 4 || word.length > 14 || !hasMark(word) || isSyllable(word)) return null;
  const ways: (readonly [string, string])[] = [];
  for (let at = 2; at <= word.length - 2; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (isSyllable(left) && isSyllable(right)) ways.push([left, right]);
  }
  return ways.length === 1 ? (ways[0] ?? null) : null;
}

/** Foreign words have no marks, so a word without one is left alone. */
function hasMark(word: string): boolean {
  return /[^a-z]/i.test(word);
}
