import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import type { TaskRecord } from '../../tables.ts';

/**
 * Locks tasks whose proof is about to change, in the one order that keeps two writers from waiting for each other: first the
 * obligations, then every task whose figures may move. Where results are counted over all periods together these are all
 * tasks of the obligation.
 * @returns the tasks that were asked for.
 * @throws {Refusal} `not-found`.
 */
export async function lockForProof(ctx: Ctx, taskIds: readonly string[]): Promise<Map<string, TaskRecord>> {
  const wanted = sql.val([...new Set(taskIds)]);
  await sql`select 1 from tasks.obligations where id in (select obligation_id from tasks.tasks where id = any(${wanted}::uuid[]))
    order by id for no key update`.execute(ctx.tx);
  const { rows } =
    await sql<TaskRecord>`select t.* from tasks.tasks t where t.id = any(array(${touched(wanted)})::uuid[])
    order by t.id for no key update of t`.execute(ctx.tx);
  const locked = new Map(rows.map((row) => [row.id, row]));
  if (taskIds.some((id) => !locked.has(id))) notFound();
  return locked;
}

/**
 * The one place where figures of proof are made: what counts towards each expected result, then the summary of each task that
 * lists, boards and files show. Sums what stands now, so that it may run any number of times. The tasks are locked by the caller.
 */
export async function settleProof(ctx: Ctx, taskIds: readonly string[]): Promise<void> {
  const wanted = sql.val([...new Set(taskIds)]);
  await sql`update tasks.expected_results r set proven = c.proven, pieces = c.pieces
    from (select r.id, coalesce(sum(s.quantity), 0) as proven, count(s.id)::int as pieces
      from tasks.expected_results r left join tasks.evidence_shares s on s.expected_result_id = r.id and s.counts
      where r.id = any(array(
        select id from tasks.expected_results where task_id = any(${wanted}::uuid[]) and state <> 'withdrawn'
        union all select id from tasks.expected_results where task_id is null and state <> 'withdrawn' and obligation_id = any(
          array(select obligation_id from tasks.tasks where id = any(${wanted}::uuid[]))::uuid[]))::uuid[])
      group by r.id) c
    where c.id = r.id and (r.proven, r.pieces) is distinct from (c.proven, c.pieces)`.execute(ctx.tx);
  await sql`update tasks.tasks t set measure = w.measure, expected = w.expected, proven = w.proven, proven_share = w.share, own_share = w.own_share,
      evidence_count = w.standing, contested_count = w.contested
    from (${summaries(wanted)}) w
    where w.id = t.id and (t.measure, t.expected, t.proven, t.proven_share, t.own_share, t.evidence_count, t.contested_count)
      is distinct from (w.measure, w.expected, w.proven, w.share, w.own_share, w.standing, w.contested)`.execute(
    ctx.tx,
  );
}

type Ids = ReturnType<typeof sql.val>;

/**
 * The tasks whose figures may move with these: themselves, and every period of an obligation whose results are, or were, counted
 * over all periods together. Each branch goes by an index; joined by "or" they would walk the whole table.
 */
const touched = (
  wanted: Ids,
) => sql`select unnest(${wanted}::uuid[]) union select id from tasks.tasks where obligation_id = any(array(
  select r.obligation_id from tasks.tasks w join tasks.expected_results r on r.obligation_id = w.obligation_id and r.task_id is null
  where w.id = any(${wanted}::uuid[]))::uuid[])`;

/** `shareOf` of expected-result.ts in SQL; a test holds the two together. */
const summaries = (wanted: Ids) => sql`
  with touched as (
    select id, obligation_id from tasks.tasks where id = any(array(${touched(wanted)})::uuid[])),
  results as (
    select t.id as task_id, true as is_own, r.state, r.quantity, r.proven from touched t
      join tasks.expected_results r on r.task_id = t.id and r.state <> 'withdrawn'
    union all
    select t.id, false, r.state, r.quantity, r.proven from touched t
      join tasks.expected_results r on r.obligation_id = t.obligation_id and r.task_id is null and r.state <> 'withdrawn'),
  measures as (
    select task_id, count(*) filter (where state = 'agreed') as agreed,
      avg(least(1, proven / quantity)) filter (where state = 'agreed') as share,
      avg(least(1, proven / quantity)) filter (where state = 'agreed' and is_own) as own_share,
      max(quantity) filter (where state = 'agreed') as quantity, max(proven) filter (where state = 'agreed') as proven
    from results group by task_id)
  select t.id, case when coalesce(m.agreed, 0) > 0 then 'agreed' when m.task_id is not null then 'proposed' else 'none' end as measure,
    case when m.agreed = 1 then m.quantity end as expected, case when m.agreed = 1 then m.proven end as proven, m.share, m.own_share,
    (select count(*)::int from tasks.evidence_shares s where s.task_id = t.id and s.counts) as standing,
    (select count(*)::int from tasks.evidence_shares s join tasks.evidence e on e.id = s.evidence_id
      where s.task_id = t.id and s.ended_at is null and not s.counts and e.state = 'contested') as contested
  from touched t left join measures m on m.task_id = t.id`;
