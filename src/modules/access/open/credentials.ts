import type { Pool } from 'pg';
import { betterAuth } from 'better-auth';
import type { MasterKey } from '#platform/key.ts';
import { newId } from '#platform/values/id.ts';

const FIVE_DAYS = 60 * 60 * 24 * 5;

/** better-auth as the keeper of credentials and sessions, and of nothing else: checks a password, opens and ends sessions. */
export interface Credentials {
  /** Id of the person, or null where address or password are wrong. Takes as long in both cases. */
  check(email: string, password: string): Promise<string | null>;
  openSession(personId: string, from: { readonly ip: string; readonly device: string }): Promise<string>;
}

/** @param pool a pool whose search_path is the schema `access` */
export function openCredentials(pool: Pool, key: MasterKey): Credentials {
  const auth = betterAuth({
    database: pool,
    secret: key.derive('sessions'),
    baseURL: 'http://localhost',
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    session: { expiresIn: FIVE_DAYS, disableSessionRefresh: true },
    advanced: { database: { generateId: () => newId() } },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
  });
  return {
    async check(email, password) {
      const context = await auth.$context;
      const found = await context.internalAdapter.findUserByEmail(email, { includeAccounts: true });
      const hash = found?.accounts.find((account) => account.providerId === 'credential')?.password;
      if (!found || !hash) {
        await context.password.hash(password); // an unknown address must not be told by the time of the answer
        return null;
      }
      return (await context.password.verify({ hash, password })) ? found.user.id : null;
    },
    async openSession(personId, from) {
      const context = await auth.$context;
      const session = await context.internalAdapter.createSession(personId, false, {
        ipAddress: from.ip,
        userAgent: from.device.slice(0, 300),
      });
      return session.token;
    },
  };
}
