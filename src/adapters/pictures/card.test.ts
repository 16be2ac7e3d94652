import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { canvasCards } from './card.ts';
import { fittedLines } from './wrap.ts';

const perLetter = (text: string): number => text.length * 10;

describe('a title on a card', () => {
  it('keeps Vietnamese words whole and fills the lines', () => {
    expect(fittedLines('Tuyên truyền chuyển đổi số', 140, 3, perLetter)).toEqual({
      lines: ['Tuyên truyền', 'chuyển đổi số'],
      isWhole: true,
    });
  });

  it('cuts what does not fit with an ellipsis, without a sign before it', () => {
    const { lines, isWhole } = fittedLines('Một, hai, ba, bốn, năm', 90, 2, perLetter);
    expect(isWhole).toBe(false);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/[^,\s]…$/);
    expect(Math.max(...lines.map(perLetter))).toBeLessThanOrEqual(90);
  });

  it('breaks one long word between letters, never between a letter and its marks', () => {
    const marked = 'ệ'.normalize('NFD').repeat(30);
    const { lines } = fittedLines(marked, 100, 5, perLetter);
    expect(lines.join('')).toBe('ệ'.repeat(30).normalize('NFC'));
    expect(lines.every((line) => /^ệ{1,10}$/.test(line))).toBe(true);
  });

  it('says nothing for nothing', () => {
    expect(fittedLines(' \n ', 100, 3, perLetter)).toEqual({ lines: [], isWhole: true });
  });
});

describe('the picture of a card', () => {
  const face = {
    province: 'tỉnh Thuận Giang',
    kind: 'Nhiệm vụ',
    title: 'Tổ chức tuyên truyền về chuyển đổi số trên hệ thống thông tin cơ sở của 86 xã, phường',
    agency: 'Chủ trì: Sở Văn hóa, Thể thao và Du lịch',
    due: { text: 'Hạn: 14/11/2026 (quá hạn 3 ngày)', isLate: true },
  };
  /** How much of the picture is of one colour, in thousandths. */
  async function shareOf(bytes: Uint8Array, [red, green, blue]: readonly [number, number, number]): Promise<number> {
    const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    let count = 0;
    for (let at = 0; at < data.length; at += 3)
      if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) count++;
    return Math.round((count * 1000) / (info.width * info.height));
  }
  const LATE = [0xb3, 0x26, 0x1e] as const;

  it('is a PNG of the size that chats show, red where it is late', async () => {
    const painter = canvasCards();
    const late = await painter.paint(face);
    expect(await sharp(late).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(await shareOf(late, LATE)).toBeGreaterThan(30);
    const calm = await painter.paint({ ...face, due: { text: 'Hạn: 14/11/2026', isLate: false } });
    expect(await shareOf(calm, LATE)).toBe(0);
  });

  it('writes each Vietnamese letter with its marks in a face of its own', async () => {
    const painter = canvasCards();
    const marks = await Promise.all(
      ['Ế', 'Ê', 'E', 'Ữ', 'Ư', 'Đ', 'D'].map(async (title) => {
        const bytes = await painter.paint({ ...face, title });
        return createHash('sha256').update(bytes).digest('hex');
      }),
    );
    expect(new Set(marks).size).toBe(marks.length);
  });

  it('is painted once for the same words', async () => {
    const painter = canvasCards();
    expect(await painter.paint(face)).toBe(await painter.paint({ ...face }));
  });

  it('does not lose itself in a title of ten thousand letters', async () => {
    const begun = performance.now();
    const bytes = await canvasCards().paint({ ...face, title: 'nguyễn '.repeat(1500) + 'x'.repeat(3000) });
    expect(bytes.length).toBeGreaterThan(10_000);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});
