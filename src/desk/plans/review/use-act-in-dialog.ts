import { useState } from 'react';
import type { Issue } from '../../api.ts';
import { issuesOf } from '../../problem.ts';
import { useReviewTools } from './review-context.ts';

interface ActInDialog {
  readonly send: (verb: string, body: Readonly<Record<string, unknown>>) => void;
  readonly sending: boolean;
  readonly issues: readonly Issue[];
}

/** An act that a dialog sends: the dialog closes when it is done, and says what was refused. */
export function useActInDialog(onDone?: (touched: readonly string[]) => void): ActInDialog {
  const { act, ask } = useReviewTools();
  const [sending, setSending] = useState(false);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const send = async (verb: string, body: Readonly<Record<string, unknown>>) => {
    setSending(true);
    const outcome = await act({ verb, body, quiet: true });
    setSending(false);
    if (!outcome.ok) return setIssues(issuesOf(outcome.error));
    onDone?.(outcome.change.assignments.map((one) => one.id));
    ask(null);
  };
  return { send: (verb, body) => void send(verb, body), sending, issues };
}
