import type { cliWords as vi } from './vi.ts';

export const cliWords = {
  'cli.unknown-verb': 'There is no verb “{verb}”. Type “lantoa --help” for the verbs.',
  'cli.wrong-option': 'Wrong option: {reason}',
  'cli.wrong-setting':
    'The configuration cannot be used ({setting}): {reason}. Mend the environment variable and run again.',
  'cli.schema-newer':
    'The database was made by a newer version ({migration} is unknown here). Install the newer version and run again.',
  'cli.migration-changed':
    'Migration {migration} has run, but its file has changed since. Restore the original source and run again.',
  'cli.defect': 'Something unexpected went wrong: {message}. Run “lantoa doctor”.',
  'cli.no-file': 'No file was named. Example: lantoa parse plan.docx --out result',
  'cli.file-missing': '{file}: cannot be read ({reason}).',
  'cli.file-refused': '{file}: {reason}',
  'cli.file-written': '{file} → {out}',
  'cli.migrated':
    '{count, plural, =0 {The database is up to date.} one {# migration was applied.} other {# migrations were applied.}}',
  'cli.listening': 'Lan Tỏa is running at {address}',
  'cli.worker-running': 'Taking jobs. Press Ctrl-C to stop.',
  'cli.demo-accounts': 'Demonstration accounts (passwords of this machine only):',
  'cli.stop-hint': 'Press Ctrl-C to stop.',
  'cli.step-database': 'Starting the database',
  'cli.step-migrate': 'Bringing the database up to date',
  'cli.step-desk': 'Building the desk (first time only)',
  'cli.step-demo': 'Making the demonstration province Thuận Giang',
  'cli.step-import': 'Importing {file}',
  'cli.step-month': 'Month {month}/2026: agencies work and report',
  'cli.desk-failed': 'The desk could not be built: {reason}',
  'cli.desk-no-room':
    'The disk of {folder} is full, so the desk could not be built. Free at least 500 MB and run again.',
  'cli.desk-unwritable':
    '{folder} cannot be written, so the desk could not be built. Give the running account the right to write and run again.',
  'cli.disk-full': 'The disk is full: nothing was done, nothing is left half-made. Free at least 500 MB and run again.',
  'cli.port-taken': 'Port {port} is taken by another program. Stop it, or set LANTOA_PORT={next} and run again.',
  'cli.address-unusable':
    'The address {host}:{port} cannot be opened ({reason}). Mend LANTOA_HOST and LANTOA_PORT and run again.',
  'cli.database-away':
    'The database in DATABASE_URL cannot be reached ({reason}). Check address, password and server and run again.',
  'cli.begin-needs':
    'Needed: --province, --email and --name. Example: lantoa begin --province "Đồng Nai" --email admin@dongnai.example --name "Nguyễn Văn A"',
  'cli.begin-not-empty': 'This installation holds real data. begin erases the demonstration only.',
  'cli.begin-done': '{province} has begun. Administrator: {email}, one-time password: {password}',
  'cli.province-unknown': '“{province}” is none of the 34 provinces and cities of today.',
  'cli.user-needs': 'One of: list · add --email --name --role [--organization] · reset --email · suspend --email',
  'cli.user-added': 'Account {email} was made. One-time password: {password}',
  'cli.user-reset': 'New password of {email}: {password}',
  'cli.user-suspended': 'Account {email} is suspended.',
  'cli.user-missing': 'There is no account {email}.',
  'cli.role-missing': 'There is no role {role}. Roles: {roles}.',
  'cli.organization-missing': 'There is no agency with the code {code}.',
  'cli.backup-needs': 'Name the backup file. Example: lantoa backup backup-2026-11-06.lantoa',
  'cli.backup-done': '{rows, number} rows and {files, number} files were written to {file}.',
  'cli.backup-damaged':
    '{count, number} originals in the store are damaged and are not in this backup. Run “lantoa doctor” and keep an earlier backup that has them.',
  'cli.restore-needs': 'Name the backup file. Example: lantoa restore backup-2026-11-06.lantoa',
  'cli.restore-not-empty':
    'There is data where you restore to. Restore into an empty database and an empty data folder.',
  'cli.restore-broken': 'The backup is broken or not one of ours ({reason}). Nothing was restored.',
  'cli.restore-other-version':
    'The backup belongs to another version ({version}). Install that version and restore again.',
  'cli.restore-done': '{rows, number} rows and {files, number} files were restored.',
  'cli.key-included': 'The secret key is in the backup, encrypted under the passphrase.',
  'cli.passphrase-wrong': 'The passphrase does not open the key in the backup.',
  'cli.doctor-fine': 'No problem found.',
  'cli.doctor-ok': '✓ {what}',
  'cli.doctor-problem': '✗ {what}: {remedy}',
  'cli.import-needs': 'No file was named. Example: lantoa import plan.docx',
  'cli.import-reading': 'Reading {file}',
  'cli.import-review': '{file}: read, waiting to be reviewed at {address}',
  'cli.import-registered': '{file}: entered in the register, assigns no work: {address}',
  'cli.import-held':
    '{file}: {held} is here already. Choose the one we hold or a new version at {address} (or run again with --duplicate).',
  'cli.import-discarded': '{file}: the one we hold stays.',
  'cli.import-secret': 'The document carries a stamp of secrecy and must not enter this system. The file was not kept.',
  'cli.import-start-first': 'Run “npm start” (or “lantoa serve”) and open the address above.',
  'cli.not-begun':
    'Nothing has begun here. Run “npm start” for the demonstration, or “lantoa begin” for your province.',
  'cli.already-running':
    'Lan Tỏa is running already at {address}. Open that address, or stop the running process and run again.',
} satisfies Record<keyof typeof vi, string>;
