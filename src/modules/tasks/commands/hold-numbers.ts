import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { refuse } from '#platform/errors.ts';

/**
 * Until the transaction ends, nobody else gives out a number of the People's Committee's system. Taken before tasks are locked, so
 * that a sheet and a single change never wait for each other crosswise.
 */
export async function holdNumbers(ctx: Ctx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('tasks.external-numbers'))`.execute(ctx.tx);
}

/** @throws {Refusal} `tasks.number-taken`, where another task bears it. */
export async function refuseTakenNumber(ctx: Ctx, taskId: string, number: string): Promise<void> {
  const { rows } = await sql<{ title: string }>`
    select title from tasks.tasks where external_number = ${number} and id <> ${taskId} limit 1`.execute(ctx.tx);
  if (rows[0]) refuse('tasks.number-taken', { title: rows[0].title }, 'conflict');
}
