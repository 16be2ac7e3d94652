import { Button, Group, Paper, UnstyledButton } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { RoundTab } from '#modules/consultations/contract.ts';
import { useMay } from '../me.ts';
import { DataList } from '../ui/data-list.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FilterBar, SearchBox, useFilters } from '../ui/filter-bar.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { Permitted } from '../ui/permitted.tsx';
import { useWords } from '../words.tsx';
import { useRounds } from './data.ts';
import { roundFilters, roundTabs, type RoundFilters } from './filters.ts';
import { useRoundColumns } from './round-columns.tsx';
import '../tasks/tasks.css';

/** Lấy ý kiến dự thảo: what the focal agency sent for comments, what my agency was asked. */
export function RoundsPage() {
  const { t } = useWords();
  return (
    <Permitted permission="consultations.read" title={t('consultations.title')}>
      <Rounds />
    </Permitted>
  );
}

function Rounds() {
  const { t } = useWords();
  const leads = useMay()('consultations.manage');
  const [filters, set] = useFilters(roundFilters);
  // Who leads rounds begins with his own, who is asked with what waits for him.
  const tab: RoundTab = filters.tab ?? (leads ? 'open' : 'to-reply');
  return (
    <Page
      title={t('consultations.title')}
      lead={t('consultations.lead')}
      actions={
        leads ? (
          <Button component={Link} to="/consultations/new" leftSection={<IconSend size={16} aria-hidden />}>
            {t('consultations.new')}
          </Button>
        ) : null
      }
    >
      <FilterBar>
        <SearchBox
          label={t('consultations.search')}
          value={filters.q ?? ''}
          onChange={(q) => set({ q: q || undefined })}
        />
      </FilterBar>
      <List filters={{ ...filters, tab }} onTab={(next) => set({ tab: next })} />
    </Page>
  );
}

interface ListProps {
  readonly filters: RoundFilters & { readonly tab: RoundTab };
  readonly onTab: (tab: RoundTab) => void;
}

function List({ filters, onTab }: ListProps) {
  const { t } = useWords();
  const query = useRounds(filters);
  const columns = useRoundColumns();
  const counts = query.data?.pages[0]?.tabs;
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className="state-tabs off-paper" role="group" aria-label={t('consultations.tabs')}>
        {roundTabs.map((tab) => (
          <UnstyledButton key={tab} className="state-tab" aria-pressed={filters.tab === tab} onClick={() => onTab(tab)}>
            {t(`consultations.tab.${tab}`)} {counts ? <strong>{counts[tab]}</strong> : null}
          </UnstyledButton>
        ))}
      </div>
      <Paper>
        <Loaded query={query}>
          {() =>
            items.length === 0 ? (
              <EmptyState title={t(filters.q ? 'consultations.none-found' : `consultations.none.${filters.tab}`)} />
            ) : (
              <DataList label={t('consultations.title')} columns={columns} rows={items} rowKey={(row) => row.id} />
            )
          }
        </Loaded>
        {query.hasNextPage ? (
          <Group p="md" className="off-paper">
            <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {t('consultations.more')}
            </Button>
          </Group>
        ) : null}
      </Paper>
    </>
  );
}
