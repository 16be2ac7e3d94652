import { nameIndexFor, resolveMention } from '#modules/organizations/index.ts';
import { listCitations } from '#modules/documents/index.ts';
import type { Ctx } from '#platform/context.ts';
import { dayInVietnam } from '#platform/values/day.ts';
import type { ParentView, SubplanLink } from '../../contract-subplans.ts';
import { canReview } from '../../policy.ts';
import { readPlan } from '../../queries/read-plan.ts';
import type { Review } from '../../review.ts';
import type { PlansTable } from '../../tables.ts';
import { linksToday } from '../links-today.ts';
import { orderedTo } from '../ordered-to.ts';
import { countsOf, missingOf, openProposals, parentAssignments, subplanRows } from '../subplan-view.ts';
import { standing } from '../../review.ts';
import type { SubplansTable } from '../tables.ts';
import {
  findSubplan,
  membersIn,
  planNameOf,
  plansInForce,
  readDecided,
  readInForce,
  readTrails,
} from './read-subplans.ts';

/** A plan as the implementation plan of an agency: tied to its parent line by line, or what it might be tied to. */
export async function getParent(ctx: Ctx, planId: string): Promise<ParentView> {
  const own = await readInForce(ctx, planId);
  const subplan = await findSubplan(ctx, own.plan.document_id);
  const organizationId = subplan ? null : await issuingBody(ctx, own.plan);
  const name = organizationId ? own.bodies.organizations.get(organizationId)?.name : undefined;
  return {
    plan: planNameOf(own.plan),
    link: subplan ? await linkView(ctx, subplan, own) : null,
    candidates: subplan ? [] : await citedPlans(ctx, own.plan),
    organization: organizationId && name ? { id: organizationId, name } : null,
    may: { decide: canReview(ctx.actor) },
  };
}

/** All that is known of the two plans together. */
export async function compareWithParent(ctx: Ctx, subplan: SubplansTable, own: Review, parent: Review) {
  const inForce = new Map([
    [own.plan.document_id, own.plan],
    [parent.plan.document_id, parent.plan],
  ]);
  const trails = await readTrails(ctx, inForce);
  const decided = await readDecided(ctx, [subplan.id]);
  const { links, lost } = linksToday(decided, trails.get(own.plan.document_id)!, trails.get(parent.plan.document_id)!);
  const roles = orderedTo(parent, subplan.organization_id, await membersIn(ctx, parent));
  return { links, lost, roles, proposals: openProposals(own, parent, roles, links) };
}

async function linkView(ctx: Ctx, subplan: SubplansTable, own: Review): Promise<SubplanLink | null> {
  const parent = await readParent(ctx, subplan);
  if (!parent) return null;
  const { links, lost, roles, proposals } = await compareWithParent(ctx, subplan, own, parent);
  const ids = standing(own).map((one) => one.id);
  return {
    version: subplan.version,
    parent: planNameOf(parent.plan),
    organization: {
      id: subplan.organization_id,
      name: own.bodies.organizations.get(subplan.organization_id)?.name ?? { vi: own.plan.issuer ?? '' },
    },
    linkedAt: subplan.linked_at,
    linkedBy: subplan.linked_by,
    counts: countsOf(ids, roles, links),
    rows: subplanRows(own, links, proposals),
    parentAssignments: parentAssignments(parent, roles),
    missing: missingOf(roles, links),
    lost,
  };
}

/** The parent in force, as the actor may see it. */
export async function readParent(ctx: Ctx, subplan: SubplansTable): Promise<Review | null> {
  const parent = (await plansInForce(ctx, [subplan.parent_document_id])).get(subplan.parent_document_id);
  return parent ? readPlan(ctx, parent.id) : null;
}

/** Plans in force whose number the words of this one cite; one of the same issuer replaces it or stands beside it. */
async function citedPlans(ctx: Ctx, plan: PlansTable): Promise<ParentView['candidates']> {
  const cited = (await listCitations(ctx, plan.version_id)).flatMap((one) => one.held?.documentId ?? []);
  const inForce = await plansInForce(
    ctx,
    [...new Set(cited)].filter((id) => id !== plan.document_id),
  );
  return [...inForce.values()]
    .filter((one) => one.state === 'accepted' && one.issuer !== plan.issuer)
    .toSorted((a, b) => Number(b.genre === 'plan') - Number(a.genre === 'plan'))
    .map(planNameOf);
}

/** Who issued the plan, where its name stands for one living body. */
export async function issuingBody(ctx: Ctx, plan: Pick<PlansTable, 'issuer'>): Promise<string | null> {
  if (!plan.issuer) return null;
  const mention = { name: plan.issuer, code: null, collective: false, province: null };
  return resolveMention(mention, await nameIndexFor(ctx), dayInVietnam(ctx.now)).organizationId;
}
