import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

/** The account PostgreSQL runs under; null: our own. PostgreSQL refuses to run as root. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
}

/** An account that owns nothing. It must stand in the list of accounts: initdb looks its name up. */
const STRANGERS = ['nobody', 'nfsnobody', 'daemon'];
const NOBODY: ServerAccount = { uid: 65_534, gid: 65_534 };

/**
 * As root an unprivileged account, so that nothing is changed on the host: the one that owns the cluster if somebody
 * started it before without being root, else nobody. For everyone else null.
 */
export function serverAccount(clusterFolder: string): ServerAccount | null {
  if (process.getuid?.() !== 0) return null;
  const found = statSync(clusterFolder, { throwIfNoEntry: false });
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : findStranger();
}

function findStranger(): ServerAccount {
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const found = STRANGERS.map((name) => accounts.find((fields) => fields[0] === name)).find(Boolean);
  return found ? { uid: Number(found[2]), gid: Number(found[3]) } : NOBODY;
}

/** May the account enter this folder and all above it? */
export function canReach(account: ServerAccount | null, folder: string): boolean {
  if (!account) return true;
  return (
    spawnSync('/bin/sh', ['-c', 'test -x "$1" && test -r "$1"', 'sh', folder], { ...account, cwd: '/' }).status === 0
  );
}
