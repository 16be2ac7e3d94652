/** What a key does on the review screen. */
export type ReviewAct =
  | 'next'
  | 'previous'
  | 'confirm'
  | 'edit'
  | 'reject'
  | 'restore'
  | 'merge'
  | 'split'
  | 'add'
  | 'question'
  | 'source'
  | 'choose'
  | 'leave';

/** Keys in the order in which the help shows them, each with what it does. */
export const REVIEW_KEYS: readonly { readonly key: string; readonly act: ReviewAct }[] = [
  { key: 'j', act: 'next' },
  { key: 'k', act: 'previous' },
  { key: 'Enter', act: 'confirm' },
  { key: 'e', act: 'edit' },
  { key: 'x', act: 'reject' },
  { key: 'u', act: 'restore' },
  { key: ' ', act: 'choose' },
  { key: 'm', act: 'merge' },
  { key: 's', act: 'split' },
  { key: 'a', act: 'add' },
  { key: 'n', act: 'question' },
  { key: 'v', act: 'source' },
  { key: 'Escape', act: 'leave' },
];

/** The id `by` steps after `current` in `ids`; stops at both ends. Without a current one: the first or the last. */
export function stepFrom(ids: readonly string[], current: string | null, by: 1 | -1): string | null {
  const at = current === null ? -1 : ids.indexOf(current);
  if (at < 0) return (by > 0 ? ids[0] : ids.at(-1)) ?? null;
  return ids[Math.min(ids.length - 1, Math.max(0, at + by))] ?? null;
}
