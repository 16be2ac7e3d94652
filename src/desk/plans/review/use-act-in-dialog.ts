import { useState } from 'react';
import { ApiProblem, type Issue } from '../../api.ts';
import { issuesOf } from '../../problem.ts';
import { useReviewTools } from './review-context.ts';

interface Sent {
  readonly verb: string;
  readonly body: Readonly<Record<string, unknown>>;
}

interface ActInDialog {
  readonly send: (verb: string, body: Readonly<Record<string, unknown>>) => void;
  readonly sending: boolean;
  readonly issues: readonly Issue[];
  /** The line was lost on the way, and so until the act is answered. */
  readonly isLost: boolean;
  /** Sends what was lost once more. */
  readonly again: () => void;
}

/** An act that a dialog sends: the dialog closes when it is done, and says what was refused. */
export function useActInDialog(onDone?: (touched: readonly string[]) => void): ActInDialog {
  const { act, ask } = useReviewTools();
  const [sending, setSending] = useState(false);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [lost, setLost] = useState<Sent | null>(null);
  const send = async (verb: string, body: Readonly<Record<string, unknown>>) => {
    setSending(true);
    const outcome = await act({ verb, body, quiet: true });
    setSending(false);
    const isLost = !outcome.ok && outcome.error instanceof ApiProblem && outcome.error.code === 'connection-lost';
    setLost(isLost ? { verb, body } : null);
    if (!outcome.ok) return setIssues(isLost ? [] : issuesOf(outcome.error));
    onDone?.(outcome.change.assignments.map((one) => one.id));
    ask(null);
  };
  const again = () => {
    if (lost && !sending) void send(lost.verb, lost.body);
  };
  return { send: (verb, body) => void send(verb, body), sending, issues, isLost: lost !== null, again };
}
