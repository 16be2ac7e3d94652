import type { Passage } from './contract.ts';

export type CommentsTable = {
  readonly id: string;
  readonly subject_type: string;
  readonly subject_id: string;
  readonly person_id: string | null;
  readonly author: string;
  readonly author_organization: string | null;
  readonly text: string;
  readonly mentions: readonly { readonly personId: string; readonly name: string }[];
  /** Stays as it was when the text is changed. */
  readonly passage: Passage | null;
  readonly at: string;
  readonly edited_at: string | null;
  readonly removed_at: string | null;
  readonly removed_by: string | null;
  readonly version: number;
};

/** Published view: how many comments stand on a subject. */
export type CommentCounts = {
  readonly subject_type: string;
  readonly subject_id: string;
  readonly comments: number;
};

/** Published view: comments that stand. */
export type CommentsNow = Pick<
  CommentsTable,
  'id' | 'subject_type' | 'subject_id' | 'person_id' | 'author' | 'author_organization' | 'text' | 'at'
>;

export type ConversationsTables = {
  readonly 'conversations.comments': CommentsTable;
  readonly 'conversations.comment_counts': CommentCounts;
  readonly 'conversations.comments_now': CommentsNow;
};
