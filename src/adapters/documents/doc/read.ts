import type { OpenedDocument } from '#modules/documents/index.ts';
import type { SourceBlock } from '#vanban/document.ts';
import WordExtractor from 'word-extractor';
import { plainDocument } from '../reading.ts';
import { Refusal } from '../refusal.ts';

/** Reads a .doc of Word 97 to 2003. @throws {Refusal} */
export async function readDoc(name: string, bytes: Uint8Array): Promise<OpenedDocument> {
  const document = await new WordExtractor().extract(Buffer.from(bytes));
  const blocks: SourceBlock[] = document
    .getBody({ filterUnicode: false })
    .split('\n')
    .map((text) => ({ kind: 'paragraph', text }));
  if (blocks.length === 0) throw new Refusal({ code: 'no-text', params: { name } });
  return plainDocument('doc', blocks);
}
