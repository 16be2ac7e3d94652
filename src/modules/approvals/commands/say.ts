import { revokeLinks } from '#modules/links/index.ts';
import { notify, settleNotices } from '#modules/notifications/index.ts';
import type { Ctx } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { DecisionView, SayBody, SeenDecisionBody } from '../contract.ts';
import { mayAsk } from '../policy.ts';
import type { ApprovalsPorts } from '../ports.ts';
import { lockDecision, lockForLeader } from '../queries/find-decision.ts';
import { getDecision } from '../queries/get-decision.ts';
import type { DecisionsTable } from '../tables.ts';
import { takeStep } from './write-act.ts';

/** Hỏi lại: the leader wants to know more before he decides. @throws {Refusal} as `decide`. */
export async function askBack(ctx: Ctx, ports: ApprovalsPorts, input: SayBody): Promise<DecisionView> {
  const found = await lockForLeader(ctx, input);
  await takeStep(ctx, found, { act: 'asked-back', text: input.text });
  if (found.asked_person_id) await tell(ctx, found, 'decision-asked-back', found.asked_person_id, input.text);
  return getDecision(ctx, ports, found.id);
}

/** Whoever put it before him answers; it lies before him again. */
export async function explain(ctx: Ctx, ports: ApprovalsPorts, input: SayBody): Promise<DecisionView> {
  const found = await lockDecision(ctx, input);
  if (!mayAsk(ctx.actor)) throw new Refusal('not-permitted');
  await takeStep(ctx, found, { act: 'explained', text: input.text });
  await tell(ctx, found, 'decision-explained', found.leader_person_id, input.text);
  return getDecision(ctx, ports, found.id);
}

/** Takes it back while it is open; the leader's link opens nothing any more. */
export async function withdrawDecision(
  ctx: Ctx,
  ports: ApprovalsPorts,
  input: SeenDecisionBody,
): Promise<DecisionView> {
  const found = await lockDecision(ctx, input);
  if (!mayAsk(ctx.actor)) throw new Refusal('not-permitted');
  await takeStep(ctx, found, { act: 'withdrawn', text: input.note || null });
  await revokeLinks(ctx, { type: 'decision', id: found.id });
  await settleNotices(ctx, [`decision-asked:${found.id}`]);
  return getDecision(ctx, ports, found.id);
}

const tell = (
  ctx: Ctx,
  found: DecisionsTable,
  kind: 'decision-asked-back' | 'decision-explained',
  personId: string,
  text: string,
): Promise<void> =>
  notify(ctx, [
    {
      personIds: [personId],
      kind,
      params: { by: ctx.actor.name, title: found.title, text },
      level: 'due',
      subject: { type: 'decision', id: found.id },
      path: `/decisions/${found.id}`,
      dedupeKey: `${kind}:${found.id}:${found.version}`,
    },
  ]);
