import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paperPicture } from '../making/paper.ts';
import { planesOf } from './colour.ts';
import { openRecogniser } from './open-recogniser.ts';
import type { Recogniser } from './recogniser.ts';

const DENSITY = 150;

describe.each(['tesseract', 'fake'] as const)('the recogniser %s', (choice) => {
  let recogniser: Recogniser;
  beforeAll(async () => {
    recogniser = await openRecogniser(choice);
  });
  afterAll(() => recogniser.close());

  const pictureOf = async (text: string) =>
    (await planesOf(paperPicture([{ kind: 'text', text }], DENSITY).toBuffer('image/png'), 50_000_000))[0];

  test('places words inside the picture, from left to right, each with its confidence', async () => {
    const picture = await pictureOf('Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ');
    const words = await recogniser.recognise(picture, DENSITY, 'page');
    expect(words.map((word) => word.text).join(' ')).toContain('Giao Sở');
    for (const { left, right, baseline, size, confidence } of words) {
      expect(left).toBeLessThan(right);
      expect(Math.min(left, baseline - size)).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(picture.width);
      expect(baseline).toBeLessThanOrEqual(picture.height);
      expect(confidence).toBeGreaterThan(50);
      expect(confidence).toBeLessThanOrEqual(100);
    }
  }, 120_000);

  test('finds nothing on blank paper', async () => {
    expect(await recogniser.recognise(await pictureOf(' '), DENSITY, 'page')).toEqual([]);
  }, 120_000);
});
