/** What the server says by a code has its sentence: refusals, audit verbs, settings. The languages hold the same keys by type. */
import { globSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { words } from '../locales/desk/vi/index.ts';
import { words as english } from '../locales/desk/en/index.ts';
import { verbWord } from '../locales/desk/audit-said.ts';
import { declarations } from '../src/modules/settings/declarations.ts';

const sources = globSync('src/{modules,adapters,platform}/**/*.ts')
  // errors.ts names a code in an example.
  .filter((path) => !path.endsWith('.test.ts') && !path.endsWith('platform/errors.ts'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
const found = (pattern: RegExp): string[] => [
  ...new Set(sources.flatMap(({ text }) => [...text.matchAll(pattern)].map((match) => match[1]!))),
];
const isKnown = (key: string): boolean => Object.hasOwn(words, key);

describe('the words of the desk', () => {
  it.each([
    ['vi-VN', words],
    ['en-GB', english],
  ])('can all be read as sentences: %s', (locale, all) => {
    const unreadable = Object.entries(all).filter(([, text]) => {
      try {
        return new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).getAst().length === 0;
      } catch {
        return true;
      }
    });
    expect(unreadable).toEqual([]);
  });

  it('say every refusal', () => {
    const codes = [
      ...found(/\brefuse\(\s*'([a-z-]+\.[a-z-]+)'/g),
      ...found(/\bcode: '([a-z]+\.[a-z-]+)'/g),
      ...found(/z\.[a-z]+\([^)]*'([a-z]+\.[a-z-]+)'\)/g),
    ];
    expect(codes.length).toBeGreaterThan(40);
    expect(codes.filter((code) => !isKnown(code)).toSorted()).toEqual([]);
  });

  it('say every act of the audit trail', () => {
    const verbs = [
      ...found(/\bverb: (?:\w+ \? )?'([a-z]+\.[a-z-]+)'/g),
      ...found(/\bchange(?:Part|Task)\(ctx, input, '([a-z-]+)'/g).map((act) => `tasks.${act}`),
      ...found(/\bchangeReview\(ctx, input, '([a-z-]+)'/g).map((act) => `plans.${act}`),
    ];
    expect(verbs.length).toBeGreaterThan(45);
    const word = (verb: string) => verbWord(verb, (key, fallback) => (isKnown(key) ? 'said' : fallback));
    expect(verbs.filter((verb) => word(verb).toLowerCase() !== 'said').toSorted()).toEqual([]);
  });

  it('say every setting', () => {
    expect(Object.keys(declarations).filter((key) => !isKnown(`settings.name.${key}`))).toEqual([]);
  });

  it('hold no Vietnamese in English, but for names of ours', () => {
    const marked = Object.entries(english).filter(([, text]) =>
      /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i.test(text),
    );
    expect(marked).toEqual([]);
  });
});
