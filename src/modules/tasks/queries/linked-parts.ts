import type { LinkSubjects } from '#modules/links/index.ts';
import { isGrantedEverywhere, type Ctx } from '#platform/context.ts';
import { notFound, Refusal } from '#platform/errors.ts';
import type { HouseTables } from '../tables.ts';
import { canSeeTask } from './sight.ts';

/** The parts of a task, for which those who chase give links out (owes/). @throws {Refusal} `not-permitted`, `not-found`. */
export async function linkedParts(ctx: Ctx, taskId: string): Promise<LinkSubjects> {
  if (!isGrantedEverywhere(ctx.actor, 'tasks.chase')) throw new Refusal('not-permitted');
  if (!(await canSeeTask(ctx, taskId))) notFound();
  const parts = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.parts')
    .select('id')
    .where('task_id', '=', taskId)
    .execute();
  return { type: 'part', ids: parts.map((part) => part.id) };
}
