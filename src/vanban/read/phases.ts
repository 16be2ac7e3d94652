import type { Phase } from '../document.ts';
import { lowered } from '../fold.ts';
import { markerOf } from './markers.ts';
import type { Material } from './material.ts';
import { BEGIN, pattern, tidy, vn } from './pattern.ts';
import { readTiming } from './timing.ts';

const YEARS = `20\\d{2}\\s*(?:-|–|${vn`đến(?: năm)?`})\\s*20\\d{2}`;
const NUMBER = '(?:[ivx]{1,4}|\\d{1,2})';
/** `Giai đoạn 1 (2026 - 2027): …`, `Giai đoạn 2021 - 2022`, `Đợt 2: từ tháng 6 đến tháng 9`. */
const OPENS = pattern(
  `^(?:${vn`giai đoạn`}\\s*(?:${vn`thứ `})?(?:${YEARS}|${NUMBER}(?![\\p{L}\\d]))|${vn`đợt|bước`}\\s*${NUMBER}(?![\\p{L}\\d]))(?:\\s*\\([^()]{3,60}\\))?`,
);
const LISTED = pattern(`${vn`(?:\d{1,2}|hai|ba|bốn) giai đoạn`}\\s*[:,(]`);
const EACH = pattern(`${BEGIN}${vn`giai đoạn`}\\s*${YEARS}`, 'gu');

/** The phases that a plan parts its time into; a period in a title is none. */
export function readPhases(material: Material): Phase[] {
  const found: Phase[] = [];
  for (const [index, paragraph] of material.paragraphs.entries()) {
    if (!material.isBody(index)) continue;
    const lead = markerOf(paragraph.text)?.length ?? 0;
    const text = paragraph.text.slice(lead);
    const low = lowered(text);
    const opens = OPENS.exec(low);
    if (opens && endsName(text.slice(opens[0].length))) {
      found.push(phase(material, text, nameEnd(text, opens[0].length), paragraph.start + lead));
    } else if (LISTED.test(low)) {
      for (const match of low.matchAll(EACH)) {
        found.push(phase(material, text.slice(match.index), match[0].length, paragraph.start + lead + match.index));
      }
    }
  }
  return found;
}

const endsName = (rest: string): boolean => rest.trim() === '' || /^\s*[:;.,–-]|^\s*\(/u.test(rest);

/** The name goes to the colon, where that comes soon. */
function nameEnd(text: string, least: number): number {
  const colon = text.indexOf(':', least);
  return colon >= least && colon < 120
    ? colon
    : Math.min(text.length, Math.max(least, text.length < 120 ? text.length : least));
}

function phase(material: Material, text: string, end: number, start: number): Phase {
  const name = tidy(text.slice(0, end)).replace(/[\s:;.,–-]+$/u, '');
  const own = readTiming(text.slice(0, end), start, material.years);
  const after =
    own.periodEnd === null ? readTiming(text.slice(end, end + 120), start + end, { first: null, last: null }) : own;
  return {
    name,
    start: after.periodStart,
    end: after.periodEnd ?? after.due,
    span: [start, start + Math.max(1, end)],
    confidence: after.periodEnd === null ? 0.6 : 0.9,
  };
}
