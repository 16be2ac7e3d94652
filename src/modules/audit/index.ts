export { recordEntry } from './commands/record-entry.ts';
export type { EntriesTable as AuditEntriesView } from './tables.ts';
