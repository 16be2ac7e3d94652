import { sql, type Kysely } from 'kysely';
import type { Clock } from './clock.ts';
import type { AuditEntry, Ctx, NoTables, OpenCtx } from './context.ts';

interface ContextDeps {
  readonly kysely: Kysely<NoTables>;
  readonly clock: Clock;
  /** Fact → names of the jobs that listen. */
  readonly listeners: Readonly<Record<string, readonly string[]>>;
  /** Writes the audit trail; given by the audit module. */
  readonly record: (ctx: Ctx, entry: AuditEntry) => Promise<void>;
}

/** Makes the function that opens contexts: one transaction, one actor, one moment. */
export function contextOpener(deps: ContextDeps): OpenCtx {
  return (actor, work, options = {}) => {
    const transaction = deps.kysely.transaction();
    return (options.readOnly ? transaction.setAccessMode('read only') : transaction).execute(async (tx) => {
      const ctx: Ctx = {
        tx,
        actor,
        now: deps.clock(),
        language: options.language ?? 'vi',
        record: (entry) => deps.record(ctx, entry),
        enqueue: (job, payload, { key, runAt } = {}) => addJob(ctx, job, payload, key, runAt?.toString()),
        announce: async (fact, payload) => {
          for (const job of deps.listeners[fact] ?? []) await addJob(ctx, job, payload);
        },
      };
      return work(ctx);
    });
  };
}

async function addJob(ctx: Ctx, job: string, payload: object, key?: string, runAt?: string): Promise<void> {
  await sql`select graphile_worker.add_job(${job}, ${JSON.stringify(payload)}::json, job_key := ${key ?? null}, run_at := ${runAt ?? null}::timestamptz)`.execute(
    ctx.tx,
  );
}
