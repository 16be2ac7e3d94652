import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import type { Proof, ProvenResult } from '../../contract.ts';
import type { TaskRecord } from '../../tables.ts';

/** What a list says of a task's proof: the columns that settleProof keeps, and the first results of the task. */
type Summary = Pick<
  TaskRecord,
  'id' | 'measure' | 'proven_share' | 'own_share' | 'evidence_count' | 'contested_count' | 'progress'
>;

/** Results of a task that a list names. */
const FEW = 4;

/** The proof of many tasks, by task. */
export async function proofOf(ctx: Ctx, tasks: readonly Summary[]): Promise<Map<string, Proof>> {
  const measured = tasks.filter((task) => task.measure !== 'none').map((task) => task.id);
  const results = measured.length > 0 ? await firstResults(ctx, measured) : new Map<string, Found[]>();
  return new Map(tasks.map((task) => [task.id, toProof(task, results.get(task.id) ?? [])]));
}

interface Found extends ProvenResult {
  readonly task_id: string;
  readonly count: number;
}

async function firstResults(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Found[]>> {
  const { rows } =
    await sql<Found>`select task_id, id, title, unit, quantity, "atLeast", proven, state, scope, count from (
      select w.task_id, r.id, r.title, r.unit, r.quantity, r.at_least as "atLeast", r.proven, r.state, r.scope,
        row_number() over (partition by w.task_id order by r.state <> 'agreed', r.ordinal, r.id) as place,
        count(*) over (partition by w.task_id)::int as count
      from (select id as task_id, obligation_id from tasks.tasks where id = any(${sql.val([...ids])}::uuid[])) w
        cross join lateral (
          select *, 'task' as scope from tasks.expected_results where task_id = w.task_id and state <> 'withdrawn'
          union all
          select *, 'obligation' from tasks.expected_results
            where obligation_id = w.obligation_id and task_id is null and state <> 'withdrawn') r) found
    where place <= ${FEW} order by task_id, place`.execute(ctx.tx);
  return Map.groupBy(rows, (row) => row.task_id);
}

function toProof(task: Summary, results: readonly Found[]): Proof {
  return {
    measure: task.measure,
    results: results.map(({ task_id: _task, count: _count, ...result }) => result),
    resultCount: results[0]?.count ?? 0,
    share: task.proven_share,
    evidence: task.evidence_count,
    contested: task.contested_count,
    unproven: unprovenOf(task),
  };
}

/** `is_unproven` of the table, told apart: nothing proves it, or not all that was agreed for this period is proven. */
export function unprovenOf(task: Summary): Proof['unproven'] {
  if (task.progress !== 'done') return null;
  if (task.evidence_count === 0) return 'nothing';
  return (task.own_share ?? 1) < 1 ? 'short' : null;
}
