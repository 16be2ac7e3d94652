/** What a column of an inquiry takes. */
export const fieldKinds = ['text', 'number', 'money', 'day', 'yes-no', 'choice', 'link', 'file'] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** One column of the table that the answers become. */
export interface Field {
  /** `c1` … `c8`: never changes, answers are kept under it. */
  readonly key: string;
  readonly label: string;
  readonly kind: FieldKind;
  /** Of numbers: `lượt`, `km`. */
  readonly unit: string | null;
  /** Of a choice: two or more. */
  readonly choices: readonly string[];
  readonly isRequired: boolean;
  /** One sentence for whoever fills it in. */
  readonly hint: string | null;
}

/** What an agency said: key of the column → value as it is kept (see `entry.ts`). A column left empty is not there. */
export type Entries = Readonly<Record<string, string>>;

export const MOST_FIELDS = 8;

/** The column as a person reads it: `Số buổi (buổi)`. */
export const headingOf = ({ label, unit, kind }: Pick<Field, 'label' | 'unit' | 'kind'>): string =>
  kind === 'money' ? `${label} (đồng)` : unit ? `${label} (${unit})` : label;
