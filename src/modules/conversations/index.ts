export type { ConversationsPorts } from './ports.ts';
export type { CommentCounts, CommentsNow } from './tables.ts';
