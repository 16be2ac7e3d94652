import { Button, Group, Paper, UnstyledButton } from '@mantine/core';
import { IconMessageQuestion } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { InquiryTab } from '#modules/inquiries/contract.ts';
import { useMay } from '../me.ts';
import { DataList } from '../ui/data-list.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FilterBar, SearchBox, useFilters } from '../ui/filter-bar.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { Permitted } from '../ui/permitted.tsx';
import { useWords } from '../words.tsx';
import { useInquiries } from './data.ts';
import { inquiryFilters, inquiryTabs, type InquiryFilters } from './filters.ts';
import { useInquiryColumns } from './inquiry-columns.tsx';
import '../tasks/tasks.css';

/** Hỏi lại: what my agency asked, what it was asked. */
export function InquiriesPage() {
  const { t } = useWords();
  return (
    <Permitted permission="inquiries.read" title={t('inquiries.title')}>
      <Inquiries />
    </Permitted>
  );
}

function Inquiries() {
  const { t } = useWords();
  const mayDo = useMay();
  const [filters, set] = useFilters(inquiryFilters);
  // Who asks begins with his questions, who is asked with what waits for him.
  const tab: InquiryTab = filters.tab ?? (mayDo('inquiries.ask') ? 'asking' : 'to-answer');
  const shown = { ...filters, tab };
  return (
    <Page
      title={t('inquiries.title')}
      lead={t('inquiries.lead')}
      actions={
        mayDo('inquiries.ask') ? (
          <Button component={Link} to="/inquiries/new" leftSection={<IconMessageQuestion size={16} aria-hidden />}>
            {t('inquiries.new')}
          </Button>
        ) : null
      }
    >
      <FilterBar>
        <SearchBox label={t('inquiries.search')} value={filters.q ?? ''} onChange={(q) => set({ q: q || undefined })} />
      </FilterBar>
      <List filters={shown} onTab={(next) => set({ tab: next })} />
    </Page>
  );
}

interface ListProps {
  readonly filters: InquiryFilters & { readonly tab: InquiryTab };
  readonly onTab: (tab: InquiryTab) => void;
}

function List({ filters, onTab }: ListProps) {
  const { t } = useWords();
  const query = useInquiries(filters);
  const columns = useInquiryColumns();
  const counts = query.data?.pages[0]?.tabs;
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className="state-tabs off-paper" role="group" aria-label={t('inquiries.tabs')}>
        {inquiryTabs.map((tab) => (
          <UnstyledButton key={tab} className="state-tab" aria-pressed={filters.tab === tab} onClick={() => onTab(tab)}>
            {t(`inquiries.tab.${tab}`)} {counts ? <strong>{counts[tab]}</strong> : null}
          </UnstyledButton>
        ))}
      </div>
      <Paper>
        <Loaded query={query}>
          {() =>
            items.length === 0 ? (
              <EmptyState title={t(filters.q ? 'inquiries.none-found' : `inquiries.none.${filters.tab}`)} />
            ) : (
              <DataList label={t('inquiries.title')} columns={columns} rows={items} rowKey={(row) => row.id} />
            )
          }
        </Loaded>
        {query.hasNextPage ? (
          <Group p="md" className="off-paper">
            <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {t('inquiries.more')}
            </Button>
          </Group>
        ) : null}
      </Paper>
    </>
  );
}
