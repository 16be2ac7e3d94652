import { Anchor, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { TaskDetail } from '#modules/tasks/contract.ts';
import { DayText } from '../ui/day-text.tsx';
import { Section } from '../ui/section.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { useWords } from '../words.tsx';
import { periodWords, toneOfTask } from './words.ts';

/** The other periods of work that returns, and the rule by which it does. */
export function Periods({ task }: { readonly task: TaskDetail }) {
  const words = useWords();
  const { t } = words;
  const { periods, rules, rhythm, endedReason } = task.obligation;
  if (rhythm === 'once' && periods.length < 2 && rules.length < 2 && !endedReason) return null;
  return (
    <Section
      title={t('tasks.periods')}
      lead={endedReason ? t('tasks.ended-because', { reason: endedReason }) : undefined}
      actions={
        rhythm === 'once' ? undefined : (
          <Anchor component={Link} to="/obligations/$id" params={{ id: task.obligation.id } as never} size="sm">
            {t('obligations.open')}
          </Anchor>
        )
      }
    >
      <ul className="periods">
        {periods.map((one) => (
          <li key={one.taskId} data-current={one.taskId === task.id || undefined}>
            <Group gap="sm" justify="space-between">
              {one.taskId === task.id ? (
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
      {rules.length > 1
        ? rules.map((rule) => (
            <Text key={rule.validFrom} size="sm" c="dimmed">
              {t('tasks.rule-since')} <DayText day={rule.validFrom} />: {rule.text ?? t(`tasks.rhythm.${rule.rhythm}`)}
            </Text>
          ))
        : null}
    </Section>
  );
}
