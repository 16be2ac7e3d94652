import type { EvidenceOfTask } from '#modules/tasks/contract.ts';
import { readQuantity } from '../part-acts.ts';

/** The ways in which a person hands evidence in. */
export type Way = 'link' | 'files' | 'document' | 'letter';

/** What was filled in so far; each way uses its own part. */
export interface Draft {
  readonly way: Way;
  readonly partId: string;
  readonly url: string;
  readonly title: string;
  readonly files: readonly File[];
  readonly documentId: string | null;
  readonly letterNumber: string;
  readonly letterDay: string | null;
  readonly letterSubject: string;
  readonly occurredOn: string | null;
  readonly quantity: string;
  /** Undefined: whichever fits; null: none. */
  readonly resultId: string | null | undefined;
  readonly note: string;
}

/** Letters are recorded by the focal agency, which may agree; documents need the right to read the register. */
export const waysOf = (may: EvidenceOfTask['may']): Way[] => [
  'link',
  'files',
  ...(may.seeDocuments ? (['document'] as const) : []),
  ...(may.agree ? (['letter'] as const) : []),
];

/** The empty form: the reader's own part, of today. For a body that never signs in its letter is the first thing asked for. */
export const blank = (may: EvidenceOfTask['may'], today: string): Draft => ({
  way: may.agree && may.attachFor[0]?.isOutside ? 'letter' : 'link',
  partId: may.attachFor[0]?.partId ?? '',
  url: '',
  title: '',
  files: [],
  documentId: null,
  letterNumber: '',
  letterDay: null,
  letterSubject: '',
  occurredOn: today,
  quantity: '',
  resultId: undefined,
  note: '',
});

/** The same draft in another way: a letter is first of all one of a body that never signs in, the rest one's own. */
export function inWay(draft: Draft, way: Way, may: EvidenceOfTask['may']): Draft {
  const fitting = way === 'letter' ? may.attachFor.find((one) => one.isOutside) : may.attachFor[0];
  const isSwitched = (way === 'letter') !== (draft.way === 'letter');
  return { ...draft, way, partId: isSwitched && fitting ? fitting.partId : draft.partId };
}

/** May it be sent? */
export function isComplete(draft: Draft): boolean {
  if (draft.partId === '') return false;
  switch (draft.way) {
    case 'link':
      return draft.url.trim() !== '';
    case 'files':
      return draft.files.length > 0;
    case 'document':
      return draft.documentId !== null;
    case 'letter':
      return draft.letterDay !== null && draft.letterSubject.trim() !== '';
  }
}

const letterOf = (draft: Draft) => ({
  ...(draft.letterNumber.trim() ? { number: draft.letterNumber.trim() } : {}),
  issuedOn: draft.letterDay!,
  subject: draft.letterSubject,
});

/** What is said of any piece. A document has its own day of issue; a letter too. */
function fieldsOf(draft: Draft): object {
  const quantity = readQuantity(draft.quantity);
  return {
    partId: draft.partId,
    ...(draft.occurredOn && draft.way !== 'letter' && draft.way !== 'document' ? { occurredOn: draft.occurredOn } : {}),
    ...(quantity === null ? {} : { quantity }),
    ...(draft.resultId === undefined ? {} : { expectedResultId: draft.resultId }),
    ...(draft.note.trim() ? { note: draft.note } : {}),
  };
}

/** The body of `attach-evidence`. */
export function sendingOf(draft: Draft): object {
  const title = draft.title.trim() ? { title: draft.title.trim() } : {};
  const source =
    draft.way === 'letter'
      ? { kind: 'letter', ...letterOf(draft) }
      : draft.way === 'document'
        ? { kind: 'document', documentId: draft.documentId }
        : { kind: 'link', url: draft.url.trim(), ...title };
  return { ...fieldsOf(draft), source };
}

/** The field `about` that goes with files. */
export const aboutOf = (draft: Draft): object => ({
  ...fieldsOf(draft),
  ...(draft.way === 'letter' ? { letter: letterOf(draft) } : draft.title.trim() ? { title: draft.title.trim() } : {}),
});
