import type { DeliverableView } from '#modules/plans/contract.ts';
import type { PartView } from '#modules/tasks/contract.ts';

/** What can be done with an agency's part, in the order of its buttons; the next step of the work first. */
export const partActs = [
  'receive',
  'start',
  'report',
  'complete',
  'confirm',
  'return',
  'reopen',
  'assign-person',
  'set-due-date',
  'request-extension',
  'raise-obstacle',
] as const;
export type PartAct = (typeof partActs)[number];

/** The acts that the server allows the reader now. */
export function actsOf(part: PartView): PartAct[] {
  const { may } = part;
  const allowed: Record<PartAct, boolean> = {
    receive: may.receive,
    start: may.start,
    report: may.report,
    complete: may.complete,
    confirm: may.confirm,
    return: may.return,
    reopen: may.reopen,
    'assign-person': may.assignPerson,
    'set-due-date': may.setDueDate,
    'request-extension': may.requestExtension,
    'raise-obstacle': may.raiseObstacle,
  };
  return partActs.filter((act) => allowed[act]);
}

const OF_THE_FOCAL_AGENCY: readonly PartAct[] = ['confirm', 'return'];
const MOST_BUTTONS = 2;
const BACKWARDS: readonly PartAct[] = ['return', 'reopen'];

/** Does the act take the work on? What takes it back is never the button that the eye falls on. */
export const goesOn = (act: PartAct): boolean => !BACKWARDS.includes(act);

/** Work that was returned only has to be completed and handed in again: it is under way, it need not be started once more. */
const afterReturn = (acts: readonly PartAct[]): PartAct[] => [
  ...acts.filter((act) => act === 'complete'),
  ...acts.filter((act) => act !== 'complete' && act !== 'start'),
  ...acts.filter((act) => act === 'start'),
];

/** Which acts stand as buttons and which in the menu: of another agency's part only those of the focal agency itself. */
export function buttonsOf(
  part: PartView,
  ownOrganizationId: string | null,
): { readonly shown: PartAct[]; readonly more: PartAct[]; readonly isOnBehalf: boolean } {
  const acts = part.state === 'returned' ? afterReturn(actsOf(part)) : actsOf(part);
  const isOnBehalf = part.organization === null || part.organization.id !== ownOrganizationId;
  const wanted = isOnBehalf ? acts.filter((act) => OF_THE_FOCAL_AGENCY.includes(act)) : acts;
  const shown = wanted.slice(0, MOST_BUTTONS);
  return { shown, more: acts.filter((act) => !shown.includes(act)), isOnBehalf };
}

/** Which inputs the dialog of an act shows. */
export interface ActForm {
  readonly path: string;
  readonly note: 'needed' | 'optional' | 'none';
  readonly figures: boolean;
  readonly doneOn: boolean;
}

/** Acts with a dialog of their own. */
type OwnDialog = 'assign-person' | 'set-due-date' | 'request-extension' | 'raise-obstacle';

export const formOf: Record<Exclude<PartAct, OwnDialog>, ActForm> = {
  receive: { path: '/api/tasks/receive-part', note: 'none', figures: false, doneOn: false },
  start: { path: '/api/tasks/start-part', note: 'optional', figures: false, doneOn: false },
  report: { path: '/api/tasks/report-progress', note: 'needed', figures: true, doneOn: false },
  complete: { path: '/api/tasks/complete-part', note: 'optional', figures: true, doneOn: true },
  confirm: { path: '/api/tasks/confirm-part', note: 'optional', figures: false, doneOn: false },
  return: { path: '/api/tasks/return-part', note: 'needed', figures: false, doneOn: false },
  reopen: { path: '/api/tasks/reopen-part', note: 'needed', figures: false, doneOn: false },
};

/** A line of figures as it is filled in: one per deliverable that the document counts. */
export interface FigureLine {
  readonly text: string;
  readonly unit: string | null;
  readonly planned: number | null;
  readonly typed: string;
}

export const figureLines = (deliverables: readonly DeliverableView[]): FigureLine[] =>
  deliverables.map(({ text, unit, quantity }) => ({ text, unit, planned: quantity, typed: '' }));

/** What was typed, as the API takes it; lines left empty are left out. `1.245,5` is read as a Vietnamese number. */
export function figuresOf(
  lines: readonly FigureLine[],
): { text: string; quantity: number | null; unit: string | null }[] {
  return lines
    .filter((line) => line.typed.trim() !== '')
    .map((line) => ({ text: line.text.slice(0, 500), quantity: readQuantity(line.typed), unit: line.unit }));
}

/** `1.245` → 1245, `95,7` → 95.7; null for what is no number. */
export function readQuantity(typed: string): number | null {
  const plain = typed
    .trim()
    .replace(/[.\s](?=\d{3}(?:\D|$))/g, '')
    .replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
