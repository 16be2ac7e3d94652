import type { Language } from '#platform/values/localized.ts';

/** Where the choice of language is kept on this device, for the time before somebody is signed in. */
export const KEPT_LANGUAGE = 'lantoa.language';

/** The language of the first screen: what was chosen on this device, else the browser's first that we speak, else Vietnamese. */
export function languageAtFirst(kept: string | null, browser: readonly string[]): Language {
  if (kept === 'vi' || kept === 'en') return kept;
  const first = browser.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag === 'vi' || tag === 'en');
  return first === 'en' ? 'en' : 'vi';
}
