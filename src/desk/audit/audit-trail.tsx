import { Anchor, Button, Group, Paper, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconDownload } from '@tabler/icons-react';
import type { z } from 'zod';
import type { auditPage } from '#modules/audit/contract.ts';
import { get, withQuery } from '../api.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { useFilters } from '../ui/filter-bar.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { Page } from '../ui/page.tsx';
import { Permitted } from '../ui/permitted.tsx';
import { useWords } from '../words.tsx';
import { AuditFilterBar } from './audit-filter-bar.tsx';
import { AuditList } from './audit-list.tsx';
import { auditFilters } from './filters.ts';

type Filters = z.output<typeof auditFilters>;

function useTrail(filters: Filters) {
  return useInfiniteQuery({
    queryKey: ['audit', 'entries', filters],
    queryFn: ({ pageParam, signal }) =>
      get<typeof auditPage>(withQuery('/api/audit/entries', { ...filters, cursor: pageParam }), signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
  });
}

/** The audit trail: who did what to what, newest first; filtered in the address, taken along as .xlsx. */
export function AuditTrail() {
  const { t } = useWords();
  return (
    <Permitted permission="audit.read" title={t('audit.title')}>
      <AuditTrailPage />
    </Permitted>
  );
}

function AuditTrailPage() {
  const { t } = useWords();
  const [filters, setFilters] = useFilters(auditFilters);
  const query = useTrail(filters);
  const entries = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={t('audit.title')}
      lead={t('audit.lead')}
      wide
      actions={
        <Button
          component="a"
          href={withQuery('/api/audit/entries.xlsx', filters)}
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t('audit.export')}
        </Button>
      }
    >
      <AuditFilterBar filters={filters} onChange={setFilters} verbs={query.data?.pages[0]?.verbs ?? []} />
      <OnlyNotice
        filters={filters}
        onClear={() => setFilters({ personId: undefined, subjectId: undefined, subjectType: undefined })}
      />
      <Paper className="section">
        {query.isPending ? <LoadingState /> : null}
        {query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
        {query.data && entries.length === 0 ? <EmptyState title={t('audit.empty')} /> : null}
        {entries.length > 0 ? <AuditList items={entries} /> : null}
        {query.hasNextPage ? (
          <Group justify="center" p="md" className="off-paper">
            <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {t('audit.more')}
            </Button>
          </Group>
        ) : null}
      </Paper>
    </Page>
  );
}

/** Says that only one person's or one thing's lines are shown, and the way out of it. */
function OnlyNotice({ filters, onClear }: { readonly filters: Filters; readonly onClear: () => void }) {
  const { t } = useWords();
  if (!filters.personId && !filters.subjectId) return null;
  return (
    <Group gap="sm" mb="sm">
      <Text size="sm">{t(filters.personId ? 'audit.person-only' : 'audit.subject-only')}</Text>
      <Anchor component="button" type="button" size="sm" onClick={onClear}>
        {t('audit.filter-clear')}
      </Anchor>
    </Group>
  );
}
