import { settleNotices } from '#modules/notifications/index.ts';
import type { Ctx } from '#platform/context.ts';
import { refuse, Refusal } from '#platform/errors.ts';
import { newId } from '#platform/values/id.ts';
import type { AnswerInquiryBody, InquiryDetail } from '../contract.ts';
import { readEntries } from '../entry.ts';
import type { Entries, Field } from '../field.ts';
import { dueInstant, isLateAnswer } from '../lateness.ts';
import { isOnBehalf, mayAnswerFor } from '../policy.ts';
import { findAnswer, getInquiry } from '../queries/get-inquiry.ts';
import { tables } from '../queries/sight.ts';
import { toJsonb, type AddresseesTable, type InquiriesTable } from '../tables.ts';
import { callKey } from './call-agencies.ts';
import { holdOpen, lockAddressee } from './lock-inquiry.ts';

/**
 * An agency answers, corrects its answer, or says that it has nothing to declare; a late answer is taken and marked late. Earlier
 * answers stay.
 * @throws {Refusal} `not-found`; `not-permitted`; `inquiries.closed`; `stale-version` (`inquiries.answered-meanwhile`) where a colleague
 *   was quicker; `inquiries.answer-empty`, `inquiries.nothing-with-entries`, `inquiries.no-such-file`, or an issue for each column.
 */
export async function answerInquiry(ctx: Ctx, input: AnswerInquiryBody): Promise<InquiryDetail> {
  const { inquiry } = await takeAnswer(ctx, input);
  return getInquiry(ctx, inquiry.id);
}

/** The same, without reading the table again: for many lines in one transaction. */
export async function takeAnswer(ctx: Ctx, input: AnswerInquiryBody): Promise<{ readonly inquiry: InquiriesTable }> {
  const inquiry = await holdOpen(ctx, input.inquiryId);
  if (!mayAnswerFor(ctx.actor, input.organizationId)) throw new Refusal('not-permitted');
  const line = await lockAddressee(ctx, inquiry.id, input.organizationId);
  const before = await findAnswer(ctx, line);
  if (line.version !== input.version)
    refuse('inquiries.answered-meanwhile', { by: before?.answered_by ?? 'none' }, 'stale-version');
  const entries = readAnswer(inquiry.fields, input);
  await checkFiles(ctx, line, inquiry.fields, entries);
  const isLate = isLateAnswer(ctx.now, dueInstant(inquiry.due_on, inquiry.due_clock), {
    state: line.state,
    wasLate: before?.is_late ?? false,
  });
  await tables(ctx)
    .insertInto('inquiries.answers')
    .values({
      id: newId(),
      addressee_id: line.id,
      number: line.answer_number + 1,
      entries: toJsonb(entries),
      is_nothing: input.isNothing,
      note: input.note || null,
      is_late: isLate,
      on_behalf: isOnBehalf(ctx.actor, line.organization_id),
      by_link: ctx.actor.kind === 'link',
      answered_at: ctx.now.toString(),
      answered_by: ctx.actor.name,
      person_id: ctx.actor.personId,
    })
    .execute();
  await tables(ctx)
    .updateTable('inquiries.addressees')
    .set((e) => ({
      state: 'answered',
      answer_number: e('answer_number', '+', 1),
      version: e('version', '+', 1),
    }))
    .where('id', '=', line.id)
    .execute();
  await settleNotices(ctx, [callKey(inquiry.id, line.organization_id)]);
  // After the commit: of two last answers at once, neither sees the other before.
  if (line.state !== 'answered') await ctx.enqueue('inquiries.tell-of-all', { inquiryId: inquiry.id });
  await ctx.record({
    verb: 'inquiries.answer',
    subjectType: 'inquiry',
    subjectId: inquiry.id,
    organizationId: line.organization_id,
    details: { title: inquiry.title, number: line.answer_number + 1, late: isLate, nothing: input.isNothing },
  });
  return { inquiry };
}

/** @throws {Refusal} what the columns do not take. */
export function readAnswer(
  fields: readonly Field[],
  input: Pick<AnswerInquiryBody, 'entries' | 'isNothing' | 'note'>,
): Entries {
  const isEmpty = Object.values(input.entries).every((typed) => typed.trim() === '');
  if (input.isNothing) {
    if (!isEmpty) refuse('inquiries.nothing-with-entries', undefined, 'invalid-input');
    return {};
  }
  if (isEmpty) refuse('inquiries.answer-empty', undefined, 'invalid-input');
  const reading = readEntries(fields, input.entries);
  if (!reading.ok) throw new Refusal('invalid-input', reading.issues);
  return reading.entries;
}

/** A column of files names one that was sent for this very line and column. */
async function checkFiles(ctx: Ctx, line: AddresseesTable, fields: readonly Field[], entries: Entries): Promise<void> {
  for (const { key, kind, label } of fields) {
    const id = entries[key];
    if (kind !== 'file' || id === undefined) continue;
    const found = await tables(ctx)
      .selectFrom('inquiries.files')
      .select('id')
      .where('id', '=', id)
      .where('addressee_id', '=', line.id)
      .where('field_key', '=', key)
      .executeTakeFirst();
    if (!found)
      throw new Refusal('invalid-input', [
        { code: 'inquiries.no-such-file', params: { label }, field: `entries.${key}` },
      ]);
  }
}
