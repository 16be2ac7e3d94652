import type { OpenedDocument } from '#modules/documents/index.ts';
import { blocksOfText } from '#vanban/blocks-of-text.ts';
import { decodeVietnamese } from '#vanban/encodings.ts';
import { plainDocument } from './reading.ts';
import { Refusal } from './refusal.ts';

/** Reads a plain text in whatever encoding it came. @throws {Refusal} `no-text` */
export function readPlainText(name: string, bytes: Uint8Array): OpenedDocument {
  const text = decodeVietnamese(bytes);
  if (text.trim() === '') throw new Refusal({ code: 'no-text', params: { name } });
  return plainDocument('text', blocksOfText(text));
}
