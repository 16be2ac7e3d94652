/**
 * The HTTP contract of expected results and evidence. Commands answer with the task's evidence anew, as `evidenceOfTask`.
 * Progress is what evidence proves divided by what was agreed; without an agreed measure there are counts and no percentage.
 */
import { z } from 'zod';

const localized = z.object({ vi: z.string(), en: z.string().optional() }).catchall(z.string().optional());
const day = z.iso.date();
const words = (most: number) => z.string().trim().min(1).max(most);
const quantity = z.number().min(0).max(1_000_000_000);

// ---- words of the office

/** None declared · chờ thống nhất · đã thống nhất. */
export const measure = z.enum(['none', 'proposed', 'agreed']);
export type Measure = z.output<typeof measure>;

export const resultKind = z.enum([
  'news',
  'broadcast',
  'clip',
  'publication',
  'document',
  'event',
  'training',
  'people',
  'installation',
  'other',
]);
export type ResultKind = z.output<typeof resultKind>;

/** Đề xuất · đã thống nhất · đã bỏ. */
export const resultState = z.enum(['proposed', 'agreed', 'withdrawn']);
export type ResultState = z.output<typeof resultState>;

/** The last four are attached by the modules that have them. */
export const sourceKind = z.enum([
  'document',
  'file',
  'photo',
  'link',
  'letter',
  'press-item',
  'edition',
  'delivery',
  'airing',
]);
export type SourceKind = z.output<typeof sourceKind>;

/** Có giá trị · đang làm rõ (chưa tính) · đã rút. */
export const evidenceState = z.enum(['standing', 'contested', 'withdrawn']);
export type EvidenceState = z.output<typeof evidenceState>;

/** Thông tin chính thức · quảng bá hình ảnh · tình hình thế giới vào Việt Nam · giải thích, làm rõ (NĐ 72/2015/NĐ-CP). */
export const informationKind = z.enum(['official', 'promotion', 'world', 'clarification']);
export type InformationKind = z.output<typeof informationKind>;

// ---- the summary of a task, in lists, boards and files

/** A result that still counts: `41/48 số`. `scope`: of this period, or of all periods of the obligation together. */
export const provenResult = z.object({
  id: z.string(),
  title: z.string(),
  unit: z.string().nullable(),
  quantity: z.number().nullable(),
  atLeast: z.boolean(),
  proven: z.number(),
  state: resultState,
  scope: z.enum(['task', 'obligation']),
});
export type ProvenResult = z.output<typeof provenResult>;

export const proof = z.object({
  measure,
  /** The first few; agreed ones first. */
  results: z.array(provenResult),
  resultCount: z.number(),
  /** 0 to 1 over the agreed results, each at most whole; null without an agreed measure. */
  share: z.number().nullable(),
  /** Standing pieces that serve this task. */
  evidence: z.number(),
  contested: z.number(),
  /** Reported as done, and `nothing` proves it, or what was agreed for this period is proven only in part (`short`). */
  unproven: z.enum(['nothing', 'short']).nullable(),
});
export type Proof = z.output<typeof proof>;

// ---- GET /api/tasks/:id/evidence?cursor=…

export const expectedResult = z.object({
  ...provenResult.shape,
  version: z.number(),
  kind: resultKind,
  language: z.string().nullable(),
  /** How many pieces count towards it. */
  pieces: z.number(),
  origin: z.enum(['deliverable', 'declared']),
  declaredBy: z.string(),
  declaredAt: z.string(),
  agreedBy: z.string().nullable(),
  agreedAt: z.string().nullable(),
  may: z.object({ change: z.boolean(), agree: z.boolean(), withdraw: z.boolean() }),
});
export type ExpectedResultView = z.output<typeof expectedResult>;

/** A page as it stood when it was taken down. */
export const snapshotView = z.object({
  state: z.enum(['waiting', 'kept', 'failed']),
  at: z.string().nullable(),
  /** Translation key `tasks.snapshot.<problem>`. */
  problem: z.string().nullable(),
});

export const evidenceItem = z.object({
  /** Of the piece. */
  id: z.string(),
  /** Of its use for this task. */
  shareId: z.string(),
  sourceKind,
  title: z.string(),
  url: z.string().nullable(),
  /** In the register, for evidence that is a document. */
  documentId: z.string().nullable(),
  /** In the register of the press. */
  pressItemId: z.string().nullable(),
  file: z.object({ name: z.string(), size: z.number(), mediaType: z.string(), hasShownCopy: z.boolean() }).nullable(),
  letter: z.object({ number: z.string().nullable(), issuedOn: day.nullable() }).nullable(),
  note: z.string().nullable(),
  occurredOn: day,
  quantity: z.number(),
  unit: z.string().nullable(),
  language: z.string().nullable(),
  channel: z.string().nullable(),
  informationKind: informationKind.nullable(),
  expectedResultId: z.string().nullable(),
  partId: z.string(),
  organization: localized.nullable(),
  state: evidenceState,
  reason: z.string().nullable(),
  stateBy: z.string().nullable(),
  stateAt: z.string().nullable(),
  attachedBy: z.string(),
  attachedAt: z.string(),
  onBehalf: z.boolean(),
  snapshot: snapshotView.nullable(),
  /** Other tasks that it serves too. */
  alsoServes: z.array(z.object({ taskId: z.string(), title: z.string() })),
  may: z.object({
    withdraw: z.boolean(),
    contest: z.boolean(),
    uphold: z.boolean(),
    assign: z.boolean(),
    share: z.boolean(),
    endShare: z.boolean(),
    takeAgain: z.boolean(),
  }),
});
export type EvidenceItem = z.output<typeof evidenceItem>;

export const evidenceOfTask = z.object({
  proof,
  results: z.array(expectedResult),
  /** Newest deed first; withdrawn ones too, marked so. */
  items: z.array(evidenceItem),
  nextCursor: z.string().nullable(),
  /** Standing pieces per part. */
  byPart: z.record(z.string(), z.number()),
  may: z.object({
    /** Parts that the actor may hand evidence in for; the actor's own first. */
    attachFor: z.array(z.object({ partId: z.string(), organization: localized.nullable(), isOutside: z.boolean() })),
    declare: z.boolean(),
    agree: z.boolean(),
    /** Documents of the register may be chosen. */
    seeDocuments: z.boolean(),
  }),
});
export type EvidenceOfTask = z.output<typeof evidenceOfTask>;

export const evidenceParams = z.object({ id: z.uuid() });
export const evidenceQuery = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(30),
});

// ---- expected results

const onTask = { taskId: z.uuid() };
const resultFields = {
  title: words(500),
  kind: resultKind.optional(),
  quantity: z.number().positive().max(1_000_000_000).nullable().default(null),
  atLeast: z.boolean().default(false),
  unit: words(100).nullable().default(null),
  language: words(20).nullable().default(null),
  /** `obligation`: counted over all periods together. */
  scope: z.enum(['task', 'obligation']).default('task'),
};
/** POST /api/tasks/declare-result: by the lead; what the focal agency's officer declares is agreed with it where it has a quantity. */
export const declareResultBody = z.object({ ...onTask, ...resultFields });
export type DeclareResultBody = z.output<typeof declareResultBody>;
/** POST /api/tasks/change-result: an agreed one is the focal agency's to change */
export const changeResultBody = z.object({ ...onTask, resultId: z.uuid(), version: z.number().int(), ...resultFields });
export type ChangeResultBody = z.output<typeof changeResultBody>;
/** POST /api/tasks/agree-results: those of one task */
export const agreeResultsBody = z.object({
  ...onTask,
  results: z
    .array(z.object({ resultId: z.uuid(), version: z.number().int() }))
    .min(1)
    .max(60),
});
export type AgreeResultsBody = z.output<typeof agreeResultsBody>;
/** POST /api/tasks/agree-results-of-tasks → agreedResults: everything proposed for these tasks that has a quantity */
export const agreeResultsOfTasksBody = z.object({ taskIds: z.array(z.uuid()).min(1).max(200) });
export type AgreeResultsOfTasksBody = z.output<typeof agreeResultsOfTasksBody>;
export const agreedResults = z.object({
  results: z.number(),
  tasks: z.number(),
  /** Still proposed: they name no quantity. */
  withoutQuantity: z.number(),
});
export type AgreedResults = z.output<typeof agreedResults>;
/** POST /api/tasks/withdraw-result: what counted towards it stays evidence of the task */
export const withdrawResultBody = z.object({
  ...onTask,
  resultId: z.uuid(),
  version: z.number().int(),
  reason: z.string().trim().min(3).max(2000),
});
export type WithdrawResultBody = z.output<typeof withdrawResultBody>;

// ---- evidence

/** What can be said of any piece. */
export const evidenceFields = {
  note: words(5000).optional(),
  /** The day of the deed; today where left out, of a document its day of issue. Never in the future. */
  occurredOn: day.optional(),
  /** 1 where left out. */
  quantity: quantity.optional(),
  unit: words(100).optional(),
  language: words(20).optional(),
  channel: words(200).optional(),
  circularChannel: z.number().int().min(1).max(11).optional(),
  theme: words(200).optional(),
  audience: words(200).optional(),
  market: words(200).optional(),
  informationKind: informationKind.optional(),
  /** Null: towards none; left out: the one that fits, if exactly one does. */
  expectedResultId: z.uuid().nullable().optional(),
};
/**
 * POST /api/tasks/attach-evidence: a link (its page is taken down afterwards), a document of the register, or the letter of an
 * agency that never signs in, recorded by the focal officer. Files and photographs: POST /api/tasks/attach-files (multipart),
 * fields `about` (JSON, `attachFilesAbout`) and the files.
 */
export const attachEvidenceBody = z.object({
  ...onTask,
  partId: z.uuid(),
  source: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('link'), url: words(2000), title: words(500).optional() }),
    z.object({ kind: z.literal('document'), documentId: z.uuid() }),
    z.object({ kind: z.literal('letter'), number: words(100).optional(), issuedOn: day, subject: words(500) }),
  ]),
  ...evidenceFields,
});
export type AttachEvidenceBody = z.output<typeof attachEvidenceBody>;
export const attachFilesAbout = z.object({
  ...onTask,
  partId: z.uuid(),
  title: words(500).optional(),
  /** The files are the paper of a letter. */
  letter: z.object({ number: words(100).optional(), issuedOn: day, subject: words(500) }).optional(),
  ...evidenceFields,
});
export type AttachFilesAbout = z.output<typeof attachFilesAbout>;

const onEvidence = { evidenceId: z.uuid(), ...onTask };
const reason = z.string().trim().min(3).max(2000);
/** POST /api/tasks/withdraw-evidence: it counts nowhere any more */
export const withdrawEvidenceBody = z.object({ ...onEvidence, reason });
export type WithdrawEvidenceBody = z.output<typeof withdrawEvidenceBody>;
/** POST /api/tasks/contest-evidence: it counts nowhere until it is upheld */
export const contestEvidenceBody = z.object({ ...onEvidence, reason });
export type ContestEvidenceBody = z.output<typeof contestEvidenceBody>;
/** POST /api/tasks/uphold-evidence: it stands again */
export const upholdEvidenceBody = z.object({ ...onEvidence, note: words(2000).optional() });
export type UpholdEvidenceBody = z.output<typeof upholdEvidenceBody>;
/** POST /api/tasks/assign-evidence: towards which result it counts, and how much */
export const assignEvidenceBody = z.object({
  ...onEvidence,
  expectedResultId: z.uuid().nullable(),
  quantity: quantity.optional(),
});
export type AssignEvidenceBody = z.output<typeof assignEvidenceBody>;
/** POST /api/tasks/share-evidence: it serves another task too; answers with the other task's evidence */
export const shareEvidenceBody = z.object({
  evidenceId: z.uuid(),
  taskId: z.uuid(),
  /** The actor's agency's part where left out. */
  partId: z.uuid().optional(),
  expectedResultId: z.uuid().nullable().optional(),
  quantity: quantity.optional(),
});
export type ShareEvidenceBody = z.output<typeof shareEvidenceBody>;
/** POST /api/tasks/share-evidence-widely: it serves these tasks too, all or none; answers with the evidence of `taskId` */
export const shareEvidenceWidelyBody = z.object({ ...onEvidence, otherTaskIds: z.array(z.uuid()).min(1).max(30) });
export type ShareEvidenceWidelyBody = z.output<typeof shareEvidenceWidelyBody>;
/** GET /api/tasks/evidence/:id/could-serve: tasks that it may count for too, the most alike first */
export const couldServe = z.object({
  items: z.array(
    z.object({
      taskId: z.string(),
      title: z.string(),
      /** `once` or the key of its period. */
      period: z.string(),
      dueOn: day.nullable(),
      /** Number of its plan; null of what no plan ordered, or of one without a number. */
      plan: z.string().nullable(),
      planTitle: z.string().nullable(),
      section: z.string().nullable(),
    }),
  ),
});
export type CouldServe = z.output<typeof couldServe>;
/** POST /api/tasks/end-evidence-share: it no longer serves this task; elsewhere it stays */
export const endEvidenceShareBody = z.object({ ...onEvidence, reason });
export type EndEvidenceShareBody = z.output<typeof endEvidenceShareBody>;
/** POST /api/tasks/take-page-again: the page is taken down once more; earlier ones are kept */
export const takePageAgainBody = z.object({ ...onEvidence });
export type TakePageAgainBody = z.output<typeof takePageAgainBody>;

/** GET /api/tasks/evidence/:id/snapshot: the words of the page as it stood; its bytes: …/snapshot-page */
export const snapshotText = z.object({
  url: z.string(),
  finalUrl: z.string(),
  at: z.string(),
  title: z.string().nullable(),
  sha256: z.string(),
  size: z.number(),
  mediaType: z.string(),
  /** Null where the page has no words of its own (a PDF). */
  text: z.string().nullable(),
});
export type SnapshotText = z.output<typeof snapshotText>;
/** GET /api/tasks/evidence/:id/file?copy=shown: the picture as screens show it, or `original` as it was handed in */
export const fileQuery = z.object({ copy: z.enum(['shown', 'original']).default('shown') });
