import { Button, Group, Paper, UnstyledButton } from '@mantine/core';
import { EmptyState } from '../ui/empty-state.tsx';
import { DataList } from '../ui/data-list.tsx';
import { useFilters } from '../ui/filter-bar.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { useMay } from '../me.ts';
import { useWords } from '../words.tsx';
import { useDecisionColumns } from './decision-columns.tsx';
import { useDecisions } from './data.ts';
import { decisionFilters, decisionTabs, tabOf, type DecisionTab } from './filters.ts';
import '../tasks/tasks.css';

/** Trình lãnh đạo quyết định: what waits for me, what I put, what came of it. */
export function DecisionsPage() {
  const { t } = useWords();
  const mayDo = useMay();
  const [filters, set] = useFilters(decisionFilters);
  const query = useDecisions(filters);
  const columns = useDecisionColumns();
  const first = query.data?.pages[0];
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const tabs: readonly DecisionTab[] = mayDo('approvals.decide')
    ? ['mine', 'open', 'closed', 'all']
    : ['open', 'closed', 'all'];
  return (
    <Page
      title={t('approvals.title')}
      lead={first ? t('approvals.lead', { mine: first.mine, open: first.open }) : t('approvals.lead-loading')}
    >
      <div className="state-tabs off-paper" role="group" aria-label={t('approvals.tabs')}>
        {tabs.map((tab) => (
          <UnstyledButton
            key={tab}
            className="state-tab"
            aria-pressed={tabOf(filters) === tab}
            onClick={() => set(decisionTabs[tab])}
          >
            {t(`approvals.tab.${tab}`)}
          </UnstyledButton>
        ))}
      </div>
      <Paper>
        <Loaded query={query}>
          {() =>
            items.length === 0 ? (
              <EmptyState title={t('approvals.none')}>{t('approvals.none-hint')}</EmptyState>
            ) : (
              <DataList label={t('approvals.title')} columns={columns} rows={items} rowKey={(row) => row.id} />
            )
          }
        </Loaded>
        {query.hasNextPage ? (
          <Group p="md" className="off-paper">
            <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {t('approvals.more')}
            </Button>
          </Group>
        ) : null}
      </Paper>
    </Page>
  );
}
