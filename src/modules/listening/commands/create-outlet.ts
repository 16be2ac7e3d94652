import type { Ctx } from '#platform/context.ts';
import { newId } from '#platform/values/id.ts';
import type { CreateOutletBody, Outlet } from '../contract.ts';
import { outletsOf } from '../queries/list-outlets.ts';
import { tables } from '../queries/sight.ts';
import { checkKeeps, outletOf } from './write-outlet.ts';

/** Adds an agency of the press. @throws {Refusal} as {@link outletOf}; `not-permitted`. */
export async function createOutlet(ctx: Ctx, input: CreateOutletBody): Promise<Outlet> {
  checkKeeps(ctx);
  const id = newId();
  const made = await outletOf(ctx, input);
  await tables(ctx)
    .insertInto('listening.outlets')
    .values({ id, version: 1, ...made })
    .execute();
  await ctx.record({
    verb: 'listening.create-outlet',
    subjectType: 'press-outlet',
    subjectId: id,
    details: { name: made.name },
  });
  return (await outletsOf(ctx, id))[0]!;
}
