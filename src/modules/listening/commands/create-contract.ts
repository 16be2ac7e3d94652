import type { Ctx } from '#platform/context.ts';
import { newId } from '#platform/values/id.ts';
import type { CreateContractBody, PressContract } from '../contract.ts';
import { contractsOf } from '../queries/list-contracts.ts';
import { tables } from '../queries/sight.ts';
import { contractOf } from './write-contract.ts';
import { checkKeeps } from './write-outlet.ts';

/** Adds a contract or column. @throws {Refusal} as {@link contractOf}; `not-permitted`. */
export async function createContract(ctx: Ctx, input: CreateContractBody): Promise<PressContract> {
  checkKeeps(ctx);
  const id = newId();
  const made = await contractOf(ctx, input);
  await tables(ctx)
    .insertInto('listening.contracts')
    .values({ id, version: 1, made_at: ctx.now.toString(), made_by: ctx.actor.name, ...made })
    .execute();
  await ctx.record({
    verb: 'listening.create-contract',
    subjectType: 'press-contract',
    subjectId: id,
    details: { title: made.title, promised: made.promised },
  });
  return (await contractsOf(ctx, id))[0]!;
}
