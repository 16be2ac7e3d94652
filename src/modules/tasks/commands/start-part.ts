import type { Ctx } from '#platform/context.ts';
import type { StartPartBody, TaskDetail } from '../contract.ts';
import type { PartsTable } from '../tables.ts';
import { changePart } from './change-part.ts';
import { received } from './receive-part.ts';

/** The agency begins, or takes up again what was returned to it. */
export const startPart = (ctx: Ctx, input: StartPartBody): Promise<TaskDetail> =>
  changePart(ctx, input, 'started', 'start', (part) => ({ set: begun(ctx, part), note: input.note }));

/** A part under way; what was noted before keeps its day. */
export const begun = (ctx: Ctx, part: PartsTable) => ({
  state: 'in-progress' as const,
  started_at: part.started_at ?? ctx.now.toString(),
  ...(part.received_at ? {} : received(ctx)),
});
