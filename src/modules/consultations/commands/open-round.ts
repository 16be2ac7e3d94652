import { keepFilesUntilNamed } from '#modules/documents/index.ts';
import { isGranted, type Ctx } from '#platform/context.ts';
import { refuse, Refusal } from '#platform/errors.ts';
import { dayInVietnam } from '#platform/values/day.ts';
import { foldForSearch } from '#platform/values/fold.ts';
import { newId } from '#platform/values/id.ts';
import { storable } from '#platform/values/storable.ts';
import type { OpenRoundBody, RoundDetail } from '../contract.ts';
import type { ConsultationsPorts } from '../ports.ts';
import { getRound } from '../queries/get-round.ts';
import { tables } from '../queries/sight.ts';
import { toJsonb, type RoundsTable } from '../tables.ts';
import { callAgencies } from './call-agencies.ts';
import { openSentDraft, type OpenedDraft, type Sent } from './open-sent-draft.ts';

interface Desk {
  readonly open: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;
  readonly signal?: AbortSignal;
}

/**
 * Sends a draft to agencies and communes for their comments; their officers are told. The draft is kept as a file: it does not
 * enter the register, and becomes neither plan nor tasks.
 * @throws {Refusal} `not-permitted`; `consultations.due-in-past`, `consultations.no-such-agency`; as `openSentDraft`.
 */
export async function openRound(
  desk: Desk,
  ports: ConsultationsPorts,
  draft: Sent,
  input: OpenRoundBody,
): Promise<RoundDetail> {
  // Nobody makes the house read drafts that he may not send.
  await desk.open((ctx) => check(ctx, input));
  const opened = await openSentDraft(desk, ports, draft);
  return desk.open(async (ctx) => {
    const organizationIds = await check(ctx, input);
    await keepFilesUntilNamed(ctx);
    const round = roundOf(ctx, input, opened, await ports.files.put(opened.bytes));
    return keepRound(ctx, round, organizationIds);
  });
}

/** @returns the agencies, each once. */
async function check(ctx: Ctx, input: OpenRoundBody): Promise<string[]> {
  if (!isGranted(ctx.actor, 'consultations.manage', ctx.actor.organizationId)) throw new Refusal('not-permitted');
  if (input.dueOn < dayInVietnam(ctx.now)) refuse('consultations.due-in-past');
  const ids = [...new Set(input.organizationIds)];
  const living = await tables(ctx)
    .selectFrom('organizations.organizations_now')
    .select('id')
    .where('id', 'in', ids)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>=', dayInVietnam(ctx.now))]))
    .execute();
  if (living.length < ids.length) refuse('consultations.no-such-agency');
  return ids;
}

const roundOf = (ctx: Ctx, input: OpenRoundBody, draft: OpenedDraft, sha256: string): RoundsTable => ({
  id: newId(),
  title: input.title,
  detail: input.detail || null,
  words: foldForSearch(`${input.title} ${input.detail ?? ''}`),
  letter_number: input.letterNumber || null,
  letter_on: input.letterOn ?? null,
  draft_name: storable(draft.name.slice(0, 200)),
  draft_sha256: sha256,
  draft_size: draft.bytes.length,
  draft_media_type: draft.mediaType,
  sections: draft.sections,
  due_on: input.dueOn,
  opened_organization_id: ctx.actor.organizationId,
  opened_at: ctx.now.toString(),
  opened_by: ctx.actor.name,
  opened_person_id: ctx.actor.personId,
  closed_at: null,
  closed_by: null,
  plan_id: null,
  plan_title: null,
  version: 1,
});

async function keepRound(ctx: Ctx, round: RoundsTable, organizationIds: readonly string[]): Promise<RoundDetail> {
  await tables(ctx)
    .insertInto('consultations.rounds')
    .values({ ...round, sections: toJsonb(round.sections) })
    .execute();
  const asked = organizationIds.map((organization_id) => ({
    id: newId(),
    round_id: round.id,
    organization_id,
    state: 'waiting' as const,
    asked: 1,
    reply_number: 0,
    version: 1,
  }));
  await tables(ctx).insertInto('consultations.addressees').values(asked).execute();
  await callAgencies(ctx, round, asked, 'asked');
  await ctx.record({
    verb: 'consultations.open',
    subjectType: 'consultation',
    subjectId: round.id,
    organizationId: round.opened_organization_id,
    details: { title: round.title, agencies: asked.length, sha256: round.draft_sha256 },
  });
  return getRound(ctx, round.id);
}
