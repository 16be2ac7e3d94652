import { useQuery } from '@tanstack/react-query';
import type { parentView, ParentView, subplanOverview } from '#modules/plans/contract.ts';
import { get, post } from '../../api.ts';
import { useCommand } from '../../command.ts';
import { useWords } from '../../words.tsx';

/** The plans of the agencies for this one. */
export const useSubplans = (planId: string) =>
  useQuery({
    queryKey: ['plans', 'subplans', planId],
    queryFn: ({ signal }) => get<typeof subplanOverview>(`/api/plans/${planId}/subplans`, signal),
  });

/** The plan above this one, task by task. */
export const useParent = (planId: string) =>
  useQuery({
    queryKey: ['plans', 'parent', planId],
    queryFn: ({ signal }) => get<typeof parentView>(`/api/plans/${planId}/parent`, signal),
  });

/** A command about the tie of two plans: `send({ planId, … })`. */
export function useTie<Input extends object>(verb: string, onDone?: () => void) {
  const { t } = useWords();
  return useCommand<Input, ParentView>({
    run: (input, key) => post<typeof parentView>(`/api/plans/${verb}`, input, key),
    says: t('desk.saved'),
    refresh: [['plans']],
    onDone: () => onDone?.(),
    tellsProblems: true,
  });
}
