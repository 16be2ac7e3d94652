import { sql } from 'kysely';
import { canSeeTask } from '#modules/tasks/index.ts';
import type { Ctx } from '#platform/context.ts';
import { notFound, refuse, Refusal } from '#platform/errors.ts';
import { foldForSearch } from '#platform/values/fold.ts';
import type { CreateContractBody } from '../contract.ts';
import { tables } from '../queries/sight.ts';
import type { ContractsTable } from '../tables.ts';

type Written = Omit<ContractsTable, 'id' | 'version' | 'made_at' | 'made_by'>;

/**
 * What a person typed about a contract or column, as it is kept.
 * @param id of the one that is changed.
 * @throws {Refusal} `not-found` for a task that is not theirs to see; `listening.period-backwards`, `listening.no-such-outlet`,
 *   `listening.contract-there`, `listening.no-such-result`.
 */
export async function contractOf(ctx: Ctx, input: CreateContractBody, id?: string): Promise<Written> {
  if (input.endsOn < input.startsOn)
    throw new Refusal('invalid-input', [{ code: 'listening.period-backwards', field: 'endsOn' }]);
  await checkOutlet(ctx, input.outletId);
  const words = foldForSearch(input.title);
  const same = await tables(ctx)
    .selectFrom('listening.contracts')
    .select('id')
    .where('outlet_id', '=', input.outletId)
    .where('words', '=', words)
    .executeTakeFirst();
  if (same && same.id !== id) refuse('listening.contract-there', { title: input.title }, 'conflict');
  const taskId = input.taskId ?? null;
  if (taskId !== null && !(await canSeeTask(ctx, taskId))) notFound();
  const resultId = input.expectedResultId ?? null;
  if (resultId !== null && (taskId === null || !(await isResultOf(ctx, taskId, resultId))))
    refuse('listening.no-such-result');
  return {
    kind: input.kind,
    outlet_id: input.outletId,
    title: input.title,
    words,
    number: input.number || null,
    starts_on: input.startsOn,
    ends_on: input.endsOn,
    promised: input.promised,
    task_id: taskId,
    expected_result_id: resultId,
  };
}

/** @throws {Refusal} `listening.no-such-outlet`. */
export async function checkOutlet(ctx: Ctx, id: string): Promise<void> {
  const found = await tables(ctx).selectFrom('listening.outlets').select('id').where('id', '=', id).executeTakeFirst();
  if (!found) refuse('listening.no-such-outlet');
}

/** Of the task, or of all periods of its obligation together. */
async function isResultOf(ctx: Ctx, taskId: string, resultId: string): Promise<boolean> {
  const { rows } =
    await sql`select 1 from tasks.expected_results_now r join tasks.tasks_now t on t.obligation_id = r.obligation_id
    where r.id = ${resultId} and t.id = ${taskId} and (r.task_id is null or r.task_id = t.id)`.execute(ctx.tx);
  return rows.length > 0;
}
