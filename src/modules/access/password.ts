import { randomInt } from 'node:crypto';

const WORDS = 'an binh cau dao em gio hoa lan mai nang que sen thu trang vang xanh yen'.split(' ');

/** A password to be used once and typed by hand: four short words and digits, over 45 bits, no letters that look alike. */
export function makePassword(): string {
  const words = Array.from({ length: 5 }, () => WORDS[randomInt(WORDS.length)]!);
  return `${words.join('-')}-${randomInt(10_000, 100_000)}${randomInt(10_000, 100_000)}`.slice(0, 60);
}
