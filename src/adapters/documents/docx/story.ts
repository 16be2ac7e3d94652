import type { Numbering } from './numbering.ts';
import type { OldFonts } from './old-fonts.ts';
import type { Styles } from './styles.ts';
import type { XmlElement } from './xml.ts';

/** What is remembered while a document is read from its first paragraph to its last. */
export interface Story {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly oldFonts: OldFonts;
  /** Page being read; null when the file does not tell where its pages end. */
  page: number | null;
  /** Open fields; the words of an instruction are not shown, those of its result are. */
  readonly fields: ('instruction' | 'result')[];
  /** Text of paragraphs whose mark was deleted with track changes: it runs on into the next paragraph. */
  carried: Letters;
  /** Ids of footnotes and endnotes in the order in which the text calls them. */
  readonly called: { readonly kind: 'footnote' | 'endnote'; readonly id: string }[];
  readonly counts: { inserted: number; deleted: number; hidden: number; pictures: number };
}

/** Text of a paragraph while it grows, and how much of it is bold or italic. */
export interface Letters {
  text: string;
  visible: number;
  bold: number;
  italic: number;
  /** Page on which its first letter stands. */
  page: number | null;
  /** Contents of text boxes that are anchored in it. */
  readonly boxes: XmlElement[];
}

export function openStory(styles: Styles, numbering: Numbering, oldFonts: OldFonts, hasPages: boolean): Story {
  return {
    styles,
    numbering,
    oldFonts,
    page: hasPages ? 1 : null,
    fields: [],
    carried: noLetters(null),
    called: [],
    counts: { inserted: 0, deleted: 0, hidden: 0, pictures: 0 },
  };
}

export function noLetters(page: number | null): Letters {
  return { text: '', visible: 0, bold: 0, italic: 0, page, boxes: [] };
}
