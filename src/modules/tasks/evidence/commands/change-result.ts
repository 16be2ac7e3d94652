import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { notFound, refuse, Refusal } from '#platform/errors.ts';
import { newId } from '#platform/values/id.ts';
import { writeHistory } from '../../commands/write-history.ts';
import type {
  AgreeResultsBody,
  ChangeResultBody,
  DeclareResultBody,
  EvidenceOfTask,
  HistoryEntry,
  WithdrawResultBody,
} from '../../contract.ts';
import { canSeeTask } from '../../queries/sight.ts';
import type { ExpectedResultsTable, HouseTables, TaskRecord } from '../../tables.ts';
import { fittingResult, kindOf } from '../expected-result.ts';
import { leads, mayAgree, mayChangeResult, type PartOfTask } from '../policy.ts';
import { evidenceOfTask } from '../queries/list-evidence.ts';
import { lockForProof, settleProof } from './settle-proof.ts';

/**
 * The lead declares what the task must bring; what the focal agency's officer declares with a quantity is agreed with it.
 * Evidence that counted towards nothing and fits it counts towards it from now on.
 * @throws {Refusal} `not-found`; `not-permitted`; `tasks.task-cancelled`.
 */
export const declareResult = (ctx: Ctx, input: DeclareResultBody): Promise<EvidenceOfTask> =>
  changeResults(ctx, input.taskId, 'result-declared', async (task, parts) => {
    if (!leads(ctx.actor, parts)) throw new Refusal('not-permitted');
    const id = newId();
    await ctx.tx
      .withTables<HouseTables>()
      .insertInto('tasks.expected_results')
      .values({
        id,
        obligation_id: task.obligation_id,
        ordinal: await nextOrdinal(ctx, task),
        period_start: task.period_start,
        period_end: task.period_end,
        origin: 'declared',
        declared_at: ctx.now.toString(),
        declared_by: ctx.actor.name,
        withdrawn_at: null,
        withdrawn_by: null,
        withdrawn_reason: null,
        proven: 0,
        pieces: 0,
        version: 1,
        ...fieldsOf(input, task),
        ...agreement(ctx, input.quantity),
      })
      .execute();
    // Locked by us alone: whoever hands evidence in meanwhile waits for the task.
    await adoptLoose(ctx, task);
    return said(input);
  });

/** Changes a result: the lead one that is proposed, the focal agency also one that was agreed, which stays agreed. */
export const changeResult = (ctx: Ctx, input: ChangeResultBody): Promise<EvidenceOfTask> =>
  changeResults(ctx, input.taskId, 'result-changed', async (task, parts) => {
    const result = await lockResult(ctx, task, input.resultId, input.version);
    if (!mayChangeResult(ctx.actor, result.state, parts)) throw new Refusal('not-permitted');
    if (result.state === 'agreed' && input.quantity === null) refuse('tasks.result-needs-quantity');
    await ctx.tx
      .withTables<HouseTables>()
      .updateTable('tasks.expected_results')
      .set((e) => ({ ...fieldsOf(input, task), version: e('version', '+', 1) }))
      .where('id', '=', result.id)
      .execute();
    return said(input);
  });

/** The focal agency agrees with what was declared: from now on the task has a percentage. */
export const agreeResults = (ctx: Ctx, input: AgreeResultsBody): Promise<EvidenceOfTask> =>
  changeResults(ctx, input.taskId, 'results-agreed', async (task) => {
    if (!mayAgree(ctx.actor)) throw new Refusal('not-permitted');
    const titles: string[] = [];
    for (const seen of input.results) {
      const result = await lockResult(ctx, task, seen.resultId, seen.version);
      if (result.state !== 'proposed') continue;
      if (result.quantity === null) refuse('tasks.result-needs-quantity');
      await ctx.tx
        .withTables<HouseTables>()
        .updateTable('tasks.expected_results')
        .set((e) => ({
          state: 'agreed',
          agreed_at: ctx.now.toString(),
          agreed_by: ctx.actor.name,
          version: e('version', '+', 1),
        }))
        .where('id', '=', result.id)
        .execute();
      titles.push(result.title);
    }
    return titles.join('; ');
  });

/** Takes a result off: what counted towards it stays evidence of its task, towards nothing. */
export const withdrawResult = (ctx: Ctx, input: WithdrawResultBody): Promise<EvidenceOfTask> =>
  changeResults(ctx, input.taskId, 'result-withdrawn', async (task, parts) => {
    const result = await lockResult(ctx, task, input.resultId, input.version);
    if (!mayChangeResult(ctx.actor, result.state, parts)) throw new Refusal('not-permitted');
    await ctx.tx
      .withTables<HouseTables>()
      .updateTable('tasks.expected_results')
      .set((e) => ({
        state: 'withdrawn',
        withdrawn_at: ctx.now.toString(),
        withdrawn_by: ctx.actor.name,
        withdrawn_reason: input.reason,
        version: e('version', '+', 1),
      }))
      .where('id', '=', result.id)
      .execute();
    await sql`update tasks.evidence_shares set expected_result_id = null where expected_result_id = ${result.id}`.execute(
      ctx.tx,
    );
    return `${result.title} – ${input.reason}`;
  });

type Work = (task: TaskRecord, parts: readonly PartOfTask[]) => Promise<string>;

async function changeResults(ctx: Ctx, taskId: string, act: HistoryEntry['act'], work: Work): Promise<EvidenceOfTask> {
  if (!(await canSeeTask(ctx, taskId))) notFound();
  // A result may come to be counted over all periods, or no longer: every period's figures may move.
  const task = (await lockForProof(ctx, await listPeriods(ctx, taskId))).get(taskId)!;
  if (task.progress === 'cancelled') refuse('tasks.task-cancelled', undefined, 'conflict');
  const parts = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.parts')
    .select(['id', 'organization_id', 'role', 'state'])
    .where('task_id', '=', taskId)
    .execute();
  const note = await work(task, parts);
  await settleProof(ctx, [taskId]);
  await writeHistory(ctx, [{ taskId, act, note }]);
  await ctx.record({
    verb: `tasks.${act}`,
    subjectType: 'task',
    subjectId: taskId,
    details: { title: task.title, note },
  });
  return evidenceOfTask(ctx, taskId, {});
}

async function listPeriods(ctx: Ctx, taskId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from tasks.tasks
    where obligation_id = (select obligation_id from tasks.tasks where id = ${taskId})`.execute(ctx.tx);
  return rows.map((row) => row.id);
}

/** Of this task, or of all periods of its obligation. */
async function lockResult(ctx: Ctx, task: TaskRecord, id: string, version: number): Promise<ExpectedResultsTable> {
  const result = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.expected_results')
    .selectAll()
    .where('id', '=', id)
    .where('obligation_id', '=', task.obligation_id)
    .where('state', '!=', 'withdrawn')
    .where((e) => e.or([e('task_id', '=', task.id), e('task_id', 'is', null)]))
    .forUpdate()
    .executeTakeFirst();
  if (!result) notFound();
  if (result.version !== version) throw new Refusal('stale-version');
  return result;
}

async function nextOrdinal(ctx: Ctx, task: TaskRecord): Promise<number> {
  const { rows } = await sql<{
    next: number;
  }>`select coalesce(max(ordinal) + 1, 0)::int as next from tasks.expected_results
    where obligation_id = ${task.obligation_id} and (task_id = ${task.id} or task_id is null)`.execute(ctx.tx);
  return rows[0]?.next ?? 0;
}

const fieldsOf = (input: Omit<DeclareResultBody, 'taskId'>, task: TaskRecord) => ({
  task_id: input.scope === 'task' ? task.id : null,
  title: input.title,
  kind: input.kind ?? kindOf(`${input.unit ?? ''} ${input.title}`),
  quantity: input.quantity,
  at_least: input.atLeast,
  unit: input.unit,
  language: input.language,
});

const agreement = (ctx: Ctx, quantity: number | null) =>
  mayAgree(ctx.actor) && quantity !== null
    ? { state: 'agreed' as const, agreed_at: ctx.now.toString(), agreed_by: ctx.actor.name }
    : { state: 'proposed' as const, agreed_at: null, agreed_by: null };

const said = ({ title, quantity, unit }: Pick<DeclareResultBody, 'title' | 'quantity' | 'unit'>): string =>
  quantity === null ? title : `${title} (${quantity.toLocaleString('vi-VN')} ${unit ?? ''})`.replace(' )', ')');

/** Evidence that counts towards nothing yet takes the result that fits, as if it were handed in today. */
async function adoptLoose(ctx: Ctx, task: TaskRecord): Promise<void> {
  const inScope = sql`r.obligation_id = ${task.obligation_id} and (r.task_id = ${task.id} or r.task_id is null) and r.state <> 'withdrawn'`;
  const { rows: results } = await sql<{
    id: string;
    unit: string | null;
    language: string | null;
    kind: ExpectedResultsTable['kind'];
  }>`select r.id, r.unit, r.language, r.kind from tasks.expected_results r where ${inScope}`.execute(ctx.tx);
  const { rows: loose } = await sql<{
    id: string;
    unit: string | null;
    language: string | null;
  }>`select s.id, e.unit, e.language
    from tasks.evidence_shares s join tasks.evidence e on e.id = s.evidence_id
    where s.task_id = ${task.id} and s.expected_result_id is null and s.ended_at is null`.execute(ctx.tx);
  const adopted = loose.flatMap((piece) => {
    const result = fittingResult(results, piece);
    return result ? [{ id: piece.id, result }] : [];
  });
  if (adopted.length > 0)
    await sql`update tasks.evidence_shares s set expected_result_id = n.result
      from jsonb_to_recordset(${JSON.stringify(adopted)}::jsonb) as n (id uuid, result uuid) where n.id = s.id`.execute(
      ctx.tx,
    );
}
