import type { Ctx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import type { AnswerStory } from '../contract.ts';
import { seesAllAnswers } from '../policy.ts';
import { answerView, filesOf, linesOf } from './get-inquiry.ts';
import { getSeenInquiry, tables } from './sight.ts';

/** Every answer of one agency and every time it was asked, the latest first. @throws {Refusal} `not-found`. */
export async function listAnswers(ctx: Ctx, inquiryId: string, organizationId: string): Promise<AnswerStory> {
  const inquiry = await getSeenInquiry(ctx, inquiryId);
  const db = tables(ctx);
  const line = (await linesOf(ctx, inquiry, seesAllAnswers(ctx.actor, inquiry))).find(
    (one) => one.organization_id === organizationId,
  );
  if (!line) notFound();
  const answers = await db
    .selectFrom('inquiries.answers')
    .selectAll()
    .where('addressee_id', '=', line.id)
    .orderBy('number', 'desc')
    .execute();
  const calls = await db
    .selectFrom('inquiries.calls')
    .select(['round', 'kind', 'reason', 'at', 'by'])
    .where('addressee_id', '=', line.id)
    .orderBy('round', 'desc')
    .execute();
  const files = await filesOf(ctx, inquiry, answers);
  return { answers: answers.map((one) => answerView(one, files)), calls };
}
