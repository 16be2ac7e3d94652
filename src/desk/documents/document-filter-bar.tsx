import { Button, Select } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useState } from 'react';
import { DayInput } from '../ui/day-input.tsx';
import { FilterBar, SearchBox } from '../ui/filter-bar.tsx';
import { useWords } from '../words.tsx';
import { genres, type DocumentFilters } from './filters.ts';

interface Props {
  readonly filters: DocumentFilters;
  readonly onChange: (patch: Partial<DocumentFilters>) => void;
  readonly types: readonly string[];
  readonly issuers: readonly string[];
}

/** Search and filters of the register; on a telephone the filters are folded under the search. */
export function DocumentFilterBar(props: Props) {
  const { t } = useWords();
  const { filters, onChange } = props;
  const { q: _, ...narrowing } = filters;
  const [isOpen, setOpen] = useState(() => Object.values(narrowing).some((value) => value !== undefined));
  return (
    <FilterBar>
      <SearchBox
        label={t('desk.search')}
        placeholder={t('documents.search-placeholder')}
        value={filters.q}
        onChange={(q) => onChange({ q })}
      />
      <Button
        hiddenFrom="sm"
        variant="default"
        aria-expanded={isOpen}
        leftSection={<IconFilter size={16} aria-hidden />}
        onClick={() => setOpen((open) => !open)}
      >
        {t('desk.filter')}
      </Button>
      <div className="folded-filters" data-open={isOpen || undefined}>
        <Narrowing {...props} />
      </div>
    </FilterBar>
  );
}

function Narrowing({ filters, onChange, types, issuers }: Props) {
  const { t } = useWords();
  const clear = { 'aria-label': t('desk.remove') };
  return (
    <>
      <Select
        label={t('documents.type')}
        data={[...types]}
        value={filters.type ?? null}
        onChange={(type) => onChange({ type: type ?? undefined })}
        placeholder={t('desk.all')}
        clearable
        clearButtonProps={clear}
      />
      <Select
        label={t('documents.issuer')}
        data={[...issuers]}
        value={filters.issuer ?? null}
        onChange={(issuer) => onChange({ issuer: issuer ?? undefined })}
        placeholder={t('desk.all')}
        searchable
        clearable
        clearButtonProps={clear}
        nothingFoundMessage={t('desk.nothing-found')}
      />
      <Select
        label={t('documents.genre')}
        data={genres.map((one) => ({ value: one, label: t(`documents.genre.${one}`) }))}
        value={filters.genre ?? null}
        onChange={(value) => onChange({ genre: genres.find((one) => one === value) })}
        placeholder={t('desk.all')}
        clearable
        clearButtonProps={clear}
      />
      <DayInput
        label={t('documents.from')}
        value={filters.from ?? null}
        onChange={(from) => onChange({ from: from ?? undefined })}
      />
      <DayInput
        label={t('documents.to')}
        value={filters.to ?? null}
        onChange={(to) => onChange({ to: to ?? undefined })}
      />
    </>
  );
}
