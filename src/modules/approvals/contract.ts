/** The HTTP contract of decisions. Every command carries the `version` that the person saw. */
import { z } from 'zod';

const words = z.string().trim().min(3).max(5000);
const note = z.string().trim().max(5000).optional();
const day = z.iso.date();
const seen = { id: z.uuid(), version: z.number().int() };

export const subjectKind = z.enum(['extension', 'obstacle', 'cancellation', 'question']);
export const decisionState = z.enum(['asked', 'asked-back', 'agreed', 'refused', 'withdrawn']);
/** What a leader has before him: facts by their names, in the words of the content. */
export const shown = z.object({
  title: z.string(),
  facts: z.array(
    z.object({ name: z.enum(['agency', 'due', 'until', 'reason', 'order', 'words', 'plan']), text: z.string() }),
  ),
});

/** GET /api/approvals/leaders: before whom something may be put. */
export const leaderList = z.object({
  items: z.array(
    z.object({ id: z.string(), name: z.string(), post: z.string().nullable(), organization: z.string().nullable() }),
  ),
});

/** POST /api/approvals/ask-decision (approvals.ask) → decision. `subjectId` of `cancellation` and `question`: the task. */
export const askDecisionBody = z.object({
  kind: subjectKind,
  subjectId: z.uuid(),
  leaderId: z.uuid(),
  question: words,
  answerBy: day.optional(),
});
export type AskDecisionBody = z.output<typeof askDecisionBody>;

/** POST /api/approvals/decide (approvals.decide) → decision. `mark`: of what the leader read; it may have changed since. */
export const decideBody = z.object({ ...seen, mark: z.string().max(64), isAgreed: z.boolean(), note });
export type DecideBody = z.output<typeof decideBody>;
/** POST /api/approvals/ask-back (approvals.decide) → decision */
export const askBackBody = z.object({ ...seen, text: words });
/** POST /api/approvals/explain (approvals.ask) → decision: the answer to what the leader asked. */
export const explainBody = askBackBody;
export type SayBody = z.output<typeof askBackBody>;
/** POST /api/approvals/withdraw-decision (approvals.ask) → decision */
export const seenDecisionBody = z.object({ ...seen, note });
export type SeenDecisionBody = z.output<typeof seenDecisionBody>;
/** POST /api/approvals/record-decision (approvals.ask), multipart: one file, a photograph or scan of the paper, and `about`. */
export const recordDecisionAbout = z.object({
  ...seen,
  isAgreed: z.boolean(),
  note,
  /** Name and post as on the paper. */
  decidedBy: z.string().trim().min(3).max(200),
  decidedOn: day,
});
export type RecordDecisionAbout = z.output<typeof recordDecisionAbout>;
/** POST /api/approvals/copy-for-zalo (approvals.ask): the text for the leader with his personal link. */
export const copyDecisionBody = z.object({ id: z.uuid(), at: z.string().max(200).optional() });
export const decisionText = z.object({ text: z.string(), hasLink: z.boolean() });

export const decision = z.object({
  id: z.string(),
  version: z.number(),
  kind: subjectKind,
  subjectId: z.string(),
  /** Where it stands on the desk. */
  path: z.string(),
  question: z.string(),
  state: decisionState,
  askedAt: z.string(),
  askedBy: z.string(),
  leader: z.object({ id: z.string(), name: z.string(), post: z.string().nullable() }),
  answerBy: day.nullable(),
  /** As decided; while it is open, as it stands now. */
  shown,
  mark: z.string(),
  /** It is not what was first put before the leader. */
  isChanged: z.boolean(),
  /** It was settled elsewhere, or is gone: there is nothing left to decide. */
  isLapsed: z.boolean(),
  acts: z.array(
    z.object({
      id: z.string(),
      act: z.enum([...decisionState.options, 'explained']),
      text: z.string().nullable(),
      at: z.string(),
      by: z.string(),
      way: z.enum(['desk', 'link', 'paper']),
      decidedBy: z.string().nullable(),
      decidedOn: day.nullable(),
      paper: z.string().nullable(),
    }),
  ),
  may: z.object({
    decide: z.boolean(),
    askBack: z.boolean(),
    explain: z.boolean(),
    withdraw: z.boolean(),
    record: z.boolean(),
    copyLink: z.boolean(),
  }),
});
export type DecisionView = z.output<typeof decision>;

export const decisionParams = z.object({ id: z.uuid() });
/** GET /api/approvals/decisions: those that one asked or is asked, the latest first. */
export const decisionsQuery = z.object({
  /** `mine`: that wait for me. */
  scope: z.enum(['mine', 'all']).default('all'),
  state: z.enum([...decisionState.options, 'open', 'closed']).optional(),
  /** Of one thing: a task's page shows what is decided about it. */
  path: z.string().max(200).optional(),
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type DecisionsQuery = z.output<typeof decisionsQuery>;
export const decisionList = z.object({
  items: z.array(
    decision
      .pick({
        id: true,
        kind: true,
        path: true,
        question: true,
        state: true,
        askedAt: true,
        askedBy: true,
        leader: true,
        answerBy: true,
      })
      .extend({ title: z.string(), decidedAt: z.string().nullable(), decidedBy: z.string().nullable() }),
  ),
  /** That wait for the person who asks, under no filter. */
  mine: z.number(),
  open: z.number(),
  nextCursor: z.string().nullable(),
});
export type DecisionList = z.output<typeof decisionList>;
