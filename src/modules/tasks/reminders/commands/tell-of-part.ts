import { listHolders } from '#modules/access/index.ts';
import { notify } from '#modules/notifications/index.ts';
import type { OrganizationsNow } from '#modules/organizations/index.ts';
import type { Ctx } from '#platform/context.ts';
import { newId } from '#platform/values/id.ts';
import type { PartsTable, TaskRecord } from '../../tables.ts';

/** A part was reported as done: those who confirm for the province are told. */
export async function tellOfReport(ctx: Ctx, part: PartsTable, task: TaskRecord): Promise<void> {
  const focal = await listHolders(ctx, 'tasks.confirm', null);
  await tell(
    ctx,
    'part-reported',
    part,
    task,
    focal.filter((id) => id !== ctx.actor.personId),
  );
}

/** A part was returned: who did it is told, or the agency's officers. */
export async function tellOfReturn(ctx: Ctx, part: PartsTable, task: TaskRecord): Promise<void> {
  if (part.organization_id === null) return;
  const officers = part.assignee_person_id
    ? [part.assignee_person_id]
    : await listHolders(ctx, 'tasks.report', part.organization_id);
  await tell(ctx, 'part-returned', part, task, officers);
}

async function tell(
  ctx: Ctx,
  kind: 'part-reported' | 'part-returned',
  part: PartsTable,
  task: TaskRecord,
  personIds: readonly string[],
): Promise<void> {
  const agency = await ctx.tx
    .withTables<{ 'organizations.organizations_now': OrganizationsNow }>()
    .selectFrom('organizations.organizations_now')
    .select('name')
    .where('id', '=', part.organization_id)
    .executeTakeFirst();
  await notify(ctx, [
    {
      personIds,
      kind,
      params: { title: task.title, by: ctx.actor.name, agency: agency?.name.vi ?? ctx.actor.name },
      level: kind === 'part-returned' ? 'due' : 'info',
      subject: { type: 'task', id: task.id },
      path: `/tasks/${task.id}`,
      // Each return and each report is a thing of its own.
      dedupeKey: `${kind}:${part.id}:${newId()}`,
    },
  ]);
}
