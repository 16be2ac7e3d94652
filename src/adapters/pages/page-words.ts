import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
type Element = DefaultTreeAdapterTypes.Element;

/** Title and words of a page as a reader sees them; null where it has none of its own. */
export interface PageWords {
  readonly title: string | null;
  readonly text: string | null;
  /** The instant or day of publication as the page writes it. */
  readonly published: string | null;
}

/**
 * The words of what was taken down. Of a web page the article, where it marks one, else everything but scripts and styles;
 * each block on a line of its own.
 * @param charset as the server named it; else the page's own, else UTF-8.
 */
export function readWords(mediaType: string, bytes: Uint8Array, charset: string | null): PageWords {
  if (mediaType === 'text/plain') return { title: null, text: decode(bytes, charset).trim(), published: null };
  if (mediaType !== 'text/html' && mediaType !== 'application/xhtml+xml')
    return { title: null, text: null, published: null };
  const page = parse(decode(bytes, charset ?? namedInPage(bytes)));
  const marked = elements(page, (one) => one.tagName === 'article' || one.tagName === 'main').map(textOf);
  const article = marked.toSorted((a, b) => b.length - a.length)[0] ?? '';
  const body = elements(page, (one) => one.tagName === 'body')[0];
  const text = article.length >= LONG_ENOUGH ? article : body ? textOf(body) : '';
  return { title: titleOf(page), text, published: publishedIn(page) };
}

/** The source of a feed. @param charset as the server named it; else as its first line does, else UTF-8. */
export function readFeedSource(bytes: Uint8Array, charset: string | null): PageWords {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 200)).toString('latin1');
  const named = /<\?xml[^>]+encoding=["']([\w-]+)/i.exec(head)?.[1] ?? null;
  return { title: null, text: decode(bytes, charset ?? named), published: null };
}

/** Shorter than this, what calls itself the article is a teaser. */
const LONG_ENOUGH = 200;

function namedInPage(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 2048)).toString('latin1');
  return /<meta[^>]+charset=["']?\s*([\w-]+)/i.exec(head)?.[1] ?? null;
}

function decode(bytes: Uint8Array, charset: string | null): string {
  try {
    return new TextDecoder(charset ?? 'utf-8').decode(bytes);
  } catch {
    // A charset that nobody knows: what is left of the letters is better than nothing.
    return new TextDecoder('utf-8').decode(bytes);
  }
}

function titleOf(page: Node): string | null {
  const og = elements(page, (one) => one.tagName === 'meta' && attribute(one, 'property') === 'og:title')[0];
  const title = elements(page, (one) => one.tagName === 'title')[0];
  const text = (og && attribute(og, 'content')) || (title && textOf(title)) || '';
  return text.replace(/\s+/g, ' ').trim().slice(0, 500) || null;
}

const PUBLISHED = /^(article:published_time|og:published_time|datepublished|pubdate|publishdate|dc\.date(\.issued)?)$/i;

/** As a newspaper says it: in the head of the page, in its data for search engines, or beside the title. */
function publishedIn(page: Node): string | null {
  const named = elements(page, (one) =>
    ['property', 'name', 'itemprop'].some((name) => PUBLISHED.test(attribute(one, name) ?? '')),
  );
  const inHead = named.map((one) => attribute(one, 'content') ?? attribute(one, 'datetime')).find(Boolean);
  const data = elements(page, (one) => attribute(one, 'type') === 'application/ld+json')
    .flatMap((one) => one.childNodes.map((node) => ('value' in node ? node.value : '')))
    .join(' ');
  const [time] = elements(page, (one) => one.tagName === 'time' && attribute(one, 'datetime') !== undefined);
  return (
    inHead ?? /"datePublished"\s*:\s*"([^"]{4,40})"/.exec(data)?.[1] ?? (time && attribute(time, 'datetime')) ?? null
  );
}

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

/** Walked without recursion: a hostile page is nested deeper than the stack. */
function elements(root: Node, wanted: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (defaultTreeAdapter.isElementNode(node) && wanted(node)) found.push(node);
    if ('childNodes' in node) stack.push(...node.childNodes.toReversed());
  }
  return found;
}

const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'select', 'button', 'head']);
const BLOCKS =
  /^(p|div|h[1-6]|li|tr|table|section|article|main|header|footer|nav|aside|ul|ol|dl|dt|dd|blockquote|pre|br|hr|figure|figcaption|form)$/;

function textOf(root: Element): string {
  const pieces: string[] = [];
  const stack: (Node | null)[] = [...root.childNodes].toReversed();
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (node === null) pieces.push('\n');
    else if (defaultTreeAdapter.isTextNode(node)) pieces.push(node.value.replace(/\s+/g, ' '));
    else if (defaultTreeAdapter.isElementNode(node) && !UNSEEN.has(node.tagName)) {
      const isBlock = BLOCKS.test(node.tagName);
      if (isBlock) pieces.push('\n');
      if (isBlock) stack.push(null);
      if (node.tagName === 'td' || node.tagName === 'th') pieces.push(' ');
      stack.push(...node.childNodes.toReversed());
    }
  }
  return pieces
    .join('')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
