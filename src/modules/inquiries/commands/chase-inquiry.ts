import type { Ctx } from '#platform/context.ts';
import { dayInVietnam } from '#platform/values/day.ts';
import { sql } from 'kysely';
import { tables } from '../queries/sight.ts';
import { callKey } from './call-agencies.ts';
import { chaseAgencies, DAYS_BEHIND } from './chase-agencies.ts';

/** Open questions whose day is near, or was a short while ago. */
export async function listDueInquiries(ctx: Ctx, daysBefore: readonly number[]): Promise<string[]> {
  const today = dayInVietnam(ctx.now);
  const { rows } = await sql<{ id: string }>`select id from inquiries.inquiries where closed_at is null
    and due_on between ${today}::date - ${DAYS_BEHIND}::int and ${today}::date + ${Math.max(0, ...daysBefore)}::int
    order by id`.execute(ctx.tx);
  return rows.map((row) => row.id);
}

/** Reminds those who owe an answer to a question; nobody where it was closed meanwhile. */
export async function chaseInquiry(ctx: Ctx, id: string, daysBefore: readonly number[]): Promise<void> {
  const inquiry = await tables(ctx)
    .selectFrom('inquiries.inquiries')
    .selectAll()
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .forShare()
    .executeTakeFirst();
  if (!inquiry) return;
  const owing = await tables(ctx)
    .selectFrom('inquiries.addressees')
    .select('organization_id')
    .where('inquiry_id', '=', id)
    .where('state', '<>', 'answered')
    .execute();
  await chaseAgencies(
    ctx,
    {
      subject: { type: 'inquiry', id },
      title: inquiry.title,
      dueOn: inquiry.due_on,
      path: `/inquiries/${id}`,
      owing: owing.map((line) => line.organization_id),
      permission: 'inquiries.answer',
      askerPersonId: inquiry.asked_person_id,
      keyOf: (organizationId) => callKey(id, organizationId),
      verb: 'trả lời',
    },
    daysBefore,
  );
}
