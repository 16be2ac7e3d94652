import { useQuery } from '@tanstack/react-query';
import type { waitedFor, waitsOfTask } from '#modules/tasks/contract.ts';
import { get, post } from '../../api.ts';
import { useCommand } from '../../command.ts';
import { useWords } from '../../words.tsx';
import { TASKS } from '../data.ts';

export const useWaits = (taskId: string) =>
  useQuery({
    queryKey: [...TASKS, 'waits', taskId],
    queryFn: ({ signal }) => get<typeof waitsOfTask>(`/api/tasks/${taskId}/waits`, signal),
  });

/** Who waits for the reader's agency. */
export const useWaitedFor = () =>
  useQuery({
    queryKey: [...TASKS, 'waited-for'],
    queryFn: ({ signal }) => get<typeof waitedFor>('/api/tasks/waited-for', signal),
  });

export function useEndWait() {
  const { t } = useWords();
  return useCommand({
    run: ({ id, version }: { readonly id: string; readonly version: number }, key) =>
      post<typeof waitedFor>('/api/tasks/end-wait', { id, version }, key),
    refresh: [TASKS],
    says: t('waits.said.ended'),
    tellsProblems: true,
  });
}
