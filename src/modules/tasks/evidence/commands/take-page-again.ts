import type { Ctx } from '#platform/context.ts';
import { refuse } from '#platform/errors.ts';
import type { EvidenceOfTask, TakePageAgainBody } from '../../contract.ts';
import { changeEvidence } from './change-evidence.ts';
import { askForPages } from './take-pages.ts';

/** Takes the page of a link down once more, where it could not be reached or has changed; earlier pages are kept. */
export const takePageAgain = (ctx: Ctx, input: TakePageAgainBody): Promise<EvidenceOfTask> =>
  changeEvidence(ctx, input, 'page-asked', 'takeAgain', async ({ evidence }) => {
    if (evidence.source_kind !== 'link' || evidence.url === null) refuse('tasks.not-a-page');
    await askForPages(ctx, [{ id: evidence.id, url: evidence.url }]);
    return {};
  });
