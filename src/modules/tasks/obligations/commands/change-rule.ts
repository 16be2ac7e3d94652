import type { Ctx } from '#platform/context.ts';
import { refuse } from '#platform/errors.ts';
import { dayInVietnam, officialDay } from '#platform/values/day.ts';
import { addRule } from '../../commands/add-obligation.ts';
import { closeTask } from '../../commands/close-task.ts';
import { moveToPeriod } from '../../commands/move-to-period.ts';
import { dayOfInstant, openedThrough, openTasks, readGround, type Ground } from '../../commands/open-tasks.ts';
import { settleTask } from '../../commands/settle-task.ts';
import { writeHistory } from '../../commands/write-history.ts';
import type { ChangeRuleBody, ObligationDetail, PreviewRuleBody, RulePreview } from '../../contract.ts';
import { readSchedules } from '../../queries/read-schedules.ts';
import { stretchesOf } from '../../stretches.ts';
import type { HouseTables, ObligationsTable, TaskRecord } from '../../tables.ts';
import { getObligation } from '../queries/get-obligation.ts';
import { planRuleChange, type RuleChange } from '../rule-change.ts';
import { scheduleOfChoice } from '../rule-choice.ts';
import { lockObligation, lockTasks, type LockedTask } from './lock-obligation.ts';

/**
 * Đổi chu kỳ: from a day on the work returns by another rule. Periods that have begun stay as they are; of those that have not, some
 * get other days, some are closed, others come; periods that an earlier change had closed come back.
 * @throws {Refusal} as `lockObligation`; `tasks.rule-in-past`, `tasks.rule-after-end`.
 */
export async function changeRule(ctx: Ctx, input: ChangeRuleBody): Promise<ObligationDetail> {
  const obligation = await lockObligation(ctx, input);
  const ground = await readGround(ctx);
  const change = await workOut(ctx, ground, obligation, input);
  const ruleId = await addRule(ctx, obligation.id, change.schedule, change.beginsOn, input);
  const because = `Đổi chu kỳ từ ngày ${officialDay(change.beginsOn)}: ${input.reason}`;
  for (const { row } of change.close) await replace(ctx, row, ruleId, because, input.decidedBy);
  for (const { task, period } of change.move) {
    if (task.closed === 'replaced') await bringBack(ctx, task.row, because);
    await moveToPeriod(ctx, task.row, change.schedule, period, because);
  }
  await openStretches(ctx, ground, obligation);
  await ctx.tx
    .withTables<HouseTables>()
    .updateTable('tasks.obligations')
    .set((e) => ({
      rhythm: change.schedule.rhythm,
      opened_through: openedThrough(change.schedule, ground),
      version: e('version', '+', 1),
    }))
    .where('id', '=', obligation.id)
    .execute();
  await ctx.record({
    verb: 'tasks.change-rule',
    subjectType: 'obligation',
    subjectId: obligation.id,
    details: { title: obligation.title, beginsOn: change.beginsOn, reason: input.reason, decidedBy: input.decidedBy },
  });
  return getObligation(ctx, obligation.id);
}

/** What `changeRule` would do; nothing is written. */
export async function previewRule(ctx: Ctx, input: PreviewRuleBody): Promise<RulePreview> {
  const obligation = await lockObligation(ctx, input);
  const change = await workOut(ctx, await readGround(ctx), obligation, input);
  const shown = ({ row }: LockedTask) => ({ period: periodOf(row), dueOn: row.due_on });
  const stay = change.stay.filter((task) => task.closed === 'no').toSorted(byStart);
  return {
    beginsOn: change.beginsOn,
    stay: stay.toReversed().slice(0, SHOWN).map(shown),
    stayCount: stay.length,
    move: change.move
      .toSorted((a, b) => byStart(a.task, b.task))
      .map(({ task, period }) => ({ ...shown(task), newDueOn: period.due?.on ?? null })),
    close: change.close.toSorted(byStart).map(shown),
    open: change.open.map(({ key, start, end, due }) => ({ period: { key, start, end }, dueOn: due?.on ?? null })),
  };
}

const SHOWN = 12;
const byStart = (a: LockedTask, b: LockedTask): number => ((a.start ?? '') < (b.start ?? '') ? -1 : 1);
const periodOf = (row: TaskRecord) => ({ key: row.period_key, start: row.period_start, end: row.period_end });

async function workOut(
  ctx: Ctx,
  ground: Ground,
  obligation: ObligationsTable,
  { choice, from }: PreviewRuleBody,
): Promise<RuleChange<LockedTask>> {
  if (from < dayInVietnam(ctx.now)) refuse('tasks.rule-in-past');
  const change = planRuleChange({
    rules: await readSchedules(ctx, obligation.id),
    tasks: await lockTasks(ctx, obligation.id),
    from,
    horizon: ground.horizon,
    calendar: ground.rules,
    scheduleFrom: (beginsOn, until) => scheduleOfChoice(choice, beginsOn, until),
  });
  return change ?? refuse('tasks.rule-after-end');
}

async function replace(ctx: Ctx, task: TaskRecord, ruleId: string, reason: string, decidedBy: string): Promise<void> {
  await closeTask(ctx, task, reason, decidedBy);
  await ctx.tx
    .withTables<HouseTables>()
    .updateTable('tasks.tasks')
    .set({ replaced_by_rule: ruleId })
    .where('id', '=', task.id)
    .execute();
}

/** A period that an earlier change had closed is one again. */
async function bringBack(ctx: Ctx, task: TaskRecord, note: string): Promise<void> {
  await ctx.tx
    .withTables<HouseTables>()
    .updateTable('tasks.tasks')
    .set({
      progress: 'not-started',
      replaced_by_rule: null,
      cancelled_at: null,
      cancelled_by: null,
      cancelled_reason: null,
      cancelled_decided_by: null,
    })
    .where('id', '=', task.id)
    .execute();
  await settleTask(ctx, { ...task, progress: 'not-started' });
  await writeHistory(ctx, [{ taskId: task.id, act: 'reopened', note }]);
}

async function openStretches(ctx: Ctx, ground: Ground, obligation: ObligationsTable): Promise<void> {
  const parties = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.parties')
    .selectAll()
    .where('obligation_id', '=', obligation.id)
    .where('ended_at', 'is', null)
    .orderBy('ordinal')
    .execute();
  for (const stretch of stretchesOf(await readSchedules(ctx, obligation.id)))
    await openTasks(ctx, ground, obligation, stretch, parties, dayOfInstant(obligation.created_at));
}
