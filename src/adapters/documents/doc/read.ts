import type { OpenedDocument } from '#modules/documents/index.ts';
import type { SourceBlock } from '#vanban/document.ts';
import WordExtractor from 'word-extractor';
import { stampBlocks, typedStamps } from '../ocr/stamp-words.ts';
import { plainDocument } from '../reading.ts';
import { Refusal } from '../refusal.ts';

/**
 * Reads a .doc of Word 97 to 2003: its text, then its text boxes and notes, whose places in the text are not known;
 * headers and footers left out, but for a stamp in them.
 * @throws {Refusal}
 */
export async function readDoc(name: string, bytes: Uint8Array): Promise<OpenedDocument> {
  const document = await new WordExtractor().extract(Buffer.from(bytes));
  const asWritten = { filterUnicode: false };
  const body = document.getBody(asWritten).split('\n');
  const boxes = linesOf(document.getTextboxes(asWritten));
  const notes = [...linesOf(document.getFootnotes(asWritten)), ...linesOf(document.getEndnotes(asWritten))];
  const stamps = typedStamps([...linesOf(document.getHeaders(asWritten)), ...boxes]);
  const blocks = [...stampBlocks(stamps), ...[...body, ...boxes].map(paragraphOf), ...notes.map(noteOf)];
  if (blocks.length === 0) throw new Refusal({ code: 'no-text', params: { name } });
  return plainDocument('doc', blocks, notes.length > 0 ? [{ code: 'footnotes', params: { count: notes.length } }] : []);
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const paragraphOf = (text: string): SourceBlock => ({ kind: 'paragraph', text });
const noteOf = (text: string, index: number): SourceBlock => ({ kind: 'paragraph', text, marker: `[${index + 1}]` });
