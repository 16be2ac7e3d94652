import { Select } from '@mantine/core';
import { useToday } from '../me.ts';
import { FilterBar, SearchBox } from '../ui/filter-bar.tsx';
import { useWords } from '../words.tsx';
import { useContracts, useOutlets } from './data.ts';
import { monthsUntil, type ItemFilters } from './filters.ts';

/** Two years of months are to choose from. */
const MONTHS = 24;

interface Props {
  readonly filters: ItemFilters;
  readonly onChange: (patch: Partial<ItemFilters>) => void;
}

/** Words, outlet, contract or column, month. */
export function ItemFilterBar({ filters, onChange }: Props) {
  const { t } = useWords();
  const outlets = useOutlets().data?.items ?? [];
  const contracts = (useContracts().data?.items ?? []).filter(
    (one) => !filters.outletId || one.outlet.id === filters.outletId,
  );
  return (
    <FilterBar>
      <SearchBox label={t('listening.search')} value={filters.q} onChange={(q) => onChange({ q })} />
      <Select
        label={t('listening.outlet')}
        placeholder={t('listening.any')}
        value={filters.outletId ?? null}
        onChange={(id) => onChange({ outletId: id ?? undefined, contractId: undefined })}
        data={outlets.map((one) => ({ value: one.id, label: one.name }))}
        clearable
        searchable
        clearButtonProps={{ 'aria-label': t('listening.clear-filter') }}
      />
      <Select
        label={t('listening.contract')}
        placeholder={t('listening.any')}
        value={filters.contractId ?? null}
        onChange={(id) => onChange({ contractId: id ?? undefined })}
        data={contracts.map((one) => ({ value: one.id, label: one.title }))}
        clearable
        searchable
        clearButtonProps={{ 'aria-label': t('listening.clear-filter') }}
      />
      <Select
        label={t('listening.month')}
        placeholder={t('listening.any')}
        value={filters.month ?? null}
        onChange={(month) => onChange({ month: month ?? undefined })}
        data={monthsUntil(useToday(), MONTHS).map((month) => ({
          value: month,
          label: t('listening.month-of', { month: Number(month.slice(5)), year: month.slice(0, 4) }),
        }))}
        clearable
        clearButtonProps={{ 'aria-label': t('listening.clear-filter') }}
        w={170}
      />
    </FilterBar>
  );
}
