import { describe, expect, it } from 'vitest';
import { REVIEW_KEYS, stepFrom } from './keys.ts';

describe('keys of the review', () => {
  it('has one act for each key', () => {
    expect(new Set(REVIEW_KEYS.map((one) => one.key)).size).toBe(REVIEW_KEYS.length);
    expect(new Set(REVIEW_KEYS.map((one) => one.act)).size).toBe(REVIEW_KEYS.length);
  });

  it.each([
    [null, 1, 'a'],
    [null, -1, 'c'],
    ['a', 1, 'b'],
    ['c', 1, 'c'],
    ['a', -1, 'a'],
    ['gone', 1, 'a'],
  ] as const)('steps from %s by %s to %s', (from, by, to) => {
    expect(stepFrom(['a', 'b', 'c'], from, by)).toBe(to);
    expect(stepFrom([], from, by)).toBeNull();
  });
});
