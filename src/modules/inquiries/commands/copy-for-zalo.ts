import type { PeopleNow } from '#modules/access/index.ts';
import { issueLink } from '#modules/links/index.ts';
import { findOrganizationByCode, listFocalPersons } from '#modules/organizations/index.ts';
import { getSetting, isReachable } from '#modules/settings/index.ts';
import { Refusal } from '#platform/errors.ts';
import type { Ctx } from '#platform/context.ts';
import type { CopyForZaloBody, InquiryTexts } from '../contract.ts';
import { mayManage } from '../policy.ts';
import { linesOf, type Line } from '../queries/get-inquiry.ts';
import { getSeenInquiry, tables } from '../queries/sight.ts';
import type { InquiriesTable } from '../tables.ts';
import { inquiryText } from '../zalo-text.ts';
import { refuseClosed } from './lock-inquiry.ts';

/** Links are valid at least so long, and past the last moment. */
const VALID_DAYS = 21;

/**
 * A text for each agency named, or for each that owes an answer, with the personal link of its registered person.
 * @throws {Refusal} `not-found`, `not-permitted`, `inquiries.closed`.
 */
export async function copyForZalo(ctx: Ctx, input: CopyForZaloBody): Promise<InquiryTexts> {
  const inquiry = await getSeenInquiry(ctx, input.inquiryId);
  if (!mayManage(ctx.actor, inquiry)) throw new Refusal('not-permitted');
  refuseClosed(inquiry);
  const lines = (await linesOf(ctx, inquiry, true)).filter((line) =>
    input.organizationIds ? input.organizationIds.includes(line.organization_id) : line.state !== 'answered',
  );
  const address =
    (await getSetting(ctx, 'desk.public-address')) || (input.at && isReachable(input.at) ? input.at : null);
  const persons = new Map((await listFocalPersons(ctx)).map((one) => [one.organizationId, one]));
  const sender = await senderOf(ctx, inquiry);
  const items: InquiryTexts['items'] = [];
  for (const line of lines) {
    const person = persons.get(line.organization_id);
    const link = address && person?.name ? await linkFor(ctx, inquiry, line, { ...person, name: person.name }) : null;
    items.push({
      organizationId: line.organization_id,
      organization: line.name,
      person: person?.name ?? null,
      telephone: person?.telephone ?? null,
      text: inquiryText({
        ...sender,
        agency: line.name.vi,
        title: inquiry.title,
        fields: inquiry.fields,
        dueOn: inquiry.due_on,
        dueClock: inquiry.due_clock,
        round: line.round,
        returnReason: line.return_reason,
        link: link && `${address}${link}`,
      }),
    });
  }
  return { items };
}

interface Holder {
  readonly name: string;
  readonly email: string | null;
  readonly telephone: string | null;
}

async function linkFor(
  ctx: Ctx,
  inquiry: InquiriesTable,
  line: Line,
  { name, email, telephone }: Holder,
): Promise<string | null> {
  if (!email && !telephone) return null;
  const { path } = await issueLink(ctx, {
    subject: { type: 'inquiry', id: inquiry.id },
    organizationId: line.organization_id,
    holder: { name, email, telephone },
    validDays: VALID_DAYS,
  });
  return path;
}

/** Who asks, as the text names it: the agency that asked, and the person who copies. */
async function senderOf(ctx: Ctx, inquiry: InquiriesTable) {
  const asker = inquiry.asked_organization_id
    ? await tables(ctx)
        .selectFrom('organizations.organizations_now')
        .select(['name', 'abbreviation'])
        .where('id', '=', inquiry.asked_organization_id)
        .executeTakeFirst()
    : await findOrganizationByCode(ctx, await getSetting(ctx, 'organizations.focal'));
  const self = await ctx.tx
    .withTables<{ 'access.people_now': PeopleNow }>()
    .selectFrom('access.people_now')
    .select(['name', 'telephone'])
    .where('id', '=', ctx.actor.personId)
    .executeTakeFirst();
  return {
    sender: asker?.abbreviation ?? asker?.name.vi ?? '',
    person: self?.name ?? ctx.actor.name,
    telephone: self?.telephone ?? null,
  };
}
