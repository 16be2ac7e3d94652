import './tasks.css';
import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { TaskRow } from '#modules/tasks/contract.ts';
import type { Column } from '../ui/data-list.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { capitalised, showDay } from '../format.ts';
import { useMe } from '../me.ts';
import { useWords, type WordsInUse } from '../words.tsx';
import { DeadlineText } from './deadline-text.tsx';
import { ProofText } from './evidence/proof-text.tsx';
import { leadNames } from './lead-names.ts';
import { periodWords, shownState, stateOfPart, toneOfPart, toneOfTask } from './words.ts';

/** The columns of every list of tasks. `withOwnPart` adds the part of the reader's agency, `withAskedPart` that of the agency asked for. */
export function useTaskColumns(withOwnPart: boolean, withAskedPart = false): Column<TaskRow>[] {
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
    { key: 'state', label: t('tasks.column.state'), cell: (task) => <StateAndProof task={task} />, width: 220 },
  ];
  if (withAskedPart) return [...columns, { key: 'asked', label: t('agency.asked'), cell: askedPart, width: 170 }];
  if (!withOwnPart) return columns;
  return [...columns, { key: 'own', label: t('tasks.column.own'), cell: (task) => ownPart(task), width: 170 }];
}

function TaskTitle({ task }: { readonly task: TaskRow }) {
  const words = useWords();
  const period = periodWords(task.period, words);
  const place = [task.plan?.number ?? task.plan?.title ?? orderWords(task, words), task.section?.path]
    .filter(Boolean)
    .join(' · ');
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

/** Of work that no document ordered: how, and by whom. */
const orderWords = ({ order }: TaskRow, { t }: WordsInUse): string =>
  [t(`tasks.order.${order.kind}`), order.saidBy].filter(Boolean).join(': ');

function Leads({ task }: { readonly task: TaskRow }) {
  const { t, nameOf } = useWords();
  const { person } = useMe();
  if (task.leadCount === 0) return <Text size="sm">{t('tasks.no-lead')}</Text>;
  const names = leadNames(task, person.organization);
  const rest = task.leadCount - names.length;
  return (
    <Text size="sm">
      {names.map(nameOf).join('; ')}
      {rest > 0 ? ` ${t('tasks.leads-more', { count: rest })}` : ''}
      {task.leadCount > 1 ? (
        <Text span size="xs" c="dimmed" display="block">
          {t('tasks.leads-done', { done: task.leadsDone, count: task.leadCount })}
        </Text>
      ) : null}
    </Text>
  );
}

type BadgeFacts = Pick<TaskRow, 'state' | 'mode' | 'isHistoric' | 'leadsToConfirm'>;

/** The state of a task, with what sets it apart: not confirmed yet, requested, or of a period that had ended. */
export function TaskStateBadge({ task }: { readonly task: BadgeFacts }) {
  const { t } = useWords();
  const shown = shownState(task);
  return (
    <>
      <StateBadge tone={toneOfTask[shown]}>{t(`tasks.state.${shown}`)}</StateBadge>
      {shown === task.state ? null : (
        <Text size="xs" c="dimmed" mt={2}>
          {t(task.state === 'done-late' ? 'tasks.reported-late' : 'tasks.reported-on-time')}
        </Text>
      )}
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

/** How far the task is said to be, and what of it is proven. */
function StateAndProof({ task }: { readonly task: TaskRow }) {
  return (
    <>
      <TaskStateBadge task={task} />
      <ProofText proof={task.proof} />
    </>
  );
}

function askedPart({ askedPart: part }: TaskRow) {
  return part ? <AskedPart part={part} /> : null;
}

function AskedPart({ part }: { readonly part: NonNullable<TaskRow['askedPart']> }) {
  const { t, language } = useWords();
  return (
    <>
      <Text size="sm">{t(`tasks.role.${part.role}`)}</Text>
      <StateBadge tone={toneOfPart(part)}>{t(stateOfPart(part))}</StateBadge>
      {part.doneOn ? (
        <Text size="xs" c="dimmed" mt={2}>
          {showDay(part.doneOn, language)}
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
  const shown = { ...part, isOverdue: false };
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
