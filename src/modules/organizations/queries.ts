import { sql } from 'kysely';
import type { Catalogue } from '#vanban/document.ts';
import { defaultCatalogue } from '#vanban/index.ts';
import { getSetting } from '#modules/settings/index.ts';
import type { Ctx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import { dayInVietnam, type Day } from '#platform/values/day.ts';
import { foldForSearch } from '#platform/values/fold.ts';
import type { Localized } from '#platform/values/localized.ts';
import { expandCollective } from './collective.ts';
import type {
  CollectiveView,
  FocalPerson,
  OrganizationDetail,
  OrganizationRow,
  OrganizationsQuery,
} from './contract.ts';
import { catalogueOf, indexNames, type Roster } from './names.ts';
import { isLive } from './organization.ts';
import type { NameIndex } from './resolution.ts';
import type { OrganizationsNow, OrganizationsTables } from './tables.ts';

const tables = (ctx: Ctx) => ctx.tx.withTables<OrganizationsTables>();

/** Everything about names, for resolving and for the reader's catalogue. */
export async function readRoster(ctx: Ctx): Promise<Roster> {
  const db = tables(ctx);
  return {
    province: await getSetting(ctx, 'province.name'),
    organizations: await db.selectFrom('organizations.organizations').selectAll().orderBy('id').execute(),
    names: await db.selectFrom('organizations.names').selectAll().orderBy('id').execute(),
    successions: await db.selectFrom('organizations.successions').selectAll().execute(),
    collectives: await db.selectFrom('organizations.collectives').selectAll().orderBy('code').execute(),
    aliases: await db.selectFrom('organizations.aliases').selectAll().execute(),
  };
}

/** Every body's name in each language by its id and by its code, those that have ended too. */
export async function listBodyNames(ctx: Ctx): Promise<ReadonlyMap<string, Localized>> {
  const bodies = await tables(ctx)
    .selectFrom('organizations.organizations_now')
    .select(['id', 'code', 'name'])
    .execute();
  return new Map(bodies.flatMap(({ id, code, name }) => [id, code].map((key) => [key, name as Localized] as const)));
}

/** The reader's catalogue for this province. */
export async function catalogueFor(ctx: Ctx): Promise<Catalogue> {
  return catalogueOf(await readRoster(ctx), defaultCatalogue);
}

/** The index that `resolveMention` looks names up in. */
export async function nameIndexFor(ctx: Ctx): Promise<NameIndex> {
  return indexNames(await readRoster(ctx), defaultCatalogue);
}

/** Members of a group on a day. */
export async function rosterOf(
  ctx: Ctx,
  collectiveId: string,
  day: Day = dayInVietnam(ctx.now),
): Promise<OrganizationsNow[]> {
  const db = tables(ctx);
  const collective = await db
    .selectFrom('organizations.collectives')
    .select('rule')
    .where('id', '=', collectiveId)
    .executeTakeFirst();
  if (!collective) notFound();
  const all = await db
    .selectFrom('organizations.organizations_now')
    .selectAll()
    .orderBy(sql`name->>'vi' collate "vi-x-icu"`)
    .execute();
  return expandCollective(collective.rule, all, day);
}

/** The register: living bodies unless `on` asks for another day; found by name or abbreviation, with or without diacritics. */
export async function listOrganizations(ctx: Ctx, query: OrganizationsQuery): Promise<OrganizationRow[]> {
  const day = query.on ?? dayInVietnam(ctx.now);
  const rows = await tables(ctx)
    .selectFrom('organizations.organizations_now')
    .selectAll()
    .orderBy(sql`name->>'vi' collate "vi-x-icu"`)
    .execute();
  const wanted = query.q ? foldForSearch(query.q) : null;
  return rows
    .filter((row) => (query.past ? !isLive(row, day) : isLive(row, day)))
    .filter((row) => !query.type || row.type === query.type)
    .filter(
      (row) =>
        wanted === null ||
        [row.name.vi, row.name.en ?? '', row.abbreviation ?? ''].some((name) => foldForSearch(name).includes(wanted)),
    )
    .map(toRow);
}

export const toRow = (row: OrganizationsNow): OrganizationRow => ({
  id: row.id,
  code: row.code,
  type: row.type,
  name: row.name,
  abbreviation: row.abbreviation,
  parentId: row.parent_id,
  signsIn: row.signs_in,
  requestedOnly: row.requested_only,
  validFrom: row.valid_from,
  validTo: row.valid_to,
});

/** One body with its names through time and those before and after it. */
export async function getOrganization(ctx: Ctx, id: string): Promise<OrganizationDetail> {
  const db = tables(ctx);
  const row = await db
    .selectFrom('organizations.organizations_now')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) notFound();
  const { version } = await db
    .selectFrom('organizations.organizations')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const names = await db
    .selectFrom('organizations.names')
    .selectAll()
    .where('organization_id', '=', id)
    .orderBy(sql`valid_to nulls last`)
    .execute();
  const related = (from: 'predecessor_id' | 'successor_id', to: 'predecessor_id' | 'successor_id') =>
    db
      .selectFrom('organizations.successions as s')
      .innerJoin('organizations.organizations_now as o', 'o.id', `s.${to}`)
      .select(['o.id', 'o.name', 's.on_day as on'])
      .where(`s.${from}`, '=', id)
      .execute();
  const focal = await db
    .selectFrom('organizations.focal_persons')
    .selectAll()
    .where('organization_id', '=', id)
    .where('ended_on', 'is', null)
    .executeTakeFirst();
  return {
    ...toRow(row),
    version,
    names: names.map((one) => ({
      name: one.name,
      abbreviation: one.abbreviation,
      validFrom: one.valid_from,
      validTo: one.valid_to,
    })),
    predecessors: await related('successor_id', 'predecessor_id'),
    successors: await related('predecessor_id', 'successor_id'),
    focalPerson: focal ? toFocalPerson(focal, row) : null,
  };
}

/** The groups with their members today. */
export async function listCollectives(ctx: Ctx): Promise<CollectiveView[]> {
  const db = tables(ctx);
  const all = await db
    .selectFrom('organizations.organizations_now')
    .selectAll()
    .orderBy(sql`name->>'vi' collate "vi-x-icu"`)
    .execute();
  const rows = await db.selectFrom('organizations.collectives').selectAll().orderBy('code').execute();
  return rows.map((row) => {
    const members = expandCollective(row.rule, all, dayInVietnam(ctx.now));
    return {
      id: row.id,
      code: row.code,
      name: row.name,
      rule: row.rule,
      version: row.version,
      members: members.map((one) => ({ id: one.id, name: one.name })),
    };
  });
}

/** The register of focal persons; bodies without one are listed too, so that gaps are seen. */
export async function listFocalPersons(ctx: Ctx): Promise<FocalPerson[]> {
  const db = tables(ctx);
  const bodies = await db
    .selectFrom('organizations.organizations_now')
    .selectAll()
    .orderBy(sql`name->>'vi' collate "vi-x-icu"`)
    .execute();
  const persons = await db
    .selectFrom('organizations.focal_persons')
    .selectAll()
    .where('ended_on', 'is', null)
    .execute();
  const byBody = new Map(persons.map((person) => [person.organization_id, person]));
  const today = dayInVietnam(ctx.now);
  return bodies
    .filter((body) => isLive(body, today))
    .map((body) => {
      const person = byBody.get(body.id);
      return person
        ? toFocalPerson(person, body)
        : { ...emptyFocalPerson, organizationId: body.id, organizationName: body.name };
    });
}

const emptyFocalPerson = {
  id: null,
  name: null,
  post: null,
  telephone: null,
  email: null,
  zalo: null,
  confirmedOn: null,
  version: 0,
};

function toFocalPerson(
  person: OrganizationsTables['organizations.focal_persons'],
  body: OrganizationsNow,
): FocalPerson {
  return {
    id: person.id,
    organizationId: body.id,
    organizationName: body.name,
    name: person.name,
    post: person.post,
    telephone: person.telephone,
    email: person.email,
    zalo: person.zalo,
    confirmedOn: person.confirmed_on,
    version: person.version,
  };
}

/** The body with this code, or null. */
export async function findOrganizationByCode(ctx: Ctx, code: string): Promise<OrganizationsNow | null> {
  return (
    (await tables(ctx)
      .selectFrom('organizations.organizations_now')
      .selectAll()
      .where('code', '=', code)
      .executeTakeFirst()) ?? null
  );
}
