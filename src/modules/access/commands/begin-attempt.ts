import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { refuse } from '#platform/errors.ts';
import type { RequestTools } from '#platform/http/route.ts';
import { newId } from '#platform/values/id.ts';
import { nobodyYet, type Access } from '../open/access.ts';
import { minutesLocked, WINDOW_MINUTES } from '../lockout.ts';
import type { AccessTables } from '../tables.ts';

/** A password that is being tried. */
export interface Attempt {
  readonly id: string;
  /** Whose address was typed; null where no account has it. */
  readonly personId: string | null;
  /** What it is counted under: the address of the account, else a keyed hash of what was typed (hexadecimal). */
  readonly name: string;
}

/**
 * Counts an attempt as failed before it is looked at, so that many at once are no more than one after another.
 * An address from which the person has signed in before is counted by itself: a stranger's failures never lock them out there.
 * @throws {Refusal} `access.locked-out`
 */
export async function beginAttempt(access: Access, tools: RequestTools, email: string): Promise<Attempt> {
  // The real time, not the demonstration's: a lockout must end.
  const now = Date.now();
  return tools.openAs(nobodyYet(tools.ip), async (ctx) => {
    const attempts = ctx.tx.withTables<AccessTables>();
    const account = await attempts.selectFrom('access.user').select('id').where('email', '=', email).executeTakeFirst();
    const name = account ? email : createHmac('sha256', access.typedKey).update(email).digest('hex');
    await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 11))`.execute(ctx.tx);
    const rows = await attempts
      .selectFrom('access.attempts')
      .select(['at', 'ip', 'succeeded'])
      .where('email', '=', name)
      .where('at', '>', new Date(now - WINDOW_MINUTES * 60_000).toISOString())
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .execute();
    const counted = (await isKnownAddress(ctx, name, tools.ip)) ? rows.filter((row) => row.ip === tools.ip) : rows;
    const minutes = minutesLocked(
      counted.map((row) => ({ at: Date.parse(row.at), succeeded: row.succeeded })),
      now,
    );
    if (minutes > 0) refuse('access.locked-out', { minutes }, 'too-many-requests');
    const id = newId();
    await attempts
      .insertInto('access.attempts')
      .values({ id, email: name, at: new Date(now).toISOString(), ip: tools.ip, succeeded: false })
      .execute();
    await sql`delete from access.attempts where at < now() - interval '90 days'`.execute(ctx.tx);
    return { id, personId: account?.id ?? null, name };
  });
}

async function isKnownAddress(ctx: Ctx, name: string, ip: string): Promise<boolean> {
  const before = await ctx.tx
    .withTables<AccessTables>()
    .selectFrom('access.attempts')
    .select('id')
    .where('email', '=', name)
    .where('ip', '=', ip)
    .where('succeeded', '=', true)
    .limit(1)
    .executeTakeFirst();
  return before !== undefined;
}

/** The password was right and nobody signs in by it, or not yet: neither a failure nor a success. */
export const forgetAttempt = (tools: RequestTools, { id }: Attempt) =>
  tools.openAs(nobodyYet(tools.ip), (ctx) =>
    ctx.tx.withTables<AccessTables>().deleteFrom('access.attempts').where('id', '=', id).execute(),
  );
