import { parentView, subplanOverview } from '#modules/plans/contract.ts';
import { findOrganizationByCode } from '#modules/organizations/index.ts';
import { systemActor } from '#platform/context.ts';
import { foreignAffairsPlanFile } from '../../../seeds/thuan-giang/index.ts';
import { focalOfficer } from '../../../seeds/thuan-giang/story.ts';
import {
  handInBy,
  linkedByHand,
  mustHandIn,
  subplanAgency,
  subplanDeeds,
  subplanReview,
} from '../../../seeds/thuan-giang/subplans-story.ts';
import { doDeed, type Event, type Stage } from './deeds.ts';
import { reviewAndAccept } from './review.ts';

/** Agencies are asked for plans of their own; one hands its plan in, which is tied to the province's and carried out. */
export function handingPlansIn(stage: Stage, takeIn: (on: string, file: string) => Promise<string>): Event[] {
  let subplanId = '';
  return [
    { on: '2026-03-20', happen: () => askForPlans(stage) },
    {
      on: subplanReview.on,
      happen: async () => {
        subplanId = await takeIn(subplanReview.on, foreignAffairsPlanFile());
        await reviewAndAccept({
          desk: stage.desk,
          person: focalOfficer,
          planId: subplanId,
          decisions: subplanReview,
          unitsOf: await idOf(stage, subplanAgency),
        });
        await compare(stage, subplanId);
      },
    },
    ...subplanDeeds.map((deed) => ({ on: deed.on, happen: () => doDeed({ ...stage, planId: subplanId }, deed) })),
  ];
}

async function askForPlans(stage: Stage): Promise<void> {
  const organizationIds = await Promise.all(mustHandIn.map((code) => idOf(stage, code)));
  const body = { planId: stage.planId, organizationIds, dueOn: handInBy };
  await stage.desk.post(focalOfficer, subplanOverview, '/api/plans/require-subplans', body);
}

/** Sure matches together, one line by hand; what is doubtful still waits for somebody. */
async function compare({ desk, house, planId: parentPlanId }: Stage, planId: string): Promise<void> {
  const organizationId = await idOf({ house }, subplanAgency);
  const post = (verb: string, body: object) =>
    desk.post(focalOfficer, parentView, `/api/plans/${verb}`, { planId, ...body });
  const { link } = await post('link-parent', { parentPlanId, organizationId });
  const confirmed = await post('confirm-subplan-links', { version: link!.version });
  const found = <T extends { readonly task: string }>(list: readonly T[], words: string): T => {
    const one = list.find((each) => each.task.startsWith(words));
    if (!one) throw new Error(`neither plan says “${words}”`);
    return one;
  };
  await post('decide-subplan-link', {
    version: confirmed.link!.version,
    assignmentId: found(confirmed.link!.rows, linkedByHand.task).assignmentId,
    parentAssignmentId: found(confirmed.link!.parentAssignments, linkedByHand.parentTask).id,
    as: 'confirmed',
  });
}

const idOf = async ({ house }: Pick<Stage, 'house'>, code: string): Promise<string> => {
  const body = await house.openCtx(systemActor, (ctx) => findOrganizationByCode(ctx, code));
  if (!body) throw new Error(`no agency ${code}`);
  return body.id;
};
