import { useQuery } from '@tanstack/react-query';
import type { mySteps, stepsOfTask } from '#modules/tasks/contract.ts';
import { get } from '../../api.ts';
import { TASKS } from '../data.ts';

export const useSteps = (taskId: string) =>
  useQuery({
    queryKey: [...TASKS, 'steps', taskId],
    queryFn: ({ signal }) => get<typeof stepsOfTask>(`/api/tasks/${taskId}/steps`, signal),
  });

/** Open steps that name the reader. */
export const useMySteps = () =>
  useQuery({
    queryKey: [...TASKS, 'my-steps'],
    queryFn: ({ signal }) => get<typeof mySteps>('/api/tasks/my-steps', signal),
  });
