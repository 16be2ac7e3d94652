import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import type { Outlet, OutletList } from '../contract.ts';
import { mayKeep } from '../policy.ts';
import type { OutletsTable } from '../tables.ts';
import { itemInSight } from './sight.ts';

/** Every agency of the press by name, with how many of its items the reader sees. */
export async function listOutlets(ctx: Ctx): Promise<OutletList> {
  return { items: await outletsOf(ctx), may: { keep: mayKeep(ctx.actor) } };
}

/** @param id of the one that is wanted; all where left out. */
export async function outletsOf(ctx: Ctx, id?: string): Promise<Outlet[]> {
  const { rows } = await sql<OutletsTable & { items: number }>`
    select o.*, (select count(*)::int from listening.items i
      where i.outlet_id = o.id and i.withdrawn_at is null and ${itemInSight(ctx)}) as items
    from listening.outlets o where ${id ? sql`o.id = ${id}` : sql`true`}
    order by o.name collate "vi-x-icu", o.id`.execute(ctx.tx);
  return rows.map(({ id: outletId, version, name, kinds, level, site, items }) => ({
    id: outletId,
    version,
    name,
    kinds: [...kinds],
    level,
    site,
    items,
  }));
}
