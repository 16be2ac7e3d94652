import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isOpen, readCode, readToken, takesTexts, tokenOf } from './link.ts';

describe('a token', () => {
  it('survives small letters, hyphens and letters that look alike', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 12, maxLength: 12 }), (bytes) => {
        const token = tokenOf(bytes);
        expect(readToken(token)).toBe(token);
        const typed = token.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
        expect(readToken(` ${typed.slice(0, 4)}-${typed.slice(4)} `)).toBe(token);
      }),
    );
  });

  it.each(['', '9K2M', '9K2M7RTV4XQZ9', '9K2M7RTV4XQ!', '9K2M7RTV4XQU'])('is not "%s"', (typed) => {
    expect(readToken(typed)).toBeNull();
  });
});

it.each([
  ['482913', '482913'],
  ['482 913', '482913'],
  ['48291', null],
  ['٤٨٢٩١٣', null],
])('reads the code "%s" as %s', (typed, code) => {
  expect(readCode(typed)).toBe(code);
});

it.each([
  [null, '2026-11-06T03:00:00Z', true],
  [null, '2026-11-06T02:00:00Z', false],
  ['2026-11-06T01:00:00Z', '2026-11-06T03:00:00Z', false],
])('a link revoked at %s that ends at %s is open at 09:00: %s', (revoked_at, expires_at, open) => {
  expect(isOpen({ revoked_at, expires_at }, Temporal.Instant.from('2026-11-06T02:00:00Z'))).toBe(open);
});

it.each([
  ['0912 345 678', true],
  ['+84 912.345.678', true],
  ['0209 3870 123', false],
  ['0110 310 100', false],
  ['113', false],
])('a text message reaches the number "%s": %s', (telephone, reached) => {
  expect(takesTexts(telephone)).toBe(reached);
});
