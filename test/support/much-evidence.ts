/** Fills the tables of evidence for figures that need a full house; the tasks are there already (`fillTasks`). */
import type pg from 'pg';
import type { OpenCtx } from '../../src/platform/context.ts';
import { systemActor } from '../../src/platform/context.ts';
import { lockForProof, settleProof } from '../../src/modules/tasks/evidence/commands/settle-proof.ts';

const AT_ONCE = 5_000;

/**
 * Gives every task an expected result (six in ten agreed) and so many pieces of evidence, one in a hundred of them
 * contested. The figures are then made as the product makes them.
 */
export async function fillEvidence(pool: pg.Pool, open: OpenCtx, perTask: number): Promise<void> {
  await pool.query(`insert into tasks.expected_results (id, obligation_id, task_id, ordinal, title, kind, quantity, at_least, unit,
      origin, state, declared_at, declared_by, agreed_at, agreed_by)
    select gen_random_uuid(), t.obligation_id, t.id, 0, '12 tin, bài', 'news', 12, false, 'tin, bài', 'deliverable',
      case when t.chance < 6 then 'agreed' else 'proposed' end, now(), 'test', case when t.chance < 6 then now() end,
      case when t.chance < 6 then 'test' end
    from (select *, abs(hashtext(id::text)) % 10 as chance from tasks.tasks) t`);
  await pool.query(
    `with made as (
      select gen_random_uuid() as id, t.id as task_id, p.id as part_id, r.id as result_id, n,
        coalesce(t.due_on, current_date) - n as occurred_on, abs(hashtext(t.id::text || n)) % 1000 as chance
      from tasks.tasks t join tasks.expected_results r on r.task_id = t.id
        join tasks.parts p on p.task_id = t.id and p.role = 'lead' cross join generate_series(1, $1::int) n),
    pieces as (
      insert into tasks.evidence (id, task_id, part_id, source_kind, title, url, occurred_on, quantity, unit, state, state_reason,
        attached_at, attached_by, on_behalf)
      select id, task_id, part_id, 'link', 'Tin, bài số ' || n, 'https://bao.example/' || id, occurred_on, 1, 'tin, bài',
        case when chance < 10 then 'contested' else 'standing' end, case when chance < 10 then 'Cần làm rõ' end, now(), 'test', false
      from made)
    insert into tasks.evidence_shares (id, evidence_id, task_id, part_id, expected_result_id, quantity, occurred_on, counts, shared_at, shared_by)
    select gen_random_uuid(), id, task_id, part_id, result_id, 1, occurred_on, chance >= 10, now(), 'test' from made`,
    [perTask],
  );
  await pool.query('analyze tasks.expected_results, tasks.evidence, tasks.evidence_shares');
  const { rows } = await pool.query<{ id: string }>('select id from tasks.tasks order by id');
  for (let at = 0; at < rows.length; at += AT_ONCE)
    await open(systemActor, async (ctx) => {
      const ids = rows.slice(at, at + AT_ONCE).map((row) => row.id);
      await lockForProof(ctx, ids);
      await settleProof(ctx, ids);
    });
  // As the server does by itself in quiet minutes: both were written to by the figures.
  await pool.query('vacuum analyze tasks.tasks, tasks.parts');
}
