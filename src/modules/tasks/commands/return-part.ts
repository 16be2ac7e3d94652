import type { Ctx } from '#platform/context.ts';
import type { ReturnPartBody, TaskDetail } from '../contract.ts';
import { tellOfReturn } from '../reminders/commands/tell-of-part.ts';
import { changePart } from './change-part.ts';

/** Trả lại để hoàn thiện: gives the part back to its agency with what is missing; it is open again. */
export const returnPart = (ctx: Ctx, input: ReturnPartBody): Promise<TaskDetail> =>
  changePart(ctx, input, 'returned', 'return', async (part, task) => {
    await tellOfReturn(ctx, part, task);
    return {
      set: {
        state: 'returned',
        done_at: null,
        done_on: null,
        confirmed_at: null,
        confirmed_by: null,
        note: input.note,
      },
      note: input.note,
    };
  });
