import { sql } from 'kysely';
import { getSetting } from '#modules/settings/index.ts';
import type { Ctx } from '#platform/context.ts';
import { notFound, refuse } from '#platform/errors.ts';
import { newId } from '#platform/values/id.ts';
import { dayInVietnam, officialDay, type Day } from '#platform/values/day.ts';
import type { DraftLetterBody, LetterView } from '../../contract.ts';
import { toJsonb, type HouseTables } from '../../tables.ts';
import { getLetter, owedRows } from '../queries.ts';
import { reminderLetter } from '../reminder-letter.ts';
import type { LetterTables } from '../tables.ts';

const MOST_ITEMS = 200;

/**
 * Drafts one letter to the chosen agencies about what they owe at this moment. What they have done meanwhile is left out; an agency
 * that owes nothing any more is not chased.
 * @throws {Refusal} `tasks.nothing-owed` where none of them owes anything.
 */
export async function draftLetter(ctx: Ctx, input: DraftLetterBody): Promise<LetterView> {
  const today = dayInVietnam(ctx.now);
  const until = input.until ?? today;
  const rows = await owedRows(ctx, until, input.planId ?? null, input.organizationIds, MOST_ITEMS);
  if (rows.length === 0) refuse('tasks.nothing-owed', undefined, 'conflict');
  const rounds = new Map(rows.map((row) => [row.organization_id, row.letters + 1]));
  const content = reminderLetter(
    input.choices,
    rows.map((row) => ({ name: row.name.vi, items: row.items })),
    { ...(await planWords(ctx, input.planId)), round: Math.max(...rounds.values()), until, today },
  );
  const id = newId();
  const db = ctx.tx.withTables<LetterTables & HouseTables>();
  await db
    .insertInto('tasks.reminder_letters')
    .values({
      id,
      plan_id: input.planId ?? null,
      until_on: until,
      content: toJsonb(content),
      state: 'drafted',
      number: null,
      issued_on: null,
      document_id: null,
      drafted_at: ctx.now.toString(),
      drafted_by: ctx.actor.name,
      settled_at: null,
      settled_by: null,
      version: 1,
    })
    .execute();
  await db
    .insertInto('tasks.reminder_letter_agencies')
    .values(
      rows.map((row) => ({
        letter_id: id,
        organization_id: row.organization_id,
        round: rounds.get(row.organization_id) ?? 1,
        items: toJsonb(row.items.map(({ partId, title, dueOn }) => ({ partId, title, dueOn }))),
      })),
    )
    .execute();
  await ctx.record({
    verb: 'tasks.draft-letter',
    subjectType: 'letter',
    subjectId: id,
    details: { subject: content.subject, agencies: rows.length },
  });
  return getLetter(ctx, id);
}

/** `Kế hoạch số 46/KH-UBND ngày 05/3/2026 của Ủy ban nhân dân tỉnh`. */
async function planWords(
  ctx: Ctx,
  planId: string | undefined,
): Promise<{ plan: string | null; planNumber: string | null }> {
  if (planId === undefined) return { plan: null, planNumber: null };
  const { rows } = await sql<{
    type: string | null;
    number: string | null;
    issuer: string | null;
    issued_on: Day | null;
  }>`
    select type, number, issuer, issued_on::text as issued_on from plans.plans_now where id = ${planId}`.execute(
    ctx.tx,
  );
  const plan = rows[0];
  if (!plan) notFound();
  const words = [
    plan.type ?? 'Kế hoạch',
    plan.number ? `số ${plan.number}` : '',
    plan.issued_on ? `ngày ${officialDay(plan.issued_on)}` : '',
    plan.issuer ? `của ${plan.issuer}` : `của UBND tỉnh ${await getSetting(ctx, 'province.name')}`,
  ];
  return { plan: words.filter(Boolean).join(' '), planNumber: plan.number };
}
