import type { Localized } from '#platform/values/localized.ts';
import { readDay } from '#platform/values/typed-day.ts';
import { foldForSearch } from '#platform/values/fold.ts';
import type { ImportLine } from '#platform/sheets/columns.ts';
import type { OrganizationColumn } from './import-columns.ts';
import { repetitions, tooLong, type RowAction, type RowIssue } from './import-row.ts';
import type { OrganizationType } from './organization.ts';
import { nameKey } from './resolution.ts';

/** A living body as the register holds it. */
export interface Registered {
  readonly id: string;
  readonly code: string;
  readonly type: OrganizationType;
  readonly name: Localized;
  readonly abbreviation: string | null;
  readonly parentId: string | null;
  readonly signsIn: boolean;
  readonly requestedOnly: boolean;
  readonly validFrom: string | null;
}

/** What a row says of a body, checked. `parent` is a registered id, or the code of a body of the same sheet. */
export interface WantedOrganization {
  readonly code: string;
  readonly type: OrganizationType;
  readonly name: Localized;
  readonly abbreviation: string | null;
  readonly parentId: string | null;
  readonly parentCode: string | null;
  readonly signsIn: boolean;
  readonly requestedOnly: boolean;
  readonly validFrom: string | null;
}

export interface OrganizationImportRow {
  readonly line: ImportLine<OrganizationColumn>;
  readonly wanted: WantedOrganization | null;
  readonly standing: Registered | null;
  readonly action: RowAction;
  readonly issues: readonly RowIssue[];
}

interface Roster {
  readonly province: string;
  /** Living bodies. */
  readonly organizations: readonly Registered[];
  /** Codes of bodies that have ended. */
  readonly endedCodes: ReadonlySet<string>;
  /** The type that a word of any language stands for. */
  readonly typeOf: (text: string) => OrganizationType | null;
}

/** `Ủy ban nhân dân xã Trà Thượng` → `uy-ban-nhan-dan-xa-tra-thuong`. */
export const codeOf = (name: string): string => foldForSearch(name).replaceAll(' ', '-').slice(0, 80);

/**
 * What taking a sheet of agencies would do, row by row. A body is known by its code, else by its name; what a row leaves
 * empty stays as it is. A new Vietnamese name under a known code is refused: renaming keeps history and is an act of its own.
 */
export function planOrganizationImport(
  lines: readonly ImportLine<OrganizationColumn>[],
  roster: Roster,
): OrganizationImportRow[] {
  const twice = repetitions(
    lines.map((line) => ({ row: line.row, key: line.name ? nameKey(line.name, roster.province) : null })),
  );
  const codes = repetitions(lines.map((line) => ({ row: line.row, key: line.code || null })));
  const abbreviations = repetitions(lines.map((line) => ({ row: line.row, key: line.abbreviation || null })));
  return lines.map((line) => {
    const standing = findStanding(line, roster);
    const repeated = [twice, codes, abbreviations].flatMap((found) => found.get(line.row) ?? []).slice(0, 1);
    const issues = [...repeated, ...checkLine(line, standing, lines, roster)];
    if (issues.length > 0) return { line, wanted: null, standing, action: 'wrong', issues };
    const wanted = wantedOf(line, standing, lines, roster);
    return { line, wanted, standing, action: actionOf(wanted, standing), issues };
  });
}

const findStanding = (line: ImportLine<OrganizationColumn>, roster: Roster): Registered | null => {
  const key = nameKey(line.name, roster.province);
  return (
    roster.organizations.find((one) => line.code !== '' && one.code === line.code) ??
    roster.organizations.find((one) => nameKey(one.name.vi, roster.province) === key) ??
    null
  );
};

function checkLine(
  line: ImportLine<OrganizationColumn>,
  standing: Registered | null,
  lines: readonly ImportLine<OrganizationColumn>[],
  roster: Roster,
): RowIssue[] {
  if (line.name === '') return [{ code: 'organizations.row-no-organization' }];
  const holder = roster.organizations.find(
    (one) => line.abbreviation !== '' && one.abbreviation === line.abbreviation && one.id !== standing?.id,
  );
  const isRenamed =
    standing !== null && nameKey(standing.name.vi, roster.province) !== nameKey(line.name, roster.province);
  const { parent } = findParent(line, lines, roster);
  const checks: readonly (readonly [boolean, RowIssue])[] = [
    [isRenamed, { code: 'organizations.row-other-name', params: { code: line.code, name: standing?.name.vi ?? '' } }],
    [line.type === '' && !standing, { code: 'organizations.row-no-type' }],
    [
      line.type !== '' && roster.typeOf(line.type) === null,
      { code: 'organizations.row-type-unknown', params: { type: line.type } },
    ],
    [
      line.code !== '' && !/^[a-z0-9-]{2,80}$/.test(line.code),
      { code: 'organizations.row-code-wrong', params: { code: line.code } },
    ],
    [
      roster.endedCodes.has(line.code || codeOf(line.name)) && !standing,
      { code: 'organizations.row-code-ended', params: { code: line.code || codeOf(line.name) } },
    ],
    [
      holder !== undefined,
      {
        code: 'organizations.row-abbreviation-taken',
        params: { abbreviation: line.abbreviation, name: holder?.name.vi ?? '' },
      },
    ],
    [
      line.parent !== '' && parent === null,
      { code: 'organizations.row-parent-unknown', params: { name: line.parent } },
    ],
    [
      line.validFrom !== '' && readDay(line.validFrom) === null,
      { code: 'organizations.row-day-wrong', params: { day: line.validFrom } },
    ],
    [
      yesNo(line.signsIn) === undefined,
      { code: 'organizations.row-yes-no-wrong', params: { column: 'Sử dụng hệ thống' } },
    ],
    [
      yesNo(line.requestedOnly) === undefined,
      { code: 'organizations.row-yes-no-wrong', params: { column: 'Chỉ đề nghị' } },
    ],
  ];
  return [
    ...checks.filter(([isWrong]) => isWrong).map(([, issue]) => issue),
    ...tooLong([
      { heading: 'Tên cơ quan', text: line.name, most: 300 },
      { heading: 'Tên tiếng Anh', text: line.nameEn, most: 300 },
      { heading: 'Viết tắt', text: line.abbreviation, most: 40 },
    ]),
  ];
}

function findParent(
  line: ImportLine<OrganizationColumn>,
  lines: readonly ImportLine<OrganizationColumn>[],
  roster: Roster,
): { parent: Registered | string | null } {
  if (line.parent === '') return { parent: null };
  const key = nameKey(line.parent, roster.province);
  const known = roster.organizations.find(
    (one) =>
      one.code === line.parent || one.abbreviation === line.parent || nameKey(one.name.vi, roster.province) === key,
  );
  if (known) return { parent: known };
  const other = lines.find((one) => one.row !== line.row && nameKey(one.name, roster.province) === key);
  return { parent: other ? other.code || codeOf(other.name) : null };
}

function wantedOf(
  line: ImportLine<OrganizationColumn>,
  standing: Registered | null,
  lines: readonly ImportLine<OrganizationColumn>[],
  roster: Roster,
): WantedOrganization {
  const { parent } = findParent(line, lines, roster);
  const type = roster.typeOf(line.type) ?? standing!.type;
  const english = line.nameEn || standing?.name.en;
  return {
    code: standing?.code ?? (line.code || codeOf(line.name)),
    type,
    name: { ...standing?.name, vi: standing?.name.vi ?? line.name, ...(english ? { en: english } : {}) },
    abbreviation: line.abbreviation || (standing?.abbreviation ?? null),
    parentId: parent === null ? (standing?.parentId ?? null) : typeof parent === 'string' ? null : parent.id,
    parentCode: typeof parent === 'string' ? parent : null,
    signsIn: yesNo(line.signsIn) ?? standing?.signsIn ?? true,
    requestedOnly: yesNo(line.requestedOnly) ?? standing?.requestedOnly ?? REQUESTED.has(type),
    validFrom: readDay(line.validFrom) ?? standing?.validFrom ?? null,
  };
}

/** Bodies that a People's Committee asks (đề nghị) and never assigns (giao). */
const REQUESTED: ReadonlySet<OrganizationType> = new Set(['party', 'front', 'press', 'central']);

function actionOf(wanted: WantedOrganization, standing: Registered | null): RowAction {
  if (!standing) return 'added';
  const isSame =
    wanted.parentCode === null &&
    (['type', 'abbreviation', 'parentId', 'signsIn', 'requestedOnly', 'validFrom'] as const).every(
      (key) => wanted[key] === standing[key],
    ) &&
    wanted.name.en === standing.name.en;
  return isSame ? 'same' : 'changed';
}

/** Yes, no, null for empty, undefined for anything else. */
function yesNo(text: string): boolean | null | undefined {
  const word = foldForSearch(text);
  if (word === '') return text.trim() === '' ? null : undefined;
  if (['co', 'yes', 'x', '1', 'dung'].includes(word)) return true;
  return ['khong', 'no', '0'].includes(word) ? false : undefined;
}
