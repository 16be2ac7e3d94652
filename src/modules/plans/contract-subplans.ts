/** The HTTP contract of agencies' own implementation plans (kế hoạch triển khai), tied to the plan above them. */
import { z } from 'zod';

const localized = z.object({ vi: z.string(), en: z.string().optional() }).catchall(z.string().optional());
const day = z.iso.date();
const organization = z.object({ id: z.string(), name: localized });

const planName = z.object({
  planId: z.string(),
  state: z.enum(['in-review', 'accepted', 'superseded', 'dismissed']),
  type: z.string().nullable(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: z.string().nullable(),
  title: z.string(),
});
export type PlanName = z.output<typeof planName>;

/** How the parent names the agency: `when-asked` as one of a group that acts when asked; null not at all. */
export const orderedRole = z.enum(['lead', 'coordinating', 'when-asked']).nullable();

const parentAssignment = z.object({
  id: z.string(),
  task: z.string(),
  section: z.string().nullable(),
  role: orderedRole,
});
export type ParentAssignment = z.output<typeof parentAssignment>;

/** An assignment of the agency's plan beside what it carries out of the parent. */
export const subplanRow = z.object({
  assignmentId: z.string(),
  task: z.string(),
  section: z.string().nullable(),
  /** `outside`: no clause of the parent orders it, so far as anybody has said. */
  stands: z.enum(['linked', 'check', 'proposed', 'outside']),
  links: z.array(
    z.object({
      parentAssignmentId: z.string(),
      /** `check`: a new version changed the words. */
      state: z.enum(['confirmed', 'check']),
      byHand: z.boolean(),
      decidedAt: z.string(),
      decidedBy: z.string(),
    }),
  ),
  proposal: z.object({ parentAssignmentId: z.string(), confidence: z.number(), isSure: z.boolean() }).nullable(),
});
export type SubplanRow = z.output<typeof subplanRow>;

const counts = z.object({
  /** Assignments of the parent that name the agency (leading or coordinating). */
  ordered: z.number(),
  carried: z.number(),
  missing: z.number(),
  check: z.number(),
  outside: z.number(),
});
export type SubplanCounts = z.output<typeof counts>;

export const subplanLink = z.object({
  /** Every command about the links carries the version that the person saw. */
  version: z.number(),
  parent: planName,
  organization,
  linkedAt: z.string(),
  linkedBy: z.string(),
  counts,
  rows: z.array(subplanRow),
  /** Standing assignments of the parent, to choose from and to name. */
  parentAssignments: z.array(parentAssignment),
  /** Those of them that name the agency and that its plan does not carry. */
  missing: z.array(z.string()),
  /** Confirmed links of which a new version no longer has one side. */
  lost: z.array(z.object({ task: z.string(), parentTask: z.string() })),
});
export type SubplanLink = z.output<typeof subplanLink>;

/** GET /api/plans/:id/parent (plans.read): a plan as the implementation plan of an agency. */
export const parentView = z.object({
  plan: planName,
  link: subplanLink.nullable(),
  /** Plans that its words cite, issued by another body. */
  candidates: z.array(planName),
  /** Whose plan it seems to be: its issuer. */
  organization: organization.nullable(),
  may: z.object({ decide: z.boolean() }),
});
export type ParentView = z.output<typeof parentView>;

/** One agency beside the parent. */
export const agencyPlan = z.object({
  organization,
  /** Somebody said that it must have a plan of its own. */
  must: z.boolean(),
  dueOn: day.nullable(),
  isLate: z.boolean(),
  plan: planName.nullable(),
  counts: counts.nullable(),
  /** By section of the parent: how many assignments name the agency, how many of them its plan carries. */
  cells: z.array(z.object({ ordered: z.number(), carried: z.number() })),
});
export type AgencyPlan = z.output<typeof agencyPlan>;

/** GET /api/plans/:id/subplans (plans.read): the plans of the agencies for one plan; those that are missing first. */
export const subplanOverview = z.object({
  planId: z.string(),
  sections: z.array(z.object({ clauseId: z.string().nullable(), path: z.string(), title: z.string() })),
  agencies: z.array(agencyPlan),
  counts: z.object({ must: z.number(), handedIn: z.number(), missing: z.number() }),
  /** Held plans that cite this one and are tied to none yet. */
  candidates: z.array(z.object({ plan: planName, organization: organization.nullable() })),
  /** Whom its words tell to make a plan of their own, and whoever leads an assignment: what to choose from. */
  told: z.array(z.string()),
  leading: z.array(z.string()),
  may: z.object({ decide: z.boolean() }),
});
export type SubplanOverview = z.output<typeof subplanOverview>;

// ---- commands (plans.review)

/** POST /api/plans/link-parent → parentView. */
export const linkParentBody = z.object({ planId: z.uuid(), parentPlanId: z.uuid(), organizationId: z.uuid() });
export type LinkParentBody = z.output<typeof linkParentBody>;

const onLink = { planId: z.uuid(), version: z.number().int() };
/** POST /api/plans/unlink-parent and /api/plans/confirm-subplan-links (all sure proposals) → parentView. */
export const seenSubplanBody = z.object(onLink);
export type SeenSubplanBody = z.output<typeof seenSubplanBody>;

/** POST /api/plans/decide-subplan-link → parentView. `ended` takes back what was said of the two. */
export const decideSubplanLinkBody = z.object({
  ...onLink,
  assignmentId: z.uuid(),
  parentAssignmentId: z.uuid(),
  as: z.enum(['confirmed', 'rejected', 'ended']),
});
export type DecideSubplanLinkBody = z.output<typeof decideSubplanLinkBody>;

/** POST /api/plans/require-subplans → subplanOverview. The whole list: who is not in it need not hand one in. */
export const requireSubplansBody = z.object({
  planId: z.uuid(),
  organizationIds: z.array(z.uuid()).max(500),
  dueOn: day.nullable(),
});
export type RequireSubplansBody = z.output<typeof requireSubplansBody>;
