import './tasks.css';
import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { TaskRow } from '#modules/tasks/contract.ts';
import type { Column } from '../ui/data-list.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { capitalised } from '../format.ts';
import { useWords } from '../words.tsx';
import { DeadlineText } from './deadline-text.tsx';
import { periodWords, stateOfPart, toneOfPart, toneOfTask } from './words.ts';

/** The columns of every list of tasks. `withOwnPart` adds the part of the reader's agency. */
export function useTaskColumns(withOwnPart: boolean): Column<TaskRow>[] {
  const { t } = useWords();
  const columns: Column<TaskRow>[] = [
    { key: 'title', label: t('tasks.column.title'), cell: (task) => <TaskTitle task={task} /> },
    { key: 'leads', label: t('tasks.column.leads'), cell: (task) => <Leads task={task} />, width: '24%' },
    {
      key: 'due',
      label: t('tasks.column.due'),
      cell: (task) => <DeadlineText deadline={task.deadline} state={task.state} isHistoric={task.isHistoric} />,
      width: 150,
    },
    { key: 'state', label: t('tasks.column.state'), cell: (task) => <TaskStateBadge task={task} />, width: 200 },
  ];
  if (!withOwnPart) return columns;
  return [...columns, { key: 'own', label: t('tasks.column.own'), cell: (task) => ownPart(task), width: 170 }];
}

function TaskTitle({ task }: { readonly task: TaskRow }) {
  const words = useWords();
  const period = periodWords(task.period, words);
  const place = [task.plan?.number ?? task.plan?.title, task.section?.path].filter(Boolean).join(' · ');
  return (
    <>
      <Anchor component={Link} to="/tasks/$id" params={{ id: task.id } as never} fw={500} className="task-title">
        {capitalised(task.title)}
      </Anchor>
      <Text size="xs" c="dimmed" mt={2}>
        {[period, place, task.externalNumber].filter(Boolean).join(' · ')}
      </Text>
    </>
  );
}

function Leads({ task }: { readonly task: TaskRow }) {
  const { t, nameOf } = useWords();
  if (task.leadCount === 0) return <Text size="sm">{t('tasks.no-lead')}</Text>;
  const rest = task.leadCount - task.leads.length;
  return (
    <Text size="sm">
      {task.leads
        .map((lead) =>
          lead.organization ? nameOf(lead.organization.name) : lead.collective ? nameOf(lead.collective) : '',
        )
        .join('; ')}
      {rest > 0 ? ` ${t('tasks.leads-more', { count: rest })}` : ''}
      {task.leadCount > 1 ? (
        <Text span size="xs" c="dimmed" display="block">
          {t('tasks.leads-done', { done: task.leadsDone, count: task.leadCount })}
        </Text>
      ) : null}
    </Text>
  );
}

/** The state of a task, with what sets it apart: requested, or of a period that had ended. */
export function TaskStateBadge({ task }: { readonly task: Pick<TaskRow, 'state' | 'mode' | 'isHistoric'> }) {
  const { t } = useWords();
  return (
    <>
      <StateBadge tone={toneOfTask[task.state]}>{t(`tasks.state.${task.state}`)}</StateBadge>
      {task.mode === 'requested' ? (
        <Text size="xs" c="dimmed" mt={2}>
          {t('tasks.mode.requested')}
        </Text>
      ) : null}
      {task.isHistoric ? (
        <Text size="xs" c="dimmed" mt={2}>
          {t('tasks.historic')}
        </Text>
      ) : null}
    </>
  );
}

function ownPart(task: TaskRow) {
  return task.ownPart ? <OwnPart part={task.ownPart} /> : null;
}

function OwnPart({ part }: { readonly part: NonNullable<TaskRow['ownPart']> }) {
  const { t } = useWords();
  const shown = { state: part.state, isOverdue: false, confirmedAt: null };
  return (
    <>
      <Text size="sm">{t(`tasks.role.${part.role}`)}</Text>
      <StateBadge tone={toneOfPart(shown)}>{t(stateOfPart(shown))}</StateBadge>
      {part.assignee ? (
        <Text size="xs" c="dimmed" mt={2}>
          {part.assignee.name}
        </Text>
      ) : null}
    </>
  );
}
