import type { Ctx } from '#platform/context.ts';
import { refuse } from '#platform/errors.ts';
import type { RemindAgenciesBody, RoundDetail } from '../contract.ts';
import { getRound } from '../queries/get-round.ts';
import { tables } from '../queries/sight.ts';
import { callAgencies } from './call-agencies.ts';
import { lockManaged, raiseVersion, refuseClosed } from './lock-round.ts';

/**
 * Nhắc lại: asks those that owe a reply once more; of agencies named, only those that owe one.
 * @throws {Refusal} `not-found`, `not-permitted`, `stale-version`, `consultations.closed`; `consultations.nobody-owes`.
 */
export async function remindAgencies(ctx: Ctx, input: RemindAgenciesBody): Promise<RoundDetail> {
  const round = await lockManaged(ctx, input);
  refuseClosed(round);
  const called = await tables(ctx)
    .updateTable('consultations.addressees')
    .set((e) => ({ asked: e('asked', '+', 1) }))
    .where('round_id', '=', round.id)
    .where('state', '=', 'waiting')
    .$if(input.organizationIds !== undefined, (q) =>
      q.where((e) => e('organization_id', '=', e.fn.any(e.val([...(input.organizationIds ?? [])])))),
    )
    .returning(['id', 'organization_id', 'asked'])
    .execute();
  if (called.length === 0) refuse('consultations.nobody-owes', undefined, 'conflict');
  // Two who press at once remind once: the second has seen an older version.
  await raiseVersion(ctx, round.id);
  await callAgencies(ctx, round, called, 'reminded');
  await ctx.record({
    verb: 'consultations.remind',
    subjectType: 'consultation',
    subjectId: round.id,
    organizationId: round.opened_organization_id,
    details: { title: round.title, agencies: called.length },
  });
  return getRound(ctx, round.id);
}
