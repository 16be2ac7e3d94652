import type pg from 'pg';
import type { Actor, Grant } from '#platform/context.ts';
import { keepConnection } from '#platform/db/kept-connection.ts';
import type { Log } from '#platform/log.ts';

const CACHE_MS = 10_000;
const CHANNEL = 'access_changed';

/** Who a session belongs to, kept for ten seconds at most and dropped by NOTIFY when rights or sessions change. */
export interface SessionReader {
  find(token: string): Promise<Session | null>;
  /** Forgets a session at once in this process; the others hear of it by NOTIFY. */
  forget(token: string): void;
  close(): Promise<void>;
}

export interface Session {
  readonly id: string;
  readonly actor: Actor;
  /** An administrator outside the demonstration who has not set a second factor. */
  readonly secondFactorMissing: boolean;
  /** The password was given by another and is good for one sign-in. */
  readonly mustChangePassword: boolean;
}

interface Row {
  readonly session_id: string;
  readonly person_id: string;
  readonly name: string;
  readonly organization_id: string | null;
  readonly must_change_password: boolean;
  readonly has_second_factor: boolean;
  readonly grants: { permissions: string[]; organizationId: string | null; role: string }[];
}

const QUERY = {
  name: 'access-session',
  text: `select s.id as session_id, p.id as person_id, u.name, p.organization_id, p.must_change_password,
      exists (select 1 from access.second_factors f where f.person_id = p.id and f.confirmed_at is not null) as has_second_factor,
      coalesce((select json_agg(json_build_object('permissions', r.permissions, 'organizationId', g.organization_id, 'role', r.code))
        from access.grants g join access.roles r on r.code = g.role_code where g.person_id = p.id and g.withdrawn_at is null), '[]') as grants
    from access.session s join access.people p on p.id = s."userId" join access."user" u on u.id = p.id
    where s.token = $1 and s."expiresAt" > now() and p.suspended_at is null`,
};

/** Opens the reader; `demandSecondFactor` is off in the demonstration. */
export async function openSessionReader(
  pool: pg.Pool,
  url: string,
  log: Log,
  demandSecondFactor: boolean,
): Promise<SessionReader> {
  const cache = new Map<string, { readonly session: Session | null; readonly until: number }>();
  const listener = await keepConnection({
    url,
    async prepare(client) {
      client.on('notification', () => cache.clear());
      await client.query(`listen ${CHANNEL}`);
      cache.clear(); // what was announced meanwhile went unheard
    },
    onError: (error) => log.error('access.listen-lost', error),
    retryMs: 1_000,
  });
  return {
    async find(token) {
      const kept = cache.get(token);
      // A process whose LISTEN is down cannot hear of a revoked session: it asks every time.
      if (kept && kept.until > Date.now() && listener.isUp()) return kept.session;
      const { rows } = await pool.query<Row>({ ...QUERY, values: [token] });
      const session = rows[0] ? toSession(rows[0], demandSecondFactor) : null;
      if (cache.size > 5_000) cache.clear();
      cache.set(token, { session, until: Date.now() + CACHE_MS });
      return session;
    },
    forget: (token) => void cache.delete(token),
    close: listener.close,
  };
}

function toSession(row: Row, demandSecondFactor: boolean): Session {
  const grants: Grant[] = row.grants.map(({ permissions, organizationId }) => ({ permissions, organizationId }));
  const missing =
    demandSecondFactor && !row.has_second_factor && row.grants.some((grant) => grant.role === 'administrator');
  return {
    id: row.session_id,
    secondFactorMissing: missing,
    mustChangePassword: row.must_change_password,
    actor: {
      kind: 'person',
      personId: row.person_id,
      name: row.name,
      organizationId: row.organization_id,
      grants: missing || row.must_change_password ? [] : grants,
      ip: null,
    },
  };
}
