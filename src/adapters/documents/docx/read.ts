import type { SourceBlock } from '#vanban/document.ts';
import type { IntakeNote, OpenedDocument } from '#modules/documents/index.ts';
import { stampBlocks } from '../ocr/stamp-words.ts';
import type { ReadingDesk } from '../reading.ts';
import { Refusal } from '../refusal.ts';
import { BrokenZip, openZip, type Zip } from '../zip.ts';
import { readBlocks } from './body.ts';
import { readFirstHead } from './first-head.ts';
import { readMarginStamps } from './margin-stamps.ts';
import { openNumbering } from './numbering.ts';
import { openOldFonts } from './old-fonts.ts';
import { openStory, type Story } from './story.ts';
import { picturesIn } from './pictures.ts';
import { openStyles } from './styles.ts';
import { BrokenXml, childOf, elementsOf, parseXml, type XmlElement } from './xml.ts';

/**
 * Reads a .docx: paragraphs with the markers that Word generates, tables with merged cells, text boxes, notes at the end;
 * tracked deletions, hidden text, headers and footers left out, but for a stamp of secrecy in them.
 * @throws {Refusal}
 */
export async function readDocx(name: string, bytes: Uint8Array, desk: ReadingDesk): Promise<OpenedDocument> {
  try {
    return await readPackage(name, openZip(bytes, name, desk.limits), desk);
  } catch (error) {
    if (error instanceof BrokenZip || error instanceof BrokenXml) throw broken(name);
    throw error;
  }
}

const broken = (name: string): Refusal => new Refusal({ code: 'broken', params: { name, format: 'docx' } });

async function readPackage(name: string, zip: Zip, desk: ReadingDesk): Promise<OpenedDocument> {
  desk.tell({ step: 'reading', done: 0, total: 1 });
  const main = mainPart(zip);
  const text = partText(zip, main);
  const body = text === undefined ? undefined : childOf(parseXml(text), 'w:body');
  if (text === undefined || !body) throw broken(name);
  const pages = countPages(text);
  const atLeast = Math.max(pages, 1 + countOf(text, 'w:type="page"'));
  if (atLeast > desk.limits.pages) {
    throw new Refusal({ code: 'too-many-pages', params: { name, pages: atLeast, limit: desk.limits.pages } });
  }
  const beside = (part: string): XmlElement | undefined => sidePart(zip, main, part);
  const styles = openStyles(beside('styles'));
  const namesOldFont = /"(?:\.vn|vni-)/i;
  const isNamed = namesOldFont.test(text) || namesOldFont.test(partText(zip, besidePart(main, 'styles')) ?? '');
  const oldFonts = openOldFonts(body, styles, isNamed);
  const story = openStory(styles, openNumbering(beside('numbering')), oldFonts, pages > 1);
  const head = readFirstHead(story, body, (relation) => relatedPart(zip, main, relation));
  const isInHead = (stamp: string): boolean => head.some((one) => one.kind === 'paragraph' && one.text === stamp);
  const stamps = readMarginStamps(
    marginsOf(zip).map(([, xml]) => xml),
    body,
  ).filter((stamp) => !isInHead(stamp));
  const told = readBlocks(story, body);
  const pictured = await stampsInPictures(zip, main, body, desk);
  const blocks = [...stamps.map(paragraphOf), ...pictured, ...head, ...told];
  const notes = [...readNotes(story, beside)];
  desk.tell({ step: 'reading', done: 1, total: 1 });
  if (blocks.length === 0) throw new Refusal({ code: 'no-text', params: { name } });
  return {
    format: 'docx',
    blocks: [...blocks, ...notes],
    pages: pages > 1 ? pages : null,
    pageSources: [],
    signatures: [],
    notes: remarks(story, notes.length),
  };
}

/** Nearly always `word/document.xml`; the relations of the package say when not. */
function mainPart(zip: Zip): string {
  if (zip.entries.has('word/document.xml')) return 'word/document.xml';
  const relations = partText(zip, '_rels/.rels');
  const target = relations
    ? elementsOf(parseXml(relations)).find((one) => one.attributes['Type']?.endsWith('/officeDocument'))
    : undefined;
  return (target?.attributes['Target'] ?? 'word/document.xml').replace(/^\//, '');
}

const folderOf = (main: string): string => main.slice(0, main.lastIndexOf('/') + 1);
const besidePart = (main: string, part: string): string => `${folderOf(main)}${part}.xml`;

function sidePart(zip: Zip, main: string, part: string): XmlElement | undefined {
  const text = partText(zip, besidePart(main, part));
  return text === undefined ? undefined : parseXml(text);
}

/** A part that the main part names by a relation, `rId7` → `word/header1.xml`. */
function relatedPart(zip: Zip, main: string, id: string): XmlElement | undefined {
  const target = targetsOf(zip, main).get(id);
  const text = target && partText(zip, target);
  return text ? parseXml(text) : undefined;
}

/** Names of the parts that a part relates to, by the ids of the relations. */
function targetsOf(zip: Zip, part: string): ReadonlyMap<string, string> {
  const folder = folderOf(part);
  const relations = partText(zip, `${folder}_rels/${part.slice(folder.length)}.rels`);
  const all = relations ? elementsOf(parseXml(relations)) : [];
  return new Map(
    all.map(({ attributes }) => {
      const target = attributes['Target'] ?? '';
      return [attributes['Id'] ?? '', target.startsWith('/') ? target.slice(1) : folder + target];
    }),
  );
}

/** Stamps that stand in the text or the margins as pictures. */
async function stampsInPictures(
  zip: Zip,
  main: string,
  body: XmlElement,
  desk: ReadingDesk,
): Promise<readonly SourceBlock[]> {
  const parts = [[main, body] as const, ...marginsOf(zip)];
  const pictures = parts.flatMap(([part, xml]) => {
    const targets = targetsOf(zip, part);
    return picturesIn(xml, (relation) => partBytes(zip, targets.get(relation) ?? ''));
  });
  if (pictures.length === 0) return [];
  const { readPictureStamps } = await import('./picture-stamps.ts');
  return stampBlocks(await readPictureStamps(pictures, desk));
}

const paragraphOf = (text: string): SourceBlock => ({ kind: 'paragraph', text });

/** Headers and footers of all sections and pages, with their names. */
const marginsOf = (zip: Zip): (readonly [part: string, xml: XmlElement])[] =>
  [...zip.entries.keys()]
    .filter((part) => /(?:^|\/)(?:header|footer)\d*\.xml$/.test(part))
    .flatMap((part) => {
      const text = partText(zip, part);
      return text ? [[part, parseXml(text)] as const] : [];
    });

/** A damaged picture does not make the words unreadable. */
function partBytes(zip: Zip, part: string): Uint8Array | undefined {
  try {
    return zip.read(part);
  } catch (error) {
    if (error instanceof BrokenZip) return undefined;
    throw error;
  }
}

function partText(zip: Zip, part: string): string | undefined {
  const bytes = zip.read(part);
  if (!bytes) return undefined;
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0);
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes);
}

/** Word leaves a trace where each page ended when the file was last shown; other programs leave none. */
const countPages = (text: string): number => 1 + countOf(text, '<w:lastRenderedPageBreak');

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}

/** Footnotes and endnotes stand behind everything else, in the order in which the text calls them. */
function* readNotes(story: Story, beside: (part: string) => XmlElement | undefined): Generator<SourceBlock> {
  const called = [...story.called];
  if (called.length === 0) return;
  const parts = { footnote: beside('footnotes'), endnote: beside('endnotes') };
  story.page = null;
  for (const [index, { kind, id }] of called.entries()) {
    const part = parts[kind];
    const note = part && elementsOf(part).find((one) => one.attributes['w:id'] === id);
    const blocks = note ? readBlocks(story, note) : [];
    for (const [position, block] of blocks.entries()) {
      yield position === 0 && block.kind === 'paragraph' ? { ...block, marker: `[${index + 1}]` } : block;
    }
  }
}

function remarks(story: Story, notes: number): IntakeNote[] {
  const { inserted, deleted, hidden, pictures } = story.counts;
  return [
    ...(inserted + deleted > 0 ? [{ code: 'tracked-changes', params: { inserted, deleted } } as const] : []),
    ...(hidden > 0 ? [{ code: 'hidden-text', params: { runs: hidden } } as const] : []),
    ...(notes > 0 ? [{ code: 'footnotes', params: { count: notes } } as const] : []),
    ...[...story.oldFonts.met].map((font) => ({ code: 'old-font', params: { font } }) as const),
    ...(pictures > 0 ? [{ code: 'pictures-left-out', params: { count: pictures } } as const] : []),
  ];
}
