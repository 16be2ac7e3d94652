import type { Clause, Day, Genre } from '../document.ts';
import type { NameIndex } from './agency-names.ts';
import type { Section } from './section.ts';
import type { Grid, Paragraph } from './source.ts';
import type { TaskTable } from './task-tables.ts';
import type { PlanYears } from './timing.ts';

/** What the readers of assignments, parts and diagnostics share. */
export interface Material {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly isBody: (paragraph: number) => boolean;
  readonly sections: readonly Section[];
  /** Innermost section of each paragraph. */
  readonly sectionOf: readonly (Section | null)[];
  /** Tables of the word processor and tables typed as text, in reading order. */
  readonly grids: readonly Grid[];
  /** Those of them that say who does what, and the clauses that only such tables name. */
  readonly tables: readonly TaskTable[];
  readonly tableClauses: readonly Clause[];
  /** Where annexes begin in the text. */
  readonly annexStarts: readonly number[];
  readonly index: NameIndex;
  readonly years: PlanYears;
  readonly genre: Genre;
  /** Day of issue, where the header names one. */
  readonly issued: Day | null;
}
