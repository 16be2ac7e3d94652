import type { filesWords as vi } from '../vi/files.ts';

/** English words of files exchanged on a task. */
export const filesWords: Readonly<Record<keyof typeof vi, string>> = {
  'files.title': 'Files exchanged',
  'files.lead':
    'What agencies send one another for the work. These are no evidence and count towards no result unless you choose “Use as evidence”.',
  'files.send': 'Send files',
  'files.note': 'Note',
  'files.none': 'No file has been sent yet.',
  'files.hint': 'At most 50 MB a file. Do not send anything secret.',
  'files.acts-of': 'What to do with the file {name}',
  'files.use': 'Use as evidence',
  'files.remove': 'Remove this file',
  'files.evidence-title': 'Title of the evidence',
  'files.for-part': 'Evidence of the part of',
  'files.use-about':
    'The file is handed in as evidence of the part, is judged like any other evidence, and stays among the files exchanged.',
  'files.said.sent': 'The files were sent.',
  'files.said.removed': 'The file was removed.',
  'files.said.used': 'Handed in as evidence.',
  'files.size': '{size} KB',
  'tasks.too-many-files': 'A task has at most {count} files exchanged; please remove old ones.',
  'tasks.act.files-sent': 'Files sent',
  'tasks.act.file-removed': 'File removed',
};
