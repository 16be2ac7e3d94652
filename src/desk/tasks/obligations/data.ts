import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { obligationDetail, PreviewRuleBody, rulePreview } from '#modules/tasks/contract.ts';
import { get, post } from '../../api.ts';
import { TASKS } from '../data.ts';

/** One obligation: its words, its rules through time, its periods. */
export const useObligation = (id: string) =>
  useQuery({
    queryKey: [...TASKS, 'obligations', id],
    queryFn: ({ signal }) => get<typeof obligationDetail>(`/api/tasks/obligations/${id}`, signal),
  });

/** What a change of rule would do; null while the choice is not whole. */
export const useRulePreview = (body: PreviewRuleBody | null) =>
  useQuery({
    queryKey: [...TASKS, 'rule-preview', body],
    queryFn: () => post<typeof rulePreview>('/api/tasks/preview-rule', body!),
    enabled: body !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
