import { Button, Group, NumberInput, Paper, Select } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconFileImport } from '@tabler/icons-react';
import type { planList } from '#modules/plans/contract.ts';
import { get, withQuery } from '../api.ts';
import { useMay } from '../me.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { FilterBar, SearchBox, useFilters } from '../ui/filter-bar.tsx';
import { ButtonLink } from '../ui/links.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { Page } from '../ui/page.tsx';
import { useWords } from '../words.tsx';
import { planFilters, planStates, type PlanFilters } from './filters.ts';
import { PlanRows } from './plan-rows.tsx';

function usePlans(filters: PlanFilters) {
  return useInfiniteQuery({
    queryKey: ['plans', 'list', filters],
    queryFn: ({ pageParam, signal }) =>
      get<typeof planList>(withQuery('/api/plans', { ...filters, cursor: pageParam }), signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
  });
}

/** All plans: those in force, and for reviewers those that still wait for a review. */
export function PlanList() {
  const { t } = useWords();
  const may = useMay();
  const [filters, setFilters] = useFilters(planFilters);
  const query = usePlans(filters);
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const total = query.data?.pages[0]?.total ?? 0;
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  return (
    <Page
      title={t('plans.plans')}
      lead={total > 0 ? t('plans.count', { count: total }) : t('plans.lead')}
      wide
      actions={
        may('documents.import') ? (
          <ButtonLink to="/documents/import" leftSection={<IconFileImport size={18} aria-hidden />}>
            {t('plans.import')}
          </ButtonLink>
        ) : null
      }
    >
      <Filters filters={filters} onChange={setFilters} />
      <Paper className="section">
        {query.isPending ? <LoadingState /> : null}
        {query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
        {query.data && rows.length === 0 ? (
          <EmptyState title={t(isFiltered ? 'plans.none-found' : 'plans.none')}>
            {isFiltered ? null : t('plans.none-about')}
          </EmptyState>
        ) : null}
        {rows.length > 0 ? <PlanRows rows={rows} /> : null}
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

interface FilterProps {
  readonly filters: PlanFilters;
  readonly onChange: (patch: Partial<PlanFilters>) => void;
}

function Filters({ filters, onChange }: FilterProps) {
  const { t } = useWords();
  const may = useMay();
  const states = planStates.filter((one) => may('plans.review') || one === 'accepted' || one === 'superseded');
  return (
    <FilterBar>
      <SearchBox
        label={t('desk.search')}
        placeholder={t('plans.search-placeholder')}
        value={filters.q}
        onChange={(q) => onChange({ q })}
      />
      <Select
        label={t('plans.state')}
        data={states.map((one) => ({ value: one, label: t(`plans.state.${one}`) }))}
        value={filters.state ?? null}
        onChange={(value) => onChange({ state: states.find((one) => one === value) })}
        placeholder={t('desk.all')}
        clearable
        clearButtonProps={{ 'aria-label': t('desk.remove') }}
      />
      <NumberInput
        label={t('plans.year')}
        value={filters.year ?? ''}
        onChange={(value) => onChange({ year: isYear(value) ? value : undefined })}
        hideControls
        allowDecimal={false}
        allowNegative={false}
        maxLength={4}
        w={110}
      />
    </FilterBar>
  );
}

const isYear = (value: number | string): value is number => typeof value === 'number' && value >= 1990 && value <= 2100;
