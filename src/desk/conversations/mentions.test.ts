import { describe, expect, it } from 'vitest';
import { mentionAt, mentionedIn, putMention, segmentsOf } from './mentions.ts';

const thuong = { personId: 'p1', name: 'Vũ Hoài Thương' };

describe('mentions in a comment', () => {
  it('shows a name for a mark, and leaves other brackets alone', () => {
    expect(segmentsOf('Nhờ @[Vũ Hoài Thương] xem [mục 2] @[Ai đó]', [thuong])).toEqual([
      { text: 'Nhờ ', mention: false },
      { text: '@Vũ Hoài Thương', mention: true },
      { text: ' xem [mục 2] ', mention: false },
      { text: '@[Ai đó]', mention: false },
    ]);
  });

  it.each([
    ['chị @thu', 8, { start: 4, typed: 'thu' }],
    ['@', 1, { start: 0, typed: '' }],
    ['thư a@b.vn', 10, null],
    ['chị @[Vũ Hoài Thương] xem', 25, null],
  ])('in “%s” at %i finds %j', (text, caret, found) => expect(mentionAt(text, caret)).toEqual(found));

  it('puts the person in place of what was typed', () => {
    expect(putMention('chị @thu xem', { start: 4, typed: 'thu' }, thuong.name)).toEqual({
      text: 'chị @[Vũ Hoài Thương]  xem',
      caret: 22,
    });
  });

  it('counts only those whose mark still stands there', () => {
    expect(mentionedIn('@[Vũ Hoài Thương] ơi', [thuong, { personId: 'p2', name: 'Tạ Đình Khoát' }])).toEqual(['p1']);
  });
});
