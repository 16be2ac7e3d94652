const WORDS = 'an binh cau dao em gio hoa lan mai nang que sen thu trang vang xanh yen'.split(' ');

/**
 * A password to be used once and typed by hand: five short words and ten digits, over 50 bits, no letters that look alike.
 * @param randomBelow a whole number from 0 up to, not including, the limit, from a secure source
 */
export function makePassword(randomBelow: (limit: number) => number): string {
  const words = Array.from({ length: 5 }, () => WORDS[randomBelow(WORDS.length)]!);
  const digits = Array.from({ length: 10 }, () => randomBelow(10));
  return `${words.join('-')}-${digits.join('')}`;
}
