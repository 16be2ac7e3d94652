import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { writeHistory } from '../../commands/write-history.ts';
import type { EvidenceOfTask, SourceKind, WithdrawEvidenceBody } from '../../contract.ts';
import { changeEvidence, setState } from './change-evidence.ts';
import { lockForProof, settleProof } from './settle-proof.ts';

/** Takes a piece back: it stays readable with the reason, and counts nowhere any more. */
export const withdrawEvidence = (ctx: Ctx, input: WithdrawEvidenceBody): Promise<EvidenceOfTask> =>
  changeEvidence(ctx, input, 'evidence-withdrawn', 'withdraw', async () => {
    await setState(ctx, input.evidenceId, 'withdrawn', input.reason);
    return { note: input.reason };
  });

/**
 * For the module that owns the source: what it took back is evidence of nothing, in the same transaction. The module has
 * checked who may do so.
 * @returns how many pieces were withdrawn.
 */
export async function withdrawEvidenceOf(
  ctx: Ctx,
  source: { readonly kind: SourceKind; readonly ids: readonly string[]; readonly version?: string },
  reason: string,
): Promise<number> {
  const ids = sql.val([...source.ids]);
  const ofSource = sql`e.source_kind = ${source.kind} and e.source_id = any(${ids}::uuid[]) and e.state <> 'withdrawn'
    and ${source.version === undefined ? sql`true` : sql`e.source_version = ${source.version}`}`;
  const { rows: served } = await sql<{
    task_id: string;
    title: string;
  }>`select s.task_id, e.title from tasks.evidence_shares s
    join tasks.evidence e on e.id = s.evidence_id where ${ofSource} and s.ended_at is null`.execute(ctx.tx);
  const taskIds = [...new Set(served.map((row) => row.task_id))];
  if (taskIds.length === 0) return 0;
  await lockForProof(ctx, taskIds);
  const { rows } = await sql<{ id: string }>`update tasks.evidence e set state = 'withdrawn', state_reason = ${reason},
      state_at = ${ctx.now.toString()}::timestamptz, state_by = ${ctx.actor.name} where ${ofSource} returning id`.execute(
    ctx.tx,
  );
  await sql`update tasks.evidence_shares set counts = false where counts and evidence_id = any(${sql.val(
    rows.map((row) => row.id),
  )}::uuid[])`.execute(ctx.tx);
  await settleProof(ctx, taskIds);
  await writeHistory(
    ctx,
    served.map((row) => ({
      taskId: row.task_id,
      act: 'evidence-withdrawn' as const,
      note: `${row.title} – ${reason}`,
    })),
  );
  return rows.length;
}
