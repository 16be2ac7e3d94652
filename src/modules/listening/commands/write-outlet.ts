import { refuse, Refusal } from '#platform/errors.ts';
import type { Ctx } from '#platform/context.ts';
import { foldForSearch } from '#platform/values/fold.ts';
import type { CreateOutletBody } from '../contract.ts';
import { mayKeep } from '../policy.ts';
import { tables } from '../queries/sight.ts';
import type { OutletsTable } from '../tables.ts';
import { siteName } from './place-of.ts';

/** @throws {Refusal} `not-permitted`. */
export function checkKeeps(ctx: Ctx): void {
  if (!mayKeep(ctx.actor)) throw new Refusal('not-permitted');
}

/**
 * What a person typed about an agency of the press, as it is kept.
 * @param id of the one that is changed.
 * @throws {Refusal} `listening.outlet-there`, `listening.not-a-site`.
 */
export async function outletOf(
  ctx: Ctx,
  input: CreateOutletBody,
  id?: string,
): Promise<Omit<OutletsTable, 'id' | 'version'>> {
  const words = foldForSearch(input.name);
  const same = await tables(ctx)
    .selectFrom('listening.outlets')
    .select(['id', 'name'])
    .where('words', '=', words)
    .executeTakeFirst();
  if (same && same.id !== id) refuse('listening.outlet-there', { name: same.name }, 'conflict');
  const site = input.site ? siteName(input.site) : null;
  if (input.site && site === null)
    throw new Refusal('invalid-input', [{ code: 'listening.not-a-site', field: 'site' }]);
  return { name: input.name, words, kinds: [...new Set(input.kinds)], level: input.level, site };
}
