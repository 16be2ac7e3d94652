import { Text } from '@mantine/core';
import type { ItemList, PressItem } from '#modules/listening/contract.ts';
import { capitalised } from '../format.ts';
import type { Column } from '../ui/data-list.tsx';
import { DayText } from '../ui/day-text.tsx';
import { TextLink } from '../ui/links.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { useWords } from '../words.tsx';
import { UseState } from './use-state.tsx';

type Row = ItemList['items'][number];

/** The columns of the register. */
export function useItemColumns(): Column<Row>[] {
  const { t } = useWords();
  return [
    {
      key: 'title',
      label: t('listening.item'),
      cell: (row) => (
        <>
          <TextLink to="/press/items/$id" params={{ id: row.id }} fw={500}>
            {row.title}
          </TextLink>
          <Text size="sm" c="dimmed">
            {[
              row.outlet.name,
              t(`listening.form.${row.form}`),
              row.language === 'vi' ? null : t(`listening.language.${row.language}`),
              row.author,
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </>
      ),
    },
    { key: 'day', label: t('listening.day'), width: 130, cell: (row) => <DayText day={row.publishedOn} /> },
    { key: 'contract', label: t('listening.contract'), width: 220, cell: (row) => row.contract?.title ?? null },
    { key: 'uses', label: t('listening.counts-for'), width: 260, cell: (row) => <Uses uses={row.uses} /> },
  ];
}

function Uses({ uses }: Pick<PressItem, 'uses'>) {
  const { t } = useWords();
  if (uses.length === 0) return <StateBadge>{t('listening.not-counted')}</StateBadge>;
  return uses.map((use) => (
    <div key={use.evidenceId + use.taskId}>
      <TextLink to="/tasks/$id" params={{ id: use.taskId } as never} size="sm">
        {capitalised(use.title)}
      </TextLink>
      <UseState use={use} />
      {use.expectedResult ? (
        <Text size="xs" c="dimmed">
          {t('listening.towards', { title: use.expectedResult })}
        </Text>
      ) : null}
    </div>
  ));
}
