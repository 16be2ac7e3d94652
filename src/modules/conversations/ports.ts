import type { Ctx } from '#platform/context.ts';

/** What this module asks of those above it. */
export interface ConversationsPorts {
  /** May the actor see this thing? Unknown kinds and unknown ids: no. */
  readonly canSee: (ctx: Ctx, subjectType: string, subjectId: string) => Promise<boolean>;
}
