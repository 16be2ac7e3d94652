import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import type { AssignEvidenceBody, EvidenceOfTask } from '../../contract.ts';
import type { HouseTables } from '../../tables.ts';
import { changeEvidence } from './change-evidence.ts';

/** Says towards which expected result a piece counts here, and how much of it. */
export const assignEvidence = (ctx: Ctx, input: AssignEvidenceBody): Promise<EvidenceOfTask> =>
  changeEvidence(ctx, input, 'evidence-assigned', 'assign', async ({ share }) => {
    const title = input.expectedResultId === null ? null : await titleOf(ctx, input.expectedResultId, input.taskId);
    await ctx.tx
      .withTables<HouseTables>()
      .updateTable('tasks.evidence_shares')
      .set({ expected_result_id: input.expectedResultId, quantity: input.quantity ?? share.quantity })
      .where('id', '=', share.id)
      .execute();
    return { note: title };
  });

/** Of this task, or of all periods of its obligation. */
async function titleOf(ctx: Ctx, resultId: string, taskId: string): Promise<string> {
  const { rows } = await sql<{ title: string }>`select r.title from tasks.expected_results r join tasks.tasks t
      on t.obligation_id = r.obligation_id and (r.task_id = t.id or r.task_id is null)
    where r.id = ${resultId} and t.id = ${taskId} and r.state <> 'withdrawn'`.execute(ctx.tx);
  return rows[0]?.title ?? notFound();
}
