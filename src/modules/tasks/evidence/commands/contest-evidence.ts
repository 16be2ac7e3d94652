import type { Ctx } from '#platform/context.ts';
import type { ContestEvidenceBody, EvidenceOfTask } from '../../contract.ts';
import { changeEvidence, setState } from './change-evidence.ts';

/** Asks for a piece to be made clear: until it is upheld it counts nowhere. */
export const contestEvidence = (ctx: Ctx, input: ContestEvidenceBody): Promise<EvidenceOfTask> =>
  changeEvidence(ctx, input, 'evidence-contested', 'contest', async () => {
    await setState(ctx, input.evidenceId, 'contested', input.reason);
    return { note: input.reason };
  });
