import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { beforeAll, expect, it } from 'vitest';

type Chunk = Rolldown.OutputChunk;
let chunks: ReadonlyMap<string, Chunk>;

beforeAll(async () => {
  const configFile = fileURLToPath(new URL('../vite.config.ts', import.meta.url));
  const mode = process.env['NODE_ENV'];
  // What people get, not React's version for tests.
  process.env['NODE_ENV'] = 'production';
  const built = (await build({ configFile, logLevel: 'error', build: { write: false } })) as Rolldown.RolldownOutput;
  process.env['NODE_ENV'] = mode;
  chunks = new Map(built.output.filter((one) => one.type === 'chunk').map((one) => [one.fileName, one]));
}, 120_000);

function find(what: (one: Chunk) => boolean): Chunk {
  const found = [...chunks.values()].find(what);
  if (!found) throw new Error(`the desk has no such part: ${String(what)}`);
  return found;
}
const entry = (): Chunk => find((one) => one.isEntry);
const of = (file: string): Chunk => find((one) => one.facadeModuleId?.endsWith(file) === true);

/** These parts and everything that they cannot do without. */
function withImports(parts: readonly Chunk[], seen = new Set<Chunk>()): Set<Chunk> {
  for (const part of parts) {
    if (seen.has(part)) continue;
    seen.add(part);
    withImports(
      part.imports.flatMap((name) => chunks.get(name) ?? []),
      seen,
    );
  }
  return seen;
}

/** As it goes over the line, in units of 1000 bytes. */
const kilobytes = (parts: ReadonlySet<Chunk>): number =>
  [...parts].reduce((sum, one) => sum + gzipSync(one.code).length, 0) / 1000;

it('begins with less than 150 KB of script', () => {
  expect(kilobytes(withImports([entry()]))).toBeLessThan(150);
});

it('shows the door, words included, with less than 200 KB', () => {
  const parts = withImports([entry(), of('access/sign-in.tsx'), of('locales/desk/vi/door.ts')]);
  expect(kilobytes(parts)).toBeLessThan(200);
});

it('carries no schema of the server', () => {
  const modules = [...chunks.values()].flatMap((one) => Object.keys(one.modules));
  expect(modules.filter((id) => /\/modules\/[^/]+\/contract\.ts$|\/zod\/v4\/classic\//.test(id))).toEqual([]);
});
