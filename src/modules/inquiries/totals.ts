import { sumOf } from './decimal.ts';
import type { Entries, Field } from './field.ts';

/** What the answers that stand come to in one column. */
export interface ColumnTotal {
  readonly key: string;
  /** Agencies that filled it in. */
  readonly filled: number;
  /** Of numbers and money: the exact sum, kept as the entries are; null where nobody filled it in, which is not 0. */
  readonly sum: string | null;
  /** Of choices and yes-no: how many chose what, in the order of the inquiry. */
  readonly counts: readonly { readonly choice: string; readonly count: number }[];
}

/** @param standing entries of the answers that count: the newest of each agency, those sent back left out. */
export const totalsOf = (fields: readonly Field[], standing: readonly Entries[]): ColumnTotal[] =>
  fields.map((field) => {
    const values = standing.flatMap((entries) => entries[field.key] ?? []);
    const isSummed = field.kind === 'number' || field.kind === 'money';
    const choices = field.kind === 'yes-no' ? ['yes', 'no'] : field.kind === 'choice' ? field.choices : [];
    return {
      key: field.key,
      filled: values.length,
      sum: isSummed && values.length > 0 ? sumOf(values) : null,
      counts: choices.map((choice) => ({ choice, count: values.filter((one) => one === choice).length })),
    };
  });
