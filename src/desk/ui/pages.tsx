import { Button, Group, Paper } from '@mantine/core';
import { useInfiniteQuery, type UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { get, withQuery } from '../api.ts';
import { useWords } from '../words.tsx';
import { ErrorState } from './error-state.tsx';
import { LoadingState } from './loading-state.tsx';

/** One page of a list. */
interface OnePage<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** A list read page after page: the rows so far, the first page for what counts for all of them. */
export interface Pages<P, T> {
  readonly query: UseInfiniteQueryResult;
  readonly rows: readonly T[];
  readonly first: P | undefined;
}

/**
 * A list under filters: `usePages<typeof planList>(['plans', 'list'], '/api/plans', filters)`. While other filters are asked
 * for, the rows before stay in sight.
 */
export function usePages<S extends z.ZodType<OnePage<unknown>>>(
  queryKey: readonly unknown[],
  path: string,
  filters: Readonly<Record<string, string | number | undefined>>,
): Pages<z.output<S>, z.output<S>['items'][number]> {
  const query = useInfiniteQuery({
    queryKey: [...queryKey, filters],
    queryFn: ({ pageParam, signal }) => get<S>(withQuery(path, { ...filters, cursor: pageParam }), signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
  });
  const pages = query.data?.pages ?? [];
  return { query, rows: pages.flatMap((page) => page.items), first: pages[0] };
}

interface Props {
  readonly pages: Pages<unknown, unknown>;
  /** In place of rows where there are none. */
  readonly empty: ReactNode;
  /** The button that brings the next page. */
  readonly more?: string;
  /** The rows. */
  readonly children: ReactNode;
}

/** The sheet of such a list: what is read, what could not be, nothing, or the rows and the way to more. */
export const PagedSheet = (props: Props) => (
  <Paper className="section">
    <PagedRows {...props} />
  </Paper>
);

/** The same within a sheet that has a head of its own. */
export function PagedRows({ pages: { query, rows }, empty, more, children }: Props) {
  const { t } = useWords();
  return (
    <>
      {query.isPending ? <LoadingState /> : null}
      {query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.data && rows.length === 0 ? empty : null}
      {rows.length > 0 ? children : null}
      {query.hasNextPage ? (
        <Group justify="center" p="md" className="off-paper">
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {more ?? t('desk.more')}
          </Button>
        </Group>
      ) : null}
    </>
  );
}

/** Is anything narrowed? Then an empty list says so instead of that there is nothing yet. */
export const isFiltered = (filters: object): boolean => Object.values(filters).some((value) => value !== undefined);
