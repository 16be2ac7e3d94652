import type { PeopleNow } from '#modules/access/index.ts';
import {
  findOrganizationByCode,
  listFocalPersons,
  rosterOf,
  type OrganizationsNow,
} from '#modules/organizations/index.ts';
import { getSetting, isReachable } from '#modules/settings/index.ts';
import { Refusal } from '#platform/errors.ts';
import type { Ctx } from '#platform/context.ts';
import type { FileReply } from '#platform/http/route.ts';
import { XLSX } from '#platform/sheets/media-type.ts';
import type { ZaloList, ZaloQuery } from '../contract.ts';
import { agencyRows, type Member } from '../exports/agency-rows.ts';
import { annexDocx, planDocx } from '../exports/annex-docx.ts';
import { byAgencyXlsx, planXlsx } from '../exports/plan-xlsx.ts';
import { zaloText, type Sender } from '../exports/zalo-text.ts';
import { canReview } from '../policy.ts';
import { standing, type Review } from '../review.ts';
import { readPlan } from './read-plan.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** `46-KH-UBND` for the name of a file. */
const numberOf = (review: Review): string => (review.plan.number ?? 'ke-hoach').replace(/[^\p{L}\p{N}]+/gu, '-');

/** The annex that gives the work out, as an official document. */
export async function exportAnnex(ctx: Ctx, planId: string): Promise<FileReply> {
  const review = await readPlan(ctx, planId);
  const content = Buffer.from(await annexDocx(review));
  return { fileName: `Phu-luc-phan-cong-${numberOf(review)}.docx`, mediaType: DOCX, content };
}

/** The plan as one table, in the order of its clauses. */
export async function exportPlanDocx(ctx: Ctx, planId: string): Promise<FileReply> {
  const review = await readPlan(ctx, planId);
  return { fileName: `${numberOf(review)}.docx`, mediaType: DOCX, content: Buffer.from(await planDocx(review)) };
}

/** Assignments with every field, and the outline. */
export async function exportPlanXlsx(ctx: Ctx, planId: string): Promise<FileReply> {
  const review = await readPlan(ctx, planId);
  const content = await planXlsx(review, ctx.now.toString());
  return { fileName: `${numberOf(review)}.xlsx`, mediaType: XLSX, content };
}

/** Agency by agency, with a summary. */
export async function exportByAgency(ctx: Ctx, planId: string): Promise<FileReply> {
  const review = await readPlan(ctx, planId);
  const content = await byAgencyXlsx(review, await membersOf(ctx, review), ctx.now.toString());
  return { fileName: `Theo-co-quan-${numberOf(review)}.xlsx`, mediaType: XLSX, content };
}

/**
 * A text for the focal person of every agency that has work by this plan, but for the focal agency itself: it sends them.
 * @throws {Refusal} `not-permitted` for who may not review: it lists telephones.
 */
export async function listZaloTexts(ctx: Ctx, planId: string, { at }: ZaloQuery): Promise<ZaloList> {
  if (!canReview(ctx.actor)) throw new Refusal('not-permitted');
  const review = await readPlan(ctx, planId);
  const focal = await findOrganizationByCode(ctx, await getSetting(ctx, 'organizations.focal'));
  const sender = await senderOf(ctx, focal);
  const address = (await getSetting(ctx, 'desk.public-address')) || (at && isReachable(at) ? at : null);
  const signingIn = await whoSignsIn(ctx);
  const persons = new Map((await listFocalPersons(ctx)).map((one) => [one.organizationId, one]));
  const named = agencyRows(review, await membersOf(ctx, review)).filter(
    (row) => row.organizationId !== null && row.organizationId !== focal?.id,
  );
  const items = [...Map.groupBy(named, (row) => row.organizationId!)].map(([id, rows]) => {
    const person = persons.get(id);
    const body = review.bodies.organizations.get(id);
    const addressee = {
      agency: rows[0]!.agency,
      isAsked: body?.requestedOnly ?? false,
      link: address && signingIn.has(id) ? `${address}/desk/tasks?planId=${planId}` : null,
    };
    return {
      organizationId: id,
      organization: body?.name ?? { vi: rows[0]!.agency },
      focalPerson: person?.name ?? null,
      telephone: person?.telephone ?? null,
      zalo: person?.zalo ?? null,
      text: zaloText(review.plan, addressee, rows, sender),
    };
  });
  return { address, items };
}

/** Agencies whose people have the desk: a link is of use to them. */
async function whoSignsIn(ctx: Ctx): Promise<ReadonlySet<string>> {
  const rows = await ctx.tx
    .withTables<{ 'organizations.organizations_now': OrganizationsNow }>()
    .selectFrom('organizations.organizations_now')
    .select('id')
    .where('signs_in', '=', true)
    .execute();
  return new Set(rows.map((row) => row.id));
}

/** Members today of the groups of which each must hand something in. */
async function membersOf(ctx: Ctx, review: Review): Promise<Map<string, readonly Member[]>> {
  const ids = new Set(
    standing(review).flatMap((one) =>
      (review.assignees.get(one.id) ?? []).flatMap((assignee) =>
        assignee.obligation === 'each-must-submit' && assignee.collective_id ? [assignee.collective_id] : [],
      ),
    ),
  );
  const found = new Map<string, readonly Member[]>();
  for (const id of ids) found.set(id, await rosterOf(ctx, id));
  return found;
}

/** The focal agency, and the actor as the one to call. */
async function senderOf(ctx: Ctx, focal: OrganizationsNow | null): Promise<Sender> {
  const person = ctx.actor.personId
    ? await ctx.tx
        .withTables<{ 'access.people_now': PeopleNow }>()
        .selectFrom('access.people_now')
        .select('telephone')
        .where('id', '=', ctx.actor.personId)
        .executeTakeFirst()
    : undefined;
  return {
    agency: focal?.abbreviation ?? focal?.name.vi ?? 'Cơ quan đầu mối',
    person: ctx.actor.name,
    telephone: person?.telephone ?? null,
  };
}
