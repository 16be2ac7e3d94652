import type { IntakeView } from '#modules/documents/contract.ts';
import type { Issue } from '../api.ts';

type Remark = NonNullable<IntakeView['problem']>;

/** A problem of intake as an issue of the words; the name of the file stands in even where the problem does not carry it. */
export const problemIssue = (problem: Remark, files: readonly { readonly name: string }[]): Issue => ({
  code: `documents.problem.${problem.code}`,
  params: { name: files.map((file) => file.name).join(', '), format: '', confidence: 0, ...problem.params },
});

/** A remark on how a file was read, as an issue of the words. */
export const noteIssue = (note: Remark): Issue => ({ code: `documents.note.${note.code}`, params: note.params });
