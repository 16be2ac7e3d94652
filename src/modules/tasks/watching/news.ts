import type { HistoryEntry } from '../contract.ts';

/** What whoever keeps an eye on a task is told of; each once a task and day. */
export type News =
  | 'reported'
  | 'completed'
  | 'confirmed'
  | 'returned'
  | 'reopened'
  | 'cancelled'
  | 'extension-asked'
  | 'extension-refused'
  | 'due-changed'
  | 'evidence'
  | 'evidence-doubted'
  | 'obstacle'
  | 'obstacle-resolved'
  | 'decided'
  | 'commented'
  | 'files';

const NEWS: Partial<Record<HistoryEntry['act'], News>> = {
  reported: 'reported',
  completed: 'completed',
  confirmed: 'confirmed',
  returned: 'returned',
  reopened: 'reopened',
  cancelled: 'cancelled',
  'extension-asked': 'extension-asked',
  'extension-refused': 'extension-refused',
  extended: 'due-changed',
  'due-set': 'due-changed',
  'evidence-attached': 'evidence',
  'evidence-shared': 'evidence',
  'evidence-contested': 'evidence-doubted',
  'evidence-withdrawn': 'evidence-doubted',
  'obstacle-raised': 'obstacle',
  'proposal-raised': 'obstacle',
  'obstacle-resolved': 'obstacle-resolved',
  decided: 'decided',
  'files-sent': 'files',
};

/** The news in an act of the history; undefined for steps of the work that nobody waits for. */
export const newsOf = (act: HistoryEntry['act']): News | undefined => NEWS[act];

/** What the keys of a task's news begin with. */
export const watchKey = (taskId: string): string => `watched:${taskId}:`;
