/** Pixels that hang together, seen through a coarse grid; lengths in pixels of the picture. */
export interface Shape {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Side of a cell of the grid. */
  readonly cell: number;
  /** Upper left corners of the cells that hold ink. */
  readonly cells: readonly { readonly x: number; readonly y: number }[];
}

interface Inked {
  readonly width: number;
  readonly height: number;
  readonly isInk: (at: number) => boolean;
}

/**
 * The shapes of a picture, in the order of their first rows. Pixels within about one cell of one another hang together.
 * `cell`: side of a cell in pixels, at least one; coarser is faster and bridges small gaps.
 */
export function shapesOf(picture: Inked, cell: number): Shape[] {
  const side = Math.max(1, Math.round(cell));
  const columns = Math.ceil(picture.width / side);
  const rows = Math.ceil(picture.height / side);
  const grid = gridOf(picture, side, columns, rows);
  const shapes: Shape[] = [];
  for (let seed = 0; seed < grid.length; seed++) {
    if (grid[seed] !== 1) continue;
    shapes.push(shapeFrom(seed, grid, columns, rows, side));
  }
  return shapes;
}

function gridOf({ width, height, isInk }: Inked, side: number, columns: number, rows: number): Uint8Array {
  const grid = new Uint8Array(columns * rows);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / side) * columns;
    for (let x = 0; x < width; x++) if (isInk(y * width + x)) grid[row + Math.floor(x / side)] = 1;
  }
  return grid;
}

/** Takes the cells around a seed out of the grid. */
function shapeFrom(seed: number, grid: Uint8Array, columns: number, rows: number, side: number): Shape {
  const found = [seed];
  grid[seed] = 2;
  let [left, right, top, bottom] = [columns, 0, rows, 0];
  for (let next = 0; next < found.length; next++) {
    const at = found[next] ?? 0;
    const [x, y] = [at % columns, Math.floor(at / columns)];
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
    for (let row = Math.max(0, y - 1); row <= Math.min(rows - 1, y + 1); row++) {
      for (let column = Math.max(0, x - 1); column <= Math.min(columns - 1, x + 1); column++) {
        const beside = row * columns + column;
        if (grid[beside] !== 1) continue;
        grid[beside] = 2;
        found.push(beside);
      }
    }
  }
  const cells = found.map((at) => ({ x: (at % columns) * side, y: Math.floor(at / columns) * side }));
  return {
    left: left * side,
    right: (right + 1) * side,
    top: top * side,
    bottom: (bottom + 1) * side,
    cell: side,
    cells,
  };
}
