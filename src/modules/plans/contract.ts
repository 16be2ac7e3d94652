import { z } from 'zod';
import { citation, genre, placedBlock, remark, span } from '../documents/contract.ts';
import { publicAddress } from '../settings/contract.ts';

export * from './contract-subplans.ts';

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

// ---- questions of the review, those that need a person first

const questionBase = {
  id: z.string(),
  assignmentIds: z.array(z.string()),
  /** Blocks acceptance until decided; others have a default. */
  required: z.boolean(),
  decided: z.boolean(),
};
const candidate = z.object({ id: z.string(), name: localized });
export const question = z.discriminatedUnion('kind', [
  z.object({
    ...questionBase,
    kind: z.literal('collective'),
    name: z.string(),
    role: assigneeRole,
    collectiveId: z.string(),
    assigneeIds: z.array(z.string()),
    members: z.number(),
    chosen: obligation.nullable(),
    choices: z.array(obligation),
  }),
  z.object({
    ...questionBase,
    kind: z.literal('unresolved-agency'),
    name: z.string(),
    assigneeIds: z.array(z.string()),
    reason: z.enum(['several-successors', 'no-successor', 'unknown-name']),
    candidates: z.array(candidate),
    choices: z.array(z.enum(['replace', 'create', 'leave-out'])),
  }),
  z.object({
    ...questionBase,
    kind: z.literal('foreign-province'),
    name: z.string(),
    province: z.string(),
    assigneeIds: z.array(z.string()),
    /** The body of the same name in this province, where there is one. */
    candidates: z.array(candidate),
    choices: z.array(z.enum(['replace', 'create', 'leave-out'])),
  }),
  z.object({
    ...questionBase,
    kind: z.literal('no-deadline'),
    task: z.string(),
    choices: z.array(z.enum(['date', 'annual-report', 'none'])),
  }),
  z.object({ ...questionBase, kind: z.literal('no-lead'), task: z.string() }),
  z.object({ ...questionBase, kind: z.literal('low-confidence'), task: z.string(), confidence: z.number() }),
  z.object({ ...questionBase, kind: z.literal('clause-map'), count: z.number() }),
]);
export type Question = z.output<typeof question>;

/** The line on top: Kế hoạch 46/KH-UBND · 16 nhiệm vụ · 8 cơ quan chủ trì · 4 chỗ cần quyết. */
export const summary = z.object({
  assignments: z.number(),
  leadAgencies: z.number(),
  /** Not decided yet. */
  questions: z.number(),
  found: z.number(),
  confirmed: z.number(),
  rejected: z.number(),
  requested: z.number(),
  diagnostics: z.number(),
});
export type Summary = z.output<typeof summary>;

// ---- the document beside

export const clause = z.object({
  id: z.string(),
  parentId: z.string().nullable(),
  marker: z.string(),
  level: z.number(),
  title: z.string(),
  path: z.string(),
  kind: z.enum(['heading', 'paragraph']),
  annex: z.string().nullable(),
  span,
  body: span,
  change: z.enum(['same', 'changed', 'split', 'new']).nullable(),
});
export type ClauseView = z.output<typeof clause>;

export const findingKind = z.enum([
  'assignment',
  'task',
  'lead',
  'coordinating',
  'deliverable',
  'timing',
  'budget',
  'clause',
  'reference',
  'document-type',
  'number',
  'issuer',
  'place',
  'date',
  'subject',
  'signer',
  'recipient',
  'phase',
  'message',
  'audience',
  'form',
  'financing',
  'reporting',
  'urgency',
  'furniture',
  'unclassified',
]);
/** Something to highlight. `refId` is the id of the assignment, assignee or clause it belongs to. */
export const finding = z.object({
  kind: findingKind,
  span,
  refId: z.string().nullable(),
  assignmentId: z.string().nullable(),
  confidence: z.number(),
});
export type Finding = z.output<typeof finding>;

/** Translated by `plans.diagnostic.<code>` with params; `message` is the reader's own Vietnamese sentence. */
export const diagnostic = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  message: z.string(),
  span: span.nullable(),
  assignmentId: z.string().nullable(),
});
export type DiagnosticView = z.output<typeof diagnostic>;

const placed = z.object({ text: z.string(), span });
export const planParts = z.object({
  phases: z.array(z.object({ name: z.string(), start: z.string().nullable(), end: z.string().nullable(), span })),
  messages: z.array(z.object({ text: z.string(), language: z.string(), kind: z.enum(['message', 'slogan']), span })),
  audiences: z.array(placed),
  forms: z.array(placed),
  recipients: z.array(placed.extend({ addressee: z.boolean() })),
  financing: z.array(placed.extend({ clausePath: z.string().nullable() })),
  reporting: z.array(placed.extend({ clausePath: z.string().nullable(), timing: timing.nullable() })),
});

export type PlanParts = z.output<typeof planParts>;

export const planHeader = z.object({
  id: z.string(),
  /** Number of changes made in the review: every command answers with the new one. */
  version: z.number(),
  state: planState,
  documentId: z.string(),
  versionId: z.string(),
  versionOrdinal: z.number(),
  genre,
  type: z.string().nullable(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: z.string().nullable(),
  title: z.string(),
  signerName: z.string().nullable(),
  signerTitle: z.string().nullable(),
  urgency: z.enum(['khan', 'thuong-khan', 'hoa-toc']).nullable(),
  periodStart: z.string().nullable(),
  periodEnd: z.string().nullable(),
  reader: z.string(),
  createdAt: z.string(),
  createdBy: z.string(),
  acceptedAt: z.string().nullable(),
  acceptedBy: z.string().nullable(),
  previous: z
    .object({
      planId: z.string(),
      state: planState,
      number: z.string().nullable(),
      issuedOn: z.string().nullable(),
    })
    .nullable(),
  next: z.object({ planId: z.string(), state: planState, number: z.string().nullable() }).nullable(),
});
export type PlanHeader = z.output<typeof planHeader>;

/** How the clauses of the version before became those of this one. */
export const clauseMapping = z.object({
  id: z.string(),
  kind: z.enum(['same', 'changed', 'split', 'gone', 'new']),
  old: z.object({ id: z.string(), path: z.string(), title: z.string() }).nullable(),
  new: z.object({ id: z.string(), path: z.string(), title: z.string() }).nullable(),
  confidence: z.number(),
  decidedBy: z.string().nullable(),
});
export type ClauseMappingView = z.output<typeof clauseMapping>;
export const versionMap = z.object({
  previousPlanId: z.string(),
  clauses: z.array(clauseMapping),
  /** Assignments of the version before that this one no longer has. */
  gone: z.array(z.object({ id: z.string(), task: z.string(), section: z.string().nullable() })),
});

export type VersionMap = z.output<typeof versionMap>;

/** Everything the review screen needs, in one answer. */
export const review = z.object({
  plan: planHeader,
  summary,
  questions: z.array(question),
  blockers: z.array(blocker),
  text: z.string(),
  blocks: z.array(placedBlock),
  /** Pages that /api/documents/versions/:id/pages/:n can draw; 0 where none. */
  pictures: z.number(),
  clauses: z.array(clause),
  findings: z.array(finding),
  assignments: z.array(assignment),
  diagnostics: z.array(diagnostic),
  citations: z.array(citation),
  parts: planParts,
  map: versionMap.nullable(),
});
export type ReviewView = z.output<typeof review>;

/** Answer of every review command: what changed, so that the screen need not ask for the text again. */
export const reviewChange = z.object({
  version: z.number(),
  summary,
  questions: z.array(question),
  blockers: z.array(blocker),
  /** All assignments of the plan that were touched, anew; those gone (merged away) are in `removed`. */
  assignments: z.array(assignment),
  removed: z.array(z.string()),
  /** Findings of the touched assignments, anew. */
  findings: z.array(finding),
});
export type ReviewChange = z.output<typeof reviewChange>;

// ---- commands. `version` is the plan's version that the person saw.

const onAssignment = { planId: z.uuid(), version: z.number().int(), assignmentId: z.uuid() };
const onPlan = { planId: z.uuid(), version: z.number().int() };

export const confirmAssignmentBody = z.object(onAssignment);
export const rejectAssignmentBody = z.object({ ...onAssignment, reason: z.string().max(1000).optional() });
export const restoreAssignmentBody = z.object(onAssignment);
export const confirmAllBody = z.object(onPlan);

/** Who: an assignee that is there already, a body, a group, or a name still to be resolved. */
export const namedAssignee = z.union([
  z.object({ assigneeId: z.uuid() }),
  z.object({ organizationId: z.uuid() }),
  z.object({ collectiveId: z.uuid() }),
  z.object({ name: z.string().trim().min(2).max(300) }),
]);
export type NamedAssignee = z.output<typeof namedAssignee>;

/** Fields left out stay as they are; null empties. */
export const changeAssignmentBody = z.object({
  ...onAssignment,
  task: z.string().trim().min(3).max(5000).optional(),
  mode: assignmentMode.optional(),
  leads: z.array(namedAssignee).max(60).optional(),
  coordinating: z.array(namedAssignee).max(100).optional(),
  focalAssigneeId: z.uuid().nullable().optional(),
  deliverables: z.array(deliverable).max(60).optional(),
  timing: timing.nullable().optional(),
  budget: budget.nullable().optional(),
  budgetSource: z.string().max(500).nullable().optional(),
  clauseId: z.uuid().nullable().optional(),
});
export type ChangeAssignmentBody = z.output<typeof changeAssignmentBody>;

/** The first one stays and takes the others' agencies, deliverables and words. */
export const mergeAssignmentsBody = z.object({ ...onPlan, assignmentIds: z.array(z.uuid()).min(2).max(20) });
export type MergeAssignmentsBody = z.output<typeof mergeAssignmentsBody>;

/** The first part stays in place of the assignment; each part names its task and (optionally) which leads go with it. */
export const splitAssignmentBody = z.object({
  ...onAssignment,
  parts: z
    .array(
      z.object({
        task: z.string().trim().min(3).max(5000),
        leadAssigneeIds: z.array(z.uuid()).optional(),
      }),
    )
    .min(2)
    .max(20),
});
export type SplitAssignmentBody = z.output<typeof splitAssignmentBody>;

/** From words that were selected in the text. */
export const addAssignmentBody = z.object({ ...onPlan, span, task: z.string().trim().min(3).max(5000).optional() });
export type AddAssignmentBody = z.output<typeof addAssignmentBody>;

/** For this assignee, or with `all` for every one of the same name in the plan. `remember` keeps the alias. */
export const resolveAssigneeBody = z.object({
  ...onPlan,
  assigneeId: z.uuid(),
  all: z.boolean().default(true),
  remember: z.boolean().default(true),
  as: z.union([
    z.object({ organizationId: z.uuid() }),
    z.object({ collectiveId: z.uuid() }),
    z.object({ leftOut: z.literal(true) }),
    z.object({
      create: z.object({
        name: z.string().trim().min(3).max(300),
        type: z.enum([
          'state',
          'party',
          'front',
          'vertical',
          'armed',
          'press',
          'association',
          'enterprise',
          'central',
          'commune',
        ]),
        abbreviation: z.string().max(40).nullish(),
        signsIn: z.boolean().default(true),
      }),
    }),
  ]),
});
export type ResolveAssigneeBody = z.output<typeof resolveAssigneeBody>;

/** For one assignee, or with `all` for the group everywhere in the plan in the same role. */
export const chooseCollectiveBody = z.object({
  ...onPlan,
  assigneeId: z.uuid(),
  obligation,
  all: z.boolean().default(true),
});
export type ChooseCollectiveBody = z.output<typeof chooseCollectiveBody>;

export const chooseDeadlineBody = z.object({
  ...onPlan,
  assignmentIds: z.array(z.uuid()).min(1).max(200),
  deadline: deadlineChoice,
});
export type ChooseDeadlineBody = z.output<typeof chooseDeadlineBody>;

export const dismissPlanBody = z.object({ ...onPlan, reason: z.string().max(1000).optional() });
export const reopenPlanBody = z.object(onPlan);
export const mapClauseBody = z.object({
  ...onPlan,
  oldClauseId: z.uuid(),
  /** Empty: gone. Several: split. */
  newClauseIds: z.array(z.uuid()).max(20),
});
export type MapClauseBody = z.output<typeof mapClauseBody>;

// ---- queries

export const plansQuery = z.object({
  q: z.string().max(200).optional(),
  state: planState.optional(),
  documentId: z.uuid().optional(),
  year: z.coerce.number().int().min(1990).max(2100).optional(),
  /** How many rows came before. */
  cursor: z
    .string()
    .regex(/^\d{1,6}$/)
    .optional(),
});
export type PlansQuery = z.output<typeof plansQuery>;

export const planRow = z.object({
  id: z.string(),
  state: planState,
  documentId: z.string(),
  versionOrdinal: z.number(),
  genre,
  type: z.string().nullable(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: z.string().nullable(),
  title: z.string(),
  periodStart: z.string().nullable(),
  periodEnd: z.string().nullable(),
  assignments: z.number(),
  confirmed: z.number(),
  rejected: z.number(),
  createdAt: z.string(),
  createdBy: z.string(),
  acceptedAt: z.string().nullable(),
});
export type PlanRow = z.output<typeof planRow>;
export const planList = z.object({ items: z.array(planRow), total: z.number(), nextCursor: z.string().nullable() });

/** The plan page: outline with assignments, and all that the plan says besides. */
export const planDetail = z.object({
  plan: planHeader,
  summary,
  clauses: z.array(clause),
  assignments: z.array(assignment),
  parts: planParts,
  citations: z.array(citation),
  map: versionMap.nullable(),
  /** Plans made of the versions of the same document, newest first. */
  versions: z.array(
    z.object({
      planId: z.string(),
      versionOrdinal: z.number(),
      state: planState,
      number: z.string().nullable(),
      issuedOn: z.string().nullable(),
    }),
  ),
});
export type PlanDetail = z.output<typeof planDetail>;

/** What was done in the review, newest first. */
export const planHistory = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      at: z.string(),
      by: z.string(),
      /** Translation key `plans.act.<act>`. */
      act: z.string(),
      assignmentId: z.string().nullable(),
      before: z.record(z.string(), z.unknown()).nullable(),
      after: z.record(z.string(), z.unknown()).nullable(),
    }),
  ),
});

export type PlanHistory = z.output<typeof planHistory>;

/** Agency × section. `lead` and `coordinating` list the assignments of the cell. */
export const matrix = z.object({
  sections: z.array(z.object({ clauseId: z.string().nullable(), path: z.string(), title: z.string() })),
  agencies: z.array(
    z.object({
      key: z.string(),
      name: localized,
      kind: z.enum(['organization', 'collective', 'unresolved']),
      id: z.string().nullable(),
      cells: z.array(z.object({ lead: z.array(z.string()), coordinating: z.array(z.string()) })),
    }),
  ),
  tasks: z.record(z.string(), z.string()),
});
export type MatrixView = z.output<typeof matrix>;

/** Bars over the years; `dueOn` days with the deadline as the last lawful day. */
export const timeline = z.object({
  from: z.string(),
  to: z.string(),
  items: z.array(
    z.object({
      assignmentId: z.string(),
      task: z.string(),
      section: z.string().nullable(),
      leads: z.array(z.string()),
      start: z.string().nullable(),
      end: z.string().nullable(),
      recurrence: timing.shape.recurrence,
      dueOn: z.array(z.string()),
      timingText: z.string().nullable(),
    }),
  ),
  withoutTime: z.array(z.string()),
});
export type TimelineView = z.output<typeof timeline>;

/** What nobody could chase: without deadline, without lead, with a name that stands for nobody. */
export const gaps = z.object({
  noDeadline: z.array(z.object({ assignmentId: z.string(), task: z.string(), section: z.string().nullable() })),
  noLead: z.array(z.object({ assignmentId: z.string(), task: z.string(), section: z.string().nullable() })),
  unresolved: z.array(
    z.object({ assignmentId: z.string(), task: z.string(), section: z.string().nullable(), name: z.string() }),
  ),
});
export type GapsView = z.output<typeof gaps>;

export const planParams = z.object({ id: z.uuid() });
export const done = z.object({ ok: z.literal(true), version: z.number() });

/** `at`: the address under which the reader works, for links where the province has set no public one. */
export const zaloQuery = z.object({ at: publicAddress.optional().catch(undefined) });
export type ZaloQuery = z.output<typeof zaloQuery>;

/** A text to paste into Zalo for each focal person; a null telephone means that the register has none. */
export const zaloList = z.object({
  /** What the links begin with; null: the texts carry none, because nobody else could open them. */
  address: z.string().nullable(),
  items: z.array(
    z.object({
      organizationId: z.string(),
      organization: localized,
      focalPerson: z.string().nullable(),
      telephone: z.string().nullable(),
      zalo: z.string().nullable(),
      text: z.string(),
    }),
  ),
});
export type ZaloList = z.output<typeof zaloList>;
