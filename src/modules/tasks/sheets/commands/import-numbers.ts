import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { Refusal, refuse } from '#platform/errors.ts';
import { readWorkbook } from '#platform/sheets/read-workbook.ts';
import { holdNumbers } from '../../commands/hold-numbers.ts';
import { writeNumber } from '../../commands/set-external-number.ts';
import { writeHistory } from '../../commands/write-history.ts';
import type { ImportNumbersBody, NumberImportRow } from '../../contract.ts';
import { mayDirect } from '../../policy.ts';
import { withinSight } from '../../queries/sight.ts';
import { numberColumns } from '../columns.ts';
import { planNumbers, type KnownTask, type PlannedRow, type SheetRow } from '../number-import.ts';

/** What taking this workbook would do, row by row; nothing is written. */
export async function previewNumbers(ctx: Ctx, bytes: Uint8Array): Promise<NumberImportRow[]> {
  authorise(ctx);
  const rows = await plan(ctx, await readWorkbook(bytes, numberColumns));
  return rows.map(({ row, number, title, task, action, issues }) => ({
    line: { row, taskId: task?.id ?? null, number, before: task?.number ?? null },
    title,
    action,
    issues: [...issues],
  }));
}

/**
 * Gives the tasks their numbers in one transaction: all of them, or none where one has become wrong since the preview.
 * @throws {Refusal} `tasks.numbers-outdated`, with the first such row.
 */
export async function importNumbers(ctx: Ctx, input: ImportNumbersBody): Promise<{ count: number }> {
  authorise(ctx);
  await holdNumbers(ctx);
  await sql`select 1 from tasks.tasks where id = any(${input.lines.map((line) => line.taskId)}::uuid[])
    order by id for update`.execute(ctx.tx);
  const sheet = input.lines.map(({ row, taskId, number }) => ({ row, number, code: taskId, title: '', period: '' }));
  const rows = await plan(ctx, sheet);
  const outdated = rows.find(({ action, task }, at) => action === 'wrong' || task!.number !== input.lines[at]!.before);
  if (outdated) refuse('tasks.numbers-outdated', { row: outdated.row }, 'conflict');
  const changes = rows.filter((row) => row.action !== 'same').map((row) => ({ ...row, task: row.task! }));
  for (const { task, number } of changes) {
    await writeNumber(ctx, task.id, number);
    await ctx.record({
      verb: 'tasks.set-external-number',
      subjectType: 'task',
      subjectId: task.id,
      details: { title: task.title, number, before: task.number, from: 'sheet' },
    });
  }
  await writeHistory(
    ctx,
    changes.map(({ task, number }) => ({ taskId: task.id, act: 'number-set', before: task.number, after: number })),
  );
  return { count: changes.length };
}

/** As for a single number: the focal agency's, for the province. */
function authorise(ctx: Ctx): void {
  if (!mayDirect(ctx.actor)) throw new Refusal('not-permitted');
}

async function plan(ctx: Ctx, rows: readonly SheetRow[]): Promise<PlannedRow[]> {
  const codes = rows.map(({ code }) => code.toLowerCase()).filter((code) => code !== '');
  const titles = rows.filter(({ code }) => code === '').map(({ title }) => title);
  const numbers = rows.map(({ number }) => number).filter((number) => number !== '');
  // Codes are compared as text: a sheet may hold anything where one belongs.
  const tasks = await tasksWhere(
    ctx,
    sql`(t.id::text = any(${codes}) or t.title = any(${titles})) and ${withinSight(ctx)}`,
  );
  const bearers = await tasksWhere(ctx, sql`t.external_number = any(${numbers})`);
  return planNumbers(rows, { tasks, bearers: new Map(bearers.map((one) => [one.number!, one])) });
}

async function tasksWhere(ctx: Ctx, condition: RawBuilder<unknown>): Promise<readonly KnownTask[]> {
  const { rows } = await sql<KnownTask>`
    select t.id, t.title, t.period_key as period, t.external_number as number, t.progress = 'cancelled' as "isCancelled"
    from tasks.tasks t where ${condition}`.execute(ctx.tx);
  return rows;
}
