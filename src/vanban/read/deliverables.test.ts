import { expect, test } from 'vitest';
import { readDeliverables } from './deliverables.ts';

/** Words → text, quantity, at least, unit of each product. */
const cases: readonly (readonly [string, readonly (readonly [string, number | null, boolean, string | null])[]])[] = [
  [
    '02 lớp; 200 người',
    [
      ['02 lớp', 2, false, 'lớp'],
      ['200 người', 200, false, 'người'],
    ],
  ],
  ['≥ 300 tin, bài tiếng Anh', [['≥ 300 tin, bài tiếng Anh', 300, true, 'tin']]],
  ['ít nhất 04 cuộc đối thoại', [['ít nhất 04 cuộc đối thoại', 4, true, 'cuộc']]],
  ['từ 10 - 15 clip', [['từ 10 - 15 clip', 10, true, 'clip']]],
  [
    '12 phóng sự, 60 tin bài',
    [
      ['12 phóng sự', 12, false, 'phóng sự'],
      ['60 tin bài', 60, false, 'tin bài'],
    ],
  ],
  ['01 quyết định của UBND tỉnh', [['01 quyết định của UBND tỉnh', 1, false, 'quyết định']]],
  ['Kế hoạch của UBND tỉnh', [['Kế hoạch của UBND tỉnh', null, false, null]]],
  ['3.000 bản in và bản điện tử', [['3.000 bản in và bản điện tử', 3000, false, 'bản']]],
  ['120 từ khóa x 03 ngôn ngữ', [['120 từ khóa x 03 ngôn ngữ', 120, false, 'từ khóa']]],
  [
    '- 05 pano\n- 200 băng rôn',
    [
      ['05 pano', 5, false, 'pano'],
      ['200 băng rôn', 200, false, 'băng rôn'],
    ],
  ],
  ['trên 1.000 lượt người tham gia', [['trên 1.000 lượt người tham gia', 1000, true, 'lượt']]],
  [
    'Video (03), ảnh (100)',
    [
      ['Video (03)', 3, false, 'video'],
      ['ảnh (100)', 100, false, 'ảnh'],
    ],
  ],
  ['48 số/năm', [['48 số/năm', 48, false, 'số']]],
  ['03 tập phim, mỗi tập 25 phút', [['03 tập phim, mỗi tập 25 phút', 3, false, 'tập']]],
];

test.each(cases)('%s', (words, expected) => {
  const found = readDeliverables(words, 7);
  expect(found.map((one) => [one.text, one.quantity, one.atLeast, one.unit])).toEqual(expected);
  for (const one of found) expect(words.slice(one.span[0] - 7, one.span[1] - 7)).toBe(one.text);
});
