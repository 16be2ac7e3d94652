import { describe, expect, it } from 'vitest';
import { placeOfSelection, quoteOf } from './selection.ts';

const text = 'Giao Sở Tài chính  chủ trì.\nXong trước 15/11.';

describe('selected words', () => {
  it.each([
    ['from left to right', { start: 5, offset: 0 }, { start: 5, offset: 12 }, 'Sở Tài chính'],
    ['dragged backwards', { start: 5, offset: 12 }, { start: 0, offset: 5 }, 'Sở Tài chính'],
    ['with blanks at both ends', { start: 4, offset: 0 }, { start: 17, offset: 2 }, 'Sở Tài chính'],
    ['begun and ended within words', { start: 5, offset: 1 }, { start: 5, offset: 10 }, 'Sở Tài chính'],
    ['over a line break', { start: 19, offset: 0 }, { start: 28, offset: 4 }, 'chủ trì.\nXong'],
    ['past the end', { start: 28, offset: 5 }, { start: 28, offset: 500 }, 'trước 15/11.'],
  ])('%s', (_name, anchor, focus, words) => {
    expect(text.slice(...(placeOfSelection(text, anchor, focus) ?? [0, 0]))).toBe(words);
  });

  it('are no place where only blanks were selected', () => {
    expect(placeOfSelection(text, { start: 17, offset: 0 }, { start: 17, offset: 2 })).toBeNull();
    expect(placeOfSelection(text, { start: 3, offset: 0 }, { start: 3, offset: 0 })).toBeNull();
  });

  it('are quoted in one line, cut at a word', () => {
    expect(quoteOf(text, [0, text.length])).toBe('Giao Sở Tài chính chủ trì. Xong trước 15/11.');
    expect(quoteOf(text, [0, text.length], 20)).toBe('Giao Sở Tài chính…');
  });
});
