import { useState } from 'react';
import type { ResolveAssigneeBody } from '#modules/plans/contract.ts';
import type { Issue } from '../../api.ts';
import { issuesOf } from '../../problem.ts';
import { useReviewTools } from './review-context.ts';

type As = ResolveAssigneeBody['as'];

/** Says in a dialog whom a name stands for; the dialog closes when it is done. */
export function useResolve(assigneeId: string, onClose: () => void) {
  const { act } = useReviewTools();
  const [sending, setSending] = useState(false);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const resolve = async (as: As, remember: boolean) => {
    setSending(true);
    const outcome = await act({ verb: 'resolve-assignee', body: { assigneeId, as, all: true, remember }, quiet: true });
    setSending(false);
    if (outcome.ok) onClose();
    else setIssues(issuesOf(outcome.error));
  };
  return { resolve: (as: As, remember: boolean) => void resolve(as, remember), sending, issues };
}
