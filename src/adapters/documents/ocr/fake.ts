import type { Recogniser } from './recogniser.ts';

const LETTER = [
  'CÔNG VĂN MẪU',
  'Giao Sở Văn hóa, Thể thao và Du lịch chủ trì, phối hợp với Sở Tài chính',
  'tổng hợp kết quả, báo cáo Ủy ban nhân dân tỉnh trước ngày 15 tháng 11.',
];

/** Finds the same short letter on every page that is not blank, and nothing in parts of a page. For demonstrations and tests of the screens. */
export function openFakeRecogniser(): Recogniser {
  return {
    recognise: (picture, _density, kind) => {
      if (kind !== 'page' || !picture.pixels.some((pixel) => pixel < 128)) return Promise.resolve([]);
      const size = picture.height / 40;
      const words = LETTER.flatMap((line, row) => {
        const texts = line.split(' ');
        const step = (picture.width * 0.8) / Math.max(1, line.length);
        let at = picture.width * 0.1;
        return texts.map((text) => {
          const left = at;
          at += (text.length + 1) * step;
          return { text, left, right: at - step, baseline: size * (4 + 2 * row), size, confidence: 90 };
        });
      });
      return Promise.resolve(words);
    },
    close: () => Promise.resolve(),
  };
}
