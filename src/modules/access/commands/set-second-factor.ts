import { randomBytes } from 'node:crypto';
import type { Ctx } from '#platform/context.ts';
import { notFound, refuse } from '#platform/errors.ts';
import { openWithKey, sealWithKey } from '#platform/seal.ts';
import type { Access } from '../open/access.ts';
import { checkCode, SECRET_BYTES, secretUri, toSecret } from '../second-factor.ts';
import type { AccessTables } from '../tables.ts';
import { dropRecoveryCodes, makeRecoveryCodes } from './recovery-codes.ts';
import { endSessions, tellAccessChanged } from './create-person.ts';

/** Begins a second factor: the secret to put into the telephone. It counts once a code from it was confirmed. */
export async function beginSecondFactor(
  ctx: Ctx,
  access: Access,
  person: { readonly id: string; readonly email: string },
  issuer: string,
): Promise<{ secret: string; uri: string }> {
  const db = ctx.tx.withTables<AccessTables>();
  const standing = await db
    .selectFrom('access.second_factors')
    .select('confirmed_at')
    .where('person_id', '=', person.id)
    .executeTakeFirst();
  if (standing?.confirmed_at) refuse('access.second-factor-set');
  const secret = toSecret(randomBytes(SECRET_BYTES));
  const sealed = sealWithKey(secret, access.secretKey);
  await db
    .insertInto('access.second_factors')
    .values({ person_id: person.id, sealed, confirmed_at: null, last_step: null })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ sealed, last_step: null }))
    .execute();
  return { secret, uri: secretUri(secret, issuer, person.email) };
}

/** Confirms the second factor by a code from the telephone; gives the codes for the day the telephone is lost. */
export async function confirmSecondFactor(
  ctx: Ctx,
  access: Access,
  personId: string,
  code: string,
): Promise<{ codes: string[] }> {
  const db = ctx.tx.withTables<AccessTables>();
  const row = await db
    .selectFrom('access.second_factors')
    .selectAll()
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst();
  if (!row || row.confirmed_at) refuse('access.second-factor-not-begun');
  const step = await checkCode(openWithKey(row.sealed, access.secretKey), code, Date.now(), null);
  if (step === null) refuse('access.wrong-code');
  await db
    .updateTable('access.second_factors')
    .set({ confirmed_at: ctx.now.toString(), last_step: step })
    .where('person_id', '=', personId)
    .execute();
  await ctx.record({ verb: 'access.set-second-factor', subjectType: 'person', subjectId: personId });
  await tellAccessChanged(ctx);
  return makeRecoveryCodes(ctx, access, personId);
}

/** Takes the second factor away; the person's password was checked before. */
export async function removeSecondFactor(ctx: Ctx, personId: string): Promise<void> {
  await ctx.tx
    .withTables<AccessTables>()
    .deleteFrom('access.second_factors')
    .where('person_id', '=', personId)
    .execute();
  await dropRecoveryCodes(ctx, personId);
  await ctx.record({ verb: 'access.remove-second-factor', subjectType: 'person', subjectId: personId });
  await tellAccessChanged(ctx);
}

/**
 * Takes the second factor of somebody who lost their telephone away and ends their sessions; the administrator made sure
 * who it is. Where the role demands one, nothing else is open to the person until a new one is set.
 */
export async function clearSecondFactor(ctx: Ctx, personId: string): Promise<void> {
  const removed = await ctx.tx
    .withTables<AccessTables>()
    .deleteFrom('access.second_factors')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (removed.numDeletedRows === 0n) notFound();
  await dropRecoveryCodes(ctx, personId);
  await endSessions(ctx, personId);
  await ctx.record({ verb: 'access.clear-second-factor', subjectType: 'person', subjectId: personId });
}

/**
 * Forgets the second factor of everybody, or of one, and ends their sessions: after a restore without the key that sealed
 * them, and for an administrator who lost the telephone where nobody else could clear it.
 */
export async function forgetSecondFactors(ctx: Ctx, personId?: string): Promise<void> {
  let query = ctx.tx.withTables<AccessTables>().selectFrom('access.second_factors').select('person_id');
  if (personId !== undefined) query = query.where('person_id', '=', personId);
  for (const row of await query.orderBy('person_id').execute()) await clearSecondFactor(ctx, row.person_id);
}
