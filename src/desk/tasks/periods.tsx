import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { TaskDetail } from '#modules/tasks/contract.ts';
import { DayText } from '../ui/day-text.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';
import { PeriodLines } from './period-lines.tsx';

/** The other periods of work that returns, and the rule by which it does. */
export function Periods({ task }: { readonly task: TaskDetail }) {
  const { t } = useWords();
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
      <PeriodLines periods={periods} current={task.id} />
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
