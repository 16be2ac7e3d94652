import type { Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Language } from './values/localized.ts';

/** A set of permissions held for one organization, or for the whole province where `organizationId` is null. */
export interface Grant {
  readonly permissions: readonly string[];
  readonly organizationId: string | null;
}

/** Who acts: a signed-in person, the holder of a personal link, or the system itself (a job, the command line). */
export interface Actor {
  readonly kind: 'person' | 'link' | 'system';
  /** Id of the person; null for links and the system. */
  readonly personId: string | null;
  readonly name: string;
  /** The organization the person works for. */
  readonly organizationId: string | null;
  readonly grants: readonly Grant[];
  readonly ip: string | null;
}

/** The system itself: may do everything, is named so in the audit trail. */
export const systemActor: Actor = {
  kind: 'system',
  personId: null,
  name: 'Hệ thống',
  organizationId: null,
  grants: [],
  ip: null,
};

/**
 * May the actor do this? With `organizationId` given, a grant for that organization or for the province counts;
 * without it, any grant of the permission.
 */
export function isGranted(actor: Actor, permission: string, organizationId?: string | null): boolean {
  if (actor.kind === 'system') return true;
  return actor.grants.some(
    (grant) =>
      grant.permissions.includes(permission) &&
      (grant.organizationId === null || organizationId === undefined || grant.organizationId === organizationId),
  );
}

/** Does the actor hold the permission for the whole province? */
export function isGrantedEverywhere(actor: Actor, permission: string): boolean {
  return (
    actor.kind === 'system' ||
    actor.grants.some((grant) => grant.organizationId === null && grant.permissions.includes(permission))
  );
}

/** One line of the audit trail: `verb` is `module.act` (`plans.accept`); `details` are shown to readers of the trail. */
export interface AuditEntry {
  readonly verb: string;
  readonly subjectType: string;
  readonly subjectId: string | null;
  readonly organizationId?: string | null;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** The database as seen from the platform: no tables. A module says `ctx.tx.withTables<PlansTables>()`. */
// oxlint-disable-next-line typescript/no-empty-object-type
export type NoTables = {};

/** What a command gets: one open transaction, who acts, when, and the ways to leave a trace. */
export interface Ctx {
  readonly tx: Transaction<NoTables>;
  readonly actor: Actor;
  readonly now: Temporal.Instant;
  readonly language: Language;
  /** Writes the audit trail in this transaction. */
  record(entry: AuditEntry): Promise<void>;
  /** Adds a job in this transaction; it runs after the commit. `key` makes it unique among the waiting. */
  enqueue(
    job: string,
    payload: object,
    options?: { readonly key?: string; readonly runAt?: Temporal.Instant },
  ): Promise<void>;
  /** Announces a fact (`plans.plan-accepted`): one job per listener, in this transaction. */
  announce(fact: string, payload: object): Promise<void>;
}

/** Opens a context: runs `work` in one transaction as `actor`; commits when it returns, rolls back when it throws. */
export type OpenCtx = <T>(
  actor: Actor,
  work: (ctx: Ctx) => Promise<T>,
  options?: { readonly language?: Language; readonly readOnly?: boolean },
) => Promise<T>;
