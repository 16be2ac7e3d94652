/** Decimals are added as whole ten-thousandths: no figure of an agency is ever rounded by the machine. */
const PLACES = 4;
const UNIT = 10n ** BigInt(PLACES);
/** What a cell of a sheet still holds exactly. */
const MOST_DIGITS = 15;

/**
 * A number as people here write it → the way it is kept (`-1245.5`): `1.245` → `1245`, `95,7` and `95.7` → `95.7`, at most four
 * places and fifteen digits. Undefined where it is none.
 */
export function readDecimal(typed: string): string | undefined {
  const text = typed.replace(/\s/g, '');
  const isGrouped = /^-?\d{1,3}(\.\d{3})+(,\d{1,4})?$/.test(text);
  if (!isGrouped && !/^-?\d{1,15}([.,]\d{1,4})?$/.test(text)) return undefined;
  const plain = isGrouped ? text.replaceAll('.', '').replace(',', '.') : text.replace(',', '.');
  const kept = decimalOf(tenThousandths(plain));
  return kept.replace(/\D/g, '').length > MOST_DIGITS ? undefined : kept;
}

/** `12.5` → 125000n. @param kept as `readDecimal` gives it. */
function tenThousandths(kept: string): bigint {
  const [whole = '0', places = ''] = kept.replace('-', '').split('.');
  const value = BigInt(whole) * UNIT + BigInt(places.padEnd(PLACES, '0'));
  return kept.startsWith('-') ? -value : value;
}

function decimalOf(value: bigint): string {
  const size = value < 0n ? -value : value;
  const places = String(size % UNIT)
    .padStart(PLACES, '0')
    .replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${size / UNIT}${places ? `.${places}` : ''}`;
}

/** The exact sum. @param kept numbers as `readDecimal` gives them. */
export const sumOf = (kept: readonly string[]): string =>
  decimalOf(kept.reduce((sum, one) => sum + tenThousandths(one), 0n));

/** A kept number as people here write it: `1245.5` → `1.245,5`. */
export function writeDecimal(kept: string): string {
  const [whole = '0', places] = kept.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return places ? `${grouped},${places}` : grouped;
}
