import type { words as vi } from './vi/index.ts';

/** A key of the desk's words: every module's file in `vi/`, merged. */
export type Key = keyof typeof vi;
/** All words of one language. */
export type Words = Readonly<Record<Key, string>>;

/** The words of one language; only the chosen one is fetched. A key missing in a language does not pass the types. */
export async function loadWords(language: 'vi' | 'en'): Promise<Words> {
  return language === 'en' ? (await import('./en/index.ts')).words : (await import('./vi/index.ts')).words;
}

/** The words of the door alone, a tenth of all: what is shown while nobody is signed in does not wait for the rest. */
export async function loadDoorWords(language: 'vi' | 'en'): Promise<Partial<Words>> {
  return language === 'en' ? (await import('./en/door.ts')).doorWords : (await import('./vi/door.ts')).doorWords;
}
