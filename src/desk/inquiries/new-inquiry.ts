import type { FieldKind, InquiryDetail } from '#modules/inquiries/contract.ts';
import { everyOne } from '../address.ts';

/** `MOST_FIELDS` of the contract, of which the browser fetches types only. */
export const MOST_COLUMNS = 8;

/** What a column may take, in the order of the form. */
export const fieldKinds = everyOne<FieldKind>({
  number: true,
  text: true,
  money: true,
  day: true,
  'yes-no': true,
  choice: true,
  link: true,
  file: true,
});

/** A column as it is being made. */
export interface ColumnDraft {
  readonly label: string;
  readonly kind: FieldKind;
  readonly unit: string;
  readonly choices: readonly string[];
  readonly isRequired: boolean;
  readonly hint: string;
}

/** The form of a new question. */
export interface InquiryDraft {
  readonly title: string;
  readonly detail: string;
  readonly fields: readonly ColumnDraft[];
  readonly organizationIds: readonly string[];
  readonly dueOn: string | null;
  readonly dueClock: string;
}

export const emptyColumn: ColumnDraft = {
  label: '',
  kind: 'number',
  unit: '',
  choices: [],
  isRequired: true,
  hint: '',
};
export const emptyInquiry: InquiryDraft = {
  title: '',
  detail: '',
  fields: [emptyColumn],
  organizationIds: [],
  dueOn: null,
  dueClock: '17:00',
};

/** The question once more: words, columns and agencies of an earlier one; the day is chosen anew. */
export const askedAgain = ({ title, detail, fields, rows }: InquiryDetail): InquiryDraft => ({
  ...emptyInquiry,
  title,
  detail: detail ?? '',
  fields: fields.map(({ key: _key, unit, hint, ...field }) => ({ ...field, unit: unit ?? '', hint: hint ?? '' })),
  organizationIds: rows.map((row) => row.organization.id),
});

/** Everything that must be there is there; what is wrong with it, the server says. */
export const isWhole = ({ title, fields, organizationIds, dueOn, dueClock }: InquiryDraft): boolean =>
  title.trim().length > 2 &&
  fields.every((field) => field.label.trim() !== '') &&
  organizationIds.length > 0 &&
  dueOn !== null &&
  /^([01]\d|2[0-3]):[0-5]\d$/.test(dueClock);

/** The body of `ask-inquiry`. */
export const bodyOf = (draft: InquiryDraft, subject: { type: string; id: string } | null) => ({
  ...draft,
  detail: draft.detail.trim() || null,
  fields: draft.fields.map(({ unit, hint, choices, kind, ...field }) => ({
    ...field,
    kind,
    unit: kind === 'number' ? unit.trim() || null : null,
    hint: hint.trim() || null,
    choices: kind === 'choice' ? choices : [],
  })),
  subject,
});
