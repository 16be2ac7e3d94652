/** The HTTP contract of a task's whole story: everything that happened around it on one line of time. */
import { z } from 'zod';

const localized = z.object({ vi: z.string(), en: z.string().optional() }).catchall(z.string().optional());

/** What is kept in the history of a task. Translation key `tasks.act.<act>`. */
export const historyAct = z.enum([
  'opened',
  'received',
  'started',
  'reported',
  'completed',
  'confirmed',
  'returned',
  'reopened',
  'due-set',
  'extended',
  'cancelled',
  'person-assigned',
  'handed-over',
  'moved',
  'part-added',
  'part-removed',
  'words-changed',
  'number-set',
  'result-declared',
  'result-changed',
  'results-agreed',
  'result-withdrawn',
  'evidence-attached',
  'evidence-withdrawn',
  'evidence-contested',
  'evidence-upheld',
  'evidence-assigned',
  'evidence-shared',
  'evidence-share-ended',
  'page-asked',
  'extension-asked',
  'extension-refused',
  'extension-withdrawn',
  'obstacle-raised',
  'proposal-raised',
  'obstacle-answered',
  'obstacle-asked-again',
  'obstacle-passed-on',
  'obstacle-resolved',
  'decided',
  'step-added',
  'step-changed',
  'step-done',
  'step-reopened',
  'step-removed',
  'files-sent',
  'file-removed',
  'wait-begun',
  'wait-ended',
  'excused',
  'excuse-ended',
]);

/** The chips of the story. */
export const storyKind = z.enum(['reports', 'evidence', 'requests', 'reminders', 'links', 'talk', 'assignment']);
export type StoryKind = z.output<typeof storyKind>;

/** The acts of the history, and what others have done about the task. */
export const storyAct = z.enum([
  ...historyAct.options,
  'reminded-due',
  'reminded-late',
  'reminded-leader',
  'letter-issued',
  'link-issued',
  'link-opened',
  'link-answered',
  'link-revoked',
  'code-sent',
  'put-before-leader',
  'leader-asked-back',
  'leader-explained',
  'leader-agreed',
  'leader-refused',
  'leader-withdrawn',
  'commented',
  'watched',
]);
export type StoryAct = z.output<typeof storyAct>;

/** GET /api/tasks/:id/story: newest first, paged. Of reminders, letters and links agencies see those of their own people. */
export const storyQuery = z.object({
  kind: storyKind.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type StoryQuery = z.output<typeof storyQuery>;
export const storyEntry = z.object({
  id: z.string(),
  at: z.string(),
  kind: storyKind,
  act: storyAct,
  /** Fills the sentence of the act. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Who did it; null: the house itself. */
  by: z.string().nullable(),
  byOrganization: localized.nullable(),
  organization: localized.nullable(),
  onBehalf: z.boolean(),
  note: z.string().nullable(),
  figures: z.array(z.object({ text: z.string(), quantity: z.number().nullable(), unit: z.string().nullable() })),
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** Where the thing stands on the desk: a path, or `#part-of-this-page`; null where the sentence is all. */
  path: z.string().nullable(),
});
export type StoryEntry = z.output<typeof storyEntry>;
export const story = z.object({ items: z.array(storyEntry), nextCursor: z.string().nullable() });
