import { sql } from 'kysely';
import { listHolders } from '#modules/access/index.ts';
import { notify } from '#modules/notifications/index.ts';
import type { Ctx } from '#platform/context.ts';

/** Agencies that sign in and have a part in a plan, with how many tasks. */
export async function listAgenciesOfPlan(ctx: Ctx, planId: string): Promise<{ id: string; tasks: number }[]> {
  const { rows } = await sql<{ id: string; tasks: number }>`
    select p.organization_id as id, count(distinct t.id)::int as tasks
    from tasks.tasks t join tasks.parts p on p.task_id = t.id join organizations.organizations_now o on o.id = p.organization_id
    where t.plan_id = ${planId} and p.is_pending and o.signs_in
    group by 1 order by 1`.execute(ctx.tx);
  return rows;
}

/** Tells the people of one agency that a plan gave it work; once, however often it runs. */
export async function tellAgency(
  ctx: Ctx,
  planId: string,
  agency: { readonly id: string; readonly tasks: number },
): Promise<void> {
  const { rows } = await sql<{ number: string | null; title: string }>`
    select number, title from plans.plans_now where id = ${planId}`.execute(ctx.tx);
  const plan = rows[0];
  if (!plan) return;
  const people = [
    ...(await listHolders(ctx, 'tasks.report', agency.id)),
    ...(await listHolders(ctx, 'tasks.assign', agency.id)),
  ];
  await notify(ctx, [
    {
      personIds: people,
      kind: 'tasks-assigned',
      params: { plan: plan.number ?? plan.title, count: agency.tasks },
      level: 'info',
      subject: { type: 'plan', id: planId },
      path: `/tasks?scope=agency&planId=${planId}`,
      dedupeKey: `assigned:${planId}`,
    },
  ]);
}
