import { Anchor, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { TaskDetail } from '#modules/tasks/contract.ts';
import { DayText } from '../ui/day-text.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { useWords } from '../words.tsx';
import { periodWords, toneOfTask } from './words.ts';

interface Props {
  readonly periods: TaskDetail['obligation']['periods'];
  /** The period whose page this is; it leads nowhere. */
  readonly current?: string;
}

/** Periods of returning work, each with its day and how it stands. */
export function PeriodLines({ periods, current }: Props) {
  const words = useWords();
  const { t } = words;
  return (
    <ul className="periods">
      {periods.map((one) => (
        <li key={one.taskId} data-current={one.taskId === current || undefined}>
          <Group gap="sm" justify="space-between">
            {one.taskId === current ? (
              <Text fw={600}>{periodWords(one.period, words) || t('tasks.this-period')}</Text>
            ) : (
              <Anchor component={Link} to="/tasks/$id" params={{ id: one.taskId } as never}>
                {periodWords(one.period, words) || t('tasks.other-period')}
              </Anchor>
            )}
            <Group gap="sm">
              {one.dueOn ? (
                <Text size="sm" c="dimmed">
                  <DayText day={one.dueOn} />
                </Text>
              ) : null}
              <StateBadge tone={toneOfTask[one.state]}>{t(`tasks.state.${one.state}`)}</StateBadge>
            </Group>
          </Group>
        </li>
      ))}
    </ul>
  );
}
