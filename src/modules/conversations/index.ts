export type { ConversationsPorts } from './ports.ts';
export type { CommentCounts } from './tables.ts';
