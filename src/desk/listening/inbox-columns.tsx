import { Anchor, Button, Group, Text } from '@mantine/core';
import type { Feed, Finding } from '#modules/listening/contract.ts';
import type { Column } from '../ui/data-list.tsx';
import { DayText, InstantText } from '../ui/day-text.tsx';
import { useWords } from '../words.tsx';

/** The columns of what feeds brought. */
export function useFindingColumns(): Column<Finding>[] {
  const { t } = useWords();
  return [
    {
      key: 'title',
      label: t('listening.item'),
      cell: (row) => (
        <>
          <Anchor href={row.url} target="_blank" rel="noopener noreferrer" fw={500}>
            {row.title}
          </Anchor>
          <Text size="sm" c="dimmed">
            {[row.outlet.name, row.author].filter(Boolean).join(' · ')}
          </Text>
          {row.summary ? (
            <Text size="sm" lineClamp={2}>
              {row.summary}
            </Text>
          ) : null}
        </>
      ),
    },
    { key: 'day', label: t('listening.day'), width: 140, cell: (row) => <DayText day={row.publishedOn} /> },
  ];
}

export type FeedAct = 'change' | 'read' | 'end';

/** The columns of feeds, with what may be done with each. */
export function useFeedColumns(onAsk: (act: FeedAct, feed: Feed) => void): Column<Feed>[] {
  const { t } = useWords();
  const button = (act: FeedAct, feed: Feed) => (
    <Button
      size="sm"
      variant="default"
      aria-label={t('listening.of', { name: t(`listening.feed-do.${act}`), title: feed.outlet.name })}
      onClick={() => onAsk(act, feed)}
    >
      {t(`listening.feed-do.${act}`)}
    </Button>
  );
  return [
    {
      key: 'feed',
      label: t('listening.feed'),
      cell: (row) => (
        <>
          {row.outlet.name}
          <Text size="sm" c="dimmed" className="evidence-title">
            {row.url}
          </Text>
          {row.contract ? (
            <Text size="sm" c="dimmed">
              {row.contract.title}
            </Text>
          ) : null}
        </>
      ),
    },
    {
      key: 'words',
      label: t('listening.feed-filter'),
      width: 220,
      cell: (row) =>
        row.takesAll
          ? t('listening.feed-all')
          : [t('listening.feed-province'), ...row.keywords.map((word) => `“${word}”`)].join(', '),
    },
    { key: 'state', label: t('listening.feed-state'), width: 240, cell: (row) => <FeedState feed={row} /> },
    {
      key: 'acts',
      label: '',
      width: 210,
      cell: (row) => (
        <Group gap="xs">
          {button('read', row)}
          {button('change', row)}
          {button('end', row)}
        </Group>
      ),
    },
  ];
}

function FeedState({ feed }: { readonly feed: Feed }) {
  const { t, tOr } = useWords();
  if (feed.problem) {
    const why =
      feed.problem === 'not-a-feed'
        ? t('listening.feed-problem.not-a-feed')
        : tOr(`tasks.snapshot.problem.${feed.problem}`, feed.problem);
    return (
      <Text size="sm" c="var(--mantine-color-error)">
        {t('listening.feed-broken', { why })}
      </Text>
    );
  }
  if (!feed.readAt) return <Text size="sm">{t('listening.feed-unread')}</Text>;
  return (
    <Text size="sm">
      {t('listening.feed-read')} <InstantText instant={feed.readAt} />
    </Text>
  );
}
