import { sql } from 'kysely';
import type { z } from 'zod';
import { listHolders } from '#modules/access/index.ts';
import type { Ctx } from '#platform/context.ts';
import type { leaderList } from '../contract.ts';
import { tables } from './find-decision.ts';

/**
 * Before whom something may be put: leaders who may decide and read for the whole province, which are those of the People's
 * Committee and of the focal agency. Whoever asks is not among them: nobody decides what he put himself.
 */
export async function listLeaders(ctx: Ctx): Promise<z.output<typeof leaderList>> {
  const decide = await listHolders(ctx, 'approvals.decide', { any: true });
  const readAll = new Set(await listHolders(ctx, 'tasks.read', null));
  const ids = decide.filter((id) => readAll.has(id) && id !== ctx.actor.personId);
  if (ids.length === 0) return { items: [] };
  const rows = await tables(ctx)
    .selectFrom('access.people_now as p')
    .leftJoin('organizations.organizations_now as o', 'o.id', 'p.organization_id')
    .select(['p.id', 'p.name', 'p.post', 'o.name as organization'])
    .where('p.id', 'in', ids)
    .orderBy(sql`p.name collate "vi-x-icu"`)
    .execute();
  return { items: rows.map((row) => ({ ...row, organization: row.organization?.vi ?? null })) };
}
