import type { GreyPicture } from './grey.ts';

const BLOCK = 24;
/** The shade that paper is given. */
const PAPER = 245;

/**
 * Evens the light: paper becomes white everywhere, whatever shadow lies on it, and letters keep their contrast to it; on a
 * scan where black has become grey they get it back.
 */
export function evenlyLit(picture: GreyPicture): GreyPicture {
  const { width, height, pixels } = picture;
  const paper = paperShades(picture);
  const columns = Math.ceil(width / BLOCK);
  const rows = Math.ceil(height / BLOCK);
  const lit = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y++) {
    const down = Math.min(rows - 1.001, Math.max(0, y / BLOCK - 0.5));
    const row = Math.floor(down);
    const low = down - row;
    for (let x = 0; x < width; x++) {
      const across = Math.min(columns - 1.001, Math.max(0, x / BLOCK - 0.5));
      const column = Math.floor(across);
      const right = across - column;
      const at = row * columns + column;
      const above = (paper[at] ?? 255) * (1 - right) + (paper[at + 1] ?? paper[at] ?? 255) * right;
      const next = at + columns;
      const below = (paper[next] ?? above) * (1 - right) + (paper[next + 1] ?? paper[next] ?? above) * right;
      const shade = above * (1 - low) + below * low;
      lit[y * width + x] = Math.min(255, ((pixels[y * width + x] ?? 255) * PAPER) / shade);
    }
  }
  return { width, height, pixels: deepened(lit) };
}

/** Lighter than this, the blackest print was made grey by the scanner; so dark it is made again. */
const BLACK = { lightest: 70, made: 40 } as const;

function deepened(lit: Uint8Array): Uint8Array {
  const black = blackest(lit);
  if (black <= BLACK.lightest || black > 200) return lit;
  const times = (PAPER - BLACK.made) / (PAPER - black);
  return lit.map((shade) => Math.max(0, Math.min(255, PAPER - (PAPER - shade) * times)));
}

/** The shade of the blackest tenth of what is no paper. */
function blackest(lit: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (const shade of lit) counts[shade] = (counts[shade] ?? 0) + 1;
  const ink = counts.subarray(0, 215);
  return shadeAt(counts, 0.1 * ink.reduce((sum, count) => sum + count, 0));
}

/** The shade of the paper around each block: the mean of its brighter half, smoothed over its neighbours. */
function paperShades({ width, height, pixels }: GreyPicture): Float32Array {
  const columns = Math.ceil(width / BLOCK);
  const rows = Math.ceil(height / BLOCK);
  const shades = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const counts = new Uint32Array(256);
      let total = 0;
      for (let y = row * BLOCK; y < Math.min(height, (row + 1) * BLOCK); y++) {
        for (let x = column * BLOCK; x < Math.min(width, (column + 1) * BLOCK); x++) {
          const shade = pixels[y * width + x] ?? 255;
          counts[shade] = (counts[shade] ?? 0) + 1;
          total += 1;
        }
      }
      shades[row * columns + column] = shadeAt(counts, total * 0.7);
    }
  }
  return smoothed(shades, columns, rows);
}

function shadeAt(counts: Uint32Array, place: number): number {
  let sum = 0;
  for (let shade = 0; shade < 256; shade++) {
    sum += counts[shade] ?? 0;
    if (sum >= place) return shade;
  }
  return 255;
}

/** Brightest of the neighbourhood, so that a thick letter or a seal does not count as paper; never darker than 60. */
function smoothed(shades: Float32Array, columns: number, rows: number): Float32Array {
  const result = new Float32Array(shades.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const around: number[] = [];
      for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
        for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
          around.push(shades[y * columns + x] ?? 255);
        }
      }
      around.sort((a, b) => a - b);
      result[row * columns + column] = Math.max(60, around[Math.floor(around.length * 0.75)] ?? 255);
    }
  }
  return result;
}
