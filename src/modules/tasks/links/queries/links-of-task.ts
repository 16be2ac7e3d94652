import { listLinks } from '#modules/links/index.ts';
import type { Ctx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import type { LinksOfTask } from '../../contract.ts';
import { canSeeTask } from '../../queries/sight.ts';
import type { HouseTables } from '../../tables.ts';

/** Personal links given out for the parts of a task, the latest first. @throws {Refusal} `not-found`. */
export async function linksOfTask(ctx: Ctx, taskId: string): Promise<LinksOfTask> {
  if (!(await canSeeTask(ctx, taskId))) notFound();
  const parts = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.parts as p')
    .leftJoin('organizations.organizations_now as o', 'o.id', 'p.organization_id')
    .select(['p.id', 'o.name'])
    .where('p.task_id', '=', taskId)
    .execute();
  const nameOf = new Map(parts.map((part) => [part.id, part.name]));
  const links = await listLinks(ctx, 'part', [...nameOf.keys()]);
  return {
    items: links.map(({ subjectId, ...link }) => ({
      ...link,
      partId: subjectId,
      organization: nameOf.get(subjectId) ?? null,
    })),
  };
}
