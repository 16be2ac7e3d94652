/** Web pages of the demonstration's world, under names that are nobody's: what the links of its evidence show. */
import { feed, items } from './press-story.ts';
import { provingPieces, topicOf, weeklyColumn, type ProvingPage } from './evidence.ts';

const WEEKS = 53;
/** An address of the paper's own site. */
const ofPaper = (path: string): string => new URL(`/${path}`, feed.url).href;

const source = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${feed.outlet}</title>${feed.items
  .map(
    ([at, path, title]) => `<item><title>${title}</title><link>${ofPaper(path)}</link><pubDate>${at}</pubDate></item>`,
  )
  .join('')}</channel></rss>`;

const pages = new Map<string, ProvingPage & { readonly feed?: string }>(
  [
    ...provingPieces.map((piece) => piece.page),
    weeklyColumn.before.page,
    { address: feed.url, title: feed.outlet, paragraphs: [], feed: source },
    ...feed.items.map(([, path, title]) => ({ address: ofPaper(path), title, paragraphs: [`${title}.`] })),
    ...items.map(({ url, title, author, outlet }) => ({
      address: url,
      title,
      paragraphs: [`${title}.`, `${author} – ${outlet}.`],
    })),
    ...Array.from({ length: WEEKS }, (_, index) => weeklyColumn.pageOf(index + 1, topicOf(index + 1))),
  ].map((page) => [page.address, page]),
);

/** The page of an address; undefined where the demonstration has none. */
export const exampleSite = (url: URL): (ProvingPage & { readonly feed?: string }) | undefined => pages.get(url.href);
