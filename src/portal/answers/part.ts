import { sql } from 'kysely';
import type { LinksTable } from '#modules/links/index.ts';
import type { OrganizationsNow } from '#modules/organizations/index.ts';
import {
  evidenceOfTask,
  getTask,
  listExtensions,
  listFilesOfTask,
  obstaclesOfPart,
  stepsOfTask,
  type PartsNow,
} from '#modules/tasks/index.ts';
import type { Ctx } from '#platform/context.ts';
import type { PartAnswered } from './part-page.ts';
import { ClosedLink } from './visit.ts';

const MOST_PIECES = 200;

/** Bodies that can be asked to resolve something: as the desk's list of agencies. */
async function livingBodies(ctx: Ctx): Promise<PartAnswered['bodies']> {
  return ctx.tx
    .withTables<{ 'organizations.organizations_now': OrganizationsNow }>()
    .selectFrom('organizations.organizations_now')
    .select(['id', 'name', 'type'])
    .where('valid_to', 'is', null)
    .orderBy(sql`name->>'vi' collate "vi-x-icu"`)
    .execute();
}

/** The task that the link's part belongs to. @throws {ClosedLink} where the part is gone. */
export async function taskOfLink(ctx: Ctx, link: LinksTable): Promise<string> {
  const part = await ctx.tx
    .withTables<{ 'tasks.parts_now': PartsNow }>()
    .selectFrom('tasks.parts_now')
    .select('task_id')
    .where('id', '=', link.subject_id)
    .executeTakeFirst();
  if (!part) throw new ClosedLink();
  return part.task_id;
}

/** The part with its task, the pieces that it handed in, and what it asked for. */
export async function readPart(ctx: Ctx, link: LinksTable): Promise<PartAnswered> {
  const taskId = await taskOfLink(ctx, link);
  const task = await getTask(ctx, taskId);
  const part = task.parts.find((one) => one.id === link.subject_id);
  // The work went to another agency since: the link speaks for the first one only.
  if (!part || part.organization?.id !== link.organization_id) throw new ClosedLink();
  const { items } = await evidenceOfTask(ctx, taskId, { limit: MOST_PIECES });
  return {
    task,
    part,
    pieces: items.filter((one) => one.partId === part.id && one.state !== 'withdrawn'),
    extensions: (await listExtensions(ctx, taskId)).filter((one) => one.partId === part.id),
    obstacles: await obstaclesOfPart(ctx, part.id),
    files: (await listFilesOfTask(ctx, taskId)).items,
    bodies: part.may.raiseObstacle ? await livingBodies(ctx) : [],
    steps: (await stepsOfTask(ctx, taskId)).items.filter((one) => one.partId === part.id),
  };
}
