import { sql } from 'kysely';
import type { Ctx } from '../context.ts';

/**
 * A command sent twice with the same `Idempotency-Key` (a lost answer on a weak line) is done once:
 * the second request waits for the first and gets its answer.
 */
export async function replayed(
  ctx: Ctx,
  path: string,
  key: string | string[] | undefined,
): Promise<{ found: boolean; response: unknown }> {
  if (typeof key !== 'string') return { found: false, response: null };
  const person = ctx.actor.personId ?? '';
  const inserted =
    await sql`insert into platform.idempotency_keys (key, person, path, made_at) values (${key}, ${person}, ${path}, ${ctx.now.toString()})
    on conflict do nothing returning key`.execute(ctx.tx);
  if (inserted.rows.length) return { found: false, response: null };
  const { rows } = await sql<{ response: unknown }>`select response from platform.idempotency_keys
    where key = ${key} and person = ${person} and path = ${path}`.execute(ctx.tx);
  return { found: true, response: rows[0]?.response ?? null };
}

/** Keeps the answer of a command beside its key, in the command's own transaction. */
export async function remember(
  ctx: Ctx,
  path: string,
  key: string | string[] | undefined,
  response: unknown,
): Promise<void> {
  if (typeof key !== 'string') return;
  await sql`update platform.idempotency_keys set response = ${JSON.stringify(response ?? null)}::jsonb
    where key = ${key} and person = ${ctx.actor.personId ?? ''} and path = ${path}`.execute(ctx.tx);
}
