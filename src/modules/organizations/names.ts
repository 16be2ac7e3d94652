import type { Catalogue, CatalogueAgency, CatalogueCollective } from '#vanban/document.ts';
import { nameKey, type NameIndex } from './resolution.ts';
import type { AliasesTable, CollectivesTable, NamesTable, OrganizationsTable, SuccessionsTable } from './tables.ts';

/** Everything known about names in this province, read once per reading. */
export interface Roster {
  readonly province: string;
  readonly organizations: readonly OrganizationsTable[];
  readonly names: readonly NamesTable[];
  readonly successions: readonly SuccessionsTable[];
  readonly collectives: readonly CollectivesTable[];
  readonly aliases: readonly AliasesTable[];
}

/** The index that names are resolved against. Present names win over former ones of the same spelling. */
export function indexNames(roster: Roster, fallback: Catalogue): NameIndex {
  const idByCode = new Map(roster.organizations.map((one) => [one.code, one.id]));
  const idByName = new Map<string, string>();
  const put = (name: string | null, id: string): void => {
    if (name) idByName.set(nameKey(name, roster.province), id);
  };
  // The spellings every province knows first, so that the province's own overrule them.
  for (const agency of fallback.agencies) {
    const id = idByCode.get(agency.code);
    if (id) for (const name of [agency.name, ...agency.aliases]) put(name, id);
  }
  for (const row of roster.names.toSorted((a, b) => Number(a.valid_to === null) - Number(b.valid_to === null))) {
    put(row.name.vi, row.organization_id);
    put(row.abbreviation, row.organization_id);
  }
  return {
    province: roster.province,
    organizations: new Map(roster.organizations.map((one) => [one.id, one])),
    idByCode,
    idByName,
    collectiveByCode: new Map(roster.collectives.map((one) => [one.code, one.id])),
    collectiveByName: new Map(roster.collectives.map((one) => [nameKey(one.name.vi, roster.province), one.id])),
    aliases: new Map(
      roster.aliases.map((one) => [
        one.folded,
        { organizationId: one.organization_id, collectiveId: one.collective_id },
      ]),
    ),
    successors: groupSuccessors(roster.successions),
  };
}

function groupSuccessors(rows: readonly SuccessionsTable[]): NameIndex['successors'] {
  const groups = Map.groupBy(rows, (row) => row.predecessor_id);
  return new Map(
    [...groups].map(([id, list]) => [
      id,
      list.map((row) => ({ id: row.successor_id, on: row.on_day, main: row.kind !== 'split' })),
    ]),
  );
}

/** The reader's catalogue for this province: the names every province knows, with its own bodies, names and groups. */
export function catalogueOf(roster: Roster, fallback: Catalogue): Catalogue {
  const own = new Map(roster.organizations.map((one) => [one.code, agencyOf(one, roster, fallback)]));
  const ownGroups = new Map(roster.collectives.map((one) => [one.code, groupOf(one, fallback)]));
  return {
    agencies: [...own.values(), ...fallback.agencies.filter((agency) => !own.has(agency.code))],
    collectives: [...fallback.collectives.filter((group) => !ownGroups.has(group.code)), ...ownGroups.values()],
    provinces: [...new Set([...fallback.provinces, roster.province].filter(Boolean))],
  };
}

function agencyOf(one: OrganizationsTable, roster: Roster, fallback: Catalogue): CatalogueAgency {
  const names = roster.names.filter((row) => row.organization_id === one.id);
  const present = names.find((row) => row.valid_to === null) ?? names[0];
  const known = fallback.agencies.find((agency) => agency.code === one.code);
  const aliases = [
    ...names.map((row) => row.name.vi),
    ...names.flatMap((row) => row.abbreviation ?? []),
    ...(known?.aliases ?? []),
    ...(known ? [known.name] : []),
  ];
  const written = roster.aliases.filter((row) => row.organization_id === one.id).map((row) => row.written);
  return {
    code: one.code,
    name: present?.name.vi ?? one.code,
    aliases: [...new Set([...aliases, ...written])],
    type: one.type,
    requestedOnly: one.requested_only,
  };
}

function groupOf(one: CollectivesTable, fallback: Catalogue): CatalogueCollective {
  const known = fallback.collectives.find((group) => group.code === one.code);
  return {
    code: one.code,
    name: one.name.vi,
    pattern: one.pattern ?? known?.pattern ?? `^${nameKey(one.name.vi, '')}`,
  };
}
