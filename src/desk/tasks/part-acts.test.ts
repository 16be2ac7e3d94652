import { describe, expect, it } from 'vitest';
import { figureLines, figuresOf, readQuantity } from './part-acts.ts';

describe('figures of a report', () => {
  it.each([
    ['41', 41],
    ['1.245', 1245],
    ['1 245', 1245],
    ['95,7', 95.7],
    ['1.245.000', 1245000],
    ['2.5', 2.5],
    ['nhiều', null],
    ['', null],
  ])('reads %s as %s', (typed, value) => expect(readQuantity(typed)).toBe(value));

  it('sends only the lines that were filled in', () => {
    const [first, second] = figureLines([
      { text: '02 lớp', quantity: 2, atLeast: false, unit: 'lớp', span: null },
      { text: '200 người', quantity: 200, atLeast: false, unit: 'người', span: null },
    ]);
    expect(figuresOf([{ ...first!, typed: '1' }, second!])).toEqual([{ text: '02 lớp', quantity: 1, unit: 'lớp' }]);
  });
});
