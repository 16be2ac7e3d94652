import type { Clause } from '../document.ts';
import type { Marker, MarkerStyle } from './markers.ts';

/** A clause with its place among the paragraphs. */
export interface Section {
  readonly clause: Clause;
  readonly style: MarkerStyle;
  /** Index of its paragraph; of the paragraph that holds its title, where that stands on the next line. */
  readonly paragraph: number;
  readonly titleParagraph: number;
  /** Where the words after the mark begin, in the text. */
  readonly titleStart: number;
  readonly parent: Section | null;
  /** One past its last paragraph, sub-clauses included. */
  readonly endParagraph: number;
}

/** A section whose end is not yet known, on the stack of those that the next mark may go into. */
export interface OpenSection {
  readonly section: { -readonly [key in keyof Section]: Section[key] };
  readonly marker: Marker;
  readonly path: string;
}

/** Takes the innermost section off the stack; it ends before the paragraph at `index`. */
export function closeSection(stack: OpenSection[], index: number): void {
  const open = stack.pop();
  if (open) open.section.endParagraph = index;
}
