import { describe, expect, it } from 'vitest';
import { dueWords, shortened, textOf, type Card } from './card.ts';

const card: Card = {
  kind: 'Nhiệm vụ',
  title: 'Tuyên truyền chuyển đổi số',
  agency: 'Chủ trì: Sở Y tế',
  due: { word: 'Hạn', on: '2026-11-03', isOpen: true, isLate: true },
  state: 'Quá hạn',
  path: '/tasks/1',
};
const TODAY = '2026-11-06';

describe('the text for a chat', () => {
  it('has at most five lines, the address alone on the last one', () => {
    expect(textOf(card, TODAY, 'https://lantoa.example/x/9K2M7RTV').split('\n')).toEqual([
      'Nhiệm vụ: Tuyên truyền chuyển đổi số',
      'Chủ trì: Sở Y tế',
      'Hạn: 03/11/2026 (quá hạn 3 ngày)',
      'Quá hạn',
      'https://lantoa.example/x/9K2M7RTV',
    ]);
  });

  it('keeps a long title with line breaks on one line', () => {
    const text = textOf({ ...card, title: `${'Một tiêu đề\nrất dài '.repeat(60)}` }, TODAY, 'https://a.example/x/1');
    const lines = text.split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[0]!.length).toBeLessThan(250);
    expect(lines[0]).toMatch(/\p{L}…$/u);
  });

  it.each([
    [{ on: '2026-11-06', isOpen: true, isLate: false }, 'Hạn: 06/11/2026 (hôm nay)'],
    [{ on: '2026-11-09', isOpen: true, isLate: false }, 'Hạn: 09/11/2026 (còn 3 ngày)'],
    [{ on: '2026-12-31', isOpen: true, isLate: false }, 'Hạn: 31/12/2026'],
    [{ on: '2026-11-03', isOpen: false, isLate: false }, 'Hạn: 03/11/2026'],
    // Past its day, but not late as the province counts it.
    [{ on: '2026-11-05', isOpen: true, isLate: false }, 'Hạn: 05/11/2026'],
    [{ on: '2026-11-06', isOpen: true, isLate: true }, 'Hạn: 06/11/2026 (quá hạn)'],
  ])('says a day as it is felt: %o', (due, text) => {
    expect(dueWords({ word: 'Hạn', ...due }, TODAY).text).toBe(text);
  });

  it('cuts between words, and what has no words anywhere', () => {
    expect(shortened('một hai ba', 8)).toBe('một hai…');
    expect(shortened('x'.repeat(20), 8)).toBe('xxxx…');
  });
});
