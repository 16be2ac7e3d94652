import { sql } from 'kysely';
import { getSetting } from '#modules/settings/index.ts';
import type { OrganizationsNow } from '#modules/organizations/index.ts';
import type { Actor, Ctx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import { dayInVietnam } from '#platform/values/day.ts';
import { foldForSearch } from '#platform/values/fold.ts';
import type { Access } from './open/access.ts';
import { PROVINCE_ROLES, type Me, type PeopleQuery, type Person, type RoleRow } from './contract.ts';
import type { AccessTables, PeopleNow } from './tables.ts';

type Seen = AccessTables & { readonly 'organizations.organizations_now': OrganizationsNow };
const tables = (ctx: Ctx) => ctx.tx.withTables<Seen>();

/** Who is signed in, what they may do, and what the shell of the desk needs; `person` is null for nobody. */
export async function getMe(ctx: Ctx, access: Access, secondFactorMissing: boolean): Promise<Me> {
  const id = ctx.actor.personId;
  return {
    person: id ? await readMe(ctx, id, secondFactorMissing) : null,
    province: await getSetting(ctx, 'province.name'),
    provinceKind: await getSetting(ctx, 'province.kind'),
    demonstration: access.demonstration,
    today: dayInVietnam(ctx.now),
  };
}

async function readMe(ctx: Ctx, id: string, secondFactorDemanded: boolean): Promise<Me['person']> {
  const row = await tables(ctx)
    .selectFrom('access.people as p')
    .innerJoin('access.user as u', 'u.id', 'p.id')
    .leftJoin('organizations.organizations_now as o', 'o.id', 'p.organization_id')
    .leftJoin('access.second_factors as f', (join) =>
      join.onRef('f.person_id', '=', 'p.id').on('f.confirmed_at', 'is not', null),
    )
    .select([
      'p.id',
      'u.name',
      'u.email',
      'p.post',
      'p.language',
      'p.theme',
      'p.must_change_password',
      'o.id as organization_id',
      'o.code as organization_code',
      'o.name as organization_name',
      'f.person_id as factor',
    ])
    .where('p.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    post: row.post,
    organization: row.organization_id
      ? { id: row.organization_id, code: row.organization_code!, name: row.organization_name! }
      : null,
    language: row.language,
    theme: row.theme,
    grants: ctx.actor.grants.map((grant) => ({
      permissions: [...grant.permissions],
      organizationId: grant.organizationId,
    })),
    secondFactor: row.factor !== null,
    secondFactorDemanded,
    mustChangePassword: row.must_change_password,
  };
}

/** People with their roles, by name; `q` is looked for in names, posts and addresses, with or without diacritics. */
export async function listPeople(ctx: Ctx, query: PeopleQuery): Promise<Person[]> {
  const rows = await tables(ctx)
    .selectFrom('access.people as p')
    .innerJoin('access.user as u', 'u.id', 'p.id')
    .leftJoin('organizations.organizations_now as o', 'o.id', 'p.organization_id')
    .select([
      'p.id',
      'u.name',
      'u.email',
      'p.post',
      'p.telephone',
      'p.suspended_at',
      'p.version',
      'o.id as organization_id',
      'o.name as organization_name',
    ])
    .select(
      sql<boolean>`exists (select 1 from access.second_factors f where f.person_id = p.id and f.confirmed_at is not null)`.as(
        'factor',
      ),
    )
    .select(
      sql<string | null>`(select max(a.at) from access.attempts a where a.email = u.email and a.succeeded)`.as('last'),
    )
    .orderBy(sql`u.name collate "vi-x-icu"`)
    .execute();
  const roles = await rolesByPerson(ctx);
  const wanted = query.q ? foldForSearch(query.q) : null;
  return rows
    .map((row) => ({
      id: row.id,
      name: row.name,
      email: row.email,
      post: row.post,
      telephone: row.telephone,
      organization: row.organization_id ? { id: row.organization_id, name: row.organization_name! } : null,
      roles: roles.get(row.id) ?? [],
      suspendedAt: row.suspended_at,
      secondFactor: row.factor,
      lastSignInAt: row.last,
      version: row.version,
    }))
    .filter((person) => !query.organizationId || person.organization?.id === query.organizationId)
    .filter((person) => !query.role || person.roles.some((role) => role.code === query.role))
    .filter(
      (person) =>
        wanted === null ||
        [person.name, person.email, person.post ?? ''].some((text) => foldForSearch(text).includes(wanted)),
    );
}

/** Active people who hold a permission for an agency itself, for the province (null), or for whichever (`any`). */
export async function listHolders(
  ctx: Ctx,
  permission: string,
  organizationId: string | null | { readonly any: true },
): Promise<string[]> {
  let rows = tables(ctx)
    .selectFrom('access.grants as g')
    .innerJoin('access.roles as r', 'r.code', 'g.role_code')
    .innerJoin('access.people_now as p', 'p.id', 'g.person_id')
    .select('g.person_id')
    .distinct()
    .where('g.withdrawn_at', 'is', null)
    .where('p.active', '=', true)
    .where(sql<boolean>`${permission} = any (r.permissions)`);
  if (organizationId === null || typeof organizationId === 'string')
    rows = rows.where('g.organization_id', 'is not distinct from', organizationId);
  return (await rows.execute()).map((row) => row.person_id);
}

async function rolesByPerson(ctx: Ctx): Promise<Map<string, Person['roles']>> {
  const rows = await tables(ctx)
    .selectFrom('access.grants as g')
    .innerJoin('access.roles as r', 'r.code', 'g.role_code')
    .leftJoin('organizations.organizations_now as o', 'o.id', 'g.organization_id')
    .select(['g.id', 'g.person_id', 'r.code', 'r.name', 'o.id as organization_id', 'o.name as organization_name'])
    .where('g.withdrawn_at', 'is', null)
    .orderBy('g.id')
    .execute();
  const byPerson = new Map<string, Person['roles']>();
  for (const row of rows) {
    const organization = row.organization_id ? { id: row.organization_id, name: row.organization_name! } : null;
    byPerson.set(row.person_id, [
      ...(byPerson.get(row.person_id) ?? []),
      { grantId: row.id, code: row.code, name: row.name, organization },
    ]);
  }
  return byPerson;
}

/** The roles with what each permits. */
/** All roles in the order of their codes. */
export async function listRoles(ctx: Ctx): Promise<RoleRow[]> {
  const rows = await tables(ctx).selectFrom('access.roles').selectAll().orderBy('code').execute();
  return rows.map((row) => ({ ...row, ofProvince: PROVINCE_ROLES.includes(row.code) }));
}

/** The person's sessions that are still open, newest first. */
export async function listSessions(ctx: Ctx, personId: string, currentId: string | null) {
  const rows = await tables(ctx)
    .selectFrom('access.session')
    .selectAll()
    .where('userId', '=', personId)
    .where(sql<boolean>`"expiresAt" > now()`)
    .orderBy('createdAt', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    ip: row.ipAddress,
    device: row.userAgent,
    current: row.id === currentId,
  }));
}

/** The account with this address, or null. */
export async function findPersonByEmail(ctx: Ctx, email: string): Promise<PeopleNow | null> {
  return (
    (await tables(ctx)
      .selectFrom('access.people_now')
      .selectAll()
      .where('email', '=', email.trim().toLowerCase())
      .executeTakeFirst()) ?? null
  );
}

/** The account with this id; throws not-found. */
export async function getPerson(ctx: Ctx, id: string): Promise<PeopleNow> {
  return (
    (await tables(ctx).selectFrom('access.people_now').selectAll().where('id', '=', id).executeTakeFirst()) ??
    notFound()
  );
}

/** The person with this address as an actor: what they may do now; throws not-found, also for a suspended account. */
export async function getActor(ctx: Ctx, email: string): Promise<Actor> {
  const person = await findPersonByEmail(ctx, email);
  if (!person?.active) notFound();
  const grants = await tables(ctx)
    .selectFrom('access.grants as g')
    .innerJoin('access.roles as r', 'r.code', 'g.role_code')
    .select(['r.permissions', 'g.organization_id as organizationId'])
    .where('g.person_id', '=', person.id)
    .where('g.withdrawn_at', 'is', null)
    .orderBy('g.id')
    .execute();
  return {
    kind: 'person',
    personId: person.id,
    name: person.name,
    organizationId: person.organization_id,
    grants,
    ip: null,
  };
}
