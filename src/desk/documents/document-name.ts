import { capitalised, showDay } from '../format.ts';
import type { WordsInUse } from '../words.tsx';

interface Named {
  readonly type: string | null;
  readonly number: string | null;
  readonly issuedOn?: string | null;
  readonly subject?: string | null;
}

/** `Kế hoạch 46/KH-UBND`; without a number its subject, at last "Văn bản chưa có số". */
export function documentName({ type, number, subject }: Named, { t }: Pick<WordsInUse, 't'>): string {
  if (number) return `${type ?? t('documents.document')} ${number}`;
  if (subject) return capitalised(subject);
  return type ? `${type} (${t('documents.without-number')})` : t('documents.nameless');
}

/** `Kế hoạch 46/KH-UBND ngày 05/3/2026`. */
export function documentNameAndDay(document: Named, words: Pick<WordsInUse, 't' | 'language'>): string {
  const name = documentName(document, words);
  return document.issuedOn
    ? words.t('documents.name-day', { name, day: showDay(document.issuedOn, words.language) })
    : name;
}
