import { listHolders } from '#modules/access/index.ts';
import type { Ctx } from '#platform/context.ts';
import { refuse } from '#platform/errors.ts';
import { dayInVietnam, officialDay } from '#platform/values/day.ts';
import { newId } from '#platform/values/id.ts';
import { changePart } from '../../commands/change-part.ts';
import type { RequestExtensionBody, TaskDetail } from '../../contract.ts';
import { isOnBehalf } from '../../policy.ts';
import { whyNotUntil } from '../extension.ts';
import { requests } from '../queries/find-request.ts';
import { tellOfRequest } from './tell-of-request.ts';

/**
 * Xin gia hạn: the agency asks for another day for its part, with the reason; those who answer for the province are told. One request
 * of a part stands open at a time.
 * @throws {Refusal} as `changePart`; `tasks.nothing-to-extend`, `tasks.extension-not-later`, `tasks.extension-in-past`,
 *   `tasks.historic-period`, `tasks.extension-open`.
 */
export const requestExtension = (ctx: Ctx, input: RequestExtensionBody): Promise<TaskDetail> =>
  changePart(ctx, input, 'extension-asked', 'report', async (part, task) => {
    if (task.is_historic) refuse('tasks.historic-period');
    const problem = whyNotUntil(part.due_on, input.until, dayInVietnam(ctx.now));
    if (problem) refuse(problem, { day: part.due_on ? officialDay(part.due_on) : '' });
    // The lock on the part lets one of many ask; the index of open requests would stop the others too.
    const open = await requests(ctx)
      .selectFrom('tasks.extension_requests')
      .select('asked_until')
      .where('part_id', '=', part.id)
      .where('answer', 'is', null)
      .executeTakeFirst();
    if (open) refuse('tasks.extension-open', { day: officialDay(open.asked_until) }, 'conflict');
    await requests(ctx)
      .insertInto('tasks.extension_requests')
      .values({
        id: newId(),
        task_id: task.id,
        part_id: part.id,
        due_before: part.due_on!,
        asked_until: input.until,
        reason: input.reason,
        asked_at: ctx.now.toString(),
        asked_by: ctx.actor.name,
        asked_person_id: ctx.actor.personId,
        on_behalf: isOnBehalf(ctx.actor, part),
        answer: null,
        granted_until: null,
        note: null,
        decided_by: null,
        answered_at: null,
        answered_by: null,
        version: 1,
      })
      .execute();
    await tellOfRequest(ctx, {
      kind: 'extension-asked',
      to: await listHolders(ctx, 'tasks.confirm', null),
      task,
      organizationId: part.organization_id,
      params: { until: officialDay(input.until), reason: input.reason },
    });
    return {
      set: {},
      note: input.reason,
      before: officialDay(part.due_on!),
      after: officialDay(input.until),
    };
  });
