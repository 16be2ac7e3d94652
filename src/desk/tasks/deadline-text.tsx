import { Text } from '@mantine/core';
import type { Deadline, TaskDetail, TaskState } from '#modules/tasks/contract.ts';
import { showDay } from '../format.ts';
import { DayText } from '../ui/day-text.tsx';
import { useWords } from '../words.tsx';
import { isOpen, nearness } from './words.ts';

interface Props {
  readonly deadline: Deadline;
  readonly state: TaskState;
  readonly isHistoric?: boolean;
}

/** When a task is due: its day, how far away that is while it is open, or why there is none. */
export function DeadlineText({ deadline, state, isHistoric }: Props) {
  const { t } = useWords();
  if (!deadline.on) return <Text size="sm">{noDay(deadline, t)}</Text>;
  const near = isOpen(state) && !isHistoric ? nearness(deadline.daysLeft) : null;
  // What is requested, or asked of a group, is never late: its day is told without counting.
  const isCounted = near !== null && (near.key !== 'past' || state === 'overdue');
  return (
    <>
      <DayText day={deadline.on} />
      {isCounted ? (
        <Text size="xs" {...(near.key === 'past' ? { c: 'var(--state-bad)', fw: 500 } : { c: 'dimmed' })}>
          {t(`tasks.days.${near.key}`, { days: near.days })}
        </Text>
      ) : null}
    </>
  );
}

function noDay(deadline: Deadline, t: ReturnType<typeof useWords>['t']): string {
  if (deadline.origin === 'annual-report') return t('tasks.deadline.annual-report');
  return deadline.text ?? t('tasks.deadline.none');
}

/** The deadline told in full: the words of the document, the day that counts, who set it, what was extended. */
export function DeadlineStory({ deadline, order }: Pick<TaskDetail, 'deadline' | 'order'>) {
  const { t, language } = useWords();
  const { on, lastDay, beforeExtension, origin, text } = deadline;
  if (!on) return <>{noDay(deadline, t)}</>;
  const notes = [
    origin === 'ours' ? t(order.saidBy === null ? 'tasks.deadline.ours' : 'tasks.deadline.ours-unsaid') : null,
    beforeExtension ? t('tasks.deadline.extended', { day: showDay(beforeExtension, language) }) : null,
    !beforeExtension && lastDay && lastDay !== on
      ? t('tasks.deadline.before-weekend', { day: showDay(lastDay, language) })
      : null,
  ].filter((note) => note !== null);
  return (
    <>
      {text ? `${t('tasks.deadline.as-written', { text })} ` : null}
      {t('tasks.deadline.at-latest', { day: showDay(on, language) })}
      {notes.map((note) => (
        <Text key={note} size="sm" c="dimmed">
          {note}
        </Text>
      ))}
    </>
  );
}
