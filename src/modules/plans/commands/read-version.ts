import { nameIndexFor, type OrganizationsNow } from '#modules/organizations/index.ts';
import { getVersion, type ReadVersion } from '#modules/documents/index.ts';
import type { Ctx } from '#platform/context.ts';
import { dayInVietnam } from '#platform/values/day.ts';
import { foldForSearch } from '#platform/values/fold.ts';
import { newId } from '#platform/values/id.ts';
import type { Genre, Reading } from '#vanban/document.ts';
import { draftOf, type Names } from '../draft.ts';
import { periodOf } from '../plan-period.ts';
import { toJsonb, type KeptReading, type PlansTable, type PlansTables } from '../tables.ts';
import { compareWithPrevious, findPrevious } from './compare-with-previous.ts';
import { writeAct } from './write-act.ts';
import { writeClauseMap, writeDraft } from './write-draft.ts';

const ASSIGNING = new Set<Genre>(['plan', 'decision', 'conclusion', 'letter', 'instruction']);

/**
 * Keeps what was read in a version. A document that assigns work becomes a plan to be reviewed, its names resolved for this
 * day; a new version is compared with the plan before. A plan in whose words no assignment was found is made too: the
 * reviewer adds them from the text. News and other documents leave a reading only.
 */
export const readVersion: ReadVersion = async (ctx, version, reading) => {
  const readingId = await keepReading(ctx, version.versionId, reading);
  const assigns = ASSIGNING.has(reading.genre) && (reading.assignments.length > 0 || reading.genre === 'plan');
  if (!assigns) return { planId: null };
  const planId = newId();
  const names = await namesFor(ctx);
  const draft = draftOf(reading, planId, names);
  const previous = await findPrevious(ctx, version);
  await writePlan(ctx, planId, version, readingId, reading, previous?.id ?? null);
  if (previous) {
    const issued = { text: reading.text, issuedOn: headOf(reading).issued_on };
    const compared = await compareWithPrevious(ctx, previous, draft, issued, names);
    await writeDraft(ctx, compared.draft);
    await writeClauseMap(ctx, planId, compared.map);
  } else {
    await writeDraft(ctx, draft);
  }
  const after = { assignments: draft.assignments.length, previousPlanId: previous?.id ?? null };
  await writeAct(ctx, planId, { name: 'read', after });
  return { planId };
};

async function keepReading(ctx: Ctx, versionId: string, reading: Reading): Promise<string> {
  const id = newId();
  const { text: _text, blocks: _blocks, ...kept } = reading;
  await ctx.tx
    .withTables<PlansTables>()
    .insertInto('plans.readings')
    .values({
      id,
      version_id: versionId,
      reader: reading.reader,
      reading: toJsonb<KeptReading>(kept),
      made_at: ctx.now.toString(),
    })
    .execute();
  return id;
}

/** Whom names may stand for today. */
export async function namesFor(ctx: Ctx): Promise<Names> {
  const asked = await ctx.tx
    .withTables<{ 'organizations.organizations_now': OrganizationsNow }>()
    .selectFrom('organizations.organizations_now')
    .select('id')
    .where('requested_only', '=', true)
    .execute();
  return {
    index: await nameIndexFor(ctx),
    day: dayInVietnam(ctx.now),
    requestedOnly: new Set(asked.map((one) => one.id)),
  };
}

async function writePlan(
  ctx: Ctx,
  id: string,
  version: Parameters<ReadVersion>[1],
  readingId: string,
  reading: Reading,
  previousPlanId: string | null,
): Promise<void> {
  const head = headOf(reading);
  const title = titleOf(reading);
  const period = periodOf(title);
  const row: PlansTable = {
    id,
    document_id: version.documentId,
    version_id: version.versionId,
    version_ordinal: version.ordinal,
    reading_id: readingId,
    previous_plan_id: previousPlanId,
    state: 'in-review',
    genre: reading.genre,
    ...head,
    title,
    folded: foldForSearch([head.type, head.number, head.issuer, title].filter(Boolean).join(' ')),
    period_start: period?.start ?? null,
    period_end: period?.end ?? null,
    review_version: 1,
    created_at: ctx.now.toString(),
    // The reading is done by a job; the plan is of the person who brought the document.
    created_by: (await getVersion(ctx, version.versionId)).created_by,
    accepted_at: null,
    accepted_by: null,
    dismissed_at: null,
    dismissed_by: null,
    dismissed_reason: null,
  };
  await ctx.tx.withTables<PlansTables>().insertInto('plans.plans').values(row).execute();
}

const headOf = ({ header }: Reading) => ({
  type: header.documentType?.value ?? null,
  number: header.number?.value ?? null,
  issuer: header.issuer?.value ?? null,
  issued_on: header.date?.value ?? null,
});

/** The subject; else type and number; else the first words of the text. */
function titleOf(reading: Reading): string {
  const { type, number } = headOf(reading);
  const named = [type, number].filter(Boolean).join(' ');
  return reading.header.subject?.value ?? (named || firstWords(reading.text));
}

const firstWords = (text: string): string => text.trim().split('\n')[0]?.slice(0, 200) ?? '';
