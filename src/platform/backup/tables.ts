import type pg from 'pg';
import { LEFT_OUT_SCHEMAS, LEFT_OUT_TABLES, type Manifest } from './format.ts';

interface Dependency {
  readonly child: string;
  readonly parent: string;
}

/** The tables that a backup holds, each after those it points to, with the columns that can be written. */
export async function backupTables(client: pg.Client): Promise<Manifest['tables'][number][]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select c.table_schema || '.' || c.table_name as name, array_agg(c.column_name::text order by c.ordinal_position) as columns
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER' and c.table_schema <> all($1)
     group by 1 order by 1`,
    [LEFT_OUT_SCHEMAS],
  );
  const kept = rows.filter((row) => !LEFT_OUT_TABLES.includes(row.name));
  const order = inOrder(
    kept.map((row) => row.name),
    await dependencies(client),
  );
  return order.map((name) => kept.find((row) => row.name === name)!);
}

async function dependencies(client: pg.Client): Promise<Dependency[]> {
  const { rows } = await client.query<Dependency>(
    `select cn.nspname || '.' || c.relname as child, pn.nspname || '.' || p.relname as parent
     from pg_constraint f
     join pg_class c on c.oid = f.conrelid join pg_namespace cn on cn.oid = c.relnamespace
     join pg_class p on p.oid = f.confrelid join pg_namespace pn on pn.oid = p.relnamespace
     where f.contype = 'f' and not f.condeferrable`,
  );
  return rows;
}

/** Parents first; rings must be closed by a deferrable foreign key. */
export function inOrder(names: readonly string[], dependencies: readonly Dependency[]): string[] {
  const done: string[] = [];
  const visit = (name: string, path: readonly string[]): void => {
    if (done.includes(name) || !names.includes(name)) return;
    if (path.includes(name))
      throw new Error(`foreign keys form a ring: ${[...path, name].join(' → ')}; make one of them deferrable`);
    for (const { child, parent } of dependencies) if (child === name && parent !== name) visit(parent, [...path, name]);
    done.push(name);
  };
  for (const name of names) visit(name, []);
  return done;
}

/** `schema.table` with each part quoted. */
export const quoted = (name: string): string =>
  name
    .split('.')
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.');
export const quotedColumns = (columns: readonly string[]): string =>
  columns.map((column) => `"${column.replaceAll('"', '""')}"`).join(', ');
