/**
 * Draws docs/architecture.svg from architecture.json: `node scripts/draw.ts` writes it, `--check` fails if it is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './boundaries.ts';

interface Architecture {
  readonly modules: readonly string[];
  readonly surfaces: readonly string[];
  readonly adapters: readonly string[];
  readonly says: Readonly<Record<string, string>>;
}

const WIDTH = 960;
const ROW = 44;
const GAP = 10;

/** The drawing: surfaces above, modules from the ground up, the reader and the outside beside them, the platform below. */
export function drawArchitecture({ modules, surfaces, adapters, says }: Architecture): string {
  const top = 20;
  const floorsTop = top + ROW + 30;
  const floors = modules
    .toReversed()
    .map((name, index) => box(260, floorsTop + index * (ROW + GAP), 440, name, says[name] ?? '', '#e8f1ec'));
  const height = modules.length * (ROW + GAP) - GAP;
  const surfaceWidth = (440 - GAP * (surfaces.length - 1)) / surfaces.length;
  const bottom = floorsTop + height + 30;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${bottom + ROW + 20}" font-family="Be Vietnam Pro, sans-serif" font-size="14">`,
    `<rect width="${WIDTH}" height="${bottom + ROW + 20}" fill="#ffffff"/>`,
    ...surfaces.map((name, index) =>
      box(260 + index * (surfaceWidth + GAP), top, surfaceWidth, name, says[name] ?? '', '#fdf3df'),
    ),
    tall(20, floorsTop, 200, height, 'vanban', [
      'the language of',
      'official documents:',
      'a pure library,',
      'knows nobody',
    ]),
    ...floors,
    tall(740, floorsTop, 200, height, 'adapters', ['the outside world,', 'wired by main.ts:', ...adapters]),
    box(20, bottom, 920, 'platform', 'database, jobs, http, clock, files of the house: no domain words', '#eceff4'),
    arrow(480, top + ROW, floorsTop, 'calls go down'),
    arrow(480, floorsTop + height, bottom, 'each module may call only those below it; facts go up as jobs'),
    '</svg>',
    '',
  ].join('\n');
}

function box(x: number, y: number, width: number, name: string, text: string, fill: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${ROW}" rx="6" fill="${fill}" stroke="#3b5249"/><text x="${x + 14}" y="${y + 27}"><tspan font-weight="600">${name}</tspan><tspan dx="12" fill="#40504a">${text}</tspan></text>`;
}

function tall(x: number, y: number, width: number, height: number, name: string, lines: readonly string[]): string {
  const text = lines
    .map((line, index) => `<tspan x="${x + 14}" dy="${index === 0 ? 26 : 20}" fill="#40504a">${line}</tspan>`)
    .join('');
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" fill="#eef0fa" stroke="#3b4a6b"/><text x="${x + 14}" y="${y + 27}"><tspan font-weight="600">${name}</tspan>${text}</text>`;
}

function arrow(x: number, from: number, to: number, label: string): string {
  return `<path d="M${x} ${from + 3} V${to - 5} m-4 -6 l4 6 l4 -6" fill="none" stroke="#3b5249"/><text x="${x + 12}" y="${(from + to) / 2 + 5}" font-size="12" fill="#40504a">${label}</text>`;
}

if (process.argv[1]?.endsWith('draw.ts')) {
  const file = join(root, 'docs', 'architecture.svg');
  const drawing = drawArchitecture(JSON.parse(readFileSync(join(root, 'architecture.json'), 'utf8')) as Architecture);
  if (process.argv.includes('--check')) {
    if (readFileSync(file, 'utf8') !== drawing) {
      console.log('docs/architecture.svg is out of date: run node scripts/draw.ts');
      process.exitCode = 1;
    }
  } else writeFileSync(file, drawing);
}
