import { Text } from '@mantine/core';
import type { DecisionList } from '#modules/approvals/contract.ts';
import { capitalised } from '../format.ts';
import type { Column } from '../ui/data-list.tsx';
import { DayText } from '../ui/day-text.tsx';
import { TextLink } from '../ui/links.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { useWords } from '../words.tsx';
import { toneOfDecision } from './data.ts';

type Row = DecisionList['items'][number];

/** One line of a decision in every list of them. */
export function useDecisionColumns(): readonly Column<Row>[] {
  const { t } = useWords();
  return [
    {
      key: 'what',
      label: t('approvals.column.what'),
      cell: (row) => (
        <>
          <TextLink to="/decisions/$id" params={{ id: row.id }} fw={500}>
            {row.question}
          </TextLink>
          <Text size="sm" c="dimmed" lineClamp={2}>
            {t(`approvals.kind.${row.kind}`)} · {capitalised(row.title)}
          </Text>
        </>
      ),
    },
    {
      key: 'leader',
      label: t('approvals.column.leader'),
      cell: (row) => (
        <>
          {row.leader.name}
          {row.leader.post ? (
            <Text size="sm" c="dimmed">
              {row.leader.post}
            </Text>
          ) : null}
        </>
      ),
      width: 240,
    },
    {
      key: 'by',
      label: t('approvals.column.by'),
      cell: (row) => (row.answerBy ? <DayText day={row.answerBy} /> : null),
      width: 140,
    },
    {
      key: 'state',
      label: t('approvals.column.state'),
      cell: (row) => <StateBadge tone={toneOfDecision[row.state]}>{t(`approvals.state.${row.state}`)}</StateBadge>,
      width: 220,
    },
  ];
}
