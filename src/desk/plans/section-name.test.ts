import { expect, test } from 'vitest';
import { sectionName } from './section-name.ts';

test.each([
  ['II.2', 'Mục II.2'],
  ['A.1', 'Mục A.1'],
  ['Phụ lục I', 'Phụ lục I'],
  ['Đề án', 'Đề án'],
])('the place %s is named “%s” on a card', (path, name) => {
  expect(sectionName((_key, values) => `Mục ${String(values?.['path'])}`, path)).toBe(name);
});
