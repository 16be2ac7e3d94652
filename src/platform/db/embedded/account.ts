import { spawnSync } from 'node:child_process';

/** The account PostgreSQL runs under; null: our own. PostgreSQL refuses to run as root. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
}

/** nobody: exists everywhere and owns nothing. */
const NOBODY = 65_534;

/** As root an unprivileged account, so that nothing is changed on the host; else null. */
export function serverAccount(): ServerAccount | null {
  return process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : null;
}

/** May the account enter this folder and all above it? */
export function canReach(account: ServerAccount | null, folder: string): boolean {
  if (!account) return true;
  return (
    spawnSync('/bin/sh', ['-c', 'test -x "$1" && test -r "$1"', 'sh', folder], { ...account, cwd: '/' }).status === 0
  );
}
