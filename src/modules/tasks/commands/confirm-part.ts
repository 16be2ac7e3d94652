import type { Ctx } from '#platform/context.ts';
import type { ConfirmPartBody, TaskDetail } from '../contract.ts';
import { changePart } from './change-part.ts';

/** The focal agency has looked at it and confirms that it is done. */
export const confirmPart = (ctx: Ctx, input: ConfirmPartBody): Promise<TaskDetail> =>
  changePart(ctx, input, 'confirmed', 'confirm', () => ({
    set: { confirmed_at: ctx.now.toString(), confirmed_by: ctx.actor.name },
    note: input.note,
  }));
