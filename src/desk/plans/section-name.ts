import type { WordsInUse } from '../words.tsx';

/** A place of the outline by its path: “Mục II.2”; what has a word of its own keeps that, like “Phụ lục I”. */
export const sectionName = (t: WordsInUse['t'], path: string): string =>
  /^\p{Lu}\p{Ll}/u.test(path) ? path : t('plans.section', { path });
