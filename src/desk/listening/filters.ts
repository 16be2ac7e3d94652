import * as z from 'zod/mini';
import type {
  ContractKind,
  ItemForm,
  ItemLanguage,
  OutletKind,
  OutletLevel,
  Tone,
} from '#modules/listening/contract.ts';
import { everyOne, id, oneOf, text } from '../address.ts';

export const outletKinds = everyOne<OutletKind>({ print: true, online: true, radio: true, television: true });
export const outletLevels = everyOne<OutletLevel>({
  central: true,
  provincial: true,
  'other-province': true,
  foreign: true,
});
export const contractKinds = everyOne<ContractKind>({ contract: true, column: true });
export const itemForms = everyOne<ItemForm>({
  news: true,
  article: true,
  reportage: true,
  interview: true,
  photos: true,
  programme: true,
  other: true,
});
export const itemLanguages = everyOne<ItemLanguage>({
  vi: true,
  en: true,
  zh: true,
  ko: true,
  ja: true,
  lo: true,
  km: true,
  th: true,
  fr: true,
  ru: true,
  other: true,
});
export const tones = everyOne<Tone>({ positive: true, neutral: true, negative: true });
export const countedTabs = ['yes', 'no'] as const;

/** What the list keeps in its address. `month`: `2026-10`. */
export const itemFilters = z.object({
  q: text(),
  outletId: id(),
  contractId: id(),
  month: text(7),
  counted: oneOf(countedTabs),
});
export type ItemFilters = z.output<typeof itemFilters>;

/** The month of a day and those before it, the latest first: `2026-11`, `2026-10`, … */
export function monthsUntil(day: string, count: number): string[] {
  const last = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  return Array.from({ length: count }, (_, index) => {
    const month = last - index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}
