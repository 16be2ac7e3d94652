import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { HandoverItem } from '#modules/tasks/contract.ts';
import { DataList } from '../ui/data-list.tsx';
import { DayText } from '../ui/day-text.tsx';
import { capitalised } from '../format.ts';
import { useWords } from '../words.tsx';
import { periodWords } from './words.ts';

/** The parts that go over, or went. */
export function HandoverItems({ items }: { readonly items: readonly HandoverItem[] }) {
  const words = useWords();
  const { t } = words;
  return (
    <DataList
      label={t('tasks.handover.parts')}
      rows={items}
      rowKey={(item) => item.partId}
      columns={[
        {
          key: 'title',
          label: t('tasks.column.title'),
          cell: (item) => (
            <>
              <Anchor component={Link} to="/tasks/$id" params={{ id: item.taskId } as never}>
                {capitalised(item.title)}
              </Anchor>
              <Text size="xs" c="dimmed">
                {[periodWords(item.period, words), item.plan].filter(Boolean).join(' · ')}
              </Text>
            </>
          ),
        },
        { key: 'role', label: t('tasks.filter.role'), cell: (item) => t(`tasks.role.${item.role}`), width: 120 },
        {
          key: 'state',
          label: t('tasks.column.state'),
          cell: (item) => t(item.state === 'done' ? 'tasks.part.to-confirm' : `tasks.part.${item.state}`),
          width: 160,
        },
        {
          key: 'due',
          label: t('tasks.column.due'),
          cell: (item) => (item.dueOn ? <DayText day={item.dueOn} /> : null),
          width: 120,
        },
      ]}
    />
  );
}
