import { describe, expect, it } from 'vitest';
import type { PartView } from '#modules/tasks/contract.ts';
import { buttonsOf, figureLines, figuresOf, readQuantity } from './part-acts.ts';

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

describe('what can be done with a part', () => {
  const allowed = { receive: true, start: true, report: true, complete: false, confirm: true, return: false };
  const part = {
    organization: { id: 'so-tai-chinh', name: { vi: 'Sở Tài chính' }, abbreviation: null },
    may: { ...allowed, reopen: false, assignPerson: false, setDueDate: false },
  } as unknown as PartView;

  it('shows an agency its next steps as buttons', () => {
    expect(buttonsOf(part, 'so-tai-chinh')).toEqual({
      shown: ['receive', 'start'],
      more: ['report', 'confirm'],
      isOnBehalf: false,
    });
  });

  it('shows an agency whose work was returned that it can hand it in again', () => {
    const returned = {
      ...part,
      state: 'returned',
      may: { ...part.may, receive: false, complete: true, confirm: false },
    };
    expect(buttonsOf(returned as PartView, 'so-tai-chinh')).toMatchObject({
      shown: ['complete', 'report'],
      more: ['start'],
    });
  });

  it("keeps what would be recorded for another agency in the menu, but the focal agency's own duty as a button", () => {
    expect(buttonsOf(part, 'so-vhttdl')).toEqual({
      shown: ['confirm'],
      more: ['receive', 'start', 'report'],
      isOnBehalf: true,
    });
  });
});
