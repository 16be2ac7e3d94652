import { isGrantedEverywhere, type Ctx } from '#platform/context.ts';
import { Refusal, refuse } from '#platform/errors.ts';
import { readWorkbook } from '#platform/sheets/read-workbook.ts';
import { dayInVietnam } from '#platform/values/day.ts';
import { foldForSearch } from '#platform/values/fold.ts';
import { getSetting } from '#modules/settings/index.ts';
import { organizationsWords as en } from '../../../../locales/desk/en/organizations.ts';
import { organizationsWords as vi } from '../../../../locales/desk/vi/organizations.ts';
import type { OrganizationImportRowView, OrganizationLine } from '../contract.ts';
import { organizationColumns } from '../import-columns.ts';
import { isLive, organizationTypes, type OrganizationType } from '../organization.ts';
import {
  planOrganizationImport,
  type OrganizationImportRow,
  type Registered,
  type WantedOrganization,
} from '../organization-import.ts';
import type { OrganizationsNow, OrganizationsTables } from '../tables.ts';
import { createOrganization } from './create-organization.ts';

/** What taking this workbook would do, row by row; nothing is written. */
export async function previewOrganizations(ctx: Ctx, bytes: Uint8Array): Promise<OrganizationImportRowView[]> {
  authorise(ctx);
  const rows = await plan(ctx, await readWorkbook(bytes, organizationColumns));
  return rows.map(({ line, standing, wanted, action, issues }) => ({
    line,
    type: wanted?.type ?? standing?.type ?? null,
    organizationId: standing?.id ?? null,
    action,
    issues: [...issues],
  }));
}

/** Takes the lines into the register in one transaction: all of them, or none where one has become wrong since the preview. */
export async function importOrganizations(ctx: Ctx, lines: readonly OrganizationLine[]): Promise<{ count: number }> {
  authorise(ctx);
  const rows = await plan(ctx, lines);
  const wrong = rows.find((row) => row.action === 'wrong');
  if (wrong) refuse('organizations.import-outdated', { row: wrong.line.row }, 'conflict');
  const changes = inOrderOfParents(rows.filter((row) => row.action !== 'same'));
  const idByCode = new Map(rows.flatMap((row) => (row.standing ? [[row.standing.code, row.standing.id]] : [])));
  for (const { wanted, standing } of changes) {
    const parentId = wanted!.parentCode ? (idByCode.get(wanted!.parentCode) ?? null) : wanted!.parentId;
    if (standing) await changeOrganization(ctx, standing.id, wanted!, parentId);
    else idByCode.set(wanted!.code, (await createOrganization(ctx, { ...wanted!, parentId })).id);
  }
  await ctx.record({
    verb: 'organizations.import-organizations',
    subjectType: 'province',
    subjectId: null,
    details: {
      added: changes.filter((row) => row.action === 'added').length,
      changed: changes.filter((row) => row.action === 'changed').length,
    },
  });
  return { count: changes.length };
}

function authorise(ctx: Ctx): void {
  if (!isGrantedEverywhere(ctx.actor, 'organizations.edit')) throw new Refusal('not-permitted');
}

async function changeOrganization(
  ctx: Ctx,
  id: string,
  wanted: WantedOrganization,
  parentId: string | null,
): Promise<void> {
  const db = ctx.tx.withTables<OrganizationsTables>();
  await db
    .updateTable('organizations.organizations')
    .set((e) => ({
      type: wanted.type,
      parent_id: parentId,
      signs_in: wanted.signsIn,
      requested_only: wanted.requestedOnly,
      valid_from: wanted.validFrom,
      version: e('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
  await db
    .updateTable('organizations.names')
    .set({ name: JSON.stringify(wanted.name) as never, abbreviation: wanted.abbreviation })
    .where('organization_id', '=', id)
    .where('valid_to', 'is', null)
    .execute();
}

/** A body of the sheet comes after the body of the sheet that it belongs to. */
function inOrderOfParents(rows: readonly OrganizationImportRow[]): OrganizationImportRow[] {
  const placed = new Set<OrganizationImportRow>();
  const place = (row: OrganizationImportRow, above: readonly OrganizationImportRow[]): void => {
    if (placed.has(row)) return;
    if (above.includes(row)) refuse('organizations.import-ring', { name: row.line.name });
    const parent = rows.find((one) => one.wanted!.code === row.wanted!.parentCode);
    if (parent) place(parent, [...above, row]);
    placed.add(row);
  };
  for (const row of rows) place(row, []);
  return [...placed];
}

async function plan(ctx: Ctx, lines: readonly OrganizationLine[]): Promise<OrganizationImportRow[]> {
  const all = await ctx.tx
    .withTables<OrganizationsTables>()
    .selectFrom('organizations.organizations_now')
    .selectAll()
    .execute();
  const today = dayInVietnam(ctx.now);
  return planOrganizationImport(lines, {
    province: await getSetting(ctx, 'province.name'),
    organizations: all.filter((one) => isLive(one, today)).map(toRegistered),
    endedCodes: new Set(all.filter((one) => !isLive(one, today)).map((one) => one.code)),
    typeOf,
  });
}

const toRegistered = (row: OrganizationsNow): Registered => ({
  id: row.id,
  code: row.code,
  type: row.type,
  name: row.name,
  abbreviation: row.abbreviation,
  parentId: row.parent_id,
  signsIn: row.signs_in,
  requestedOnly: row.requested_only,
  validFrom: row.valid_from,
});

/** A type is written as the screens name it, in either language, or as its code. */
function typeOf(text: string): OrganizationType | null {
  const wanted = foldForSearch(text);
  return (
    organizationTypes.find((type) =>
      [type, vi[`organizations.type.${type}`], en[`organizations.type.${type}`]].some(
        (word) => foldForSearch(word) === wanted,
      ),
    ) ?? null
  );
}
