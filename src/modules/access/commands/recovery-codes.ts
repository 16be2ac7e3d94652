import { createHmac, randomBytes } from 'node:crypto';
import type { Ctx } from '#platform/context.ts';
import { refuse } from '#platform/errors.ts';
import type { Access } from '../open/access.ts';
import { CODE_BYTES, plainCode, RECOVERY_CODES, toRecoveryCode } from '../recovery-code.ts';
import type { AccessTables } from '../tables.ts';

/**
 * Makes ten codes that each stand once for a code of the telephone; those made before are good no more. They are shown now
 * and never again.
 * @throws {Refusal} `access.second-factor-missing`
 */
export async function makeRecoveryCodes(ctx: Ctx, access: Access, personId: string): Promise<{ codes: string[] }> {
  const db = ctx.tx.withTables<AccessTables>();
  const factor = await db
    .selectFrom('access.second_factors')
    .select('confirmed_at')
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst();
  if (!factor?.confirmed_at) refuse('access.second-factor-missing');
  await dropRecoveryCodes(ctx, personId);
  const codes = Array.from({ length: RECOVERY_CODES }, () => toRecoveryCode(randomBytes(CODE_BYTES)));
  await db
    .insertInto('access.recovery_codes')
    .values(
      codes.map((code) => ({
        person_id: personId,
        hash: hashOf(code, personId, access),
        made_at: ctx.now.toString(),
        used_at: null,
      })),
    )
    .execute();
  await ctx.record({ verb: 'access.make-recovery-codes', subjectType: 'person', subjectId: personId });
  return { codes };
}

/** Uses a code up: false where it is wrong, was used, or is being used by another sign-in at the same moment. */
export async function spendRecoveryCode(ctx: Ctx, access: Access, personId: string, code: string): Promise<boolean> {
  const used = await ctx.tx
    .withTables<AccessTables>()
    .updateTable('access.recovery_codes')
    .set({ used_at: ctx.now.toString() })
    .where('person_id', '=', personId)
    .where('hash', '=', hashOf(code, personId, access))
    .where('used_at', 'is', null)
    .executeTakeFirst();
  if (used.numUpdatedRows === 0n) return false;
  const { left } = await countRecoveryCodes(ctx, personId);
  await ctx.record({
    verb: 'access.use-recovery-code',
    subjectType: 'person',
    subjectId: personId,
    details: { left },
  });
  return true;
}

/** How many are still good. */
export async function countRecoveryCodes(ctx: Ctx, personId: string): Promise<{ left: number }> {
  const { left } = await ctx.tx
    .withTables<AccessTables>()
    .selectFrom('access.recovery_codes')
    .select((e) => e.fn.countAll<number>().as('left'))
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return { left: Number(left) };
}

/** Where the second factor goes, or new codes come: who read the old ones can do nothing with them. */
export async function dropRecoveryCodes(ctx: Ctx, personId: string): Promise<void> {
  await ctx.tx
    .withTables<AccessTables>()
    .deleteFrom('access.recovery_codes')
    .where('person_id', '=', personId)
    .execute();
}

/** What is kept of a code: nobody who reads the table, or a backup of it, can sign in by it. */
const hashOf = (typed: string, personId: string, access: Access): string =>
  createHmac('sha256', access.secretKey)
    .update(`recovery\n${personId}\n${plainCode(typed)}`)
    .digest('hex');
