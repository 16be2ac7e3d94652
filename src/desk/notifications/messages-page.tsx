import { Button, Select } from '@mantine/core';
import type { MessageView } from '#modules/notifications/contract.ts';
import { InstantText } from '../ui/day-text.tsx';
import { DataList, type Column } from '../ui/data-list.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { FilterBar, SearchBox, useFilters } from '../ui/filter-bar.tsx';
import { TextLink } from '../ui/links.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { Page } from '../ui/page.tsx';
import { Permitted } from '../ui/permitted.tsx';
import { useWords } from '../words.tsx';
import { useMessages } from './data.ts';
import { messageFilters, messageStates } from './filters.ts';
import { MessageDialog } from './message-dialog.tsx';
import { MessageState } from './message-state.tsx';

type Row = Omit<MessageView, 'text' | 'history'>;

/** The register of e-mails and text messages: what went to whom, what needs a person. */
export function MessagesPage() {
  const { t } = useWords();
  return (
    <Permitted permission="notifications.manage" title={t('notifications.messages')}>
      <Messages />
    </Permitted>
  );
}

function Messages() {
  const { t } = useWords();
  const [{ open, ...filters }, setFilters] = useFilters(messageFilters);
  const query = useMessages(filters);
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t('notifications.messages')} lead={t('notifications.messages-lead')} wide>
      <FilterBar>
        <SearchBox label={t('notifications.search')} value={filters.q} onChange={(q) => setFilters({ q })} />
        <Select
          label={t('notifications.state')}
          placeholder={t('desk.all')}
          data={messageStates.map((value) => ({ value, label: t(`notifications.state.${value}`) }))}
          value={filters.state ?? null}
          onChange={(state) => setFilters({ state: (state ?? undefined) as Row['state'] | undefined })}
          clearable
          clearButtonProps={{ 'aria-label': t('desk.remove') }}
        />
      </FilterBar>
      {query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <LoadingState /> : null}
      {query.isSuccess && rows.length === 0 ? <EmptyState title={t('notifications.no-messages')} /> : null}
      {rows.length > 0 ? <MessageRows rows={rows} filters={filters} /> : null}
      {query.hasNextPage ? (
        <Button mt="md" variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('desk.more')}
        </Button>
      ) : null}
      {open ? <MessageDialog id={open} onClose={() => setFilters({ open: undefined })} /> : null}
    </Page>
  );
}

interface RowsProps {
  readonly rows: readonly Row[];
  /** Kept in the address when a message is opened. */
  readonly filters: { readonly q?: string | undefined; readonly state?: Row['state'] | undefined };
}

function MessageRows({ rows, filters }: RowsProps) {
  const { t, tOr } = useWords();
  const columns: Column<Row>[] = [
    {
      key: 'title',
      label: t('notifications.message'),
      cell: (row) => (
        <TextLink to="/messages" search={{ ...filters, open: row.id }}>
          {row.title || tOr(`notifications.kind.${row.kind}`, row.kind)}
        </TextLink>
      ),
    },
    {
      key: 'to',
      label: t('notifications.to'),
      cell: (row) => (
        <>
          {row.toName}
          <br />
          <span className="dimmed">{row.to}</span>
        </>
      ),
    },
    { key: 'channel', label: t('notifications.channel'), cell: (row) => t(`notifications.channel.${row.channel}`) },
    { key: 'state', label: t('notifications.state'), cell: (row) => <MessageState message={row} /> },
    { key: 'at', label: t('notifications.at'), width: 170, cell: (row) => <InstantText instant={row.createdAt} /> },
  ];
  return <DataList label={t('notifications.messages')} columns={columns} rows={rows} rowKey={(row) => row.id} />;
}
