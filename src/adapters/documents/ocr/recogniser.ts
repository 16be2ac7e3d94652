import type { GreyPicture } from './grey.ts';

/** A word found in a picture; lengths in pixels of the picture. */
export interface RecognisedWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Height of a line of its letters. */
  readonly size: number;
  /** 0–100. */
  readonly confidence: number;
}

/** What a picture shows: a whole page in any arrangement, lines of text one below the other, or a lone number. */
export type PictureKind = 'page' | 'lines' | 'number';

/**
 * Recognises the words of an upright picture; a picture without any gives none. One at a time; `close` ends it and all it
 * started.
 */
export interface Recogniser {
  /** `density`: pixels an inch. */
  recognise(picture: GreyPicture, density: number, kind: PictureKind): Promise<readonly RecognisedWord[]>;
  close(): Promise<void>;
}
