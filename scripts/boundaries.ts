/**
 * Checks the walls of the house (docs/architecture.md): prints one line per fault and exits 1 if there is any.
 * The rules stand in `checkBoundaries`, so that a test can plant faults and expect each to be found.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';

export interface SourceFile {
  /** From the root of the checkout, with `/`. */
  readonly path: string;
  readonly text: string;
}

export interface Fault {
  readonly rule: string;
  readonly path: string;
  readonly message: string;
}

interface Import {
  readonly from: string;
  /** Path of our own file, or the name of a package. */
  readonly to: string;
  readonly own: boolean;
  readonly typeOnly: boolean;
}

interface House {
  readonly modules: readonly string[];
  readonly files: readonly SourceFile[];
  readonly imports: readonly Import[];
}

const BANNED = /\/(utils?|helpers?|common|shared|services|types|lib|core|misc)\//;
/** `open/` holds what a module keeps open beside the transaction for as long as the process lives: a listener, a pool. */
const VERB_FILES = /(^|\/)(index|module|queries|routes|jobs|tables)\.ts$|(^|\/)(commands|queries|open)\//;
const WORLD_PACKAGES = /^(node:|pg$|kysely$|fastify|@fastify\/|graphile-worker|better-auth)/;
const COMPOSITION = /^src\/(main|app|cli)\.ts$|^src\/cli\//;
const isTest = (path: string): boolean => /\.test\.tsx?$|^test\//.test(path);

/** All faults of a set of files. `modules` is the order of the ground floor upwards. */
export function checkBoundaries(files: readonly SourceFile[], modules: readonly string[]): Fault[] {
  const house: House = { modules, files, imports: files.flatMap((file) => importsOf(file, files)) };
  const production = { ...house, imports: house.imports.filter((one) => !isTest(one.from)) };
  return [
    ...files
      .filter((file) => BANNED.test(file.path))
      .map((file) => fault('folder-name', file.path, 'a folder of this name has no place in the house')),
    ...production.imports.flatMap((one) => faultsOfImport(one, modules)),
    ...cycles(production),
    ...files.flatMap((file) => sqlFaults(file, files, modules)),
    ...files.flatMap(environmentFaults),
    ...lonelyPlatformFiles(production),
  ];
}

const fault = (rule: string, path: string, message: string): Fault => ({ rule, path, message });

// ---- imports

function importsOf(file: SourceFile, files: readonly SourceFile[]): Import[] {
  if (!/\.(ts|tsx|mjs)$/.test(file.path)) return [];
  const { module } = parseSync(file.path, file.text);
  const known = new Set(files.map((one) => one.path));
  const requests = [
    ...module.staticImports.map((one) => ({
      name: one.moduleRequest.value,
      typeOnly: one.entries.length > 0 && one.entries.every((entry) => entry.isType),
    })),
    ...module.staticExports.flatMap((one) =>
      one.entries
        .filter((entry) => entry.moduleRequest)
        .map((entry) => ({ name: entry.moduleRequest!.value, typeOnly: entry.isType })),
    ),
    ...module.dynamicImports.map((one) => ({
      name: file.text.slice(one.moduleRequest.start, one.moduleRequest.end).replace(/^['"]|['"]$/g, ''),
      typeOnly: false,
    })),
  ];
  return requests.map(({ name, typeOnly }) => {
    const path = resolve(file.path, name);
    return path === null
      ? { from: file.path, to: name, own: false, typeOnly }
      : { from: file.path, to: path, own: known.has(path) || !isAsset(path), typeOnly };
  });
}

const isAsset = (path: string): boolean => !/\.(ts|tsx|mjs)$/.test(path);

function resolve(from: string, name: string): string | null {
  if (name.startsWith('#')) return posix.join('src', name.slice(1));
  if (name.startsWith('.')) return posix.join(posix.dirname(from), name);
  return null;
}

/** `src/modules/plans/commands/accept.ts` → `plans`. */
const moduleOf = (path: string): string | null => /^src\/modules\/([^/]+)\//.exec(path)?.[1] ?? null;
const inside = (path: string, folder: string): boolean => path.startsWith(`src/${folder}/`);

function faultsOfImport(one: Import, modules: readonly string[]): Fault[] {
  const tell = (rule: string, message: string): Fault[] => [fault(rule, one.from, `${message}: ${one.to}`)];
  if (inside(one.from, 'vanban')) {
    if (one.own ? !inside(one.to, 'vanban') : one.to.startsWith('node:'))
      return tell('vanban-knows-nobody', 'the reader is a pure library and imports nothing of ours');
  }
  if (inside(one.from, 'platform') && one.own && !inside(one.to, 'platform'))
    return tell('platform-knows-no-domain', 'the platform imports nothing above it');
  if (inside(one.from, 'desk')) return deskFaults(one, tell);
  if (inside(one.from, 'adapters')) return adapterFaults(one, tell);
  if (one.own && inside(one.to, 'adapters') && !COMPOSITION.test(one.from))
    return tell('only-main-wires', 'only the composition root (main.ts, cli) may take adapters');
  const own = moduleOf(one.from);
  return own ? moduleFaults(one, own, modules, tell) : [];
}

type Tell = (rule: string, message: string) => Fault[];

function deskFaults(one: Import, tell: Tell): Fault[] {
  const allowed = /^src\/(desk\/|modules\/[^/]+\/contract\.ts$|platform\/values\/|vanban\/document\.ts$)|^locales\//;
  if (one.own && !allowed.test(one.to))
    return tell('browser-sees-contracts', 'the desk may import contracts, values and words only');
  return one.to.startsWith('node:') ? tell('browser-sees-contracts', 'the desk runs in a browser') : [];
}

function adapterFaults(one: Import, tell: Tell): Fault[] {
  if (!one.own) return [];
  const port = (path: string) => /^src\/adapters\/([^/]+)\//.exec(path)?.[1];
  if (inside(one.to, 'adapters'))
    return port(one.to) === port(one.from) ? [] : tell('adapters-apart', 'adapters never see one another');
  if (moduleOf(one.to) && !/^src\/modules\/[^/]+\/index\.ts$/.test(one.to))
    return tell('front-door', 'an adapter sees the front door of the module that owns its port');
  return /^src\/(modules|platform|vanban)\//.test(one.to)
    ? []
    : tell('adapters-below', 'an adapter sees modules, platform and vanban only');
}

function moduleFaults(one: Import, own: string, modules: readonly string[], tell: Tell): Fault[] {
  const isNoun = !VERB_FILES.test(one.from.slice(`src/modules/${own}/`.length));
  if (!one.own) {
    return isNoun && !one.typeOnly && WORLD_PACKAGES.test(one.to)
      ? tell('nouns-are-pure', 'a noun does not touch the world')
      : [];
  }
  const other = moduleOf(one.to);
  if (other === own) {
    const target = one.to.slice(`src/modules/${own}/`.length);
    return isNoun && !one.typeOnly && VERB_FILES.test(target) && target !== 'tables.ts'
      ? tell('nouns-are-pure', 'a noun does not call verbs')
      : [];
  }
  if (other) {
    if (modules.indexOf(other) >= modules.indexOf(own))
      return tell('module-order', `${own} may call only modules before it`);
    const contractToContract = one.to.endsWith('/contract.ts') && /\/contract(-[a-z]+)?\.ts$/.test(one.from);
    return /^src\/modules\/[^/]+\/index\.ts$/.test(one.to) || contractToContract
      ? []
      : tell('front-door', 'other modules are entered by their index.ts');
  }
  if (!/^src\/(platform|vanban)\/|^locales\//.test(one.to))
    return tell('modules-know-no-surface', 'a module knows the platform, the reader and modules before it');
  return isNoun && !one.typeOnly && /^src\/platform\/(db|http|jobs)\//.test(one.to)
    ? tell('nouns-are-pure', 'a noun does not touch the world')
    : [];
}

// ---- cycles (Tarjan)

function cycles(house: House): Fault[] {
  const next = new Map<string, string[]>();
  for (const one of house.imports) if (one.own) next.set(one.from, [...(next.get(one.from) ?? []), one.to]);
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (path: string): void => {
    index.set(path, index.size);
    low.set(path, index.get(path)!);
    stack.push(path);
    for (const to of next.get(path) ?? []) {
      if (!index.has(to)) visit(to);
      if (stack.includes(to)) low.set(path, Math.min(low.get(path)!, low.get(to)!));
    }
    if (low.get(path) !== index.get(path)) return;
    const ring = stack.splice(stack.indexOf(path));
    if (ring.length > 1 || (next.get(path) ?? []).includes(path)) found.push(ring);
  };
  for (const path of next.keys()) if (!index.has(path)) visit(path);
  return found.map((ring) => fault('no-cycles', ring[0]!, `files import each other in a ring: ${ring.join(' → ')}`));
}

// ---- SQL

const SQL_NAME =
  /\b(?:from|join|into|update|table|references|on)\s+(?:only\s+|if\s+exists\s+)?"?([a-z_]+)"?\.([a-z_]+)/gi;
const KYSELY_NAME =
  /\b(?:selectFrom|insertInto|updateTable|deleteFrom|innerJoin|leftJoin|rightJoin|fullJoin|from|using)\(\s*(?:\[\s*)?['"]([a-z_]+)\.([a-z_]+)(?: as \w+)?['"]/g;

function sqlFaults(file: SourceFile, files: readonly SourceFile[], modules: readonly string[]): Fault[] {
  const own = moduleOf(file.path) ?? /^migrations\/\d{12}_([a-z]+)/.exec(file.path)?.[1] ?? null;
  if (!own || !modules.includes(own) || isTest(file.path)) return [];
  const views = publishedViews(files);
  const isMigration = file.path.startsWith('migrations/');
  const faults: Fault[] = [];
  for (const [, schema, table] of [...file.text.matchAll(SQL_NAME), ...file.text.matchAll(KYSELY_NAME)]) {
    if (!schema || !table || !modules.includes(schema) || schema === own) continue;
    if (modules.indexOf(schema) > modules.indexOf(own))
      faults.push(fault('sql-ground-only', file.path, `${own} names ${schema}.${table} of a module above it`));
    else if (!views.has(`${schema}.${table}`) && !isMigration)
      faults.push(
        fault('sql-views-only', file.path, `${own} names the table ${schema}.${table}; only views are published`),
      );
  }
  return faults;
}

function publishedViews(files: readonly SourceFile[]): Set<string> {
  return new Set(
    files
      .filter((file) => file.path.startsWith('migrations/'))
      .flatMap((file) =>
        [...file.text.matchAll(/create (?:or replace )?view\s+([a-z_]+\.[a-z_]+)/gi)].map((match) => match[1]!),
      ),
  );
}

// ---- environment and platform

function environmentFaults(file: SourceFile): Fault[] {
  const free = !file.path.startsWith('src/') || COMPOSITION.test(file.path) || isTest(file.path);
  return !free && /\bprocess\.env\b/.test(file.text)
    ? [
        fault(
          'one-configuration',
          file.path,
          'the environment is read in platform/config.ts, given by the composition root',
        ),
      ]
    : [];
}

/** A file earns its place in the platform by two users; the composition root alone is enough for what it composes. */
function lonelyPlatformFiles(house: House): Fault[] {
  return house.files
    .filter((file) => inside(file.path, 'platform') && !isTest(file.path) && !file.path.endsWith('/index.ts'))
    .filter((file) => {
      const users = new Set(house.imports.filter((one) => one.to === file.path).map((one) => one.from));
      const composed = [...users].some((user) => COMPOSITION.test(user) || inside(user, 'platform'));
      return !composed && users.size < 2;
    })
    .map((file) => fault('platform-earns-its-place', file.path, 'a platform file has at least two users'));
}

// ---- the checkout

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The files the rules look at. */
export function readHouse(): SourceFile[] {
  return ['src', 'locales', 'migrations', 'seeds', 'test'].flatMap((folder) => walk(join(root, folder)));
}

function walk(folder: string): SourceFile[] {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return walk(path);
    return /\.(ts|tsx|mjs|sql)$/.test(entry.name)
      ? [{ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }]
      : [];
  });
}

/** The order of the modules, from `architecture.json`. */
export function moduleOrder(): string[] {
  return (JSON.parse(readFileSync(join(root, 'architecture.json'), 'utf8')) as { modules: string[] }).modules;
}

if (
  process.argv[1] &&
  dirname(fileURLToPath(import.meta.url)) === dirname(process.argv[1]) &&
  process.argv[1].endsWith('boundaries.ts')
) {
  const faults = checkBoundaries(readHouse(), moduleOrder());
  for (const { rule, path, message } of faults) console.log(`${path}: ${rule}: ${message}`);
  console.log(`boundaries: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`);
  process.exitCode = faults.length ? 1 : 0;
}
