/** Why a row of a sheet cannot be taken; `code` is a translation key. */
export interface RowIssue {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What taking a row would do. */
export type RowAction = 'added' | 'changed' | 'same' | 'wrong';

const LONGEST = 200;

/** Columns whose text is longer than the register takes. */
export function tooLong(
  columns: readonly { readonly heading: string; readonly text: string; readonly most?: number }[],
): RowIssue[] {
  return columns
    .filter(({ text, most }) => text.length > (most ?? LONGEST))
    .map(({ heading }) => ({ code: 'organizations.row-too-long', params: { column: heading } }));
}

/** Marks every later row that has the key of an earlier one; a null key is never a repetition. */
export function repetitions(
  rows: readonly { readonly row: number; readonly key: string | null }[],
): Map<number, RowIssue> {
  const first = new Map<string, number>();
  const found = new Map<number, RowIssue>();
  for (const { row, key } of rows) {
    if (key === null) continue;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row);
    else found.set(row, { code: 'organizations.row-twice', params: { row: earlier } });
  }
  return found;
}
