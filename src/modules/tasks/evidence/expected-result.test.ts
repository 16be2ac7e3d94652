import { describe, expect, it } from 'vitest';
import type { DeliverableView } from '../../plans/contract.ts';
import { fittingResult, kindOf, languageIn, resultsOf, shareOf } from './expected-result.ts';

const deliverable = (text: string, quantity: number | null, unit: string | null, atLeast = false): DeliverableView => ({
  text,
  quantity,
  unit,
  atLeast,
  span: null,
});

describe('the results that a text proposes', () => {
  it.each([
    ['hằng tuần, 48 số', deliverable('48 số', 48, 'số'), 'weekly', 'obligation'],
    ['hằng quý, 01 báo cáo', deliverable('01 báo cáo', 1, 'báo cáo'), 'quarterly', 'task'],
    ['thường xuyên, 300 tin', deliverable('≥ 300 tin', 300, 'tin', true), 'ongoing', 'task'],
    ['một lần, 12 phóng sự', deliverable('12 phóng sự', 12, 'phóng sự'), 'once', 'task'],
    ['hằng quý, hồ sơ', deliverable('Hồ sơ từng vụ việc', null, null), 'quarterly', 'task'],
  ] as const)('%s', (_case, one, rhythm, scope) => {
    expect(resultsOf([one], rhythm)).toMatchObject([{ scope, quantity: one.quantity }]);
  });

  it.each([
    ['60 tin, bài', 'tin', 'tin, bài'],
    ['≥ 300 tin, bài tiếng Anh', 'tin', 'tin, bài'],
    ['12 bảng tin', 'bản', 'bảng tin'],
    ['02 đoàn', 'đòan', 'đoàn'],
    ['01 cẩm nang sử dụng', 'cẩm nang sử', 'cẩm nang sử dụng'],
    ['3.000 bản in và bản điện tử', 'bản', 'bản'],
    ['120 từ khóa x 03 ngôn ngữ', 'từ khóa', 'từ khóa'],
    ['Ít nhất 400 tác phẩm dự thi', 'tác phẩm', 'tác phẩm'],
    ['Báo cáo (02)', 'báo cáo', 'Báo cáo'],
  ])('%s is counted in “%s” → %s', (text, unit, expected) => {
    expect(resultsOf([deliverable(text, 2, unit)], 'once')[0]!.unit).toBe(expected);
  });

  it.each([
    ['48 số chuyên mục', 'broadcast'],
    ['10 clip', 'clip'],
    ['60 tin, bài', 'news'],
    ['3.000 bản in', 'publication'],
    ['02 lớp', 'training'],
    ['200 người', 'people'],
    ['04 cuộc đối thoại', 'event'],
    ['97 đài', 'installation'],
    ['01 quyết định', 'document'],
    ['120 từ khóa', 'other'],
  ])('%s are %s', (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });

  it('name their language where it is one', () => {
    expect(['tin, bài tiếng Anh', 'song ngữ Việt - Anh', 'tiếng Anh, tiếng Hàn', 'tin, bài'].map(languageIn)).toEqual([
      'en',
      'en',
      null,
      null,
    ]);
  });
});

describe('a piece counts towards', () => {
  const result = (id: string, unit: string | null, language: string | null = null) => ({
    id,
    unit,
    language,
    kind: 'news' as const,
  });
  const two = [result('a', 'phóng sự'), result('b', 'tin, bài', 'en')];
  it.each([
    ['the only result there is', [result('a', 'tin, bài')], { unit: null, language: null }, 'a'],
    ['none, where its unit says otherwise', [result('a', 'tin, bài')], { unit: 'phóng sự', language: null }, null],
    ['the one of its unit, whatever the letters', two, { unit: 'Phóng sự', language: null }, 'a'],
    ['none, where its language says otherwise', two, { unit: 'tin, bài', language: 'ko' }, null],
    ['none by itself, where that leaves a choice', two, { unit: null, language: null }, null],
  ])('%s', (_case, results, piece, expected) => {
    expect(fittingResult(results, piece)).toBe(expected);
  });
});

it.each([
  [[], null],
  [[{ quantity: 48, proven: 41 }], 41 / 48],
  [[{ quantity: 10, proven: 40 }], 1],
  [
    [
      { quantity: 12, proven: 24 },
      { quantity: 60, proven: 30 },
    ],
    0.75,
  ],
])('of %o the share proven is %s', (agreed, share) => {
  expect(shareOf(agreed)).toBe(share);
});
