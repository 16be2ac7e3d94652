import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { review, reviewChange, ReviewChange, ReviewView } from '#modules/plans/contract.ts';
import { ApiProblem, get, post } from '../../api.ts';
import { issuesOf } from '../../problem.ts';
import { say } from '../../notices.ts';
import { useWords } from '../../words.tsx';
import { withChange } from './changes.ts';

export const reviewKey = (planId: string) => ['plans', 'review', planId] as const;

/** Everything of one review; kept while it is worked on, since each act brings what it changed. */
export const useReviewQuery = (planId: string) =>
  useQuery({
    queryKey: reviewKey(planId),
    queryFn: () => get<typeof review>(`/api/plans/${planId}/review`),
    staleTime: 5 * 60_000,
  });

/** The name of a command and its body, without the plan and its version. */
export interface Act {
  readonly verb: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** What the screen shows before the server has answered. */
  readonly atOnce?: (review: ReviewView) => ReviewView;
  /** The problem is shown by the form that sent it, not at the edge of the screen. */
  readonly quiet?: boolean;
}

export type Outcome =
  | { readonly ok: true; readonly change: ReviewChange }
  | { readonly ok: false; readonly error: unknown };

export interface ReviewActs {
  /** Sends an act after those before it; each is sent with the version that the one before left. */
  readonly act: (act: Act) => Promise<Outcome>;
  /** Acts that the server has not answered yet. */
  readonly waiting: number;
}

const PAUSES = [1000, 3000, 8000];

/** The acts of a review, one after the other, so that a fast hand never overtakes itself. */
export function useReviewActs(planId: string): ReviewActs {
  const client = useQueryClient();
  const { t, tIssue } = useWords();
  const [waiting, setWaiting] = useState(0);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const act = useCallback(
    (next: Act): Promise<Outcome> => {
      if (next.atOnce) patch(client, planId, next.atOnce);
      setWaiting((count) => count + 1);
      const outcome = last.current.then(async (): Promise<Outcome> => {
        try {
          const change = await send(client, planId, next);
          patch(client, planId, (before) => withChange(before, change));
          return { ok: true, change };
        } catch (error) {
          await client.invalidateQueries({ queryKey: reviewKey(planId) });
          if (!next.quiet) for (const issue of issuesOf(error)) void say(tIssue(issue), 'problem', t('desk.close'));
          return { ok: false, error };
        } finally {
          setWaiting((count) => count - 1);
        }
      });
      last.current = outcome;
      return outcome;
    },
    [client, planId, t, tIssue],
  );
  return useMemo(() => ({ act, waiting }), [act, waiting]);
}

function patch(client: QueryClient, planId: string, change: (review: ReviewView) => ReviewView): void {
  client.setQueryData<ReviewView>(reviewKey(planId), (before) => before && change(before));
}

/** Lost on the line, it is sent again under the same key, so that it happens once. */
async function send(client: QueryClient, planId: string, { verb, body }: Act): Promise<ReviewChange> {
  const key = crypto.randomUUID();
  for (let attempt = 0; ; attempt++) {
    const version = client.getQueryData<ReviewView>(reviewKey(planId))?.plan.version ?? 0;
    try {
      return await post<typeof reviewChange>(`/api/plans/${verb}`, { planId, version, ...body }, key);
    } catch (error) {
      const pause = PAUSES[attempt];
      const isWorthTrying = error instanceof ApiProblem && (error.code === 'connection-lost' || error.code === 'busy');
      if (!isWorthTrying || pause === undefined) throw error;
      await new Promise((done) => setTimeout(done, pause));
    }
  }
}
