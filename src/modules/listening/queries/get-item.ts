import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import type { PressItem } from '../contract.ts';
import { mayKeep } from '../policy.ts';
import { itemsOf } from './list-items.ts';
import { itemInSight } from './sight.ts';

/** One item of the register, also after it was withdrawn. @throws {Refusal} `not-found` also where it is not the reader's to see. */
export async function getItem(ctx: Ctx, id: string): Promise<PressItem> {
  const [item] = await itemsOf(ctx, sql`i.id = ${id} and ${itemInSight(ctx)}`, 1);
  if (!item) notFound();
  return { ...item, may: { keep: mayKeep(ctx.actor) && item.withdrawn === null } };
}
