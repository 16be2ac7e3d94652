import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loaded } from '../ui/loaded.tsx';
import { Page, type Crumb } from '../ui/page.tsx';

interface Props<T> {
  readonly query: UseQueryResult<T>;
  /** What kind of thing it is, until its own name is known. */
  readonly title: string;
  readonly breadcrumbs: readonly Crumb[];
  readonly lines?: number;
  readonly children: (data: T) => ReactNode;
}

/** A page of one thing: while it is being read, or where that failed, it has a title and the way back. */
export function LoadedPage<T>({ query, title, breadcrumbs, lines = 10, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data);
  return (
    <Page title={title} breadcrumbs={breadcrumbs}>
      <Loaded query={query} lines={lines}>
        {() => null}
      </Loaded>
    </Page>
  );
}
