import { expect, it } from 'vitest';
import { languageAtFirst } from './language.ts';

it.each([
  ['en', ['vi-VN'], 'en'],
  [null, ['vi-VN', 'en'], 'vi'],
  [null, ['ko-KR', 'en-US', 'vi'], 'en'],
  [null, ['ko-KR'], 'vi'],
  ['fr', [], 'vi'],
] as const)('kept %s, browser %j: %s', (kept, browser, language) => {
  expect(languageAtFirst(kept, browser)).toBe(language);
});
