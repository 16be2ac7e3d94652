import { issueLink } from '#modules/links/index.ts';
import { findOrganizationByCode, listFocalPersons } from '#modules/organizations/index.ts';
import type { PeopleNow } from '#modules/access/index.ts';
import { getSetting, isReachable } from '#modules/settings/index.ts';
import type { Ctx } from '#platform/context.ts';
import { dayInVietnam } from '#platform/values/day.ts';
import type { OwesTexts, OwesTextsBody } from '../../contract.ts';
import { owedRows } from '../queries.ts';
import { owesText, type OwedLine } from '../zalo-text.ts';

/** Links in a text that chases live so long. */
const VALID_DAYS = 21;
const SHOWN = 3;

/** A text for each chosen agency, with a personal link for each of the first things it owes. */
export async function copyOwedForZalo(ctx: Ctx, input: OwesTextsBody): Promise<OwesTexts> {
  const until = input.until ?? dayInVietnam(ctx.now);
  const rows = await owedRows(ctx, until, input.planId ?? null, input.organizationIds, 200);
  const address =
    (await getSetting(ctx, 'desk.public-address')) || (input.at && isReachable(input.at) ? input.at : null);
  const persons = new Map((await listFocalPersons(ctx)).map((one) => [one.organizationId, one]));
  const sender = await senderOf(ctx);
  const items: OwesTexts['items'] = [];
  for (const row of rows) {
    const person = persons.get(row.organization_id);
    const lines: OwedLine[] = [];
    for (const [place, item] of row.items.entries()) {
      const link =
        address && person?.name && (person.email || person.telephone) && place < SHOWN
          ? await issueLink(ctx, {
              subject: { type: 'part', id: item.partId },
              organizationId: row.organization_id,
              holder: { name: person.name, email: person.email, telephone: person.telephone },
              validDays: VALID_DAYS,
            })
          : null;
      lines.push({ title: item.title, dueOn: item.dueOn, link: link && `${address}${link.path}` });
    }
    items.push({
      organizationId: row.organization_id,
      organization: row.name,
      person: person?.name ?? null,
      telephone: person?.telephone ?? null,
      text: owesText({ ...sender, agency: row.name.vi }, lines),
    });
  }
  return { items };
}

async function senderOf(ctx: Ctx): Promise<{ sender: string; person: string; telephone: string | null }> {
  const focal = await findOrganizationByCode(ctx, await getSetting(ctx, 'organizations.focal'));
  const self = await ctx.tx
    .withTables<{ 'access.people_now': PeopleNow }>()
    .selectFrom('access.people_now')
    .select(['name', 'telephone'])
    .where('id', '=', ctx.actor.personId)
    .executeTakeFirst();
  return {
    sender: focal?.abbreviation ?? focal?.name.vi ?? '',
    person: self?.name ?? ctx.actor.name,
    telephone: self?.telephone ?? null,
  };
}
