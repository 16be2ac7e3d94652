import sharp from 'sharp';
import { flattened, sheetIn } from './ocr/flatten.ts';
import { reduced, type GreyPicture } from './ocr/grey.ts';
import { picturesOf } from './ocr/picture-files.ts';
import { lieOf } from './ocr/skew.ts';
import type { ReadingDesk } from './reading.ts';
import { Refusal } from './refusal.ts';
import type { RenderedPage, RenderTask } from './thread-messages.ts';

/** Letters on clean paper: exact, and still half of what any lossy way needs for their edges. */
const DRAWN = { lossless: true, effort: 3 } as const;
/** Grain of paper and shades of a photograph. */
const PHOTOGRAPHED = { quality: 80, smartSubsample: true } as const;

/** Draws one page of a PDF, or a photo cut to its sheet and set upright. @throws {Refusal} */
export async function renderPage(task: RenderTask, desk: ReadingDesk): Promise<RenderedPage> {
  return task.format === 'pdf' ? await renderPdf(task, desk) : await renderPhoto(task, desk);
}

const noSuchPage = (format: string): Refusal => new Refusal({ code: 'broken', params: { name: 'page', format } });

async function renderPdf({ bytes, page, width }: RenderTask, desk: ReadingDesk): Promise<RenderedPage> {
  const [{ drawPage }, { openPdf, withPage }] = await Promise.all([import('./pdf/draw.ts'), import('./pdf/open.ts')]);
  const document = await openPdf('page', bytes, desk.limits);
  try {
    if (page > document.numPages) throw noSuchPage('pdf');
    const drawn = await withPage(document, page, 'page', (one) => drawPage(one, width, 'width'));
    const raw = { width: drawn.width, height: drawn.height, channels: 4 } as const;
    const picture = await sharp(drawn.rgba, { raw })
      .removeAlpha()
      .webp(isClean(drawn.rgba) ? DRAWN : PHOTOGRAPHED)
      .toBuffer();
    return { picture: Uint8Array.from(picture), width: drawn.width, height: drawn.height };
  } finally {
    await document.loadingTask.destroy();
  }
}

/** Whether most of the page is white through and through: drawn by a program, not scanned. */
function isClean(rgba: Uint8Array | Uint8ClampedArray): boolean {
  let white = 0;
  for (let at = 0; at < rgba.length; at += 4)
    if (rgba[at] === 255 && rgba[at + 1] === 255 && rgba[at + 2] === 255) white += 1;
  return white > rgba.length / 8;
}

async function renderPhoto({ bytes, page, width }: RenderTask, desk: ReadingDesk): Promise<RenderedPage> {
  const pictures = await picturesOf([{ name: 'page', bytes }], desk.limits);
  const picture = pictures[page - 1];
  if (!picture) throw noSuchPage('image');
  const planes = await planesOf(await picture.bytes(), 2 * width, desk.limits.pixels);
  const quad = await sheetIn(planes[0]);
  const [red, green, blue] = quad ? planes.map((plane) => flattened(plane, quad)) : planes;
  if (!red || !green || !blue) throw noSuchPage('image');
  const { turned, correction } = lieOf(await reduced(red, 800));
  const joined = Buffer.alloc(red.pixels.length * 3);
  for (const [channel, plane] of [red, green, blue].entries()) {
    for (let at = 0; at < plane.pixels.length; at++) joined[3 * at + channel] = plane.pixels[at] ?? 255;
  }
  // Turning and resizing in one pipeline would be done in the library's order, not in ours.
  const upright = await sharp(joined, { raw: { width: red.width, height: red.height, channels: 3 } })
    .rotate(turned + correction, { background: '#fff' })
    .png({ compressionLevel: 1 })
    .toBuffer();
  const { data, info } = await sharp(upright)
    .resize({ width })
    .webp(PHOTOGRAPHED)
    .toBuffer({ resolveWithObject: true });
  return { picture: Uint8Array.from(data), width: info.width, height: info.height };
}

/** Red, green and blue of a picture, upright as the camera says and at most `longest` pixels wide and high. */
async function planesOf(
  bytes: Uint8Array,
  longest: number,
  pixels: number,
): Promise<[GreyPicture, GreyPicture, GreyPicture]> {
  const { data, info } = await sharp(bytes, { limitInputPixels: pixels, failOn: 'error', pages: 1 })
    .rotate()
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const plane = (channel: number): GreyPicture => {
    const shades = new Uint8Array(info.width * info.height);
    for (let at = 0; at < shades.length; at++) shades[at] = data[info.channels * at + channel] ?? 255;
    return { width: info.width, height: info.height, pixels: shades };
  };
  return [plane(0), plane(1), plane(2)];
}
