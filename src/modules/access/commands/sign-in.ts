import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { Refusal, refuse } from '#platform/errors.ts';
import type { RequestTools } from '#platform/http/route.ts';
import { openWithKey } from '#platform/seal.ts';
import { newId } from '#platform/values/id.ts';
import { nobodyYet, SESSION_COOKIE, type Access } from '../open/access.ts';
import type { SignInBody } from '../contract.ts';
import { minutesLocked, WINDOW_MINUTES } from '../lockout.ts';
import { checkCode } from '../second-factor.ts';
import type { AccessTables } from '../tables.ts';

const COOKIE_SECONDS = 60 * 60 * 24 * 5;

/**
 * Signs a person in: password, then the code where a second factor is set. Wrong ones are counted and the account rests;
 * the answer never tells whether the address or the password was wrong.
 */
export async function signIn(
  access: Access,
  tools: RequestTools,
  { email, password, code }: SignInBody,
): Promise<{ ok: boolean; needs: 'code' | null }> {
  const attemptId = await beginAttempt(tools, email);
  const personId = await access.credentials.check(email, password);
  const person = personId ? await readPerson(tools, personId) : null;
  if (!person || person.suspended) return fail(tools, email);
  if (person.sealed !== null) {
    if (!code) {
      await forgetAttempt(tools, attemptId);
      return { ok: false, needs: 'code' };
    }
    const step = await checkCode(openWithKey(person.sealed, access.secretKey), code, Date.now(), person.lastStep);
    if (step === null || !(await useStep(tools, person.id, step))) return fail(tools, email, 'access.wrong-code');
  }
  const token = await access.credentials.openSession(person.id, {
    ip: tools.ip,
    device: String(tools.headers['user-agent'] ?? ''),
  });
  await succeed(tools, email, attemptId, person);
  tools.setCookie(SESSION_COOKIE, token, COOKIE_SECONDS);
  return { ok: true, needs: null };
}

/**
 * Counts an attempt as failed before it is looked at, so that many at once are no more than one after another.
 * An address from which the person has signed in before is counted by itself: a stranger's failures never lock them out there.
 * @throws {Refusal} `access.locked-out`
 */
async function beginAttempt(tools: RequestTools, email: string): Promise<string> {
  // The real time, not the demonstration's: a lockout must end.
  const now = Date.now();
  return tools.openAs(nobodyYet(tools.ip), async (ctx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${email}, 11))`.execute(ctx.tx);
    const attempts = ctx.tx.withTables<AccessTables>();
    const rows = await attempts
      .selectFrom('access.attempts')
      .select(['at', 'ip', 'succeeded'])
      .where('email', '=', email)
      .where('at', '>', new Date(now - WINDOW_MINUTES * 60_000).toISOString())
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .execute();
    const counted = (await isKnownAddress(ctx, email, tools.ip)) ? rows.filter((row) => row.ip === tools.ip) : rows;
    const minutes = minutesLocked(
      counted.map((row) => ({ at: Date.parse(row.at), succeeded: row.succeeded })),
      now,
    );
    if (minutes > 0) refuse('access.locked-out', { minutes }, 'too-many-requests');
    const id = newId();
    await attempts
      .insertInto('access.attempts')
      .values({ id, email, at: new Date(now).toISOString(), ip: tools.ip, succeeded: false })
      .execute();
    await sql`delete from access.attempts where at < now() - interval '90 days'`.execute(ctx.tx);
    return id;
  });
}

async function isKnownAddress(ctx: Ctx, email: string, ip: string): Promise<boolean> {
  const before = await ctx.tx
    .withTables<AccessTables>()
    .selectFrom('access.attempts')
    .select('id')
    .where('email', '=', email)
    .where('ip', '=', ip)
    .where('succeeded', '=', true)
    .limit(1)
    .executeTakeFirst();
  return before !== undefined;
}

/** The password was right and the code is still to come: neither a failure nor a success. */
const forgetAttempt = (tools: RequestTools, id: string) =>
  tools.openAs(nobodyYet(tools.ip), (ctx) =>
    ctx.tx.withTables<AccessTables>().deleteFrom('access.attempts').where('id', '=', id).execute(),
  );

async function readPerson(tools: RequestTools, id: string) {
  return tools.openAs(nobodyYet(tools.ip), async (ctx) => {
    const row = await ctx.tx
      .withTables<AccessTables>()
      .selectFrom('access.people as p')
      .innerJoin('access.user as u', 'u.id', 'p.id')
      .leftJoin('access.second_factors as f', (join) =>
        join.onRef('f.person_id', '=', 'p.id').on('f.confirmed_at', 'is not', null),
      )
      .select(['p.id', 'u.name', 'p.suspended_at', 'f.sealed', 'f.last_step'])
      .where('p.id', '=', id)
      .executeTakeFirst();
    return row
      ? {
          id: row.id,
          name: row.name,
          suspended: row.suspended_at !== null,
          sealed: row.sealed,
          lastStep: row.last_step,
        }
      : null;
  });
}

async function fail(tools: RequestTools, email: string, issue = 'access.wrong-password'): Promise<never> {
  await tools.openAs(nobodyYet(tools.ip), (ctx) =>
    ctx.record({ verb: 'access.sign-in-failed', subjectType: 'person', subjectId: null, details: { email } }),
  );
  throw new Refusal('not-signed-in', [{ code: issue }]);
}

/** A code is good once: false where another sign-in has used it, or a later one, at the same moment. */
async function useStep(tools: RequestTools, personId: string, step: number): Promise<boolean> {
  const used = await tools.openAs(nobodyYet(tools.ip), (ctx) =>
    ctx.tx
      .withTables<AccessTables>()
      .updateTable('access.second_factors')
      .set({ last_step: step })
      .where('person_id', '=', personId)
      .where((e) => e.or([e('last_step', 'is', null), e('last_step', '<', step)]))
      .executeTakeFirst(),
  );
  return used.numUpdatedRows > 0n;
}

async function succeed(
  tools: RequestTools,
  email: string,
  attemptId: string,
  person: { readonly id: string; readonly name: string },
): Promise<void> {
  await tools.openAs({ ...nobodyYet(tools.ip), personId: person.id, name: person.name }, async (ctx) => {
    await ctx.tx
      .withTables<AccessTables>()
      .updateTable('access.attempts')
      .set({ succeeded: true })
      .where('id', '=', attemptId)
      .execute();
    await ctx.record({ verb: 'access.sign-in', subjectType: 'person', subjectId: person.id, details: { email } });
  });
}
