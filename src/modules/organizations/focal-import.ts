import type { Day } from '#platform/values/day.ts';
import type { Localized } from '#platform/values/localized.ts';
import type { ImportLine } from '#platform/sheets/columns.ts';
import type { FocalColumn } from './import-columns.ts';
import { repetitions, tooLong, type RowAction, type RowIssue } from './import-row.ts';
import { resolveMention, type NameIndex } from './resolution.ts';

/** What the register holds for one body; `name` is null where it has no focal person. */
export interface RegisterEntry {
  readonly organizationId: string;
  readonly organizationName: Localized;
  readonly name: string | null;
  readonly post: string | null;
  readonly telephone: string | null;
  readonly email: string | null;
  readonly zalo: string | null;
  readonly version: number;
}

export interface FocalRow {
  readonly line: ImportLine<FocalColumn>;
  readonly entry: RegisterEntry | null;
  readonly action: RowAction;
  readonly issues: readonly RowIssue[];
}

interface Register {
  readonly index: NameIndex;
  readonly entries: ReadonlyMap<string, RegisterEntry>;
  readonly today: Day;
}

/** What taking a sheet of focal persons would do, row by row. A former name leads to the body of today. */
export function planFocalImport(lines: readonly ImportLine<FocalColumn>[], register: Register): FocalRow[] {
  const read = lines.map((raw) => {
    const line = { ...raw, telephone: tidyTelephone(raw.telephone), zalo: tidyTelephone(raw.zalo) };
    return { line, ...findEntry(line.organization, register) };
  });
  const twice = repetitions(read.map((one) => ({ row: one.line.row, key: one.entry?.organizationId ?? null })));
  return read.map(({ line, entry, issue }) => {
    const person = entry?.name === null && isEmpty(line) ? [] : checkPerson(line);
    const issues = [issue, twice.get(line.row), ...person].filter((one) => one !== undefined && one !== null);
    return { line, entry, issues, action: issues.length > 0 || !entry ? 'wrong' : actionOf(line, entry) };
  });
}

function findEntry(name: string, register: Register): { entry: RegisterEntry | null; issue: RowIssue | null } {
  const wrong = (code: string) => ({ entry: null, issue: { code, params: { name } } });
  if (name === '') return { entry: null, issue: { code: 'organizations.row-no-organization' } };
  const mention = { name, code: null, collective: false, province: null };
  const found = resolveMention(mention, register.index, register.today);
  const entry = found.organizationId ? register.entries.get(found.organizationId) : undefined;
  if (entry) return { entry, issue: null };
  if (found.reason === 'several-successors') return wrong('organizations.row-several-organizations');
  if (found.reason === 'foreign-province') return wrong('organizations.row-foreign-province');
  return wrong('organizations.row-unknown-organization');
}

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;
const TELEPHONE = /^\+?[\d ().-]{6,30}$/;

function checkPerson(line: ImportLine<FocalColumn>): RowIssue[] {
  const { name, post, telephone, email, zalo } = line;
  return [
    ...(name.length < 2 ? [{ code: 'organizations.row-no-name' }] : []),
    ...(email !== '' && !ADDRESS.test(email) ? [{ code: 'organizations.row-email-wrong', params: { email } }] : []),
    ...[telephone, zalo]
      .filter((number) => number !== '' && !TELEPHONE.test(number))
      .map((number) => ({ code: 'organizations.row-telephone-wrong', params: { telephone: number } })),
    ...tooLong([
      { heading: 'Họ và tên', text: name, most: 100 },
      { heading: 'Chức vụ', text: post },
      { heading: 'Thư điện tử', text: email },
    ]),
  ];
}

/** The sheet that we give out names every body, also those that have nobody yet: such a row may come back as it went. */
const isEmpty = (line: ImportLine<FocalColumn>): boolean =>
  (['name', 'post', 'telephone', 'email', 'zalo'] as const).every((key) => line[key] === '');

function actionOf(line: ImportLine<FocalColumn>, entry: RegisterEntry): RowAction {
  if (entry.name === null) return isEmpty(line) ? 'same' : 'added';
  const isSame = (['name', 'post', 'telephone', 'email', 'zalo'] as const).every(
    (key) => (entry[key] ?? '') === line[key],
  );
  return isSame ? 'same' : 'changed';
}

/** A sheet that takes a telephone for a number drops its zero: `912345678` → `0912345678`. */
function tidyTelephone(text: string): string {
  return /^[1-9]\d{8,9}$/.test(text) ? `0${text}` : text;
}
