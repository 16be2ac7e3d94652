import type { Day } from './day.ts';

const pad = (value: number): string => String(value).padStart(2, '0');

/** What a person types as a day (`6/11/2026`, `06-11-2026`, `6.11.26`, `2026-11-06`) → `2026-11-06`; null if it is none. */
export function readDay(text: string): Day | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  const local = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{2}|\d{4})$/.exec(text.trim());
  if (!iso && !local) return null;
  const [year, month, date] = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : [Number(local![3]) + (local![3]!.length === 2 ? 2000 : 0), Number(local![2]), Number(local![1])];
  const made = new Date(Date.UTC(year, month - 1, date));
  const isReal = made.getUTCMonth() === month - 1 && made.getUTCDate() === date;
  return isReal ? `${year}-${pad(month)}-${pad(date)}` : null;
}
