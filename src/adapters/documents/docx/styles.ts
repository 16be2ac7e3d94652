import { childOf, elementsOf, switchOf, valueOf, type XmlElement } from './xml.ts';

/** What a run or a style says of its letters; undefined: nothing, so the one below decides. */
export interface LetterLook {
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  readonly capitals?: boolean | undefined;
  readonly font?: string | undefined;
}

export interface ParagraphLook {
  readonly alignment?: string | undefined;
  readonly sequence?: string | undefined;
  readonly level?: number | undefined;
  readonly pageBreakBefore?: boolean | undefined;
}

export interface Style {
  readonly letters: LetterLook;
  readonly paragraph: ParagraphLook;
  /** Styles from this one down to its root, for finding the level of a numbered style. */
  readonly chain: readonly string[];
}

export interface Styles {
  /** Look of a style with all it is based on; without a name the default paragraph style. */
  paragraphStyle(id: string | undefined): Style;
  characterStyle(id: string | undefined): LetterLook;
}

const PLAIN: Style = { letters: {}, paragraph: {}, chain: [] };

/** Reads `word/styles.xml`. */
export function openStyles(part: XmlElement | undefined): Styles {
  const elements = new Map<string, XmlElement>();
  let fallback: string | undefined;
  for (const style of part ? elementsOf(part) : []) {
    if (style.name !== 'w:style') continue;
    const id = style.attributes['w:styleId'] ?? '';
    elements.set(id, style);
    const isDefault = /^(1|true|on)$/.test(style.attributes['w:default'] ?? '');
    if (isDefault && style.attributes['w:type'] === 'paragraph') fallback = id;
  }
  const defaults = childOf(childOf(part, 'w:docDefaults'), 'w:rPrDefault');
  const base: Style = { ...PLAIN, letters: letterLook(childOf(defaults, 'w:rPr')) };
  const known = new Map<string, Style>();
  const resolve = (id: string | undefined, seen: ReadonlySet<string>): Style => {
    const element = id === undefined ? undefined : elements.get(id);
    if (id === undefined || !element || seen.has(id)) return base;
    const remembered = known.get(id);
    if (remembered) return remembered;
    const below = resolve(valueOf(element, 'w:basedOn'), new Set([...seen, id]));
    const style: Style = {
      letters: { ...below.letters, ...letterLook(childOf(element, 'w:rPr')) },
      paragraph: { ...below.paragraph, ...paragraphLook(childOf(element, 'w:pPr')) },
      chain: [id, ...below.chain],
    };
    known.set(id, style);
    return style;
  };
  return {
    paragraphStyle: (id) => resolve(id ?? fallback, new Set()),
    characterStyle: (id) => (id === undefined ? {} : characterLook(elements, id, new Set())),
  };
}

/** A character style says only what it changes; the defaults of the document are not part of it. */
function characterLook(elements: ReadonlyMap<string, XmlElement>, id: string, seen: Set<string>): LetterLook {
  const element = elements.get(id);
  if (!element || seen.has(id)) return {};
  seen.add(id);
  const basedOn = valueOf(element, 'w:basedOn');
  const below = basedOn === undefined ? {} : characterLook(elements, basedOn, seen);
  return { ...below, ...letterLook(childOf(element, 'w:rPr')) };
}

/** Reads `w:rPr`. */
export function letterLook(rPr: XmlElement | undefined): LetterLook {
  if (!rPr) return {};
  const fonts = childOf(rPr, 'w:rFonts')?.attributes;
  return defined({
    bold: switchOf(rPr, 'w:b'),
    italic: switchOf(rPr, 'w:i'),
    hidden: switchOf(rPr, 'w:vanish'),
    capitals: switchOf(rPr, 'w:caps'),
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'],
  });
}

/** Reads `w:pPr`. */
export function paragraphLook(pPr: XmlElement | undefined): ParagraphLook {
  if (!pPr) return {};
  const list = childOf(pPr, 'w:numPr');
  const level = valueOf(list, 'w:ilvl');
  return defined({
    alignment: valueOf(pPr, 'w:jc'),
    sequence: valueOf(list, 'w:numId'),
    level: level === undefined ? undefined : Number(level),
    pageBreakBefore: switchOf(pPr, 'w:pageBreakBefore'),
  });
}

/** Leaves out what is undefined, so that it does not cover what a style below says. */
function defined<T extends object>(look: T): T {
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined)) as T;
}
