import type { DocumentRow } from '#modules/documents/contract.ts';
import { capitalised, dayOf, showDay } from '../format.ts';
import type { WordsInUse } from '../words.tsx';

interface Named {
  readonly type: string | null;
  readonly number: string | null;
  readonly issuedOn?: string | null;
  readonly subject?: string | null;
  readonly genre?: DocumentRow['genre'];
  readonly createdAt?: string;
}

/** `Kế hoạch 46/KH-UBND`; without a number its subject; without that what kind of document it is and when it came in. */
export function documentName(named: Named, words: Pick<WordsInUse, 't' | 'language'>): string {
  const { type, number, subject } = named;
  const { t } = words;
  if (number) return `${type ?? t('documents.document')} ${number}`;
  if (subject) return capitalised(subject);
  const kind = type ? `${type} (${t('documents.without-number')})` : kindOf(named, t);
  return named.createdAt
    ? t('documents.name-received', { name: kind, day: showDay(dayOf(named.createdAt), words.language) })
    : kind;
}

/** Kinds that tell more than “document”. */
const TELLING: ReadonlySet<unknown> = new Set<DocumentRow['genre']>(['instruction', 'conclusion', 'news']);

const kindOf = ({ genre }: Named, t: WordsInUse['t']): string =>
  genre && TELLING.has(genre) ? t(`documents.genre.${genre}`) : t('documents.nameless');

/** `Kế hoạch 46/KH-UBND ngày 05/3/2026`. */
export function documentNameAndDay(document: Named, words: Pick<WordsInUse, 't' | 'language'>): string {
  const name = documentName(document, words);
  return document.issuedOn
    ? words.t('documents.name-day', { name, day: showDay(document.issuedOn, words.language) })
    : name;
}
