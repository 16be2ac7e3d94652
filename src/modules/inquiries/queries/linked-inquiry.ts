import type { LinkSubjects } from '#modules/links/index.ts';
import type { Ctx } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { mayManage } from '../policy.ts';
import { getSeenInquiry } from './sight.ts';

/** A question, for whoever gives links to it out. @throws {Refusal} `not-found`, `not-permitted`. */
export async function linkedInquiry(ctx: Ctx, id: string): Promise<LinkSubjects> {
  if (!mayManage(ctx.actor, await getSeenInquiry(ctx, id))) throw new Refusal('not-permitted');
  return { type: 'inquiry', ids: [id] };
}
