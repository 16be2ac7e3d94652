import sharp, { type Metadata } from 'sharp';
import type { IntakeFile } from '#modules/documents/index.ts';
import type { IntakeLimits } from '../limits.ts';
import { Refusal } from '../refusal.ts';

/** One picture: a whole file, or one page of a TIFF of many. */
export interface PictureFile {
  readonly file: number;
  /** 1-based page within the file. */
  readonly page: number;
  readonly bytes: () => Promise<Uint8Array>;
}

/** The pictures that files hold. @throws {Refusal} `broken`, `too-complex`, `too-many-pages` */
export async function picturesOf(files: readonly IntakeFile[], limits: IntakeLimits): Promise<PictureFile[]> {
  const pictures: PictureFile[] = [];
  for (const [file, { name, bytes }] of files.entries()) {
    const pages = await pagesOf(name, bytes, limits);
    for (let page = 1; page <= pages; page++) {
      pictures.push({ file, page, bytes: () => (pages === 1 ? Promise.resolve(bytes) : pageOf(bytes, page, limits)) });
    }
  }
  return pictures;
}

async function pagesOf(name: string, bytes: Uint8Array, limits: IntakeLimits): Promise<number> {
  let found: Metadata;
  try {
    found = await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch {
    throw new Refusal({ code: 'broken', params: { name, format: 'image' } });
  }
  if (found.width * (found.pageHeight ?? found.height) > limits.pixels) {
    throw new Refusal({ code: 'too-complex', params: { name } });
  }
  // An animation is one picture; only a TIFF has pages.
  const pages = found.format === 'tiff' ? (found.pages ?? 1) : 1;
  if (pages > limits.recognisedPages) {
    throw new Refusal({ code: 'too-many-pages', params: { name, pages, limit: limits.recognisedPages } });
  }
  return pages;
}

/** One page of a TIFF as a picture of its own. @throws when there is no such page */
export const pageOf = (bytes: Uint8Array, page: number, limits: IntakeLimits): Promise<Uint8Array> =>
  sharp(bytes, { page: page - 1, pages: 1, limitInputPixels: limits.pixels })
    .png({ compressionLevel: 1 })
    .toBuffer();
