export type { CommentCounts } from './tables.ts';
