import { describe, expect, it } from 'vitest';
import { REVIEW_KEYS, actOfKey, stepFrom } from './keys.ts';

const press = (key: string, over: Partial<Parameters<typeof actOfKey>[0]> = {}) =>
  actOfKey({ key, withModifier: false, isTyping: false, isOnControl: false, ...over });

describe('keys of the review', () => {
  it.each([
    ['j', 'next'],
    ['J', 'next'],
    ['k', 'previous'],
    ['Enter', 'confirm'],
    ['e', 'edit'],
    ['x', 'reject'],
    ['m', 'merge'],
    ['s', 'split'],
    ['n', 'question'],
    ['Escape', 'leave'],
    ['q', null],
    ['ArrowDown', null],
  ])('%s does %s', (key, act) => {
    expect(press(key)).toBe(act);
  });

  it('leaves letters to a field, Ctrl combinations to the browser, Enter to a button', () => {
    expect(press('x', { isTyping: true })).toBeNull();
    expect(press('s', { withModifier: true })).toBeNull();
    expect(press('Enter', { isOnControl: true })).toBeNull();
    expect(press(' ', { isOnControl: true })).toBeNull();
    expect(press('j', { isOnControl: true })).toBe('next');
  });

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
