import { expect, it } from 'vitest';
import { excerptParts } from './excerpt.ts';

it.each([
  ['không có gì', [['không có gì', false]]],
  [
    '…về ⟦thông tin⟧ đối ⟦ngoại⟧',
    [
      ['…về ', false],
      ['thông tin', true],
      [' đối ', false],
      ['ngoại', true],
    ],
  ],
  ['⟦chè⟧', [['chè', true]]],
  ['cắt ở ⟦giữa', [['cắt ở giữa', false]]],
  ['', []],
])('shows the hits of “%s”', (excerpt, parts) => {
  expect(excerptParts(excerpt).map((part) => [part.text, part.hit])).toEqual(parts);
});
