/** Web pages of the demonstration's world, under names that are nobody's: what the links of its evidence show. */
import { items } from './press-story.ts';
import { provingPieces, topicOf, weeklyColumn, type ProvingPage } from './evidence.ts';

const WEEKS = 53;
const pages = new Map<string, ProvingPage>(
  [
    ...provingPieces.map((piece) => piece.page),
    weeklyColumn.before.page,
    ...items.map(({ url, title, author, outlet }) => ({
      address: url,
      title,
      paragraphs: [`${title}.`, `${author} – ${outlet}.`],
    })),
    ...Array.from({ length: WEEKS }, (_, index) => weeklyColumn.pageOf(index + 1, topicOf(index + 1))),
  ].map((page) => [page.address, page]),
);

/** The page of an address; undefined where the demonstration has none. */
export const exampleSite = (url: URL): ProvingPage | undefined => pages.get(url.href);
