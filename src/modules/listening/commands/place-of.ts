import { pageAddress } from '#modules/tasks/index.ts';

/** A page's address as the register keeps it, and what tells it from others; null where it is no address of a web page. */
export function placeOf(typed: string): { readonly url: string; readonly key: string } | null {
  const url = pageAddress(typed);
  return url === null ? null : { url, key: addressKey(url) };
}

/** The same page under https or http, with or without `www.`, on telephones (`m.`), with a stroke at the end. */
function addressKey(address: string): string {
  const { host, pathname, searchParams } = new URL(address);
  searchParams.sort();
  const query = searchParams.toString();
  return `${siteOf(host)}${pathname.replace(/\/+$/, '')}${query ? `?${query}` : ''}`;
}

/** `https://www.baothuangiang.vn/…`, `m.baothuangiang.vn` → `baothuangiang.vn`; null where it names no site. */
export function siteName(typed: string): string | null {
  const url = pageAddress(typed);
  return url === null ? null : siteOf(new URL(url).host);
}

const siteOf = (host: string): string => host.toLowerCase().replace(/^(www|m|amp)\./, '');
