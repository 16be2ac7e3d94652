/** The HTTP contract of “lấy ý kiến góp ý dự thảo”: a draft goes to agencies, their replies become the table of handling. */
import { z } from 'zod';

const localized = z.object({ vi: z.string(), en: z.string().optional() }).catchall(z.string().optional());
const day = z.iso.date();
const organization = z.object({ id: z.string(), name: localized });
const words = (most: number) => z.string().trim().max(most);

export const MOST_ADDRESSEES = 500;
export const MOST_COMMENTS = 60;

/**
 * POST /api/consultations/open-round (consultations.manage; multipart: one file, the draft, and the field `about` with this as JSON) →
 * roundDetail.
 */
export const openRoundBody = z.object({
  title: z.string().trim().min(3).max(300),
  detail: words(5000).nullish(),
  letterNumber: words(100).nullish(),
  letterOn: day.nullish(),
  dueOn: day,
  organizationIds: z.array(z.uuid()).min(1).max(MOST_ADDRESSEES),
});
export type OpenRoundBody = z.output<typeof openRoundBody>;
export const aboutField = z.object({ about: z.string().max(60_000) });

export const newComment = z.object({
  /** A heading of the draft, or a passage in the agency's own words; left out: the draft as a whole. */
  section: words(300).nullish(),
  text: z.string().trim().min(3).max(5000),
});
export type NewComment = z.output<typeof newComment>;

/**
 * POST /api/consultations/reply-to-round (consultations.reply) → roundDetail. `version`: of the agency's line, so that two officers who
 * reply at once do not overwrite each other. `fileId`: of a letter that `attach-letter` took.
 */
export const replyBody = z.object({
  roundId: z.uuid(),
  organizationId: z.uuid(),
  version: z.number().int(),
  agrees: z.boolean(),
  comments: z.array(newComment).max(MOST_COMMENTS).default([]),
  letterNumber: words(100).nullish(),
  letterOn: day.nullish(),
  fileId: z.uuid().nullish(),
});
export type ReplyBody = z.output<typeof replyBody>;

/** POST /api/consultations/attach-letter (multipart: one file; fields roundId, organizationId) → attachedLetter. */
export const attachLetterFields = z.object({ roundId: z.uuid(), organizationId: z.uuid() });
export const attachedLetter = z.object({ id: z.string(), name: z.string(), size: z.number() });
export type AttachedLetter = z.output<typeof attachedLetter>;

/** POST /api/consultations/close-round, reopen-round (consultations.manage) → roundDetail. */
export const seenRoundBody = z.object({ roundId: z.uuid(), version: z.number().int() });
export type SeenRoundBody = z.output<typeof seenRoundBody>;

/** POST /api/consultations/remind-agencies (consultations.manage) → roundDetail: all that owe a reply, or those named of them. */
export const remindAgenciesBody = seenRoundBody.extend({
  organizationIds: z.array(z.uuid()).max(MOST_ADDRESSEES).optional(),
});
export type RemindAgenciesBody = z.output<typeof remindAgenciesBody>;

/** POST /api/consultations/extend-round (consultations.manage) → roundDetail: another last day, for all. */
export const extendRoundBody = seenRoundBody.extend({ dueOn: day });
export type ExtendRoundBody = z.output<typeof extendRoundBody>;

/** POST /api/consultations/link-plan (consultations.manage) → roundDetail: the accepted plan that came of the draft; null unties. */
export const linkPlanBody = seenRoundBody.extend({ planId: z.uuid().nullable() });
export type LinkPlanBody = z.output<typeof linkPlanBody>;

/** POST /api/consultations/copy-for-zalo (consultations.manage) → roundTexts: those that owe a reply where none is named. */
export const copyForZaloBody = z.object({
  roundId: z.uuid(),
  organizationIds: z.array(z.uuid()).max(MOST_ADDRESSEES).optional(),
  /** The address that the desk was opened under, where the settings name none. */
  at: z.string().max(200).optional(),
});
export type CopyForZaloBody = z.output<typeof copyForZaloBody>;
export const roundTexts = z.object({
  items: z.array(
    z.object({
      organizationId: z.string(),
      organization: localized,
      person: z.string().nullable(),
      telephone: z.string().nullable(),
      text: z.string(),
    }),
  ),
});
export type RoundTexts = z.output<typeof roundTexts>;

/** Tiếp thu, tiếp thu một phần, giải trình. */
export const handlingKind = z.enum(['accepted', 'partly', 'explained']);
export type HandlingKind = z.output<typeof handlingKind>;

/**
 * POST /api/consultations/handle-comment (consultations.manage) → roundDetail; also after the round was closed. `number`: of the handling
 * that was seen, 0 where there was none.
 */
export const handleCommentBody = z.object({
  commentId: z.uuid(),
  number: z.number().int().min(0),
  kind: handlingKind,
  text: z.string().trim().min(3).max(5000),
});
export type HandleCommentBody = z.output<typeof handleCommentBody>;

export const handling = z.object({
  number: z.number(),
  kind: handlingKind,
  text: z.string(),
  at: z.string(),
  by: z.string(),
});
export type Handling = z.output<typeof handling>;

export const comment = z.object({
  id: z.string(),
  section: z.string().nullable(),
  text: z.string(),
  /** An agency sees how its comment was handled once the round is closed. */
  handling: handling.nullable(),
});
export type CommentView = z.output<typeof comment>;

const file = z.object({ id: z.string(), name: z.string(), size: z.number(), mediaType: z.string() });

export const reply = z.object({
  number: z.number(),
  agrees: z.boolean(),
  comments: z.array(comment),
  letterNumber: z.string().nullable(),
  letterOn: z.string().nullable(),
  file: file.nullable(),
  at: z.string(),
  by: z.string(),
  isLate: z.boolean(),
  /** Recorded by the focal officer for the agency. */
  onBehalf: z.boolean(),
  byLink: z.boolean(),
});
export type ReplyView = z.output<typeof reply>;

export const addresseeState = z.enum(['waiting', 'replied']);
export const addressee = z.object({
  organization,
  version: z.number(),
  state: addresseeState,
  /** How many times it was asked. */
  asked: z.number(),
  lastAskedAt: z.string(),
  /** When the page of its personal link was last opened. */
  linkSeenAt: z.string().nullable(),
  /** The newest. */
  reply: reply.nullable(),
  may: z.object({ reply: z.boolean() }),
});
export type AddresseeView = z.output<typeof addressee>;

const counts = z.object({
  asked: z.number(),
  replied: z.number(),
  /** Replied without comments. */
  agreed: z.number(),
  comments: z.number(),
  unhandled: z.number(),
});
export type RoundCounts = z.output<typeof counts>;

/** GET /api/consultations/:id. */
export const roundDetail = z.object({
  id: z.string(),
  version: z.number(),
  title: z.string(),
  detail: z.string().nullable(),
  letterNumber: z.string().nullable(),
  letterOn: z.string().nullable(),
  draft: z.object({ name: z.string(), size: z.number(), mediaType: z.string() }),
  /** Headings of the draft in its order; empty where they could not be read. */
  sections: z.array(z.string()),
  dueOn: day,
  isDue: z.boolean(),
  openedBy: z.object({ name: z.string(), organization: organization.nullable() }),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
  closedBy: z.string().nullable(),
  plan: z.object({ id: z.string(), title: z.string() }).nullable(),
  /** Who does not sees his own agency's line only, and no counts. */
  seesAll: z.boolean(),
  counts: counts.nullable(),
  /** Who owes a reply first, then by name. */
  rows: z.array(addressee),
  may: z.object({ manage: z.boolean() }),
});
export type RoundDetail = z.output<typeof roundDetail>;

export const roundParams = z.object({ id: z.uuid() });

/** GET /api/consultations/:id/replies: all replies of one agency and every time it was asked, the latest first. */
export const repliesQuery = z.object({ organizationId: z.uuid() });
export const replyStory = z.object({
  replies: z.array(reply),
  calls: z.array(z.object({ number: z.number(), kind: z.enum(['asked', 'reminded']), at: z.string(), by: z.string() })),
});
export type ReplyStory = z.output<typeof replyStory>;

/** `open`: whose replies one sees; `to-reply`: open, one's agency owes a reply; `done`: closed, or replied to by one's agency. */
export const roundTab = z.enum(['open', 'to-reply', 'done']);
export type RoundTab = z.output<typeof roundTab>;

/** GET /api/consultations: those that one may see, the latest first. */
export const roundsQuery = z.object({
  tab: roundTab.optional(),
  q: z.string().trim().max(200).optional(),
  planId: z.uuid().optional(),
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type RoundsQuery = z.output<typeof roundsQuery>;
export const roundItem = z.object({
  id: z.string(),
  title: z.string(),
  dueOn: day,
  isDue: z.boolean(),
  openedBy: z.object({ name: z.string(), organization: organization.nullable() }),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
  /** Null for who sees his own agency's line only. */
  counts: counts.nullable(),
  /** What one's own agency said so far; null where it was not asked. */
  own: addresseeState.nullable(),
});
export type RoundItem = z.output<typeof roundItem>;
export const roundList = z.object({
  items: z.array(roundItem),
  /** Under the same filters, the tab left out. */
  tabs: z.object({ open: z.number(), 'to-reply': z.number(), done: z.number() }),
  nextCursor: z.string().nullable(),
});
export type RoundList = z.output<typeof roundList>;
