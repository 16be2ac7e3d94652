import type { Recipient } from '../document.ts';
import { markerOf } from './markers.ts';
import { pattern, tidy, vn } from './pattern.ts';
import type { Paragraph } from './source.ts';

const ADDRESSED = pattern(`^[\\s|*_]*${vn`kính (?:gửi|trình|chuyển)`}\\s*[:：]?\\s*`);
/** So many paragraphs from the beginning may hold `Kính gửi`; so many lines may follow it. */
const [FIRST_PARAGRAPHS, MOST_LINES] = [14, 40];

/** The lines of `Kính gửi`: on the line itself, or as a list below it. */
export function readAddressees(paragraphs: readonly Paragraph[]): Recipient[] {
  const at = paragraphs.slice(0, FIRST_PARAGRAPHS).findIndex((one) => ADDRESSED.test(one.low) && one.text.length < 600);
  const own = paragraphs[at];
  if (!own) return [];
  const lead = ADDRESSED.exec(own.low)?.[0].length ?? 0;
  const found: Recipient[] = [];
  const add = (text: string, start: number): void => {
    // `Các sở: Nội vụ; Tài chính` is one line of addressees.
    for (const part of /^[^;]{0,40}:/u.test(text) ? [text] : text.split(/(?<=;)/u)) {
      const kept = part.replace(/^[\s\-–+*•]+/u, '').replace(/[\s;.,]+$/u, '');
      const from = start + part.indexOf(kept);
      start += part.length;
      if (kept) found.push({ text: tidy(kept), span: [from, from + kept.length], confidence: 0.9, role: 'addressee' });
    }
  };
  let isClosed = false;
  if (own.text.length > lead) add(own.text.slice(lead), own.start + lead);
  for (const one of paragraphs.slice(at + 1, at + 1 + MOST_LINES)) {
    const marker = markerOf(one.text);
    const isBullet = marker?.style === 'bullet';
    // Without dashes each line of the list ends with its semicolon, the last with the full stop.
    const isLine = own.text.length === lead && marker === null && /[;.]\s*$/u.test(one.text) && !isClosed;
    if ((!isBullet && !isLine) || one.text.length > 240) break;
    const skip = isBullet ? marker.length : 0;
    add(one.text.slice(skip), one.start + skip);
    isClosed = !one.text.trimEnd().endsWith(';');
  }
  return found;
}
