import type { Ctx } from '#platform/context.ts';
import { refuse } from '#platform/errors.ts';
import type { AssignPersonBody, TaskDetail } from '../contract.ts';
import type { HouseTables } from '../tables.ts';
import { changePart } from './change-part.ts';

/**
 * Makes a person of the agency responsible for its part, or takes the name off. The work stays the agency's.
 * @throws {Refusal} `tasks.not-of-this-agency`.
 */
export const assignPerson = (ctx: Ctx, input: AssignPersonBody): Promise<TaskDetail> =>
  changePart(ctx, input, 'person-assigned', 'assignPerson', async (part) => {
    const before = await findPerson(ctx, part.assignee_person_id);
    const after = await findPerson(ctx, input.personId);
    if (input.personId !== null && (!after?.active || after.organization_id !== part.organization_id))
      refuse('tasks.not-of-this-agency');
    return {
      set: { assignee_person_id: input.personId },
      before: before?.name ?? null,
      after: after?.name ?? null,
    };
  });

/** A person as the access module knows them. */
export async function findPerson(ctx: Ctx, id: string | null) {
  if (id === null) return undefined;
  return ctx.tx
    .withTables<HouseTables>()
    .selectFrom('access.people_now')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
}
