import { Text } from '@mantine/core';
import type { InquiryItem } from '#modules/inquiries/contract.ts';
import type { Column } from '../ui/data-list.tsx';
import { InstantText } from '../ui/day-text.tsx';
import { TextLink } from '../ui/links.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { useWords } from '../words.tsx';
import { toneOfAddressee } from './data.ts';
import { DueMoment } from './due-moment.tsx';

/** The columns of every list of inquiries. */
export function useInquiryColumns(): Column<InquiryItem>[] {
  const { t, nameOf } = useWords();
  return [
    {
      key: 'title',
      label: t('inquiries.question'),
      cell: (row) => (
        <>
          <TextLink to="/inquiries/$id" params={{ id: row.id }} fw={500}>
            {row.title}
          </TextLink>
          <Text size="sm" c="dimmed">
            {row.askedBy.organization ? nameOf(row.askedBy.organization.name) : row.askedBy.name} ·{' '}
            <InstantText instant={row.askedAt} />
          </Text>
        </>
      ),
    },
    {
      key: 'due',
      label: t('inquiries.due'),
      width: 190,
      cell: (row) => <DueMoment inquiry={row} isPressing={row.closedAt === null && row.own !== 'answered'} />,
    },
    {
      key: 'answered',
      label: t('inquiries.answered-count'),
      width: 130,
      cell: (row) => (row.counts ? t('inquiries.answered-of', row.counts) : null),
    },
    { key: 'state', label: t('inquiries.state'), width: 190, cell: (row) => <ItemState item={row} /> },
  ];
}

function ItemState({ item }: { readonly item: InquiryItem }) {
  const { t } = useWords();
  return (
    <>
      {item.closedAt ? (
        <StateBadge tone="neutral">{t('inquiries.closed-badge')}</StateBadge>
      ) : item.own ? null : (
        <StateBadge tone="info">{t('inquiries.open-badge')}</StateBadge>
      )}
      {item.own ? <StateBadge tone={toneOfAddressee[item.own]}>{t(`inquiries.state.${item.own}`)}</StateBadge> : null}
    </>
  );
}
