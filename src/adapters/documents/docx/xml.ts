import { SaxesParser } from 'saxes';

/** An element of Office XML. Names carry the usual prefix of their namespace (`w:p`), whatever the file calls it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/** Not well-formed, or nested deeper than any real document. */
export class BrokenXml extends Error {}

const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'urn:schemas-microsoft-com:vml': 'v',
};
const DEEPEST = 250;

/**
 * Parses a part of an Office package. Entities of a document type are not expanded (there is nothing to blow up).
 * @throws {BrokenXml}
 */
export function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  const prefixes = new Map<string, string>();
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  parser.on('error', (error) => {
    throw new BrokenXml(error.message);
  });
  parser.on('opentag', (tag) => {
    learnPrefixes(tag.attributes, prefixes);
    const element: XmlElement = {
      name: canonical(tag.name, prefixes),
      attributes: canonicalKeys(tag.attributes, prefixes),
      children: [],
    };
    open.at(-1)?.children.push(element);
    open.push(element);
    if (open.length > DEEPEST) throw new BrokenXml('nested too deep');
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (piece) => {
    if (open.length > 1) open.at(-1)?.children.push(piece);
  });
  parser.write(text).close();
  const [first] = elementsOf(root);
  if (!first) throw new BrokenXml('no element');
  return first;
}

function learnPrefixes(attributes: Record<string, string>, prefixes: Map<string, string>): void {
  for (const key in attributes) {
    if (!key.startsWith('xmlns:')) continue;
    const known = PREFIXES[attributes[key] ?? ''];
    const prefix = key.slice(6);
    if (known && known !== prefix) prefixes.set(prefix, known);
  }
}

function canonical(name: string, prefixes: ReadonlyMap<string, string>): string {
  if (prefixes.size === 0) return name;
  const colon = name.indexOf(':');
  const prefix = prefixes.get(name.slice(0, Math.max(0, colon)));
  return prefix ? prefix + name.slice(colon) : name;
}

function canonicalKeys(
  attributes: Record<string, string>,
  prefixes: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  if (prefixes.size === 0) return attributes;
  return Object.fromEntries(Object.entries(attributes).map(([key, value]) => [canonical(key, prefixes), value]));
}

/** Child elements, text left out. */
export function elementsOf(parent: XmlElement): XmlElement[] {
  return parent.children.filter((child): child is XmlElement => typeof child !== 'string');
}

export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

/** `w:val` of a child, `<w:jc w:val="center"/>`; undefined when there is no such child. */
export function valueOf(parent: XmlElement | undefined, name: string): string | undefined {
  return childOf(parent, name)?.attributes['w:val'];
}

/** A switch that is on by its presence alone: `<w:b/>` yes, `<w:b w:val="0"/>` no, absent undefined. */
export function switchOf(parent: XmlElement | undefined, name: string): boolean | undefined {
  const child = childOf(parent, name);
  if (!child) return undefined;
  return !/^(0|false|off|none)$/i.test(child.attributes['w:val'] ?? '1');
}

/** All descendants of this name in reading order, not looking inside a found one. */
export function findAll(parent: XmlElement, name: string): XmlElement[] {
  return elementsOf(parent).flatMap((child) => (child.name === name ? [child] : findAll(child, name)));
}

/** All text below an element. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
