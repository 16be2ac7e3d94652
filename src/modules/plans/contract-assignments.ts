/** The HTTP contract of assignments: what a reading found that is to be done, by whom, until when. */
import { z } from 'zod';
import { remark, span } from '../documents/contract.ts';

const localized = z.object({ vi: z.string(), en: z.string().optional() }).catchall(z.string().optional());
const day = z.iso.date();

export const planState = z.enum(['in-review', 'accepted', 'superseded', 'dismissed']);
export type PlanState = z.output<typeof planState>;
export const assignmentState = z.enum(['found', 'confirmed', 'rejected']);
export const assignmentMode = z.enum(['assigned', 'requested']);
/** `when-asked`: coordinates when asked, no inbox. `each-must-submit`: expands to the live roster at acceptance. */
export const obligation = z.enum(['when-asked', 'each-must-submit']);
export type Obligation = z.output<typeof obligation>;
export const assigneeRole = z.enum(['lead', 'coordinating']);
export type AssigneeRole = z.output<typeof assigneeRole>;

// ---- parts of an assignment

/** `successor`: the named body no longer exists, `through` is the name as written. */
export const assignee = z.object({
  id: z.string(),
  role: assigneeRole,
  name: z.string(),
  span: span.nullable(),
  province: z.string().nullable(),
  resolution: z.enum(['resolved', 'successor', 'unresolved', 'left-out']),
  through: z.string().nullable(),
  organization: z
    .object({ id: z.string(), name: localized, abbreviation: z.string().nullable(), requestedOnly: z.boolean() })
    .nullable(),
  collective: z.object({ id: z.string(), name: localized, members: z.number() }).nullable(),
  /** Only of collectives; null: not chosen yet (a collective that leads). */
  obligation: obligation.nullable(),
  /** A person chose the obligation, or left the default on purpose. */
  obligationIsDecided: z.boolean(),
  /** Named đầu mối among several leads. */
  isFocal: z.boolean(),
  confidence: z.number(),
});
export type AssigneeView = z.output<typeof assignee>;

export const deliverable = z.object({
  text: z.string().max(2000),
  quantity: z.number().nullable(),
  atLeast: z.boolean(),
  unit: z.string().max(200).nullable(),
  span: span.nullable(),
});
export type DeliverableView = z.output<typeof deliverable>;

export const timing = z.object({
  text: z.string().max(1000),
  span: span.nullable(),
  due: day.nullable(),
  /** `trước ngày`: the last lawful day is the day before. */
  dueIsExclusive: z.boolean(),
  dueMonthDay: z
    .string()
    .regex(/^\d{2}-\d{2}$/)
    .nullable(),
  periodStart: day.nullable(),
  periodEnd: day.nullable(),
  recurrence: z.enum(['yearly', 'quarterly', 'monthly', 'weekly', 'daily', 'half-yearly', 'ongoing']).nullable(),
  rrule: z.string().max(500).nullable(),
});
export type TimingView = z.output<typeof timing>;

export const budget = z.object({
  vnd: z.number().int().min(0),
  per: z.enum(['year']).nullable(),
  text: z.string().max(500),
  span: span.nullable(),
});
export type BudgetView = z.output<typeof budget>;

/**
 * When the work is due. `document`: the words say it. `date`: a day that we set, marked as ours. `annual-report`: with
 * the annual report. `none`: ongoing, never due. Null in an assignment: not chosen yet.
 */
export const deadlineChoice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('document') }),
  z.object({ kind: z.literal('date'), on: day }),
  z.object({ kind: z.literal('annual-report') }),
  z.object({ kind: z.literal('none') }),
]);
export type DeadlineChoice = z.output<typeof deadlineChoice>;

/** A translation key with params; what stops this assignment (or the plan) from being accepted. */
export const blocker = remark.extend({ assignmentId: z.string().nullable() });
export type Blocker = z.output<typeof blocker>;

export const assignment = z.object({
  id: z.string(),
  version: z.number(),
  ordinal: z.number(),
  state: assignmentState,
  origin: z.enum(['read', 'added', 'split', 'merged']),
  clauseId: z.string().nullable(),
  section: z.string().nullable(),
  /** The whole finding; null where a person made it without a place. */
  span: span.nullable(),
  task: z.string(),
  taskSpan: span.nullable(),
  mode: assignmentMode,
  style: z.enum(['labelled', 'sentence', 'table', 'responsibility']).nullable(),
  confidence: z.number(),
  leads: z.array(assignee),
  coordinating: z.array(assignee),
  deliverables: z.array(deliverable),
  timing: timing.nullable(),
  deadline: deadlineChoice.nullable(),
  budget: budget.nullable(),
  budgetSource: z.string().nullable(),
  /** Fields that a person changed, with what the reader had found in them. */
  edited: z.array(z.enum(['task', 'mode', 'leads', 'coordinating', 'deliverables', 'timing', 'budget', 'clause'])),
  original: z
    .object({
      task: z.string(),
      mode: assignmentMode,
      leads: z.array(z.string()),
      coordinating: z.array(z.string()),
      deliverables: z.array(z.string()),
      timing: z.string().nullable(),
      budget: z.string().nullable(),
    })
    .nullable(),
  /** Beside the version before: null where there is none. */
  change: z.enum(['same', 'changed', 'new']).nullable(),
  previousAssignmentId: z.string().nullable(),
  blockers: z.array(blocker),
  decidedAt: z.string().nullable(),
  decidedBy: z.string().nullable(),
  reason: z.string().nullable(),
});
export type AssignmentView = z.output<typeof assignment>;
