import type { words as vi } from './vi/index.ts';

/** A key of the desk's words: every module's file in `vi/`, merged. */
export type Key = keyof typeof vi;
/** All words of one language. */
export type Words = Readonly<Record<Key, string>>;

/** The words of one language; only the chosen one is fetched. A key missing in a language does not pass the types. */
export async function loadWords(language: 'vi' | 'en'): Promise<Words> {
  return language === 'en' ? (await import('./en/index.ts')).words : (await import('./vi/index.ts')).words;
}
