/** Writes a counted number the way a list level of Word does. */
export function numeral(format: string, value: number): string {
  return (NUMERALS[format] ?? String)(value);
}

const NUMERALS: Readonly<Record<string, (value: number) => string>> = {
  decimalZero: (value) => String(value).padStart(2, '0'),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: (value) => letter(value).toUpperCase(),
  lowerLetter: letter,
  vietnameseCounting: inWords,
  none: () => '',
};

/**
 * Word counts a, b, c, d, e… z, aa, bb… in every language (ISO/IEC 29500-1, 17.18.59), also in Vietnamese, so the fifth
 * point of an automatic list is printed `e)`; whoever wants `đ)` types it. We say what stands on the signed paper.
 */
function letter(value: number): string {
  if (value < 1) return '';
  const sign = String.fromCharCode(97 + ((value - 1) % 26));
  return sign.repeat(Math.min(20, Math.floor((value - 1) / 26) + 1));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  if (value < 1 || value > 20_000) return String(value);
  let rest = value;
  let written = '';
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      written += sign;
      rest -= worth;
    }
  }
  return written;
}

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/** `vietnameseCounting` of Word: một, hai … hai mươi mốt; larger numbers stay in digits. */
function inWords(value: number): string {
  if (value < 1 || value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const unit = value % 10;
  if (tens === 0) return DIGITS[unit] ?? '';
  const head = tens === 1 ? 'mười' : `${DIGITS[tens]} mươi`;
  if (unit === 0) return head;
  if (unit === 1 && tens > 1) return `${head} mốt`;
  return `${head} ${unit === 5 ? 'lăm' : DIGITS[unit]}`;
}
