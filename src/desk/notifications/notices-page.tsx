import { Button, Paper, SegmentedControl, Switch, UnstyledButton } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { done, NoticeView } from '#modules/notifications/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { InstantText } from '../ui/day-text.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { FilterBar, useFilters } from '../ui/filter-bar.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { Page } from '../ui/page.tsx';
import { StateBadge, type Tone } from '../ui/state-badge.tsx';
import { useWords } from '../words.tsx';
import { useNotices, useSummary } from './data.ts';
import { noticeFilters } from './filters.ts';
import './notifications.css';

const tones: Readonly<Record<NoticeView['level'], Tone>> = {
  late: 'bad',
  leader: 'warn',
  due: 'info',
  info: 'neutral',
};
const refresh = [['notifications']];

/** What one was told, unread first; each leads to its thing. */
export function NoticesPage() {
  const { t } = useWords();
  const [filters, setFilters] = useFilters(noticeFilters);
  const unreadOnly = filters.show !== 'all';
  const query = useNotices(unreadOnly);
  const notices = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t('notifications.title')} lead={t('notifications.lead')} actions={<ReadAll latest={notices[0]} />}>
      <FilterBar>
        <SegmentedControl
          aria-label={t('notifications.show')}
          value={unreadOnly ? 'unread' : 'all'}
          onChange={(value) => setFilters({ show: value === 'all' ? 'all' : undefined })}
          data={[
            { value: 'unread', label: t('notifications.unread') },
            { value: 'all', label: t('notifications.all') },
          ]}
        />
        <DailyMail />
      </FilterBar>
      {query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <LoadingState /> : null}
      {query.isSuccess && notices.length === 0 ? (
        <EmptyState title={t(unreadOnly ? 'notifications.none-unread' : 'notifications.none')} />
      ) : null}
      {notices.length > 0 ? (
        <Paper withBorder component="ul" className="notices" aria-label={t('notifications.title')}>
          {notices.map((one) => (
            <Notice key={one.id} notice={one} />
          ))}
        </Paper>
      ) : null}
      {query.hasNextPage ? (
        <Button mt="md" variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('desk.more')}
        </Button>
      ) : null}
    </Page>
  );
}

/** The whole line leads on and marks itself read. */
function Notice({ notice }: { readonly notice: NoticeView }) {
  const { t, tOr } = useWords();
  const navigate = useNavigate();
  const client = useQueryClient();
  const follow = () => {
    if (notice.readAt === null)
      void post<typeof done>('/api/notifications/mark-read', { ids: [notice.id] }).then(() =>
        client.invalidateQueries({ queryKey: ['notifications'] }),
      );
    void navigate({ to: notice.path });
  };
  return (
    <li data-unread={notice.readAt === null || undefined}>
      <UnstyledButton onClick={follow} className="notice-line">
        <span className="notice-said">
          {tOr(`notifications.notice.${notice.kind}`, t('notifications.unknown-kind'), notice.params)}
        </span>
        <span className="notice-when">
          <StateBadge tone={tones[notice.level]}>{t(`notifications.level.${notice.level}`)}</StateBadge>
          <InstantText instant={notice.at} />
        </span>
      </UnstyledButton>
    </li>
  );
}

function ReadAll({ latest }: { readonly latest: NoticeView | undefined }) {
  const { t } = useWords();
  const unread = useSummary().data?.unread ?? 0;
  const command = useCommand({
    run: (throughId: string, key) => post<typeof done>('/api/notifications/mark-read', { throughId }, key),
    refresh,
    tellsProblems: true,
  });
  if (unread === 0 || !latest) return null;
  return (
    <Button variant="default" loading={command.sending} onClick={() => command.send(latest.id)}>
      {t('notifications.read-all')}
    </Button>
  );
}

function DailyMail() {
  const { t } = useWords();
  const summary = useSummary().data;
  const command = useCommand({
    run: (dailyMail: boolean, key) => post<typeof done>('/api/notifications/set-daily-mail', { dailyMail }, key),
    refresh,
    tellsProblems: true,
  });
  if (!summary) return null;
  return (
    <Switch
      label={t('notifications.daily-mail')}
      checked={summary.dailyMail}
      disabled={command.sending}
      onChange={(event) => command.send(event.currentTarget.checked)}
    />
  );
}
