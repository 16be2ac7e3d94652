import { parseFeed } from 'feedsmith';
import { defaultTreeAdapter, parseFragment } from 'parse5';
import { foldForSearch } from '#platform/values/fold.ts';

/** An item of a feed, in plain words. */
export interface FeedItem {
  readonly title: string;
  readonly url: string;
  readonly author: string | null;
  readonly summary: string | null;
  /** Instant or day as the feed writes it. */
  readonly published: string | null;
}

/** Feeds hold what is new; of a longer one the first are looked at. */
const MOST_ITEMS = 300;

/** The items of a feed (RSS, Atom, RDF, JSON Feed) that have a title and an address; null where the text is none. */
export function readFeed(text: string, base: string): FeedItem[] | null {
  let parsed: ReturnType<typeof parseFeed>;
  try {
    parsed = parseFeed(text);
  } catch {
    return null; // the library's words are for programmers; the person is told that it is no feed
  }
  return rawItems(parsed)
    .slice(0, MOST_ITEMS)
    .flatMap(({ title, link, author, summary, published }) => {
      const plain = plainWords(title ?? '').slice(0, 500);
      if (plain === '' || !link || !URL.canParse(link, base)) return [];
      return {
        title: plain,
        url: new URL(link, base).href,
        author: plainWords(author ?? '').slice(0, 200) || null,
        summary: plainWords(summary ?? '').slice(0, 1000) || null,
        published: typeof published === 'string' ? published : null,
      };
    });
}

interface RawItem {
  readonly title?: string | undefined;
  readonly link?: string | undefined;
  readonly author?: string | undefined;
  readonly summary?: string | undefined;
  readonly published?: unknown;
}

function rawItems(parsed: ReturnType<typeof parseFeed>): RawItem[] {
  switch (parsed.format) {
    case 'rss':
      return (parsed.feed.items ?? []).map((one) => ({
        title: one.title,
        link: one.link ?? (one.guid?.isPermaLink === false ? undefined : one.guid?.value),
        author: one.dc?.creators?.join(', '),
        summary: one.description,
        published: one.pubDate ?? one.dc?.dates?.[0],
      }));
    case 'atom':
      return (parsed.feed.entries ?? []).map((one) => ({
        title: one.title?.value,
        link: (one.links?.find((link) => (link.rel ?? 'alternate') === 'alternate') ?? one.links?.[0])?.href,
        author: one.authors?.map((author) => author.name).join(', '),
        summary: one.summary?.value,
        published: one.published ?? one.updated,
      }));
    case 'rdf':
      return (parsed.feed.items ?? []).map((one) => ({
        title: one.title,
        link: one.link,
        author: one.dc?.creators?.join(', '),
        summary: one.description,
        published: one.dc?.dates?.[0],
      }));
    case 'json':
      return (parsed.feed.items ?? []).map((one) => ({
        title: one.title,
        link: one.url,
        author: one.authors?.map((author) => author.name).join(', '),
        summary: one.summary ?? one.content_text,
        published: one.date_published,
      }));
  }
}

/** Words without marks of HTML. Walked without recursion: a hostile feed is nested deeper than the stack. */
function plainWords(html: string): string {
  const pieces: string[] = [];
  const stack = [...parseFragment(html.slice(0, 20_000)).childNodes].toReversed();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (defaultTreeAdapter.isTextNode(node)) pieces.push(node.value);
    else if ('childNodes' in node) stack.push(...node.childNodes.toReversed());
  }
  return pieces.join(' ').replace(/\s+/g, ' ').trim();
}

/** Does an item name one of these words, whole, whatever their marks? */
export function names(item: Pick<FeedItem, 'title' | 'summary'>, words: readonly string[]): boolean {
  const said = ` ${foldForSearch(`${item.title} ${item.summary ?? ''}`)} `;
  return words.map(foldForSearch).some((word) => word !== '' && said.includes(` ${word} `));
}
