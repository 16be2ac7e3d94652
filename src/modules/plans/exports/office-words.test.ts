import { expect, test } from 'vitest';
import { placeWords } from './office-words.ts';

test.each([
  ['II.2', null, 'mục II.2'],
  ['I', 'Phụ lục II', 'mục I, phụ lục II'],
  ['Phụ lục I', null, 'Phụ lục I'],
  ['Phụ biểu 2', null, 'Phụ biểu 2'],
  ['Đề án', null, 'Đề án'],
  ['A.1', null, 'mục A.1'],
])('the place %s (%s) is named “%s” in an office document', (path, annex, words) => {
  expect(placeWords(path, annex)).toBe(words);
});
