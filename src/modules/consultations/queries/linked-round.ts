import type { LinkSubjects } from '#modules/links/index.ts';
import type { Ctx } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { mayManage } from '../policy.ts';
import { getSeenRound } from './sight.ts';

/** A draft sent round, for whoever gives links to it out. @throws {Refusal} `not-found`, `not-permitted`. */
export async function linkedRound(ctx: Ctx, id: string): Promise<LinkSubjects> {
  if (!mayManage(ctx.actor, await getSeenRound(ctx, id))) throw new Refusal('not-permitted');
  return { type: 'consultation', ids: [id] };
}
