/** The HTTP contract of the review: the questions, the document beside the assignments, the plan and its versions. */
import { z } from 'zod';
import { citation, genre, placedBlock, span } from '../documents/contract.ts';
import { assigneeRole, assignment, blocker, obligation, planState, timing } from './contract-assignments.ts';

const localized = z.object({ vi: z.string(), en: z.string().optional() }).catchall(z.string().optional());

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
