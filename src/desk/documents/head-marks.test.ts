import { describe, expect, it } from 'vitest';
import { headMarks, headingsOf } from './head-marks.ts';

const text = 'Kế hoạch số 9\nỦY BAN NHÂN DÂN\nKẾ HOẠCH\nThông tin đối ngoại\nnăm 2026 (đợt 1)\nCăn cứ Kế hoạch khác';
const drawn = (type: string | null, subject: string | null) =>
  headMarks(text, { type, subject }).map((one) => [one.kind, text.slice(...one.span)]);

describe('the head of a document in its text', () => {
  it('is found over line breaks, in capitals, and nearest to the subject', () => {
    expect(drawn('Kế hoạch', 'Thông tin đối ngoại năm 2026 (đợt 1)')).toEqual([
      ['document-type', 'KẾ HOẠCH'],
      ['subject', 'Thông tin đối ngoại\nnăm 2026 (đợt 1)'],
    ]);
  });

  it('is left alone where its words do not stand in the text', () => {
    expect(drawn('Quyết định', 'Việc khác')).toEqual([]);
    expect(drawn(null, null)).toEqual([]);
  });
});

it('tells headings from numbered sentences', () => {
  const lines =
    'I. MỤC ĐÍCH\na) Cung cấp thông tin chính thức;\n1. Thông điệp\n2. Các cơ quan báo cáo trước ngày 31/10.';
  const outline = ['I.', 'a)', '1.', '2.'].map((marker) => {
    const start = lines.indexOf(marker);
    return { span: [start, start + 4] as [number, number], level: 1 };
  });
  expect(headingsOf(lines, outline).map((one) => one.kind)).toEqual(['heading', 'paragraph', 'heading', 'paragraph']);
});
