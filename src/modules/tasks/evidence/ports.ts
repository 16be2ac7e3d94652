import type { DocumentIntake, FileStore } from '#modules/documents/index.ts';

/** Why a page could not be taken down. `retry`: the same may work later. */
export type PageProblem =
  | 'not-public'
  | 'not-found'
  | 'no-answer'
  | 'refused'
  | 'too-large'
  | 'too-slow'
  | 'too-many-redirects'
  | 'not-a-page'
  | 'bad-certificate';

/** A page as it stood. */
export interface FetchedPage {
  readonly finalUrl: string;
  readonly status: number;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly title: string | null;
  /** The words of the page; null where it has none (a PDF). */
  readonly text: string | null;
  /** The instant or day of publication as the page writes it; null where it says none. */
  readonly published: string | null;
}

export type PageResult =
  | { readonly ok: true; readonly page: FetchedPage }
  | {
      readonly ok: false;
      readonly problem: PageProblem;
      readonly mayWorkLater: boolean;
      /** For how long the site wants to be left alone, in milliseconds, as it said itself. */
      readonly restMs?: number;
    };

/**
 * Takes public web pages down. Never throws for what the other side does; never reaches an address that is not public.
 * A `feed` (RSS, Atom, JSON Feed) comes with its source as its text.
 */
export interface PageFetcher {
  /** How long a site is left alone after one of its pages, in milliseconds; not at all where left out. */
  readonly pauseMs?: number;
  fetch(url: string, signal?: AbortSignal, kind?: 'page' | 'feed'): Promise<PageResult>;
}

/** A picture as screens show it: turned upright, at most so many pixels wide, without what the camera wrote into it (place, device). */
export interface ShownPicture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export type PictureResult =
  | { readonly ok: true; readonly picture: ShownPicture }
  | { readonly ok: false; readonly problem: 'picture-broken' | 'picture-too-large' };

/** Makes pictures fit to be shown. Never throws for bad input. */
export interface PictureMaker {
  show(bytes: Uint8Array): Promise<PictureResult>;
  /** May a sheet of paper be in it? False only where hardly anything is as light and pale as paper; true for what cannot be told. */
  mayShowPaper(bytes: Uint8Array): Promise<boolean>;
}

/** The ports of the tasks module, given by the composition root. */
export interface TasksPorts {
  readonly files: FileStore;
  readonly intake: DocumentIntake;
  readonly pages: PageFetcher;
  readonly pictures: PictureMaker;
}
