import type { ImportColumn } from '#platform/sheets/columns.ts';
import { headingOf, type Field } from './field.ts';

type OwnColumn = 'organization' | 'nothing' | 'note';

const organizationColumn: ImportColumn<OwnColumn> = {
  key: 'organization',
  vi: 'Cơ quan, địa phương',
  en: 'Agency',
  also: ['Cơ quan', 'Đơn vị', 'Cơ quan, đơn vị', 'Địa phương', 'Cơ quan, đơn vị, địa phương'],
  required: true,
  width: 40,
};
const nothingColumn: ImportColumn<OwnColumn> = {
  key: 'nothing',
  vi: 'Không có số liệu (ghi x)',
  en: 'Nothing to declare (write x)',
  also: ['Không có số liệu', 'Nothing to declare'],
  width: 16,
};
const noteColumn: ImportColumn<OwnColumn> = { key: 'note', vi: 'Ghi chú', en: 'Note', width: 30 };

/** Columns of every sheet of answers, beside those of the inquiry; no column of an inquiry may be called like one of them. */
export const SHEET_COLUMNS: readonly ImportColumn<OwnColumn>[] = [organizationColumn, nothingColumn, noteColumn];

const widths: Partial<Record<Field['kind'], number>> = { text: 40, link: 40, number: 16, money: 20, day: 14 };

/** The columns of a sheet that an agency fills in offline. Files cannot lie in it: they are attached on the page. */
export const answerColumns = (fields: readonly Field[]): readonly ImportColumn<string>[] => [
  organizationColumn,
  ...fields
    .filter((field) => field.kind !== 'file')
    .map((field): ImportColumn<string> => ({
      key: field.key,
      vi: headingOf(field),
      en: field.label,
      required: true,
      width: widths[field.kind] ?? 24,
    })),
  nothingColumn,
  noteColumn,
];
