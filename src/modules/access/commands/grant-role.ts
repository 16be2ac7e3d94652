import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { notFound, refuse } from '#platform/errors.ts';
import { newId } from '#platform/values/id.ts';
import { AGENCY_ROLES, PROVINCE_ROLES } from '../contract.ts';
import type { AccessTables } from '../tables.ts';

/**
 * Gives a role for one organization, or for the province. Granting twice changes nothing.
 * @throws {Refusal} `access.unknown-role`; `access.role-of-province`, `access.role-needs-agency` for a scope that the role cannot have.
 */
export async function grantRole(
  ctx: Ctx,
  input: { readonly personId: string; readonly role: string; readonly organizationId: string | null },
): Promise<void> {
  const db = ctx.tx.withTables<AccessTables>();
  if (!(await db.selectFrom('access.roles').select('code').where('code', '=', input.role).executeTakeFirst()))
    refuse('access.unknown-role', { role: input.role });
  if (input.organizationId !== null && PROVINCE_ROLES.includes(input.role)) refuse('access.role-of-province');
  if (input.organizationId === null && AGENCY_ROLES.includes(input.role)) refuse('access.role-needs-agency');
  if (!(await db.selectFrom('access.people').select('id').where('id', '=', input.personId).executeTakeFirst()))
    notFound();
  await sql`insert into access.grants (id, person_id, role_code, organization_id, granted_at, granted_by)
    values (${newId()}, ${input.personId}, ${input.role}, ${input.organizationId}, ${ctx.now.toString()}, ${ctx.actor.name}) on conflict do nothing`.execute(
    ctx.tx,
  );
  await ctx.record({
    verb: 'access.grant-role',
    subjectType: 'person',
    subjectId: input.personId,
    details: { role: input.role, organizationId: input.organizationId },
  });
  await sql`select pg_notify('access_changed', '')`.execute(ctx.tx);
}

/** Takes a role back; the row stays as history. The last administrator cannot lose the role. */
export async function withdrawRole(ctx: Ctx, grantId: string): Promise<void> {
  const db = ctx.tx.withTables<AccessTables>();
  const grant = await db
    .selectFrom('access.grants')
    .selectAll()
    .where('id', '=', grantId)
    .where('withdrawn_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!grant) notFound();
  if (grant.role_code === 'administrator') await keepOneAdministrator(ctx, grant.person_id);
  await db
    .updateTable('access.grants')
    .set({ withdrawn_at: ctx.now.toString(), withdrawn_by: ctx.actor.name })
    .where('id', '=', grantId)
    .execute();
  await ctx.record({
    verb: 'access.withdraw-role',
    subjectType: 'person',
    subjectId: grant.person_id,
    details: { role: grant.role_code },
  });
  await sql`select pg_notify('access_changed', '')`.execute(ctx.tx);
}

/** Any number. */
const ADMINISTRATORS_LOCK = 4_611_686_020;

/** Refuses if nobody else could administer the installation afterwards. */
export async function keepOneAdministrator(ctx: Ctx, personId: string): Promise<void> {
  // One after another: two who end each other's office at the same moment would both see the other still in it.
  await sql`select pg_advisory_xact_lock(${ADMINISTRATORS_LOCK})`.execute(ctx.tx);
  const other = await ctx.tx
    .withTables<AccessTables>()
    .selectFrom('access.grants as g')
    .innerJoin('access.people as p', 'p.id', 'g.person_id')
    .select('g.id')
    .where('g.role_code', '=', 'administrator')
    .where('g.withdrawn_at', 'is', null)
    .where('p.suspended_at', 'is', null)
    .where('g.person_id', '!=', personId)
    .executeTakeFirst();
  if (!other) refuse('access.last-administrator');
}
