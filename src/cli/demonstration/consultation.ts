import { roundDetail, type RoundDetail } from '#modules/consultations/contract.ts';
import { findOrganizationByCode } from '#modules/organizations/index.ts';
import { systemActor } from '#platform/context.ts';
import { consultation, replies } from '../../../seeds/thuan-giang/consultation-story.ts';
import { draftPlanFile, people } from '../../../seeds/thuan-giang/index.ts';
import { focalOfficer } from '../../../seeds/thuan-giang/story.ts';
import type { Event, Stage } from './deeds.ts';

type EarlyStage = Pick<Stage, 'house' | 'desk' | 'story'>;

/** The draft of the plan goes out for comments in February; they come, and are handled before the plan is signed. @returns the round. */
export async function consultAgencies(stage: EarlyStage): Promise<string> {
  const { desk, story } = stage;
  story.to(consultation.on);
  const ids = await idsOf(stage, consultation.agencies);
  const { title, detail, letterNumber, letterOn, dueOn } = consultation;
  const about = { title, detail, letterNumber, letterOn, dueOn, organizationIds: [...ids.values()] };
  const { id } = await desk.sendFile(focalOfficer, roundDetail, '/api/consultations/open-round', draftPlanFile(), {
    about: JSON.stringify(about),
  });
  await takeReplies(stage, id, ids);
  story.to(consultation.closedOn);
  await act(stage, 'close-round', id);
  story.to(consultation.handledOn);
  await handleAll(stage, id, ids);
  return id;
}

/** The signed plan is named as what came of the draft. */
export const namingThePlan = (stage: Stage, roundId: string): Event => ({
  on: consultation.linkedOn,
  happen: () => act(stage, 'link-plan', roundId, { planId: stage.planId }),
});

async function idsOf({ house }: EarlyStage, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return house.openCtx(systemActor, async (ctx) => {
    const ids = new Map<string, string>();
    for (const code of codes) {
      const body = await findOrganizationByCode(ctx, code);
      if (!body) throw new Error(`no agency ${code}`);
      ids.set(code, body.id);
    }
    return ids;
  });
}

const read = ({ desk }: EarlyStage, id: string): Promise<RoundDetail> =>
  desk.get(focalOfficer, roundDetail, `/api/consultations/${id}`);

async function act(stage: EarlyStage, verb: string, id: string, more: object = {}): Promise<void> {
  const { version } = await read(stage, id);
  await stage.desk.post(focalOfficer, roundDetail, `/api/consultations/${verb}`, { roundId: id, version, ...more });
}

/** Whoever has an account replies himself; what came on paper the focal officer records. Who still owes one is reminded a day before. */
async function takeReplies(stage: EarlyStage, id: string, ids: ReadonlyMap<string, string>): Promise<void> {
  let isReminded = false;
  for (const reply of replies) {
    if (!isReminded && reply.on >= consultation.remindedOn) {
      stage.story.to(consultation.remindedOn);
      await act(stage, 'remind-agencies', id);
      isReminded = true;
    }
    stage.story.to(reply.on);
    const { sections, rows } = await read(stage, id);
    const organizationId = ids.get(reply.agency)!;
    const officer = people.find((one) => one.organization === reply.agency && one.roles.includes('agency-officer'));
    await stage.desk.post(officer?.email ?? focalOfficer, roundDetail, '/api/consultations/reply-to-round', {
      roundId: id,
      organizationId,
      version: rows.find((row) => row.organization.id === organizationId)!.version,
      agrees: reply.comments.length === 0,
      comments: reply.comments.map(({ section, text }) => ({ section: headingOf(sections, section), text })),
      letterNumber: reply.letterNumber,
      letterOn: reply.letterOn,
    });
  }
}

/** The heading of the draft that begins so. */
function headingOf(sections: readonly string[], begins: string): string {
  const found = sections.find((one) => one.startsWith(begins));
  if (!found) throw new Error(`the draft has no heading ${begins}`);
  return found;
}

async function handleAll(stage: EarlyStage, id: string, ids: ReadonlyMap<string, string>): Promise<void> {
  const { rows } = await read(stage, id);
  for (const { agency, comments } of replies) {
    const written = rows.find((row) => row.organization.id === ids.get(agency))?.reply?.comments ?? [];
    for (const [index, { kind, handling }] of comments.entries())
      await stage.desk.post(focalOfficer, roundDetail, '/api/consultations/handle-comment', {
        commentId: written[index]!.id,
        number: 0,
        kind,
        text: handling,
      });
  }
}
