import type { Ctx } from '#platform/context.ts';
import type { ReceivePartBody, TaskDetail } from '../contract.ts';
import { changePart } from './change-part.ts';

/** Nhận việc: the agency has seen its part. */
export const receivePart = (ctx: Ctx, input: ReceivePartBody): Promise<TaskDetail> =>
  changePart(ctx, input, 'received', 'receive', () => ({ set: received(ctx) }));

/** Whoever starts or reports has received. */
export const received = (ctx: Ctx) => ({ received_at: ctx.now.toString(), received_by: ctx.actor.name });
