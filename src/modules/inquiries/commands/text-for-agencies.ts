import type { PeopleNow } from '#modules/access/index.ts';
import { issueLink } from '#modules/links/index.ts';
import { findOrganizationByCode, listFocalPersons } from '#modules/organizations/index.ts';
import { getSetting, isReachable } from '#modules/settings/index.ts';
import type { Ctx } from '#platform/context.ts';
import type { Localized } from '#platform/values/localized.ts';
import { tables } from '../queries/sight.ts';

/** Links are valid at least so long, and past the last moment. */
const VALID_DAYS = 21;

/** Who asks, as a text names it: `Sở VHTTDL`, and the person to call. */
export interface Sender {
  readonly sender: string;
  readonly person: string;
  readonly telephone: string | null;
}

interface AgencyLine {
  readonly organization_id: string;
  readonly name: Localized;
}

interface AskedOf<L extends AgencyLine> {
  /** What the personal links open. */
  readonly subject: { readonly type: string; readonly id: string };
  /** The agency that asks; null: the province's focal agency. */
  readonly askerId: string | null;
  /** The address that the desk was opened under, where the settings name none. */
  readonly at?: string | undefined;
  readonly lines: readonly L[];
}

interface AgencyText {
  readonly organizationId: string;
  readonly organization: Localized;
  readonly person: string | null;
  readonly telephone: string | null;
  readonly text: string;
}

/**
 * A text for each agency, with a personal link for its registered person: one question, or one draft, to many.
 * @param write makes the text; `link` is null where the agency has no registered person, or the house no public address.
 */
export async function textForAgencies<L extends AgencyLine>(
  ctx: Ctx,
  { subject, askerId, at, lines }: AskedOf<L>,
  write: (line: L, sender: Sender, link: string | null) => string,
): Promise<AgencyText[]> {
  const address = (await getSetting(ctx, 'desk.public-address')) || (at && isReachable(at) ? at : null);
  const persons = new Map((await listFocalPersons(ctx)).map((one) => [one.organizationId, one]));
  const sender = await senderOf(ctx, askerId);
  const items: AgencyText[] = [];
  for (const line of lines) {
    const person = persons.get(line.organization_id);
    const path =
      address && person?.name
        ? await linkFor(ctx, subject, line.organization_id, { ...person, name: person.name })
        : null;
    items.push({
      organizationId: line.organization_id,
      organization: line.name,
      person: person?.name ?? null,
      telephone: person?.telephone ?? null,
      text: write(line, sender, path && `${address}${path}`),
    });
  }
  return items;
}

interface Holder {
  readonly name: string;
  readonly email: string | null;
  readonly telephone: string | null;
}

async function linkFor(
  ctx: Ctx,
  subject: { readonly type: string; readonly id: string },
  organizationId: string,
  { name, email, telephone }: Holder,
): Promise<string | null> {
  if (!email && !telephone) return null;
  const { path } = await issueLink(ctx, {
    subject,
    organizationId,
    holder: { name, email, telephone },
    validDays: VALID_DAYS,
  });
  return path;
}

/** The agency that asked, and the person who copies. */
async function senderOf(ctx: Ctx, askerId: string | null): Promise<Sender> {
  const asker = askerId
    ? await tables(ctx)
        .selectFrom('organizations.organizations_now')
        .select(['name', 'abbreviation'])
        .where('id', '=', askerId)
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
