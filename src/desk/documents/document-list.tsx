import './documents.css';
import { Button, Group, Paper } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconFileImport } from '@tabler/icons-react';
import type { documentList } from '#modules/documents/contract.ts';
import { get, withQuery } from '../api.ts';
import { useMay } from '../me.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { useFilters } from '../ui/filter-bar.tsx';
import { ButtonLink } from '../ui/links.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { Page } from '../ui/page.tsx';
import { useWords } from '../words.tsx';
import { DocumentFilterBar } from './document-filter-bar.tsx';
import { DocumentRows } from './document-rows.tsx';
import { documentFilters, type DocumentFilters } from './filters.ts';

function useDocuments(filters: DocumentFilters) {
  return useInfiniteQuery({
    queryKey: ['documents', 'list', filters],
    queryFn: ({ pageParam, signal }) =>
      get<typeof documentList>(withQuery('/api/documents', { ...filters, cursor: pageParam }), signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
  });
}

/** The register of documents: searched with and without diacritics, filtered in the address. */
export function DocumentList() {
  const { t } = useWords();
  const may = useMay();
  const [filters, setFilters] = useFilters(documentFilters);
  const query = useDocuments(filters);
  const first = query.data?.pages[0];
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  return (
    <Page
      title={t('documents.documents')}
      lead={
        first && first.total > 0
          ? t(first.totalIsCapped ? 'documents.count-capped' : 'documents.count', { count: first.total })
          : t('documents.lead')
      }
      wide
      actions={
        may('documents.import') ? (
          <ButtonLink to="/documents/import" leftSection={<IconFileImport size={18} aria-hidden />}>
            {t('documents.import')}
          </ButtonLink>
        ) : null
      }
    >
      <DocumentFilterBar
        filters={filters}
        onChange={setFilters}
        types={first?.types ?? []}
        issuers={first?.issuers ?? []}
      />
      <Paper className="section">
        {query.isPending ? <LoadingState /> : null}
        {query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
        {query.data && rows.length === 0 ? (
          <EmptyState title={t(isFiltered ? 'documents.none-found' : 'documents.none')}>
            {t(isFiltered ? 'documents.none-found-about' : 'documents.none-about')}
          </EmptyState>
        ) : null}
        {rows.length > 0 ? <DocumentRows rows={rows} /> : null}
        {query.hasNextPage ? (
          <Group justify="center" p="md" className="off-paper">
            <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {t('desk.more')}
            </Button>
          </Group>
        ) : null}
      </Paper>
    </Page>
  );
}
