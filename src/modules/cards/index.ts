export type { CardFace, CardPainter, CardsPorts } from './ports.ts';
export { readPlainFace } from './queries/read-face.ts';
