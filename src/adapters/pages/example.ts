import type { PageFetcher } from '#modules/tasks/index.ts';
import { readFeedSource, readWords } from './page-words.ts';

/** A page of the demonstration's world. */
export interface ExamplePage {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** The source of a feed that stands at this address instead of a page. */
  readonly feed?: string;
}

/**
 * The fake of the port: answers for names under `.example`, which are nobody's (RFC 2606), from pages that are given; whatever
 * else is asked goes to `others`, or is not found.
 */
export function examplePages(find: (url: URL) => ExamplePage | undefined, others?: PageFetcher): PageFetcher {
  return {
    async fetch(address, signal, kind) {
      const url = new URL(address);
      if (!url.hostname.endsWith('.example') && others) return others.fetch(address, signal, kind);
      const page = find(url);
      if (!page) return { ok: false, problem: 'not-found', mayWorkLater: false };
      const bytes = Buffer.from(page.feed ?? layOut(page, url.hostname));
      const mediaType = page.feed === undefined ? 'text/html' : 'application/rss+xml';
      return {
        ok: true,
        page: {
          finalUrl: url.href,
          status: 200,
          mediaType,
          bytes,
          ...(kind === 'feed' ? readFeedSource(bytes, 'utf-8') : readWords(mediaType, bytes, 'utf-8')),
        },
      };
    },
  };
}

const layOut = ({ title, paragraphs }: ExamplePage, host: string): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${safe(title)}</title></head><body><header>${safe(host)}</header>` +
  `<article><h1>${safe(title)}</h1>${paragraphs.map((one) => `<p>${safe(one)}</p>`).join('')}</article></body></html>`;

const safe = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
