/** The HTTP contract of plans: lists, the plan in its views, what is handed out. */
import { z } from 'zod';
import { citation, genre } from '../documents/contract.ts';
import { publicAddress } from '../settings/contract.ts';
import { assignment, planState, timing } from './contract-assignments.ts';
import { clause, planHeader, planParts, summary, versionMap } from './contract-review.ts';

export * from './contract-assignments.ts';
export * from './contract-commands.ts';
export * from './contract-review.ts';
export * from './contract-subplans.ts';

const localized = z.object({ vi: z.string(), en: z.string().optional() }).catchall(z.string().optional());

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
