import type { Ctx } from '#platform/context.ts';
import type { ReportProgressBody, TaskDetail } from '../contract.ts';
import { changePart } from './change-part.ts';
import { begun } from './start-part.ts';

/** Says how far the part is, in words and figures; a part that had not begun has begun now. */
export const reportProgress = (ctx: Ctx, input: ReportProgressBody): Promise<TaskDetail> =>
  changePart(ctx, input, 'reported', 'report', (part) => ({
    set: {
      // What was returned stays so until it is taken up or completed: a word in between does not settle it.
      ...(part.state === 'returned' ? {} : begun(ctx, part)),
      last_report_at: ctx.now.toString(),
      last_report_by: ctx.actor.name,
      last_report_note: input.note,
    },
    note: input.note,
    figures: input.figures,
  }));
