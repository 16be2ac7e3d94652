import type { Ctx } from '#platform/context.ts';
import { refuse } from '#platform/errors.ts';
import { dayInVietnam, type Day } from '#platform/values/day.ts';
import type { CompletePartBody, TaskDetail } from '../contract.ts';
import { isFocalOfficer } from '../policy.ts';
import type { TaskRecord } from '../tables.ts';
import { tellOfReport } from '../reminders/commands/tell-of-part.ts';
import { changePart } from './change-part.ts';
import { received } from './receive-part.ts';

/**
 * Reports the part as done. What the focal agency's officer completes, for his own agency or on behalf of one that never signs in,
 * is confirmed with it.
 * @throws {Refusal} `tasks.done-in-future`; `tasks.done-on-not-yours` where the day may not be chosen.
 */
export const completePart = (ctx: Ctx, input: CompletePartBody): Promise<TaskDetail> =>
  changePart(ctx, input, 'completed', 'complete', async (part, task) => {
    const now = ctx.now.toString();
    const isConfirmed = isFocalOfficer(ctx.actor);
    if (!isConfirmed) await tellOfReport(ctx, part, task);
    return {
      set: {
        state: 'done',
        done_at: now,
        done_on: doneOn(ctx, task, input.doneOn),
        started_at: part.started_at ?? now,
        ...(part.received_at ? {} : received(ctx)),
        ...(isConfirmed ? { confirmed_at: now, confirmed_by: ctx.actor.name } : {}),
        ...(input.note ? { last_report_at: now, last_report_by: ctx.actor.name, last_report_note: input.note } : {}),
        note: null,
      },
      note: input.note,
      figures: input.figures,
    };
  });

/** The day counts for lateness, so an agency may choose it only where nothing can be late. */
function doneOn(ctx: Ctx, task: TaskRecord, given: Day | undefined): Day {
  const today = dayInVietnam(ctx.now);
  if (given === undefined || given === today) return today;
  if (given > today) refuse('tasks.done-in-future');
  if (!isFocalOfficer(ctx.actor) && !task.is_historic) refuse('tasks.done-on-not-yours', undefined, 'not-permitted');
  return given;
}
