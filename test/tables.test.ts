import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, type TSType } from 'oxc-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { moduleOrder, readHouse, root } from '../scripts/boundaries.ts';
import { testDatabase, type TestDatabase } from './support/database.ts';

/** A column as `tables.ts` or as PostgreSQL tells it. `kind` is null where the type is named elsewhere: then only the null counts. */
interface Column {
  readonly kind: 'text' | 'number' | 'boolean' | 'list' | 'json' | null;
  readonly nullable: boolean;
}
type Tables = ReadonlyMap<string, ReadonlyMap<string, Column>>;

/** Written by better-auth with columns of its own; our types name those that we use. */
const BETTER_AUTH = ['access.user', 'access.account', 'access.session', 'access.verification'];

let database: TestDatabase;
let real: { readonly tables: Tables; readonly views: Tables; readonly generated: ReadonlySet<string> };

beforeAll(async () => {
  database = await testDatabase();
  real = await readSchema();
});
afterAll(() => database.drop());

const modules = moduleOrder().filter((name) =>
  readHouse().some((file) => file.path === `src/modules/${name}/tables.ts`),
);

describe.each(modules)('the tables of %s', (module) => {
  const declared = readDeclared(module);

  it('are all declared and all there', () => {
    const there = [...real.tables.keys(), ...real.views.keys()].filter((name) => name.startsWith(`${module}.`));
    const own = [...declared.keys()].filter((name) => name.startsWith(`${module}.`));
    expect(own.toSorted()).toEqual(there.filter((name) => name !== 'access.verification').toSorted());
  });

  it.each([...declared.keys()])('%s has the columns that its type says', (name) => {
    const columns = real.tables.get(name) ?? real.views.get(name);
    const faults = [...declared.get(name)!].flatMap(([column, said]) => {
      const found = columns?.get(column);
      if (!found) return [`${column} is not there`];
      const isView = real.views.has(name); // a view does not know which of its columns are never null
      return [
        ...(said.kind !== null && said.kind !== found.kind && found.kind !== 'json'
          ? [`${column} is ${found.kind}, declared ${said.kind}`]
          : []),
        ...(!isView && found.nullable && !said.nullable ? [`${column} may be null`] : []),
        ...(!isView && !found.nullable && said.nullable ? [`${column} is never null`] : []),
      ];
    });
    const missing = [...(columns?.keys() ?? [])].filter(
      (column) =>
        !declared.get(name)!.has(column) && !real.generated.has(`${name}.${column}`) && !BETTER_AUTH.includes(name),
    );
    expect([...faults, ...missing.map((column) => `${column} is not declared`)]).toEqual([]);
  });
});

// ---- what tables.ts says

/** The tables that a module's `tables.ts` list, those of its folders too: types whose name ends in `Tables`, but for `HouseTables`. */
function readDeclared(module: string): Tables {
  const files = readHouse().filter(
    ({ path }) => path.startsWith(`src/modules/${module}/`) && path.endsWith('/tables.ts'),
  );
  return new Map(files.flatMap(({ path }) => [...readTables(module, path)]));
}

function readTables(module: string, file: string): Tables {
  const path = join(root, file);
  const { program } = parseSync(path, readFileSync(path, 'utf8'));
  const shapes = new Map<string, TSType>();
  for (const node of program.body) {
    const one = node.type === 'ExportNamedDeclaration' ? node.declaration : node;
    if (one?.type === 'TSTypeAliasDeclaration') shapes.set(one.id.name, one.typeAnnotation);
    if (one?.type === 'TSInterfaceDeclaration')
      shapes.set(one.id.name, { type: 'TSTypeLiteral', members: one.body.body, start: 0, end: 0 } as TSType);
  }
  const list = [...shapes].find(([name]) => name.endsWith('Tables') && name !== 'HouseTables');
  if (!list) throw new Error(`${path} does not list its tables`);
  return new Map(
    membersOf(list[1], shapes)
      .filter(([name]) => name.startsWith(`${module}.`))
      .map(([name, type]) => [
        name,
        new Map(membersOf(type, shapes).map(([column, of]) => [column, toColumn(of, shapes)])),
      ]),
  );
}

function membersOf(type: TSType, shapes: ReadonlyMap<string, TSType>): [string, TSType][] {
  if (type.type === 'TSTypeReference' && type.typeName.type === 'Identifier') {
    const { name } = type.typeName;
    const [from, names] = type.typeArguments?.params ?? [];
    if (from && names && (name === 'Pick' || name === 'Omit')) {
      const chosen = new Set(literalsOf(names));
      return membersOf(from, shapes).filter(([member]) => chosen.has(member) === (name === 'Pick'));
    }
    const named = shapes.get(name);
    return named ? membersOf(named, shapes) : [];
  }
  if (type.type === 'TSIntersectionType') return type.types.flatMap((one) => membersOf(one, shapes));
  if (type.type !== 'TSTypeLiteral') return [];
  return type.members.flatMap((member): [string, TSType][] => {
    if (member.type !== 'TSPropertySignature' || !member.typeAnnotation) return [];
    const { key } = member;
    const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : null;
    return name === null ? [] : [[name, member.typeAnnotation.typeAnnotation]];
  });
}

const literalsOf = (type: TSType): string[] => {
  if (type.type === 'TSUnionType') return type.types.flatMap(literalsOf);
  return type.type === 'TSLiteralType' && type.literal.type === 'Literal' ? [String(type.literal.value)] : [];
};

const KEYWORDS: Partial<Record<TSType['type'], Column['kind']>> = {
  TSStringKeyword: 'text',
  TSLiteralType: 'text',
  TSNumberKeyword: 'number',
  TSBooleanKeyword: 'boolean',
  TSArrayType: 'list',
  TSTypeOperator: 'list', // readonly X[]
};

function toColumn(type: TSType, shapes: ReadonlyMap<string, TSType>): Column {
  if (type.type === 'TSUnionType') {
    const kinds = type.types.filter((one) => one.type !== 'TSNullKeyword');
    const columns = kinds.map((one) => toColumn(one, shapes));
    const nullable = kinds.length < type.types.length || columns.some((one) => one.nullable);
    return { kind: columns[0]?.kind ?? null, nullable };
  }
  if (type.type !== 'TSTypeReference') return { kind: KEYWORDS[type.type] ?? null, nullable: false };
  const name = type.typeName.type === 'Identifier' ? type.typeName.name : '';
  const [inner] = type.typeArguments?.params ?? [];
  if (/^(Generated|ColumnType)$/.test(name) && inner) return toColumn(inner, shapes);
  const named = shapes.get(name);
  return named && named.type !== 'TSTypeLiteral' ? toColumn(named, shapes) : { kind: null, nullable: false };
}

// ---- what PostgreSQL says

async function readSchema() {
  const { rows } = await database.pool.query<{
    name: string;
    column: string;
    type: string;
    nullable: boolean;
    generated: boolean;
    view: boolean;
  }>(
    `select n.nspname || '.' || c.relname as name, a.attname as column, t.typcategory::text || ':' || t.typname as type,
       not a.attnotnull as nullable, a.attgenerated <> '' as generated, c.relkind = 'v' as view
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
       join pg_type t on t.oid = a.atttypid
     where c.relkind in ('r', 'p', 'v') and a.attnum > 0 and not a.attisdropped and n.nspname = any($1)`,
    [moduleOrder()],
  );
  const tables = new Map<string, Map<string, Column>>();
  const views = new Map<string, Map<string, Column>>();
  for (const row of rows) {
    const into = row.view ? views : tables;
    const columns = into.get(row.name) ?? new Map<string, Column>();
    into.set(row.name, columns.set(row.column, { kind: kindOf(row.type), nullable: row.nullable }));
  }
  const generated = rows.filter((row) => row.generated).map((row) => `${row.name}.${row.column}`);
  return { tables, views, generated: new Set(generated) };
}

/** Category and name of a PostgreSQL type → what JavaScript gets. */
function kindOf(type: string): Column['kind'] {
  const [category, name] = type.split(':');
  if (name === 'json' || name === 'jsonb') return 'json';
  if (category === 'N') return 'number';
  if (category === 'B') return 'boolean';
  if (category === 'A') return 'list';
  return 'text';
}
