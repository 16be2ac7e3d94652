/** Web pages of the demonstration's world, under names that are nobody's: what links of its evidence show. */

/** A page as an editor wrote it. */
export interface SitePage {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const PAGES: Readonly<Record<string, SitePage>> = {};

/** The page of an address; undefined where the demonstration has none. */
export const exampleSite = (url: URL): SitePage | undefined => PAGES[`${url.hostname}${url.pathname}`];
