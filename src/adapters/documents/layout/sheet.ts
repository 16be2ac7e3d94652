/** A word as it stands on a page. All lengths in points (1/72 inch), origin at the top left. */
export interface PlacedWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Size of its letters. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Name of their font, where the file tells. */
  readonly font?: string;
}

/** A drawn straight line, horizontal (`y0 === y1`) or vertical (`x0 === x1`), from its lesser to its greater end. */
export interface Ruling {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** A page, whether it came from the letters of a PDF or from recognition. */
export interface PageSheet {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly words: readonly PlacedWord[];
  readonly rulings: readonly Ruling[];
}

export const isHorizontal = (ruling: Ruling): boolean => ruling.y0 === ruling.y1;
