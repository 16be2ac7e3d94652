import { listHolders } from '#modules/access/index.ts';
import { findOrganizationByCode } from '#modules/organizations/index.ts';
import { getSetting } from '#modules/settings/index.ts';
import type { Ctx } from '#platform/context.ts';
import { notFound, refuse, Refusal } from '#platform/errors.ts';
import { newId } from '#platform/values/id.ts';
import { writeHistory } from '../../commands/write-history.ts';
import type { ObstacleView, RaiseObstacleBody } from '../../contract.ts';
import { isFocalOfficer, isOnBehalf, speaksFor } from '../../policy.ts';
import { canSeeTask } from '../../queries/sight.ts';
import { requests } from '../queries/find-request.ts';
import { getObstacle } from '../queries/list-obstacles.ts';
import { tellOfRequest } from './tell-of-request.ts';

/**
 * An agency says what stands in the way of its part, or what it proposes; to the body that must resolve it, the focal agency where
 * none is named. The people of that body are told; for one that never signs in, the focal officers.
 * @throws {Refusal} `not-found`, `not-permitted`, `tasks.task-cancelled`, `tasks.no-such-body`.
 */
export async function raiseObstacle(ctx: Ctx, input: RaiseObstacleBody): Promise<ObstacleView> {
  const db = requests(ctx);
  const part = await db.selectFrom('tasks.parts').selectAll().where('id', '=', input.partId).executeTakeFirst();
  if (!part || !(await canSeeTask(ctx, part.task_id))) notFound();
  if (!speaksFor(ctx.actor, part) && !isFocalOfficer(ctx.actor)) throw new Refusal('not-permitted');
  const task = await db
    .selectFrom('tasks.tasks')
    .select(['id', 'title', 'progress'])
    .where('id', '=', part.task_id)
    .executeTakeFirstOrThrow();
  if (task.progress === 'cancelled' || part.state === 'cancelled')
    refuse('tasks.task-cancelled', undefined, 'conflict');
  const addressed = await addressedBody(ctx, input.addressedTo);
  const onBehalf = isOnBehalf(ctx.actor, part);
  const id = newId();
  await db
    .insertInto('tasks.obstacles')
    .values({
      id,
      task_id: task.id,
      part_id: part.id,
      kind: input.kind,
      text: input.text,
      addressed_organization_id: addressed.id,
      state: 'open',
      raised_at: ctx.now.toString(),
      raised_by: ctx.actor.name,
      raised_person_id: ctx.actor.personId,
      on_behalf: onBehalf,
      resolved_at: null,
      version: 1,
    })
    .execute();
  await writeHistory(ctx, [
    {
      taskId: task.id,
      partId: part.id,
      organizationId: part.organization_id,
      onBehalf,
      act: input.kind === 'obstacle' ? 'obstacle-raised' : 'proposal-raised',
      note: input.text,
      after: addressed.name.vi,
    },
  ]);
  await ctx.record({
    verb: 'tasks.raise-obstacle',
    subjectType: 'task',
    subjectId: task.id,
    organizationId: part.organization_id,
    details: { title: task.title, text: input.text, addressed: addressed.name.vi },
  });
  await tellOfRequest(ctx, {
    kind: 'obstacle-raised',
    to: await peopleOfBody(ctx, addressed.id),
    task,
    organizationId: part.organization_id,
    params: { text: input.text },
    path: `/obstacles?taskId=${task.id}`,
  });
  return getObstacle(ctx, id);
}

/** @throws {Refusal} `tasks.no-such-body` where it does not live, or the province has not said who its focal agency is. */
export async function addressedBody(ctx: Ctx, id: string | undefined) {
  const wanted = id ?? (await findOrganizationByCode(ctx, await getSetting(ctx, 'organizations.focal')))?.id;
  const body = wanted
    ? await requests(ctx)
        .selectFrom('organizations.organizations_now')
        .select(['id', 'name'])
        .where('id', '=', wanted)
        .where('valid_to', 'is', null)
        .executeTakeFirst()
    : undefined;
  return body ?? refuse('tasks.no-such-body');
}

/** The officers of a body; where nobody of it signs in, those who carry its word. */
export async function peopleOfBody(ctx: Ctx, organizationId: string): Promise<readonly string[]> {
  const own = await listHolders(ctx, 'tasks.report', organizationId);
  return own.length > 0 ? own : listHolders(ctx, 'tasks.confirm', null);
}
