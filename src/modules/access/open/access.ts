import pg from 'pg';
import { systemActor } from '#platform/context.ts';
import type { Authenticate } from '#platform/http/server.ts';
import type { MasterKey } from '#platform/key.ts';
import type { Log } from '#platform/log.ts';
import { openCredentials, type Credentials } from './credentials.ts';
import { firstStepOf } from '../first-step.ts';
import { openSessionReader, type SessionReader } from './sessions.ts';

export const SESSION_COOKIE = 'lantoa_session';

/** What the access module holds open beside the database: credentials, sessions, the key for second factors. */
export interface Access {
  readonly credentials: Credentials;
  readonly sessions: SessionReader;
  readonly authenticate: Authenticate;
  readonly secretKey: string;
  /** Under it the typed addresses of nobody are hashed. */
  readonly typedKey: string;
  readonly demonstration: boolean;
  close(): Promise<void>;
}

/** Opens access. Outside the demonstration administrators must have a second factor. */
export async function openAccess(options: {
  readonly pool: pg.Pool;
  readonly url: string;
  readonly key: MasterKey;
  readonly demonstration: boolean;
  readonly log: Log;
}): Promise<Access> {
  const pool = new pg.Pool({ connectionString: options.url, max: 3, options: '-c search_path=access -c timezone=UTC' });
  let closing = false;
  const report = (error: Error): void => {
    if (!closing) options.log.error('access.connection-lost', error);
  };
  pool.on('error', report);
  pool.on('connect', (client) => client.on('error', report));
  const sessions = await openSessionReader(options.pool, options.url, options.log, !options.demonstration);
  return {
    credentials: openCredentials(pool, options.key),
    sessions,
    secretKey: options.key.derive('second-factors'),
    typedKey: options.key.derive('typed-addresses'),
    demonstration: options.demonstration,
    authenticate: async ({ cookies, ip }) => {
      const token = cookies[SESSION_COOKIE];
      const session = token ? await sessions.find(token) : null;
      return session ? { ...session.actor, ip, firstStep: firstStepOf(session) } : null;
    },
    async close() {
      closing = true;
      await sessions.close();
      await pool.end();
    },
  };
}

/** Acts of the access module itself before anyone is signed in. */
export const nobodyYet = (ip: string) => ({ ...systemActor, name: 'Đăng nhập', ip });
