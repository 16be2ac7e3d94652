import type { Ctx } from '#platform/context.ts';
import type { ReopenPartBody, TaskDetail } from '../contract.ts';
import { changePart } from './change-part.ts';

/** Takes "done" back: the agency until it is confirmed, the focal agency always. */
export const reopenPart = (ctx: Ctx, input: ReopenPartBody): Promise<TaskDetail> =>
  changePart(ctx, input, 'reopened', 'reopen', (part) => ({
    set: {
      // A group's line goes back to being one: it has no agency that could be under way.
      state: part.organization_id === null ? 'when-asked' : 'in-progress',
      done_at: null,
      done_on: null,
      confirmed_at: null,
      confirmed_by: null,
    },
    note: input.note,
  }));
