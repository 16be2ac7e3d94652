import type { Catalogue, CatalogueAgency } from '../document.ts';
import { foldName, foldText } from '../fold.ts';
import type { WordList } from './word-list.ts';

interface Node {
  readonly next: Map<string, Node>;
  agency: CatalogueAgency | null;
}

/** The names of a catalogue, ready for the longest match at a word. */
export interface NameIndex {
  readonly root: Node;
  /** The same names without marks, for texts typed without diacritics. */
  readonly bare: Node;
  readonly provinces: Node;
  /** The issuer's own province, where the catalogue does not know it. */
  readonly home: Node | null;
  readonly byName: ReadonlyMap<string, CatalogueAgency>;
  readonly collectives: readonly { readonly code: string; readonly regex: RegExp }[];
  readonly provinceNames: ReadonlyMap<string, string>;
  /** Codes of the agencies that are asked (đề nghị) and never ordered (giao). */
  readonly requested: ReadonlySet<string>;
}

const newNode = (): Node => ({ next: new Map(), agency: null });
const PLACE: CatalogueAgency = { code: '', name: '', aliases: [], type: 'state', requestedOnly: false };

function insert(root: Node, key: string, agency: CatalogueAgency): void {
  let node = root;
  for (const word of key.split(' ')) {
    const next = node.next.get(word) ?? newNode();
    node.next.set(word, next);
    node = next;
  }
  node.agency ??= agency;
}

/** Builds the index of a catalogue; done once for each reading. */
export function indexNames(catalogue: Catalogue): NameIndex {
  const [root, bare, provinces] = [newNode(), newNode(), newNode()];
  const byName = new Map<string, CatalogueAgency>();
  for (const agency of catalogue.agencies) {
    for (const name of [agency.name, ...agency.aliases]) {
      const key = foldName(name);
      insert(root, key, agency);
      const bareKey = foldText(name);
      if (bareKey !== key && bareKey.includes(' ')) insert(bare, bareKey, agency);
      if (!byName.has(key)) byName.set(key, agency);
    }
  }
  const provinceNames = new Map(catalogue.provinces.map((name) => [foldName(name), name]));
  for (const key of provinceNames.keys()) insert(provinces, key, PLACE);
  const collectives = catalogue.collectives.map(({ code, pattern }) => ({ code, regex: new RegExp(pattern, 'u') }));
  const requested = new Set(catalogue.agencies.flatMap((agency) => (agency.requestedOnly ? [agency.code] : [])));
  return { root, bare, provinces, home: null, byName, collectives, provinceNames, requested };
}

const HOME = /(?:tỉnh|thành phố|TP\.?)\s+(\p{Lu}[\p{L}\s-]{1,40})$/u;

/** The index with the province of the issuing body, where the catalogue does not know it. */
export function withHomeProvince(index: NameIndex, issuer: string | null): NameIndex {
  const name = HOME.exec(issuer ?? '')?.[1]?.trim() ?? '';
  const key = foldName(name);
  if (key === '' || index.provinceNames.has(key)) return index;
  const home = newNode();
  insert(home, key, PLACE);
  return { ...index, home, provinceNames: new Map([...index.provinceNames, [key, name]]) };
}

/** What may stand between the words of one name. */
const WITHIN_NAME = /^[\s,\-–&./'’]{0,6}$/u;

function isWithinName(text: string, end: number, start: number): boolean {
  const isOneSpace = start === end + 1 && text.charCodeAt(end) === 32;
  return isOneSpace || WITHIN_NAME.test(text.slice(end, start));
}

function longest(
  root: Node,
  text: string,
  words: WordList,
  from: number,
): { last: number; agency: CatalogueAgency } | null {
  let node = root;
  let end = -1;
  let best: { last: number; agency: CatalogueAgency } | null = null;
  for (let at = from; at < from + 16; at++) {
    const word = words.at(at);
    if (!word) break;
    if (end >= 0 && !isWithinName(text, end, word.start)) break;
    end = word.end;
    const next = node.next.get(word.low);
    if (!next) break;
    node = next;
    if (node.agency) best = { last: at, agency: node.agency };
  }
  return best;
}

/** The longest name of the catalogue that begins at a word; `last` is the index of its last word. */
export function matchName(
  index: NameIndex,
  text: string,
  words: WordList,
  from: number,
): { last: number; agency: CatalogueAgency } | null {
  const found = longest(index.root, text, words, from);
  if (found) return found;
  // Only a text without any marks may be read without marks.
  return /^[\p{ASCII}]*$/u.test(words.at(from)?.low ?? '') ? longest(index.bare, text, words, from) : null;
}

/** The province whose name begins at a word, as index of its last word; -1 where there is none. */
export function matchProvince(index: NameIndex, text: string, words: WordList, from: number): number {
  const found =
    longest(index.provinces, text, words, from) ?? (index.home ? longest(index.home, text, words, from) : null);
  const first = words.at(from);
  const isCapital = first ? /^\p{Lu}/u.test(text.slice(first.start, first.start + 1)) : false;
  return found && isCapital ? found.last : -1;
}
