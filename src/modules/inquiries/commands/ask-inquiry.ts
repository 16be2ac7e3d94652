import { canSeeTask } from '#modules/tasks/index.ts';
import { isGranted, type Ctx } from '#platform/context.ts';
import { notFound, refuse, Refusal, type Issue } from '#platform/errors.ts';
import { dayInVietnam } from '#platform/values/day.ts';
import { foldForSearch } from '#platform/values/fold.ts';
import { newId } from '#platform/values/id.ts';
import type { AskInquiryBody, InquiryDetail, NewField } from '../contract.ts';
import type { Field } from '../field.ts';
import { SHEET_COLUMNS } from '../sheet.ts';
import { getInquiry } from '../queries/get-inquiry.ts';
import { findSubjectTitle } from '../queries/subject.ts';
import { tables } from '../queries/sight.ts';
import { toJsonb, type InquiriesTable } from '../tables.ts';
import { callAgencies } from './call-agencies.ts';

/**
 * Asks agencies and communes one question, in columns; their officers are told.
 * @throws {Refusal} `not-permitted`; `not-found` for a task that is not theirs to see; `inquiries.due-in-past`, `inquiries.no-such-agency`, `inquiries.no-such-subject`,
 *   `inquiries.choice-needs-choices`, `inquiries.same-columns`.
 */
export async function askInquiry(ctx: Ctx, input: AskInquiryBody): Promise<InquiryDetail> {
  if (!isGranted(ctx.actor, 'inquiries.ask', ctx.actor.organizationId)) throw new Refusal('not-permitted');
  if (input.dueOn < dayInVietnam(ctx.now)) refuse('inquiries.due-in-past');
  const subjectTitle = input.subject ? await titleOfSubject(ctx, input.subject) : null;
  const organizationIds = [...new Set(input.organizationIds)];
  await checkAgencies(ctx, organizationIds);
  const inquiry: InquiriesTable = {
    id: newId(),
    title: input.title,
    detail: input.detail || null,
    words: foldForSearch(`${input.title} ${input.detail ?? ''}`),
    fields: fieldsOf(input.fields),
    due_on: input.dueOn,
    due_clock: input.dueClock,
    subject_type: input.subject?.type ?? null,
    subject_id: input.subject?.id ?? null,
    subject_title: subjectTitle,
    asked_organization_id: ctx.actor.organizationId,
    asked_at: ctx.now.toString(),
    asked_by: ctx.actor.name,
    asked_person_id: ctx.actor.personId,
    closed_at: null,
    closed_by: null,
    version: 1,
  };
  await tables(ctx)
    .insertInto('inquiries.inquiries')
    .values({ ...inquiry, fields: toJsonb(inquiry.fields) })
    .execute();
  const asked = organizationIds.map((organization_id) => ({
    id: newId(),
    inquiry_id: inquiry.id,
    organization_id,
    state: 'waiting' as const,
    round: 1,
    answer_number: 0,
    version: 1,
  }));
  await tables(ctx).insertInto('inquiries.addressees').values(asked).execute();
  await callAgencies(ctx, inquiry, asked, 'asked');
  await ctx.record({
    verb: 'inquiries.ask',
    subjectType: 'inquiry',
    subjectId: inquiry.id,
    organizationId: inquiry.asked_organization_id,
    details: { title: inquiry.title, agencies: asked.length },
  });
  return getInquiry(ctx, inquiry.id);
}

async function titleOfSubject(ctx: Ctx, { type, id }: NonNullable<AskInquiryBody['subject']>): Promise<string> {
  if (type === 'task' && !(await canSeeTask(ctx, id))) notFound();
  return (await findSubjectTitle(ctx, type, id)) ?? refuse('inquiries.no-such-subject');
}

async function checkAgencies(ctx: Ctx, ids: readonly string[]): Promise<void> {
  const living = await tables(ctx)
    .selectFrom('organizations.organizations_now')
    .select('id')
    .where('id', 'in', ids)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>=', dayInVietnam(ctx.now))]))
    .execute();
  if (living.length < ids.length) refuse('inquiries.no-such-agency');
}

/** The columns with their keys; two with one name could not be told apart in a sheet. */
function fieldsOf(asked: readonly NewField[]): Field[] {
  const issues: Issue[] = [];
  const labels = new Set(SHEET_COLUMNS.flatMap(({ vi, en, also }) => [vi, en, ...(also ?? [])]).map(foldForSearch));
  const fields = asked.map((one, index): Field => {
    const choices = one.kind === 'choice' ? [...new Set(one.choices)] : [];
    if (one.kind === 'choice' && choices.length < 2)
      issues.push({
        code: 'inquiries.choice-needs-choices',
        params: { label: one.label },
        field: `fields.${index}.choices`,
      });
    const label = foldForSearch(one.label);
    if (labels.has(label))
      issues.push({ code: 'inquiries.same-columns', params: { label: one.label }, field: `fields.${index}.label` });
    labels.add(label);
    return {
      key: `c${index + 1}`,
      label: one.label,
      kind: one.kind,
      unit: one.kind === 'number' ? one.unit || null : null,
      choices,
      isRequired: one.isRequired,
      hint: one.hint || null,
    };
  });
  if (issues.length > 0) throw new Refusal('invalid-input', issues);
  return fields;
}
