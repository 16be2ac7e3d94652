import { sql } from 'kysely';
import { Refusal, refuse } from '#platform/errors.ts';
import type { RequestTools } from '#platform/http/route.ts';
import { openWithKey } from '#platform/seal.ts';
import { newId } from '#platform/values/id.ts';
import { nobodyYet, SESSION_COOKIE, type Access } from '../open/access.ts';
import type { SignInBody } from '../contract.ts';
import { minutesLocked, MOST_FAILURES } from '../lockout.ts';
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
  await refuseLocked(tools, email);
  const personId = await access.credentials.check(email, password);
  const person = personId ? await readPerson(tools, personId) : null;
  if (!person || person.suspended) return fail(tools, email);
  if (person.sealed !== null) {
    if (!code) return { ok: false, needs: 'code' };
    const step = await checkCode(openWithKey(person.sealed, access.secretKey), code, Date.now(), person.lastStep);
    if (step === null) return fail(tools, email, 'access.wrong-code');
    await useStep(tools, person.id, step);
  }
  const token = await access.credentials.openSession(person.id, {
    ip: tools.ip,
    device: String(tools.headers['user-agent'] ?? ''),
  });
  await recordAttempt(tools, email, true, person);
  tools.setCookie(SESSION_COOKIE, token, COOKIE_SECONDS);
  return { ok: true, needs: null };
}

async function refuseLocked(tools: RequestTools, email: string): Promise<void> {
  const rows = await tools.openAs(nobodyYet(tools.ip), (ctx) =>
    ctx.tx
      .withTables<AccessTables>()
      .selectFrom('access.attempts')
      .select(['at', 'succeeded'])
      .where('email', '=', email)
      .orderBy('id', 'desc')
      .limit(2 * MOST_FAILURES)
      .execute(),
  );
  const minutes = minutesLocked(
    rows.map((row) => ({ at: Date.parse(row.at), succeeded: row.succeeded })),
    Date.now(),
  );
  if (minutes > 0) refuse('access.locked-out', { minutes }, 'too-many-requests');
}

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
  await recordAttempt(tools, email, false, null);
  throw new Refusal('not-signed-in', [{ code: issue }]);
}

async function useStep(tools: RequestTools, personId: string, step: number): Promise<void> {
  await tools.openAs(nobodyYet(tools.ip), (ctx) =>
    ctx.tx
      .withTables<AccessTables>()
      .updateTable('access.second_factors')
      .set({ last_step: step })
      .where('person_id', '=', personId)
      .execute(),
  );
}

/** The real time, not the demonstration's: a lockout must end. */
async function recordAttempt(
  tools: RequestTools,
  email: string,
  succeeded: boolean,
  person: { readonly id: string; readonly name: string } | null,
): Promise<void> {
  const actor = nobodyYet(tools.ip);
  await tools.openAs(person ? { ...actor, personId: person.id, name: person.name } : actor, async (ctx) => {
    await ctx.tx
      .withTables<AccessTables>()
      .insertInto('access.attempts')
      .values({ id: newId(), email, at: new Date().toISOString(), ip: tools.ip, succeeded })
      .execute();
    await sql`delete from access.attempts where at < now() - interval '90 days'`.execute(ctx.tx);
    await ctx.record({
      verb: succeeded ? 'access.sign-in' : 'access.sign-in-failed',
      subjectType: 'person',
      subjectId: person?.id ?? null,
      details: { email },
    });
  });
}
