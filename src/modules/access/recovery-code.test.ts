import { expect, test } from 'vitest';
import { isRecoveryCode, plainCode, toRecoveryCode } from './recovery-code.ts';

test('a code is ten signs that nobody takes for one another, in two halves', () => {
  expect(toRecoveryCode(new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7, 8, 29]))).toBe('23456-789AZ');
  const all = toRecoveryCode(Uint8Array.from({ length: 256 }, (_, at) => at));
  expect(all).not.toMatch(/[01ILOU]/);
});

test.each([
  ['7KQ2M-X9RTD', true],
  ['7kq2m x9rtd', true],
  ['123456', false],
  ['123 456', false],
  ['', false],
])('“%s” is one: %s', (typed, is) => expect(isRecoveryCode(typed)).toBe(is));

test('it is known again however it is typed', () => {
  expect(plainCode(' 7kq2m x9rtd')).toBe(plainCode('7KQ2M-X9RTD'));
});
