import type { Ctx } from '#platform/context.ts';
import { notFound, refuse } from '#platform/errors.ts';
import type { ChangeContractBody, PressContract } from '../contract.ts';
import { contractsOf } from '../queries/list-contracts.ts';
import { tables } from '../queries/sight.ts';
import type { ContractsTable } from '../tables.ts';
import { contractOf } from './write-contract.ts';
import { checkKeeps } from './write-outlet.ts';

/**
 * Changes a contract or column; its items stay under it.
 * @throws {Refusal} as {@link contractOf}; `not-found`, `not-permitted`, `stale-version`; `listening.contract-has-items` where items
 *   stand under it that the new outlet or period would not have.
 */
export async function changeContract(ctx: Ctx, input: ChangeContractBody): Promise<PressContract> {
  checkKeeps(ctx);
  const { contractId: id, version } = input;
  const found = await tables(ctx)
    .selectFrom('listening.contracts')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!found) notFound();
  if (found.version !== version) refuse('listening.changed-meanwhile', undefined, 'stale-version');
  const changed = await contractOf(ctx, input, id);
  await checkItemsFit(ctx, id, changed);
  await tables(ctx)
    .updateTable('listening.contracts')
    .set({ ...changed, version: version + 1 })
    .where('id', '=', id)
    .execute();
  await ctx.record({
    verb: 'listening.change-contract',
    subjectType: 'press-contract',
    subjectId: id,
    details: { title: changed.title, promised: changed.promised },
  });
  return (await contractsOf(ctx, id))[0]!;
}

type Bounds = Pick<ContractsTable, 'outlet_id' | 'starts_on' | 'ends_on'>;

async function checkItemsFit(ctx: Ctx, id: string, { outlet_id, starts_on, ends_on }: Bounds): Promise<void> {
  const { count } = await tables(ctx)
    .selectFrom('listening.items')
    .select((e) => e.cast<number>(e.fn.countAll(), 'integer').as('count'))
    .where('contract_id', '=', id)
    .where('withdrawn_at', 'is', null)
    .where((e) =>
      e.or([e('outlet_id', '!=', outlet_id), e('published_on', '<', starts_on), e('published_on', '>', ends_on)]),
    )
    .executeTakeFirstOrThrow();
  if (count > 0) refuse('listening.contract-has-items', { count });
}
