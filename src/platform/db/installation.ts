import type { Pool } from 'pg';

export type InstallationKind = 'making' | 'demonstration' | 'real';

/** What this installation is; null while it is empty. */
export async function installationKind(pool: Pool): Promise<InstallationKind | null> {
  const { rows } = await pool.query<{ kind: InstallationKind }>('select kind from platform.installation');
  return rows[0]?.kind ?? null;
}

/** Marks what this installation is. */
export async function markInstallation(pool: Pool, kind: InstallationKind): Promise<void> {
  await pool.query(
    'insert into platform.installation (kind) values ($1) on conflict (only_one) do update set kind = excluded.kind, since = now()',
    [kind],
  );
}

/** Drops every schema of the product, the queue included; the next migration makes them anew. For the demonstration only. */
export async function eraseDatabase(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `select nspname as name from pg_namespace where nspname not like 'pg\\_%' and nspname not in ('public', 'information_schema')`,
  );
  if (rows.length) await pool.query(`drop schema ${rows.map((row) => `"${row.name}"`).join(', ')} cascade`);
}
