import { NumberInput, Select } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import type { planList } from '#modules/plans/contract.ts';
import { useMay } from '../me.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { FilterBar, SearchBox, useFilters } from '../ui/filter-bar.tsx';
import { ButtonLink } from '../ui/links.tsx';
import { Page } from '../ui/page.tsx';
import { isFiltered, PagedSheet, usePages } from '../ui/pages.tsx';
import { useWords } from '../words.tsx';
import { planFilters, planStates, type PlanFilters } from './filters.ts';
import { PlanRows } from './plan-rows.tsx';

/** All plans: those in force, and for reviewers those that still wait for a review. */
export function PlanList() {
  const { t } = useWords();
  const may = useMay();
  const [filters, setFilters] = useFilters(planFilters);
  const pages = usePages<typeof planList>(['plans', 'list'], '/api/plans', filters);
  const total = pages.first?.total ?? 0;
  const isNarrowed = isFiltered(filters);
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
      <PagedSheet
        pages={pages}
        empty={
          <EmptyState title={t(isNarrowed ? 'plans.none-found' : 'plans.none')}>
            {isNarrowed ? null : t('plans.none-about')}
          </EmptyState>
        }
      >
        <PlanRows rows={pages.rows} />
      </PagedSheet>
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
