import { z } from 'zod';

/**
 * What a comment is about: the module's own name of the thing (`task`, `plan`, `document`) and its id. Who may see the
 * thing may read what is said about it; writing also needs `conversations.write`.
 */
export const subject = { subjectType: z.string().regex(/^[a-z][a-z-]{1,39}$/), subjectId: z.uuid() };

/** Words that a comment is about, as they stand in a version of a document. */
export const passage = z.object({
  documentId: z.uuid(),
  versionId: z.uuid(),
  /** In the text of the version; null where only the words are known. */
  span: z.tuple([z.number().int().min(0), z.number().int().min(0)]).nullable(),
  quote: z.string().trim().min(1).max(2000),
});
export type Passage = z.output<typeof passage>;

export const comment = z.object({
  id: z.string(),
  version: z.number(),
  /** Plain text; line breaks are kept. A mention stands in it as `@[name]`. Empty when removed. */
  text: z.string(),
  passage: passage.nullable(),
  author: z.object({ personId: z.string().nullable(), name: z.string(), organization: z.string().nullable() }),
  mentions: z.array(z.object({ personId: z.string(), name: z.string() })),
  at: z.string(),
  editedAt: z.string().nullable(),
  removedAt: z.string().nullable(),
  /** Of the person who asks: only one's own, and not when removed. */
  mayEdit: z.boolean(),
  mayRemove: z.boolean(),
});
export type CommentView = z.output<typeof comment>;

/** GET /api/conversations/comments?subjectType=task&subjectId=…&cursor=…: oldest first. */
export const commentsQuery = z.object({ ...subject, cursor: z.string().max(100).optional() });
export type CommentsQuery = z.output<typeof commentsQuery>;
export const commentList = z.object({
  items: z.array(comment),
  /** Those not removed. */
  total: z.number(),
  nextCursor: z.string().nullable(),
  mayWrite: z.boolean(),
});
export type CommentList = z.output<typeof commentList>;

/** GET /api/conversations/people?subjectType=…&subjectId=…&q=…: who can be mentioned, found with or without diacritics. */
export const mentionablesQuery = z.object({ ...subject, q: z.string().max(100).default('') });
export const mentionables = z.object({
  items: z.array(z.object({ personId: z.string(), name: z.string(), organization: z.string().nullable() })),
});

const text = z.string().trim().min(1).max(5000);
const mentionIds = z.array(z.uuid()).max(30).default([]);

/** POST /api/conversations/add-comment → comment */
export const addCommentBody = z.object({ ...subject, text, mentionIds, passage: passage.nullish() });
export type AddCommentBody = z.output<typeof addCommentBody>;
/** POST /api/conversations/change-comment → comment. 409 `stale-version` where it was changed meanwhile. */
export const changeCommentBody = z.object({ id: z.uuid(), version: z.number().int(), text, mentionIds });
export type ChangeCommentBody = z.output<typeof changeCommentBody>;
/** POST /api/conversations/remove-comment → comment: its place stays, its text goes. */
export const removeCommentBody = z.object({ id: z.uuid(), version: z.number().int() });
export type RemoveCommentBody = z.output<typeof removeCommentBody>;
