import { listHolders } from '#modules/access/index.ts';
import { notify } from '#modules/notifications/index.ts';
import type { Ctx } from '#platform/context.ts';
import { refuse } from '#platform/errors.ts';
import { dayInVietnam, type Day } from '#platform/values/day.ts';
import { newId } from '#platform/values/id.ts';
import type { Localized } from '#platform/values/localized.ts';
import { writeHistory } from '../../commands/write-history.ts';
import type { BeginWaitBody, WaitsOfTask } from '../../contract.ts';
import { settleLateness } from '../../lateness/commands/settle-lateness.ts';
import { lockOpenPart, type OpenPart } from '../../steps/commands/lock-step.ts';
import type { HouseTables } from '../../tables.ts';
import { waitsOfTask } from '../queries/list-waits.ts';
import type { WaitsTable, WaitTables } from '../tables.ts';
import { MOST_WAITS, waitKey } from '../wait.ts';

export const waitTables = (ctx: Ctx) => ctx.tx.withTables<WaitTables & HouseTables>();

/**
 * A part says that it cannot go on until another has done something: an agency, which is told, or a body outside.
 * @throws {Refusal} as `lockOpenPart`; `tasks.wait-in-future`, `tasks.waits-for-itself`, `tasks.no-such-body`, `tasks.waits-already`,
 *   `tasks.too-many-waits`.
 */
export async function beginWait(ctx: Ctx, input: BeginWaitBody): Promise<WaitsOfTask> {
  const open = await lockOpenPart(ctx, input.partId);
  const since = input.since ?? dayInVietnam(ctx.now);
  await check(ctx, open, input, since);
  const body = input.organizationId === null ? null : await findBody(ctx, input.organizationId);
  const id = newId();
  await waitTables(ctx)
    .insertInto('tasks.waits')
    .values({
      id,
      task_id: open.task.id,
      part_id: open.part.id,
      organization_id: input.organizationId,
      outside_name: input.outsideName,
      what: input.what,
      since,
      begun_at: ctx.now.toString(),
      begun_by: ctx.actor.name,
      ended_on: null,
      ended_at: null,
      ended_by: null,
      ended_how: null,
      version: 1,
    } satisfies WaitsTable)
    .execute();
  await settleLateness(ctx, [open.task.id]);
  await tell(ctx, open, id, input);
  await writeHistory(ctx, [
    {
      taskId: open.task.id,
      partId: open.part.id,
      organizationId: open.part.organization_id,
      act: 'wait-begun',
      note: input.what,
      after: body?.vi ?? input.outsideName,
    },
  ]);
  await ctx.record({
    verb: 'tasks.begin-wait',
    subjectType: 'task',
    subjectId: open.task.id,
    organizationId: open.part.organization_id,
    details: { partId: open.part.id, for: body?.vi ?? input.outsideName, what: input.what },
  });
  return waitsOfTask(ctx, open.task.id);
}

async function check(ctx: Ctx, { part }: OpenPart, input: BeginWaitBody, since: Day): Promise<void> {
  if (since > dayInVietnam(ctx.now)) refuse('tasks.wait-in-future');
  if (input.organizationId === part.organization_id) refuse('tasks.waits-for-itself');
  const open = await waitTables(ctx)
    .selectFrom('tasks.waits')
    .select(['organization_id', 'outside_name'])
    .where('part_id', '=', part.id)
    .where('ended_at', 'is', null)
    .execute();
  if (open.some((one) => one.organization_id === input.organizationId && one.outside_name === input.outsideName))
    refuse('tasks.waits-already', undefined, 'conflict');
  if (open.length >= MOST_WAITS) refuse('tasks.too-many-waits', { count: MOST_WAITS });
}

async function findBody(ctx: Ctx, id: string): Promise<Localized> {
  const row = await waitTables(ctx)
    .selectFrom('organizations.organizations_now')
    .select(['name', 'valid_to'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row || row.valid_to !== null) refuse('tasks.no-such-body');
  return row.name;
}

async function tell(ctx: Ctx, { part, task }: OpenPart, waitId: string, input: BeginWaitBody): Promise<void> {
  if (input.organizationId === null) return;
  const own = part.organization_id === null ? null : await findBody(ctx, part.organization_id);
  const officers = await listHolders(ctx, 'tasks.report', input.organizationId);
  await notify(ctx, [
    {
      personIds: officers.filter((id) => id !== ctx.actor.personId),
      kind: 'waited-for',
      params: { agency: own?.vi ?? ctx.actor.name, what: input.what, title: task.title },
      level: 'due',
      subject: { type: 'task', id: task.id },
      // The first page lists it, also for an agency that has no part in the task and may not open it.
      path: '/',
      dedupeKey: `${waitKey(waitId)}1`,
    },
  ]);
}
