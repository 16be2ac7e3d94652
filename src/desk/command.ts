import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiProblem, type Issue } from './api.ts';
import { say } from './notices.ts';
import { issuesAt, issuesBeside } from './problem.ts';
import type { LostCommand } from './ui/drafts.ts';
import type { Draft } from './ui/use-draft.ts';
import { useWords } from './words.tsx';

interface Command<Input, Reply> {
  /** Sends it: `(input, key) => post<typeof schema>('/api/…', input, key)`. */
  readonly run: (input: Input, key: string) => Promise<Reply>;
  /** What to say when it is done; nothing where the screen itself shows it. */
  readonly says?: string | ((reply: Reply, input: Input) => string);
  /** Queries to read again, by the first parts of their keys. */
  readonly refresh?: readonly (readonly unknown[])[];
  /** After the queries were marked: close a dialog, go elsewhere. */
  readonly onDone?: (reply: Reply, input: Input) => void;
  /** Says problems as a notice at the edge of the screen; for buttons that stand in no form. */
  readonly tellsProblems?: boolean;
  /** Where a command without an answer is remembered beyond this screen: `draft.lost` of a form whose words are kept. */
  readonly lost?: Draft<object>['lost'];
}

/** A command on a screen. */
export interface CommandInUse<Input> {
  readonly send: (input: Input) => void;
  readonly sending: boolean;
  /** Null, or what was thrown. */
  readonly problem: unknown;
  /** The sentence of one input, for Mantine's `error`. */
  readonly errorAt: (field: string) => string | undefined;
  /** Issues that none of these inputs shows. */
  readonly beside: (fields?: readonly string[]) => readonly Issue[];
  readonly reset: () => void;
  /** Sent, and the line was lost before an answer came; so until it is answered. */
  readonly isLost: boolean;
  /** Sends what was lost once more. */
  readonly again: () => void;
}

/**
 * A command: sends it, says that it was done, reads again what it changed, keeps the problem for the form. What was lost
 * on the line is sent again under the same key, so that it happens once. A stale version reads the data again.
 */
export function useCommand<Input, Reply>(command: Command<Input, Reply>): CommandInUse<Input> {
  const client = useQueryClient();
  const { t, tIssue } = useWords();
  const ownLost = useRef<LostCommand | null>(null);
  const lost = command.lost ?? {
    read: () => ownLost.current,
    write: (next: LostCommand | null) => void (ownLost.current = next),
  };
  const [isLost, setLost] = useState(false);
  const refresh = async () => {
    await Promise.all((command.refresh ?? []).map((queryKey) => client.invalidateQueries({ queryKey })));
  };
  const mutation = useMutation({
    mutationFn: async (input: Input) => {
      const body = JSON.stringify(input ?? null);
      const before = lost.read();
      const key = before?.body === body ? before.key : crypto.randomUUID();
      lost.write({ body, key });
      return command.run(input, key);
    },
    // A device without a line says so at once, instead of waiting without a word.
    networkMode: 'always',
    onSuccess: async (reply, input) => {
      lost.write(null);
      setLost(false);
      void refresh();
      const said = typeof command.says === 'function' ? command.says(reply, input) : command.says;
      if (said) void say(said, 'done', t('desk.close'));
      command.onDone?.(reply, input);
    },
    onError: (error) => {
      const code = error instanceof ApiProblem ? error.code : '';
      // A server that lost its database at the last moment does not know whether the work was done.
      if (code !== 'connection-lost' && code !== 'busy') lost.write(null);
      setLost(code === 'connection-lost');
      if (code === 'stale-version' || code === 'conflict') void refresh();
      if (!command.tellsProblems) return;
      for (const issue of issuesBeside(error, [])) void say(tIssue(issue), 'problem', t('desk.close'));
    },
  });
  const problem: unknown = mutation.error;
  const again = () => {
    if (!mutation.isPending && mutation.variables !== undefined) mutation.mutate(mutation.variables);
  };
  return {
    send: mutation.mutate,
    sending: mutation.isPending,
    problem,
    errorAt: (field) => (problem ? issuesAt(problem, field).map(tIssue).join(' ') || undefined : undefined),
    beside: (fields = []) => (problem ? issuesBeside(problem, fields) : []),
    reset: mutation.reset,
    isLost,
    again,
  };
}
