import { sql } from 'kysely';
import { isGranted, type Ctx } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';

/** Who works in an agency and can be made responsible there, with how much each has in hand. */
export async function listPeople(
  ctx: Ctx,
  organizationId: string,
): Promise<{ id: string; name: string; post: string | null; openParts: number }[]> {
  const may =
    isGranted(ctx.actor, 'tasks.assign', organizationId) ||
    isGranted(ctx.actor, 'handover.make', organizationId) ||
    // Who works on a part gives its steps to colleagues.
    isGranted(ctx.actor, 'tasks.report', organizationId);
  if (!may) throw new Refusal('not-permitted');
  const { rows } = await sql<{ id: string; name: string; post: string | null; openParts: number }>`
    select n.id, n.name, n.post,
      (select count(*)::int from tasks.parts p where p.assignee_person_id = n.id and p.is_pending) as "openParts"
    from access.people_now n where n.organization_id = ${organizationId} and n.active
    order by n.name collate "vi-x-icu", n.id limit 500`.execute(ctx.tx);
  return rows;
}
