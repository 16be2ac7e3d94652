import type { DiagnosticView } from '#modules/plans/contract.ts';

const RANKS: readonly DiagnosticView['severity'][] = ['error', 'warning', 'info'];

/** What weighs most first, in the order of the text. */
export const byWeight = (diagnostics: readonly DiagnosticView[]): DiagnosticView[] =>
  diagnostics.toSorted((a, b) => RANKS.indexOf(a.severity) - RANKS.indexOf(b.severity));

/** Remarks that have a sentence in each language of the desk. */
export const TRANSLATED = [
  'VB001',
  'VB002',
  'VB003',
  'VB004',
  'VB005',
  'VB006',
  'VB007',
  'VB008',
  'VB009',
  'VB010',
  'VB011',
  'VB012',
  'VB013',
  'VB014',
  'VB015',
  'VB016',
  'VB017',
  'VB018',
  'VB019',
  'VB020',
  'VB021',
  'VB022',
  'VB023',
  'VB026',
  'VB024',
  'VB025',
] as const;
type Translated = (typeof TRANSLATED)[number];

/** False for a remark of a newer reader: its own Vietnamese sentence is shown then. */
export const isTranslated = (code: string): code is Translated => TRANSLATED.some((one) => one === code);

const NAMES =
  'encoding joined parted text level genre section task number name province home time issued head before after path sum total'.split(
    ' ',
  );

/** The params of a remark; one that the reader could not fill stands as a dash, as in its own sentence. */
export const paramsOf = (one: DiagnosticView): Record<string, string | number> => ({
  ...Object.fromEntries(NAMES.map((name) => [name, '—'])),
  ...one.params,
});
