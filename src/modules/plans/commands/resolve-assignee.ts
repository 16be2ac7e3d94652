import { createOrganization, rememberAlias } from '#modules/organizations/index.ts';
import { isGranted, type Ctx } from '#platform/context.ts';
import { Refusal, refuse } from '#platform/errors.ts';
import { foldForSearch } from '#platform/values/fold.ts';
import type { ResolveAssigneeBody, ReviewChange } from '../contract.ts';
import { readBodies } from '../queries/read-review.ts';
import type { AssigneesTable, PlansTables } from '../tables.ts';
import { changeReview } from './change-review.ts';
import { assigneeAndLike, countChange } from './find-assignees.ts';
import { settleMode } from './settle-mode.ts';

type Target = Pick<AssigneesTable, 'resolution' | 'organization_id' | 'collective_id'>;

/**
 * Says whom a name stands for: a body, a group, a body made here, or nobody (left out). For one place or for every one of
 * the same name in the plan; remembered, the next document resolves it the same way.
 */
export function resolveAssignee(ctx: Ctx, input: ResolveAssigneeBody): Promise<ReviewChange> {
  return changeReview(ctx, input, 'resolve-assignee', async () => {
    const { one, reached } = await assigneeAndLike(
      ctx,
      input.planId,
      input.assigneeId,
      input.all,
      (a, b) => b.name_key === a.name_key,
    );
    const target = await targetOf(ctx, input.as);
    for (const assignee of reached) await point(ctx, assignee, target);
    if (input.remember && target.resolution === 'resolved')
      await rememberAlias(ctx, one.name, {
        organizationId: target.organization_id,
        collectiveId: target.collective_id,
      });
    const touched = [...new Set(reached.map((assignee) => assignee.assignment_id))];
    await countChange(ctx, touched);
    await settleMode(ctx, touched);
    return {
      touched,
      before: { name: one.name, resolution: one.resolution, organizationId: one.organization_id },
      after: {
        name: one.name,
        resolution: target.resolution,
        organizationId: target.organization_id,
        collectiveId: target.collective_id,
        count: reached.length,
      },
    };
  });
}

async function targetOf(ctx: Ctx, as: ResolveAssigneeBody['as']): Promise<Target> {
  if ('leftOut' in as) return { resolution: 'left-out', organization_id: null, collective_id: null };
  if ('create' in as) {
    const { id } = await createHere(ctx, as.create);
    return { resolution: 'resolved', organization_id: id, collective_id: null };
  }
  const bodies = await readBodies(ctx);
  if ('collectiveId' in as) {
    if (!bodies.collectives.has(as.collectiveId)) refuse('plans.unknown-collective');
    return { resolution: 'resolved', organization_id: null, collective_id: as.collectiveId };
  }
  if (!bodies.organizations.has(as.organizationId)) refuse('plans.unknown-organization');
  return { resolution: 'resolved', organization_id: as.organizationId, collective_id: null };
}

// Party, Front, press and central bodies are asked, never assigned.
const REQUESTED = new Set(['party', 'front', 'press', 'central']);

function createHere(
  ctx: Ctx,
  body: Extract<ResolveAssigneeBody['as'], { create: object }>['create'],
): Promise<{ id: string }> {
  if (!isGranted(ctx.actor, 'organizations.edit')) throw new Refusal('not-permitted');
  return createOrganization(ctx, {
    code: foldForSearch(body.name).replaceAll(' ', '-').slice(0, 60),
    type: body.type,
    name: { vi: body.name },
    abbreviation: body.abbreviation ?? null,
    signsIn: body.signsIn,
    requestedOnly: REQUESTED.has(body.type),
  });
}

/** A group that coordinates does so when asked unless someone chose otherwise; anyone else has no obligation of a group. */
async function point(ctx: Ctx, one: AssigneesTable, target: Target): Promise<void> {
  const isSameGroup = target.collective_id !== null && target.collective_id === one.collective_id;
  const obligation = target.collective_id !== null && one.role === 'coordinating' ? 'when-asked' : null;
  await ctx.tx
    .withTables<PlansTables>()
    .updateTable('plans.assignees')
    .set({
      ...target,
      through: null,
      reason: target.resolution === 'left-out' ? one.reason : null,
      obligation: isSameGroup ? one.obligation : obligation,
      obligation_decided: isSameGroup && one.obligation_decided,
      is_focal: one.is_focal && target.resolution === 'resolved',
    })
    .where('id', '=', one.id)
    .execute();
}
