import type { Ctx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import type { ExtensionView } from '../../contract.ts';
import { mayDirect, speaksFor } from '../../policy.ts';
import { canSeeTask } from '../../queries/sight.ts';
import { stateOfRequest } from '../extension.ts';
import { requests } from './find-request.ts';

/** What was asked for the parts of a task, the latest first, with what the actor may do about it. */
export async function listExtensions(ctx: Ctx, taskId: string): Promise<ExtensionView[]> {
  if (!(await canSeeTask(ctx, taskId))) notFound();
  const rows = await requests(ctx)
    .selectFrom('tasks.extension_requests as r')
    .innerJoin('tasks.parts as p', 'p.id', 'r.part_id')
    .leftJoin('organizations.organizations_now as o', 'o.id', 'p.organization_id')
    .selectAll('r')
    .select(['p.organization_id', 'p.is_pending', 'o.name'])
    .where('r.task_id', '=', taskId)
    .orderBy('r.id', 'desc')
    .execute();
  return rows.map((row) => {
    const state = stateOfRequest(row, row.is_pending);
    const isOwn = !row.on_behalf && row.asked_person_id !== null && row.asked_person_id === ctx.actor.personId;
    return {
      id: row.id,
      version: row.version,
      partId: row.part_id,
      organization: row.organization_id && row.name ? { id: row.organization_id, name: row.name } : null,
      dueBefore: row.due_before,
      until: row.asked_until,
      reason: row.reason,
      askedAt: row.asked_at,
      askedBy: row.asked_by,
      onBehalf: row.on_behalf,
      state,
      grantedUntil: row.granted_until,
      note: row.note,
      decidedBy: row.decided_by,
      answeredAt: row.answered_at,
      answeredBy: row.answered_by,
      may: {
        answer: state === 'open' && mayDirect(ctx.actor) && !isOwn,
        withdraw: state === 'open' && speaksFor(ctx.actor, row),
      },
    };
  });
}
