import type { Ctx } from '#platform/context.ts';
import type { EvidenceOfTask, UpholdEvidenceBody } from '../../contract.ts';
import { changeEvidence, setState } from './change-evidence.ts';

/** The focal agency finds a contested piece right: it counts again wherever it serves. */
export const upholdEvidence = (ctx: Ctx, input: UpholdEvidenceBody): Promise<EvidenceOfTask> =>
  changeEvidence(ctx, input, 'evidence-upheld', 'uphold', async () => {
    await setState(ctx, input.evidenceId, 'standing', null);
    return { note: input.note ?? null };
  });
