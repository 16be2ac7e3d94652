import { Refusal } from '#platform/errors.ts';
import type { RequestTools } from '#platform/http/route.ts';
import { openWithKey } from '#platform/seal.ts';
import { nobodyYet, SESSION_COOKIE, type Access } from '../open/access.ts';
import type { SignInBody } from '../contract.ts';
import { isRecoveryCode } from '../recovery-code.ts';
import { checkCode } from '../second-factor.ts';
import type { AccessTables } from '../tables.ts';
import { beginAttempt, forgetAttempt, type Attempt } from './begin-attempt.ts';
import { spendRecoveryCode } from './recovery-codes.ts';

const COOKIE_SECONDS = 60 * 60 * 24 * 5;
/** Enough to tell the same typed text from another in the audit trail. */
const MARK_LENGTH = 8;

/**
 * Signs a person in: password, then the code where a second factor is set. Wrong ones are counted and the account rests;
 * the answer never tells whether the address or the password was wrong.
 */
export async function signIn(
  access: Access,
  tools: RequestTools,
  { email, password, code }: SignInBody,
): Promise<{ ok: boolean; needs: 'code' | null }> {
  const attempt = await beginAttempt(access, tools, email);
  const personId = await access.credentials.check(email, password);
  const person = personId ? await readPerson(tools, personId) : null;
  if (!person || person.suspended) return fail(tools, attempt);
  if (person.sealed !== null) {
    if (!code) {
      await forgetAttempt(tools, attempt);
      return { ok: false, needs: 'code' };
    }
    if (!(await takesCode(access, tools, { ...person, sealed: person.sealed }, code)))
      return fail(tools, attempt, 'access.wrong-code');
  }
  const token = await access.credentials.openSession(person.id, {
    ip: tools.ip,
    device: String(tools.headers['user-agent'] ?? ''),
  });
  await succeed(tools, email, attempt, person);
  tools.setCookie(SESSION_COOKIE, token, COOKIE_SECONDS);
  return { ok: true, needs: null };
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

/** What was typed is kept only where it is the address of an account: people type passwords into that field. */
async function fail(tools: RequestTools, attempt: Attempt, issue = 'access.wrong-password'): Promise<never> {
  const details = attempt.personId ? { email: attempt.name } : { unknownAccount: attempt.name.slice(0, MARK_LENGTH) };
  await tools.openAs(nobodyYet(tools.ip), (ctx) =>
    ctx.record({ verb: 'access.sign-in-failed', subjectType: 'person', subjectId: attempt.personId, details }),
  );
  throw new Refusal('not-signed-in', [{ code: issue }]);
}

/** By the telephone's code of this moment, or by a recovery code. */
async function takesCode(
  access: Access,
  tools: RequestTools,
  person: { readonly id: string; readonly name: string; readonly sealed: string; readonly lastStep: number | null },
  code: string,
): Promise<boolean> {
  if (isRecoveryCode(code))
    return tools.openAs({ ...nobodyYet(tools.ip), personId: person.id, name: person.name }, (ctx) =>
      spendRecoveryCode(ctx, access, person.id, code),
    );
  const step = await checkCode(openWithKey(person.sealed, access.secretKey), code, Date.now(), person.lastStep);
  return step !== null && (await useStep(tools, person.id, step));
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
  attempt: Attempt,
  person: { readonly id: string; readonly name: string },
): Promise<void> {
  await tools.openAs({ ...nobodyYet(tools.ip), personId: person.id, name: person.name }, async (ctx) => {
    await ctx.tx
      .withTables<AccessTables>()
      .updateTable('access.attempts')
      .set({ succeeded: true })
      .where('id', '=', attempt.id)
      .execute();
    await ctx.record({ verb: 'access.sign-in', subjectType: 'person', subjectId: person.id, details: { email } });
  });
}
