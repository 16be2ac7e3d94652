import type { Day } from '#platform/values/day.ts';
import type { OfficialDocument } from '#vanban/write/index.ts';

export type ReminderLettersTable = {
  readonly id: string;
  readonly plan_id: string | null;
  readonly until_on: Day;
  readonly content: OfficialDocument;
  readonly state: 'drafted' | 'issued' | 'dropped';
  readonly number: string | null;
  readonly issued_on: Day | null;
  readonly document_id: string | null;
  readonly drafted_at: string;
  readonly drafted_by: string;
  readonly settled_at: string | null;
  readonly settled_by: string | null;
  readonly version: number;
};
export type ReminderLetterAgenciesTable = {
  readonly letter_id: string;
  readonly organization_id: string;
  readonly round: number;
  readonly items: readonly { readonly partId: string; readonly title: string; readonly dueOn: Day }[];
};

export type LetterTables = {
  readonly 'tasks.reminder_letters': ReminderLettersTable;
  readonly 'tasks.reminder_letter_agencies': ReminderLetterAgenciesTable;
};
