import { sql } from 'kysely';
import { chaseAgencies, DAYS_BEHIND } from '#modules/inquiries/index.ts';
import type { Ctx } from '#platform/context.ts';
import { dayInVietnam } from '#platform/values/day.ts';
import { tables } from '../queries/sight.ts';
import { callKey } from './call-agencies.ts';

/** Open drafts whose day is near, or was a short while ago. */
export async function listDueRounds(ctx: Ctx, daysBefore: readonly number[]): Promise<string[]> {
  const today = dayInVietnam(ctx.now);
  const { rows } = await sql<{ id: string }>`select id from consultations.rounds where closed_at is null
    and due_on between ${today}::date - ${DAYS_BEHIND}::int and ${today}::date + ${Math.max(0, ...daysBefore)}::int
    order by id`.execute(ctx.tx);
  return rows.map((row) => row.id);
}

/** Reminds those who owe comments on a draft; nobody where the round was closed meanwhile. */
export async function chaseRound(ctx: Ctx, id: string, daysBefore: readonly number[]): Promise<void> {
  const round = await tables(ctx)
    .selectFrom('consultations.rounds')
    .selectAll()
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .forShare()
    .executeTakeFirst();
  if (!round) return;
  const owing = await tables(ctx)
    .selectFrom('consultations.addressees')
    .select('organization_id')
    .where('round_id', '=', id)
    .where('state', '=', 'waiting')
    .execute();
  await chaseAgencies(
    ctx,
    {
      subject: { type: 'consultation', id },
      title: round.title,
      dueOn: round.due_on,
      path: `/consultations/${id}`,
      owing: owing.map((line) => line.organization_id),
      permission: 'consultations.reply',
      askerPersonId: round.opened_person_id,
      keyOf: (organizationId) => callKey(id, organizationId),
      verb: 'góp ý',
    },
    daysBefore,
  );
}
