import { Button, Paper, SegmentedControl, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { FocalPerson } from '#modules/organizations/contract.ts';
import { useMay, useMe, useToday } from '../me.ts';
import { DataList } from '../ui/data-list.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FilterBar, SearchBox, useFilters } from '../ui/filter-bar.tsx';
import { ButtonLink } from '../ui/links.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { useWords } from '../words.tsx';
import { DirectoryTabs } from './directory-tabs.tsx';
import { registerFilters } from './filters.ts';
import { FocalActions } from './focal-actions.tsx';
import { useFocalColumns } from './focal-columns.tsx';
import { useRegister } from './queries.ts';
import { filterRegister, stateOf, summaryOf } from './register.ts';

/** The register of focal persons: who answers for each body, and who is still to confirm this quarter. */
export function FocalPersons() {
  const { t } = useWords();
  return (
    <Page title={t('organizations.register-title')} lead={t('organizations.register-lead')} actions={<Actions />}>
      <DirectoryTabs />
      <Loaded query={useRegister()}>{({ items }) => <Register all={items} />}</Loaded>
    </Page>
  );
}

function Actions() {
  const { t } = useWords();
  const may = useMay();
  return (
    <>
      <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
        {t('desk.print')}
      </Button>
      {may('focal-persons.edit') ? (
        <ButtonLink to="/organizations/focal-persons/import" variant="default">
          {t('organizations.import')}
        </ButtonLink>
      ) : null}
    </>
  );
}

function Register({ all }: { readonly all: readonly FocalPerson[] }) {
  const { t } = useWords();
  const today = useToday();
  const [filters, setFilters] = useFilters(registerFilters);
  const columns = useFocalColumns();
  const rows = filterRegister(all, filters, today);
  return (
    <>
      <OwnNotice all={all} />
      <Text mb="md">{t('organizations.register-summary', summaryOf(all, today))}</Text>
      <FilterBar>
        <SearchBox label={t('organizations.register-search')} value={filters.q} onChange={(q) => setFilters({ q })} />
        <SegmentedControl
          aria-label={t('organizations.register-state')}
          value={filters.state ?? ''}
          onChange={(state) => setFilters({ state: registerFilters.parse({ state: state || undefined }).state })}
          data={[
            { value: '', label: t('desk.all') },
            { value: 'overdue', label: t('organizations.focal-state.overdue') },
            { value: 'missing', label: t('organizations.focal-state.missing') },
          ]}
        />
      </FilterBar>
      <Paper className="section">
        {rows.length > 0 ? (
          <DataList
            label={t('organizations.register-title')}
            columns={columns}
            rows={rows}
            rowKey={(focal) => focal.organizationId}
          />
        ) : (
          <EmptyState title={t('organizations.register-empty')} />
        )}
      </Paper>
    </>
  );
}

/** Asks an agency's people to confirm their own focal person when the quarter has begun without it. */
function OwnNotice({ all }: { readonly all: readonly FocalPerson[] }) {
  const { t } = useWords();
  const today = useToday();
  const { person } = useMe();
  const own = all.find((focal) => focal.organizationId === person.organization?.id);
  if (!own?.name || stateOf(own, today) !== 'overdue') return null;
  return (
    <div className="below off-paper">
      <Notice tone="warn" action={<FocalActions focal={own} size="sm" />}>
        {t('organizations.focal-confirm-own', { name: own.name })}
      </Notice>
    </div>
  );
}
