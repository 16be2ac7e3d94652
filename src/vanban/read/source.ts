import type { PlacedBlock } from '../document.ts';

/** A line of the normalised text; `end` excludes the line break. Blank lines are kept: they part paragraphs. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Index of the block it came from: lines of one block were one paragraph of the original. */
  readonly block: number;
  /** Index of the table it stands in; null outside. */
  readonly table: number | null;
  /** The original said that it is a list item with this marker; the marker begins the line. */
  readonly marker: string | null;
  readonly bold: boolean;
  readonly centred: boolean;
}

/** A cell with its place in the grid and in the text. Merged cells stand once, with their spans. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Where the pieces of its text begin, in it and in the document, where other columns stand between them. */
  readonly places?: readonly { readonly at: number; readonly start: number }[];
}

/** A table: of a word processor, or made of pipes, tabs or lines. */
export interface Grid {
  readonly cells: readonly GridCell[];
  readonly rows: number;
  readonly columns: number;
  readonly start: number;
  readonly end: number;
  /** True where rows and columns had to be guessed from a flat list of lines. */
  readonly guessed: boolean;
}

/** The text as all steps see it: clean signs, one offset for everything. */
export interface Source {
  readonly text: string;
  readonly blocks: readonly PlacedBlock[];
  readonly lines: readonly Line[];
  readonly grids: readonly Grid[];
  /** Signs that the repair of broken words and font encodings changed: for a diagnostic. */
  readonly repairs: Repairs;
}

export interface Repairs {
  readonly encoding: 'unicode' | 'tcvn3' | 'vni';
  readonly joinedWords: number;
  readonly partedWords: number;
}

/** A paragraph: wrapped lines joined, furniture blanked, of the same length as its slice of the text. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** `text` folded by `lowered`, of the same length. */
  readonly low: string;
  /** First and last line. */
  readonly lines: readonly [number, number];
  readonly block: number;
  readonly centred: boolean;
  readonly bold: boolean;
  /** Blank line before it. */
  readonly apart: boolean;
}
