import type { FieldKind } from '#modules/inquiries/contract.ts';
import type { Language } from '#platform/values/localized.ts';
import { showDay, typedDay } from '../format.ts';

/** A kept number in groups of three, with every place that it has: `1245.5` → `1.245,5` (vi), `1,245.5` (en). */
export function showDecimal(kept: string, language: Language): string {
  const [group, point] = language === 'vi' ? ['.', ','] : [',', '.'];
  const [whole = '0', places] = kept.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return places ? `${grouped}${point}${places}` : grouped;
}

/** A kept value of numbers, money and days as it is read; other kinds as they are. */
export function shownEntry(kind: FieldKind, kept: string, language: Language): string {
  if (kind === 'number' || kind === 'money') return showDecimal(kept, language);
  return kind === 'day' ? showDay(kept, language) : kept;
}

/** A kept value as one would type it again; the server reads numbers as people in Viet Nam write them. */
export function typedAgain(kind: FieldKind, kept: string): string {
  if (kind === 'number' || kind === 'money') return showDecimal(kept, 'vi');
  if (kind === 'day') return typedDay(kept);
  return kept;
}
