import type { Language } from '../values/localized.ts';

/** The person's choice (`x-language`) first, else the browser's; Vietnamese where neither says English. */
export function languageOf(accepted: string | undefined, chosen?: string | string[]): Language {
  if (chosen === 'vi' || chosen === 'en') return chosen;
  const first = (accepted ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find((code) => code === 'vi' || code === 'en');
  return first === 'en' ? 'en' : 'vi';
}
