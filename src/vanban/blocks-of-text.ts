import type { SourceBlock } from './document.ts';

/** Pasted or plain text as blocks: one paragraph for each line, blank lines kept, since they part paragraphs. */
export function blocksOfText(text: string): SourceBlock[] {
  return text.split(/\r\n?|\n/).map((line) => ({ kind: 'paragraph', text: line }));
}
