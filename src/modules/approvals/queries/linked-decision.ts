import type { LinkSubjects } from '#modules/links/index.ts';
import type { Ctx } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { mayAsk } from '../policy.ts';
import { getSeenDecision } from './find-decision.ts';

/** A decision, for whoever gives links to it out. @throws {Refusal} `not-found`, `not-permitted`. */
export async function linkedDecision(ctx: Ctx, id: string): Promise<LinkSubjects> {
  await getSeenDecision(ctx, id);
  if (!mayAsk(ctx.actor)) throw new Refusal('not-permitted');
  return { type: 'decision', ids: [id] };
}
