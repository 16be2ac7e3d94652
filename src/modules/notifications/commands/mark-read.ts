import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { notFound, Refusal } from '#platform/errors.ts';
import type { MarkReadBody } from '../contract.ts';
import type { HouseTables } from '../tables.ts';

/** Marks one's own notices read: those named, or all that stood there when the person looked (up to `throughId`). */
export async function markRead(ctx: Ctx, input: MarkReadBody): Promise<void> {
  const { personId } = ctx.actor;
  if (personId === null) throw new Refusal('not-permitted');
  if (input.ids !== undefined) await requireOwn(ctx, personId, input.ids);
  await ctx.tx
    .withTables<HouseTables>()
    .updateTable('notifications.notices')
    .set({ read_at: ctx.now.toString() })
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .$if(input.ids !== undefined, (q) => q.where('id', 'in', input.ids ?? []))
    .$if(input.throughId !== undefined, (q) => q.where(sql<boolean>`id <= ${input.throughId}::uuid`))
    .execute();
}

async function requireOwn(ctx: Ctx, personId: string, ids: readonly string[]): Promise<void> {
  const { count } = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('notifications.notices')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('person_id', '=', personId)
    .where('id', 'in', [...ids])
    .executeTakeFirstOrThrow();
  if (Number(count) < new Set(ids).size) notFound();
}
