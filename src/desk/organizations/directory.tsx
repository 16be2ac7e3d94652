import { Button, Group, Paper, SegmentedControl, Select } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { OrganizationRow } from '#modules/organizations/contract.ts';
import { useMay } from '../me.ts';
import { DataList, type Column } from '../ui/data-list.tsx';
import { DayText } from '../ui/day-text.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FilterBar, SearchBox, useFilters } from '../ui/filter-bar.tsx';
import { ButtonLink, TextLink } from '../ui/links.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { Pager } from '../ui/pager.tsx';
import { useWords } from '../words.tsx';
import { CreateOrganization } from './create-organization.tsx';
import { DirectoryTabs } from './directory-tabs.tsx';
import { directoryFilters, organizationTypes, type DirectoryFilters } from './filters.ts';
import { OrganizationMarks } from './organization-marks.tsx';
import { useDirectory } from './queries.ts';

const PAGE = 50;

/** The bodies of the province, living and ended, found with or without diacritics. */
export function Directory() {
  const { t } = useWords();
  const [filters, setFilters] = useFilters(directoryFilters);
  const query = useDirectory(filters);
  const columns = useColumns(filters.past === '1');
  const page = filters.page ?? 1;
  return (
    <Page title={t('organizations.title')} lead={t('organizations.lead')} actions={<Actions />}>
      <DirectoryTabs />
      <DirectoryFilterBar filters={filters} onChange={(patch) => setFilters({ page: undefined, ...patch })} />
      <Paper className="section">
        <Loaded query={query}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState title={t('organizations.empty')} />
            ) : (
              <>
                <DataList
                  label={t('organizations.title')}
                  columns={columns}
                  rows={items.slice((page - 1) * PAGE, page * PAGE)}
                  rowKey={(row) => row.id}
                />
                <Pager page={page} size={PAGE} total={items.length} onPage={(next) => setFilters({ page: next })} />
              </>
            )
          }
        </Loaded>
      </Paper>
    </Page>
  );
}

function Actions() {
  const { t } = useWords();
  const may = useMay();
  const [isCreating, creating] = useDisclosure(false);
  return (
    <>
      {may('organizations.merge') ? (
        <ButtonLink to="/organizations/merge" variant="default">
          {t('organizations.merge')}
        </ButtonLink>
      ) : null}
      {may('organizations.edit') ? (
        <>
          <ButtonLink to="/organizations/import" variant="default">
            {t('organizations.import')}
          </ButtonLink>
          <Button onClick={creating.open}>{t('organizations.create')}</Button>
        </>
      ) : null}
      {isCreating ? <CreateOrganization onClose={creating.close} /> : null}
    </>
  );
}

interface BarProps {
  readonly filters: DirectoryFilters;
  readonly onChange: (patch: Partial<DirectoryFilters>) => void;
}

function DirectoryFilterBar({ filters, onChange }: BarProps) {
  const { t } = useWords();
  return (
    <FilterBar>
      <SearchBox label={t('organizations.search')} value={filters.q} onChange={(q) => onChange({ q })} />
      <Select
        label={t('organizations.type')}
        placeholder={t('desk.all')}
        data={organizationTypes.map((type) => ({ value: type, label: t(`organizations.type.${type}`) }))}
        value={filters.type ?? null}
        onChange={(type) => onChange({ type: type ?? undefined })}
        clearable
        clearButtonProps={{ 'aria-label': t('desk.remove') }}
        w={260}
      />
      <SegmentedControl
        aria-label={t('organizations.period')}
        value={filters.past ?? ''}
        onChange={(past) => onChange({ past: past === '1' ? '1' : undefined })}
        data={[
          { value: '', label: t('organizations.present') },
          { value: '1', label: t('organizations.past') },
        ]}
      />
    </FilterBar>
  );
}

function useColumns(isPast: boolean): Column<OrganizationRow>[] {
  const { t, nameOf } = useWords();
  return [
    {
      key: 'name',
      label: t('organizations.name'),
      cell: (row) => (
        <Group gap="xs">
          <TextLink to="/organizations/$id" params={{ id: row.id }} fw={500}>
            {nameOf(row.name)}
          </TextLink>
          <OrganizationMarks row={row} />
        </Group>
      ),
    },
    { key: 'abbreviation', label: t('organizations.abbreviation'), cell: (row) => row.abbreviation },
    { key: 'type', label: t('organizations.type'), cell: (row) => t(`organizations.type.${row.type}`) },
    ...(isPast
      ? [
          {
            key: 'to',
            label: t('organizations.valid-to'),
            cell: (row: OrganizationRow) => (row.validTo ? <DayText day={row.validTo} /> : null),
          },
        ]
      : []),
  ];
}
