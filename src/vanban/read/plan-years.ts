import type { Header } from '../document.ts';
import { lowered } from '../fold.ts';
import { BEGIN, pattern, vn } from './pattern.ts';
import type { PlanYears } from './timing.ts';

const SPAN = pattern(
  `${BEGIN}(?:${vn`năm|giai đoạn|từ năm|thời kỳ`})?\\s*(20\\d{2})(?:\\s*(?:-|–|${vn`đến(?: năm)?|và`})\\s*(20\\d{2}))?(?!\\d)`,
  'gu',
);

/** The years a plan is for: from its subject (`… năm 2026`, `… giai đoạn 2021 - 2025`), else the year it was issued in. */
export function planYears(header: Header): PlanYears {
  const subject = lowered(header.subject?.value ?? '')
    .replace(/\d{1,6}[/-][\p{L}\d/-]+/gu, ' ')
    .replace(/\d{1,2}\/\d{1,2}\/\d{4}/gu, ' ');
  const named = [...subject.matchAll(SPAN)].map((match) => [Number(match[1]), Number(match[2] ?? match[1])] as const);
  const last = named.find((range) => range[0] !== range[1]) ?? named.at(-1);
  const issued = header.date?.value ?? null;
  if (last && last[1] >= last[0]) return { first: last[0], last: last[1], issued };
  const year = issued ? Number(issued.slice(0, 4)) : null;
  return { first: year, last: year, issued };
}
