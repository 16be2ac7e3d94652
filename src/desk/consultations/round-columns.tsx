import { Text } from '@mantine/core';
import type { RoundItem } from '#modules/consultations/contract.ts';
import type { Column } from '../ui/data-list.tsx';
import { InstantText } from '../ui/day-text.tsx';
import { TextLink } from '../ui/links.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { useWords } from '../words.tsx';
import { toneOfAddressee } from './data.ts';
import { DueDay } from './due-day.tsx';

/** The columns of every list of rounds. */
export function useRoundColumns(): Column<RoundItem>[] {
  const { t, nameOf } = useWords();
  return [
    {
      key: 'title',
      label: t('consultations.draft-title'),
      cell: (row) => (
        <>
          <TextLink to="/consultations/$id" params={{ id: row.id }} fw={500}>
            {row.title}
          </TextLink>
          <Text size="sm" c="dimmed">
            {row.openedBy.organization ? nameOf(row.openedBy.organization.name) : row.openedBy.name} ·{' '}
            <InstantText instant={row.openedAt} />
          </Text>
        </>
      ),
    },
    {
      key: 'due',
      label: t('consultations.due'),
      width: 180,
      cell: (row) => <DueDay round={row} isPressing={row.closedAt === null && row.own !== 'replied'} />,
    },
    {
      key: 'replied',
      label: t('consultations.replied-count'),
      width: 190,
      cell: (row) => (row.counts ? <Progress counts={row.counts} /> : null),
    },
    { key: 'state', label: t('consultations.state'), width: 170, cell: (row) => <ItemState item={row} /> },
  ];
}

function Progress({ counts }: { readonly counts: NonNullable<RoundItem['counts']> }) {
  const { t } = useWords();
  return (
    <>
      {t('consultations.replied-of', counts)}
      {counts.unhandled > 0 ? (
        <Text size="sm" c="dimmed">
          {t('consultations.unhandled-of', counts)}
        </Text>
      ) : null}
    </>
  );
}

function ItemState({ item }: { readonly item: RoundItem }) {
  const { t } = useWords();
  return (
    <>
      {item.closedAt ? (
        <StateBadge tone="neutral">{t('consultations.closed-badge')}</StateBadge>
      ) : item.own ? null : (
        <StateBadge tone="info">{t('consultations.open-badge')}</StateBadge>
      )}
      {item.own ? (
        <StateBadge tone={toneOfAddressee[item.own]}>{t(`consultations.state.${item.own}`)}</StateBadge>
      ) : null}
    </>
  );
}
