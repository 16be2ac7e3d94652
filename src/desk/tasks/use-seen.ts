import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { done, TaskDetail } from '#modules/tasks/contract.ts';
import { post } from '../api.ts';

/** Whoever watches the task and has it before him has read its news: the bell counts them no more. */
export function useSeen({ id, isWatching, version }: Pick<TaskDetail, 'id' | 'isWatching' | 'version'>): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!isWatching) return;
    post<typeof done>('/api/tasks/see-task', { taskId: id }).then(
      () => client.invalidateQueries({ queryKey: ['notifications'] }),
      // Not worth a word: the news stay unread until the next look.
      () => undefined,
    );
  }, [client, id, isWatching, version]);
}
