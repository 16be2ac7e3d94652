import { createCanvas } from '@napi-rs/canvas';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { photographed } from '../documents/making/photo.ts';
import { sharpPictures } from './sharp.ts';

const pictures = sharpPictures();
const drawn = (background: string, draw: string): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900"><rect width="1200" height="900" fill="${background}"/>${draw}</svg>`,
    ),
  )
    .jpeg()
    .toBuffer();

const SLANTED = [
  [0.15, 0.1],
  [0.85, 0.15],
  [0.9, 0.9],
  [0.1, 0.85],
] as const;

function letter() {
  const page = createCanvas(800, 1130);
  const pen = page.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, 800, 1130);
  pen.fillStyle = '#111';
  pen.font = '28px serif';
  for (let line = 0; line < 30; line += 1) pen.fillText('Kính gửi: Ủy ban nhân dân tỉnh', 80, 120 + line * 32);
  return page;
}

describe('a picture that may show paper', () => {
  it.each([
    ['a letter photographed on a dark table', () => photographed(letter(), SLANTED), true],
    ['a scan', () => sharp(letter().toBuffer('image/png')).jpeg().toBuffer(), true],
    ['yellowed paper', () => drawn('#efe3c4', '<text x="90" y="200" font-size="60">Công văn</text>'), true],
    [
      'tea hills under a blue sky',
      () => drawn('#4a90d9', '<rect y="400" width="1200" height="500" fill="#2c6b2f"/>'),
      false,
    ],
    [
      'a red stage at night',
      () => drawn('#120308', '<rect x="200" y="200" width="800" height="400" fill="#b5121b"/>'),
      false,
    ],
    ['no picture at all', async () => Buffer.from('no picture'), true],
  ])('%s', async (_case, make, expected) => {
    expect(await pictures.mayShowPaper(await make())).toBe(expected);
  });
});

describe('a picture as screens show it', () => {
  it('that would fill the memory is refused before it is unpacked', async () => {
    const bomb = await sharp({ create: { width: 12_000, height: 9_000, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 1 })
      .toBuffer();
    expect(await pictures.show(bomb)).toEqual({ ok: false, problem: 'picture-too-large' });
  });

  it('has no hole where it was transparent, and is never enlarged', async () => {
    const clear = { r: 255, g: 0, b: 0, alpha: 0 };
    const logo = await sharp({ create: { width: 60, height: 40, channels: 4, background: clear } })
      .png()
      .toBuffer();
    const shown = await pictures.show(logo);
    expect(shown).toMatchObject({ ok: true, picture: { width: 60, height: 40 } });
    const { channels } = await sharp(shown.ok ? shown.picture.bytes : Buffer.alloc(0)).stats();
    expect(channels.map((one) => Math.round(one.mean))).toEqual([255, 255, 255]);
  });

  it.each(['', 'no picture', '\xff\xd8\xff\xe0half'])('of %j is refused, not thrown', async (text) => {
    expect(await pictures.show(Buffer.from(text, 'latin1'))).toEqual({ ok: false, problem: 'picture-broken' });
  });
});
