import { Select } from '@mantine/core';
import type { z } from 'zod';
import { DayInput } from '../ui/day-input.tsx';
import { FilterBar, SearchBox } from '../ui/filter-bar.tsx';
import { useWords } from '../words.tsx';
import { verbWord } from '../../../locales/desk/audit-said.ts';
import type { auditFilters } from './filters.ts';

type Filters = z.output<typeof auditFilters>;

interface Props {
  readonly filters: Filters;
  readonly onChange: (patch: Partial<Filters>) => void;
  /** Those that occur in the trail. */
  readonly verbs: readonly string[];
}

/** Words, kind of act, and days. */
export function AuditFilterBar({ filters, onChange, verbs }: Props) {
  const { t, tOr, language } = useWords();
  const acts = verbs
    .map((verb) => ({ value: verb, label: verbWord(verb, tOr) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
  return (
    <FilterBar>
      <SearchBox label={t('audit.search')} value={filters.q} onChange={(q) => onChange({ q })} />
      <Select
        label={t('audit.verb')}
        placeholder={t('desk.all')}
        data={acts}
        value={filters.verb ?? null}
        onChange={(verb) => onChange({ verb: verb ?? undefined })}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('desk.remove') }}
        nothingFoundMessage={t('desk.nothing-found')}
      />
      <DayInput
        label={t('audit.from')}
        value={filters.from ?? null}
        onChange={(from) => onChange({ from: from ?? undefined })}
      />
      <DayInput label={t('audit.to')} value={filters.to ?? null} onChange={(to) => onChange({ to: to ?? undefined })} />
    </FilterBar>
  );
}
