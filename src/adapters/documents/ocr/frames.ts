import type { Shape } from './shapes.ts';

/** A closed line around little, as it was put down: slanted by so many degrees to the right. */
export interface Frame {
  readonly slant: number;
}

/** A hand puts a stamp down this far askew; what is turned further lies on its side. */
const MOST_ASKEW = 30;
/** Below this a frame counts as level: its cells are too coarse to tell. */
const LEVEL = 1.5;

/** The frame that a shape is: it reaches into its corners, runs along all four sides, leaves its inside open. Else null. */
export function frameOf(shape: Shape): Frame | null {
  if (isLevelFrame(shape)) return { slant: 0 };
  const slant = slantOf(shape);
  if (Math.abs(slant) < LEVEL || Math.abs(slant) > MOST_ASKEW) return null;
  return isLevelFrame(turned(shape, -slant)) ? { slant } : null;
}

function isLevelFrame(shape: Shape): boolean {
  const { left, right, top, bottom, cell, cells } = shape;
  const [columns, rows] = [(right - left) / cell, (bottom - top) / cell];
  if (cornersHeld(shape) < 3 || cells.length > 0.45 * columns * rows) return false;
  const [middle, centre] = [(top + bottom) / 2, (left + right) / 2];
  const share = (isIn: (at: Shape['cells'][number]) => boolean, along: 'x' | 'y', length: number): number =>
    new Set(cells.filter(isIn).map((at) => at[along])).size / length;
  return (
    share((at) => at.y < middle, 'x', columns) > 0.85 &&
    share((at) => at.y >= middle, 'x', columns) > 0.85 &&
    share((at) => at.x < centre, 'y', rows) > 0.85 &&
    share((at) => at.x >= centre, 'y', rows) > 0.85
  );
}

/** In how many corners of its box a shape has ink; a circle comes near none of them. */
export function cornersHeld({ left, right, top, bottom, cell, cells }: Shape): number {
  const near = 0.14 * Math.max(right - left, bottom - top) + cell;
  const corners = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ] as const;
  return corners.filter(([x, y]) => cells.some((at) => Math.hypot(at.x + cell / 2 - x, at.y + cell / 2 - y) < near))
    .length;
}

/** Degrees by which the upper and lower sides of a rectangle fall to the right, from its outermost cells. */
function slantOf({ cells }: Shape): number {
  const outermost = (worth: (at: Shape['cells'][number]) => number): Shape['cells'][number] =>
    cells.reduce((best, at) => (worth(at) > worth(best) ? at : best));
  const [topLeft, topRight] = [outermost(({ x, y }) => -x - y), outermost(({ x, y }) => x - y)];
  const [bottomLeft, bottomRight] = [outermost(({ x, y }) => y - x), outermost(({ x, y }) => x + y)];
  const fall = topRight.y - topLeft.y + bottomRight.y - bottomLeft.y;
  const run = topRight.x - topLeft.x + bottomRight.x - bottomLeft.x;
  return (Math.atan2(fall, run) * 180) / Math.PI;
}

/** The shape turned to the right by `degrees`, on a grid of the same cells. */
function turned(shape: Shape, degrees: number): Shape {
  const { cell, left, top } = shape;
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const onGrid = (length: number): number => Math.round(length / cell) * cell;
  const places = new Map(
    shape.cells.map(({ x, y }) => {
      const at = {
        x: onGrid((x - left) * cosine - (y - top) * sine),
        y: onGrid((x - left) * sine + (y - top) * cosine),
      };
      return [`${at.x} ${at.y}`, at];
    }),
  );
  const cells = [...places.values()];
  const [across, down] = [cells.map(({ x }) => x), cells.map(({ y }) => y)];
  return {
    left: Math.min(...across),
    right: Math.max(...across) + cell,
    top: Math.min(...down),
    bottom: Math.max(...down) + cell,
    cell,
    cells,
  };
}
