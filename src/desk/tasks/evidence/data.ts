import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { documentList } from '#modules/documents/contract.ts';
import type {
  couldServe,
  EvidenceItem,
  EvidenceOfTask,
  evidenceOfTask,
  snapshotText,
  taskList,
} from '#modules/tasks/contract.ts';
import { get, withQuery } from '../../api.ts';
import { TASKS } from '../data.ts';

/** The evidence of a task, page by page; under the key of tasks, so that a command on one reads it again. */
export const useEvidence = (taskId: string) =>
  useInfiniteQuery({
    queryKey: [...TASKS, 'evidence', taskId],
    queryFn: ({ pageParam, signal }) =>
      get<typeof evidenceOfTask>(withQuery(`/api/tasks/${taskId}/evidence`, { cursor: pageParam }), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    // A page that is being taken down is soon there.
    refetchInterval: (query) => (isWaiting(query.state.data?.pages) ? 3_000 : false),
  });

const isWaiting = (pages: readonly EvidenceOfTask[] | undefined): boolean =>
  (pages ?? []).some((page) => page.items.some((item) => item.snapshot?.state === 'waiting'));

/** A page as it stood, by the address of its words. */
export const useSnapshot = (address: string) =>
  useQuery({
    queryKey: [...TASKS, 'snapshot', address],
    queryFn: () => get<typeof snapshotText>(address),
  });

/** Documents of the register that a person types a part of. */
export const useDocumentChoices = (typed: string) =>
  useQuery({
    queryKey: ['documents', 'choices', typed],
    queryFn: ({ signal }) =>
      get<typeof documentList>(withQuery('/api/documents', { q: typed.trim() || undefined }), signal),
    placeholderData: (before) => before,
  });

/** Tasks that a piece could serve too. */
export const useTaskChoices = (typed: string) =>
  useQuery({
    queryKey: [...TASKS, 'choices', typed],
    queryFn: ({ signal }) =>
      get<typeof taskList>(withQuery('/api/tasks', { q: typed.trim() || undefined, limit: 20 }), signal),
    placeholderData: (before) => before,
  });

/** Tasks that a deed may count for too. */
export const useCouldServe = (evidenceId: string) =>
  useQuery({
    queryKey: [...TASKS, 'could-serve', evidenceId],
    queryFn: ({ signal }) => get<typeof couldServe>(`/api/tasks/evidence/${evidenceId}/could-serve`, signal),
  });

/** Where the file of a piece is fetched. */
export const fileAddress = (item: Pick<EvidenceItem, 'id'>, copy: 'shown' | 'original'): string =>
  `/api/tasks/evidence/${item.id}/file?copy=${copy}`;
