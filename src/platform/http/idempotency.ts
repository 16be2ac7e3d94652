import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Ctx } from '../context.ts';
import { Refusal } from '../errors.ts';
import { openWithKey, sealWithKey } from '../seal.ts';

/** A command as it was sent. */
export interface Sent {
  readonly path: string;
  /** The header `Idempotency-Key`: anything that the sender alone knows. */
  readonly key: string | string[] | undefined;
  readonly body: unknown;
}

/**
 * A command sent twice with the same `Idempotency-Key` (a lost answer on a weak line) is done once: the second request waits
 * for the first and gets its answer. Answers may hold one-time passwords, so they are sealed under the key itself, of which
 * only the hash is kept, and are forgotten after a day.
 * @throws {Refusal} `conflict` where the key came with other words before.
 */
export async function doneOnce(ctx: Ctx, sent: Sent, work: () => Promise<unknown>): Promise<unknown> {
  if (typeof sent.key !== 'string') return work();
  const name = digestOf('name', sent.key);
  const person = ctx.actor.personId ?? '';
  // The real time, not the demonstration's: what is old must go.
  const inserted = await sql`insert into platform.idempotency_keys (key, person, path, made_at)
    values (${name}, ${person}, ${sent.path}, now()) on conflict do nothing returning key`.execute(ctx.tx);
  if (inserted.rows.length === 0) return earlierAnswer(ctx, sent, name, person);
  const answer = await work();
  await sql`update platform.idempotency_keys set response = ${JSON.stringify(sealWithKey(JSON.stringify(answer ?? null), sealOf(sent)))}::jsonb
    where key = ${name} and person = ${person} and path = ${sent.path}`.execute(ctx.tx);
  await forgetOld(ctx);
  return answer;
}

async function earlierAnswer(ctx: Ctx, sent: Sent, name: string, person: string): Promise<unknown> {
  const { rows } = await sql<{ response: string }>`select response from platform.idempotency_keys
    where key = ${name} and person = ${person} and path = ${sent.path}`.execute(ctx.tx);
  try {
    return JSON.parse(openWithKey(rows[0]?.response ?? '', sealOf(sent)));
  } catch {
    throw new Refusal('conflict'); // sealed under other words: another command with the same key
  }
}

/** A few at a time, and none that somebody else is taking away already: nobody waits for housekeeping. */
const forgetOld = (ctx: Ctx) =>
  sql`delete from platform.idempotency_keys where ctid = any(array(select ctid from platform.idempotency_keys
    where made_at < now() - interval '1 day' limit 50 for update skip locked))`.execute(ctx.tx);

const sealOf = ({ key, body }: Sent): string => digestOf('seal', `${String(key)}\n${JSON.stringify(body ?? null)}`);

const digestOf = (purpose: string, text: string): string =>
  createHash('sha256').update(`${purpose}\n${text}`).digest('hex');
