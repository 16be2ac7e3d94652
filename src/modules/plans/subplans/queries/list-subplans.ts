import type { CitationsNow } from '#modules/documents/index.ts';
import { nameIndexFor, resolveMention } from '#modules/organizations/index.ts';
import type { Ctx } from '#platform/context.ts';
import { dayInVietnam } from '#platform/values/day.ts';
import type { AgencyPlan, SubplanOverview } from '../../contract-subplans.ts';
import { canReview } from '../../policy.ts';
import { standing, type Review } from '../../review.ts';
import { sectionsOf } from '../../sections.ts';
import type { PlansTable } from '../../tables.ts';
import { linksToday, type LinkToday } from '../links-today.ts';
import { isOwed, leadingBodies, orderedTo, toldToPlan, type Members } from '../ordered-to.ts';
import { countsOf } from '../subplan-view.ts';
import type { HouseTables, SubplanDutiesTable, SubplanLinksTable, SubplansTable } from '../tables.ts';
import { trailOf, type Trail, type TrailStep } from '../trail.ts';
import { membersIn, planNameOf, plansInForce, readDecided, readInForce, readSteps, tables } from './read-subplans.ts';

/** Which agencies must have a plan of their own for this one, which have, and what it carries; those missing first, by name. */
export async function listSubplans(ctx: Ctx, planId: string): Promise<SubplanOverview> {
  const parent = await readInForce(ctx, planId);
  const known = await readKnown(ctx, parent);
  const agencies = agencyIds(known)
    .flatMap((id) => agencyRows(ctx, parent, known, id))
    .toSorted(
      (a, b) =>
        Number(a.plan !== null) - Number(b.plan !== null) ||
        a.organization.name.vi.localeCompare(b.organization.name.vi, 'vi'),
    );
  const must = agencies.filter((one) => one.must);
  const handedIn = new Set(must.filter((one) => one.plan).map((one) => one.organization.id)).size;
  const mustIds = new Set(must.map((one) => one.organization.id)).size;
  return {
    planId: parent.plan.id,
    sections: known.sections.map((one) => ({
      clauseId: one?.id ?? null,
      path: one?.path ?? '',
      title: one?.title ?? '',
    })),
    agencies,
    counts: { must: mustIds, handedIn, missing: mustIds - handedIn },
    candidates: canReview(ctx.actor) ? await citingPlans(ctx, parent) : [],
    told: [...toldToPlan(parent, known.members)],
    leading: leadingBodies(parent),
    may: { decide: canReview(ctx.actor) },
  };
}

interface Known {
  readonly duties: readonly SubplanDutiesTable[];
  readonly subplans: readonly SubplansTable[];
  readonly plans: ReadonlyMap<string, PlansTable>;
  readonly steps: ReadonlyMap<string, readonly TrailStep[]>;
  readonly parentTrail: Trail;
  readonly decided: ReadonlyMap<string, readonly SubplanLinksTable[]>;
  readonly members: Members;
  readonly sections: readonly (Review['clauses'][number] | null)[];
  readonly sectionOf: ReadonlyMap<string, Review['clauses'][number] | null>;
}

async function readKnown(ctx: Ctx, parent: Review): Promise<Known> {
  const documentId = parent.plan.document_id;
  const duties = await tables(ctx)
    .selectFrom('plans.subplan_duties')
    .selectAll()
    .where('parent_document_id', '=', documentId)
    .where('ended_at', 'is', null)
    .execute();
  const subplans = await tables(ctx)
    .selectFrom('plans.subplans')
    .selectAll()
    .where('parent_document_id', '=', documentId)
    .where('ended_at', 'is', null)
    .orderBy('linked_at')
    .execute();
  const plans = await plansInForce(
    ctx,
    subplans.map((one) => one.document_id),
  );
  const steps = await readSteps(ctx, [documentId, ...plans.keys()]);
  const decided = await readDecided(
    ctx,
    subplans.map((one) => one.id),
  );
  const all = standing(parent);
  const sectionOf = sectionsOf(parent, all);
  return {
    duties,
    subplans,
    plans,
    steps,
    parentTrail: trailOf(steps.get(documentId) ?? [], parent.plan.id),
    decided: Map.groupBy(decided, (one) => one.subplan_id),
    members: await membersIn(ctx, parent),
    sections: [...new Set(all.map((one) => sectionOf.get(one.id) ?? null))],
    sectionOf,
  };
}

const agencyIds = ({ duties, subplans }: Known): string[] => [
  ...new Set([...duties, ...subplans].map((one) => one.organization_id)),
];

/** One line for each plan of the agency; one without a plan where it has none. */
function agencyRows(ctx: Ctx, parent: Review, known: Known, organizationId: string): AgencyPlan[] {
  const duty = known.duties.find((one) => one.organization_id === organizationId);
  const roles = orderedTo(parent, organizationId, known.members);
  const own = known.subplans.filter(
    (one) => one.organization_id === organizationId && known.plans.has(one.document_id),
  );
  const dueOn = duty?.due_on ?? null;
  const base = {
    organization: {
      id: organizationId,
      name: parent.bodies.organizations.get(organizationId)?.name ?? { vi: '' },
    },
    must: duty !== undefined,
    dueOn,
  };
  if (own.length === 0) {
    const isLate = dueOn !== null && dueOn < dayInVietnam(ctx.now);
    return [{ ...base, isLate, plan: null, counts: null, cells: cellsOf(known, roles, []) }];
  }
  return own.map((one) => {
    const plan = known.plans.get(one.document_id)!;
    const steps = known.steps.get(one.document_id) ?? [];
    const { links } = linksToday(known.decided.get(one.id) ?? [], trailOf(steps, plan.id), known.parentTrail);
    const ids = steps.filter((step) => step.planId === plan.id && step.isStanding).map((step) => step.id);
    return {
      ...base,
      isLate: false,
      plan: planNameOf(plan),
      counts: countsOf(ids, roles, links),
      cells: cellsOf(known, roles, links),
    };
  });
}

function cellsOf(
  { sections, sectionOf }: Known,
  roles: ReturnType<typeof orderedTo>,
  links: readonly LinkToday[],
): AgencyPlan['cells'] {
  const carried = new Set(links.filter((one) => one.state !== 'rejected').map((one) => one.parentAssignmentId));
  const owed = [...roles].filter(([, role]) => isOwed(role)).map(([id]) => id);
  return sections.map((section) => {
    const here = owed.filter((id) => (sectionOf.get(id) ?? null) === section);
    return { ordered: here.length, carried: here.filter((id) => carried.has(id)).length };
  });
}

/** Held plans of other issuers that cite this document and are tied to none. */
async function citingPlans(ctx: Ctx, parent: Review): Promise<SubplanOverview['candidates']> {
  const rows = await ctx.tx
    .withTables<HouseTables & { 'documents.citations_now': CitationsNow }>()
    .selectFrom('plans.plans as p')
    .innerJoin('documents.citations_now as c', 'c.version_id', 'p.version_id')
    .selectAll('p')
    .distinct()
    .where('c.cited_document_id', '=', parent.plan.document_id)
    .where('p.document_id', '<>', parent.plan.document_id)
    .where('p.state', 'in', ['accepted', 'in-review'])
    .where('p.genre', '=', 'plan')
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('plans.subplans as s')
            .select('s.id')
            .whereRef('s.document_id', '=', 'p.document_id')
            .where('s.ended_at', 'is', null),
        ),
      ),
    )
    .limit(200)
    .execute();
  const index = await nameIndexFor(ctx);
  const day = dayInVietnam(ctx.now);
  return rows
    .filter((one) => one.issuer !== parent.plan.issuer)
    .map((plan) => {
      const mention = { name: plan.issuer ?? '', code: null, collective: false, province: null };
      const id = resolveMention(mention, index, day).organizationId;
      const name = id ? parent.bodies.organizations.get(id)?.name : undefined;
      return { plan: planNameOf(plan), organization: id && name ? { id, name } : null };
    });
}
