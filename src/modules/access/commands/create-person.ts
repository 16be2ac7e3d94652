import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import { hashPassword } from 'better-auth/crypto';
import type { Ctx } from '#platform/context.ts';
import { refuse } from '#platform/errors.ts';
import { newId } from '#platform/values/id.ts';
import { PROVINCE_ROLES } from '../contract.ts';
import { makePassword } from '../password.ts';
import type { AccessTables } from '../tables.ts';
import { grantRole } from './grant-role.ts';

interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly post?: string | null;
  readonly telephone?: string | null;
  readonly organizationId?: string | null;
  readonly roles: readonly string[];
  /** Given only for the demonstration; otherwise made and shown once. */
  readonly password?: string;
}

/** Roles that a new account gets for the whole province whatever agency the person works for. */
const PROVINCIAL = [...PROVINCE_ROLES, 'viewer'];

/** Makes an account with a one-time password that must be changed at first sign-in. Refuses an address that is taken. */
export async function createPerson(ctx: Ctx, input: NewPerson): Promise<{ id: string; password: string }> {
  const db = ctx.tx.withTables<AccessTables>();
  const email = input.email.trim().toLowerCase();
  if (await db.selectFrom('access.user').select('id').where('email', '=', email).executeTakeFirst())
    refuse('access.email-taken', { email });
  const id = newId();
  const password = input.password ?? makePassword((limit) => randomInt(limit));
  await db.insertInto('access.user').values({ id, name: input.name.trim(), email }).execute();
  await db
    .insertInto('access.account')
    .values({
      id: newId(),
      accountId: id,
      providerId: 'credential',
      userId: id,
      password: await hashPassword(password),
    })
    .execute();
  await db
    .insertInto('access.people')
    .values({
      id,
      organization_id: input.organizationId ?? null,
      post: input.post ?? null,
      telephone: input.telephone ?? null,
      language: null,
      theme: 'auto',
      must_change_password: input.password === undefined,
      suspended_at: null,
      suspended_by: null,
      version: 1,
    })
    .execute();
  await ctx.record({
    verb: 'access.create-person',
    subjectType: 'person',
    subjectId: id,
    organizationId: input.organizationId ?? null,
    details: { name: input.name, email },
  });
  for (const role of input.roles)
    await grantRole(ctx, {
      personId: id,
      role,
      organizationId: PROVINCIAL.includes(role) ? null : (input.organizationId ?? null),
    });
  return { id, password };
}

/** Gives a new one-time password and ends all sessions of the person. */
export async function resetPassword(ctx: Ctx, personId: string): Promise<string> {
  const password = makePassword((limit) => randomInt(limit));
  await storePassword(ctx, personId, password, true);
  await endSessions(ctx, personId);
  await ctx.record({ verb: 'access.reset-password', subjectType: 'person', subjectId: personId });
  return password;
}

/** Stores a new password, hashed by better-auth. */
export async function storePassword(ctx: Ctx, personId: string, password: string, mustChange: boolean): Promise<void> {
  const db = ctx.tx.withTables<AccessTables>();
  await db
    .updateTable('access.account')
    .set({ password: await hashPassword(password) })
    .where('userId', '=', personId)
    .where('providerId', '=', 'credential')
    .execute();
  await db.updateTable('access.people').set({ must_change_password: mustChange }).where('id', '=', personId).execute();
}

/** Ends every session of a person but one. */
export async function endSessions(ctx: Ctx, personId: string, exceptId: string | null = null): Promise<void> {
  let query = ctx.tx.withTables<AccessTables>().deleteFrom('access.session').where('userId', '=', personId);
  if (exceptId) query = query.where('id', '!=', exceptId);
  await query.execute();
  await tellAccessChanged(ctx);
}

/** Drops the session caches of all processes at the commit. */
export async function tellAccessChanged(ctx: Ctx): Promise<void> {
  await sql`select pg_notify('access_changed', '')`.execute(ctx.tx);
}
