import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** The day the sample plan was signed; a ZIP knows no time zone. */
const SETTLED = new Date(2026, 2, 5, 8, 0, 0);

/**
 * Packs an Office file again so that the same content has the same bytes: entries in order of name, one fixed date, and
 * the dates of creation in its properties settled.
 */
export function settleArchive(archive: Uint8Array): Uint8Array {
  const entries = unzipSync(archive);
  const names = Object.keys(entries)
    .filter((name) => !name.endsWith('/'))
    // Readers expect the list of content types first.
    .toSorted((a, b) => Number(b.startsWith('[')) - Number(a.startsWith('[')) || (a < b ? -1 : 1));
  const settled: Zippable = {};
  for (const name of names) {
    const content = entries[name]!;
    settled[name] = [
      name === 'docProps/core.xml' ? strToU8(settleDates(strFromU8(content))) : content,
      { mtime: SETTLED },
    ];
  }
  return zipSync(settled, { level: 9 });
}

const settleDates = (xml: string): string =>
  xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, '$12026-03-05T01:00:00Z');
