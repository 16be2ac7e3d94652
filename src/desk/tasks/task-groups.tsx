import { Collapse, Group, Paper, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId } from 'react';
import type { OrderKind, TaskGroups as Groups } from '#modules/tasks/contract.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { useWords, type WordsInUse } from '../words.tsx';
import { useTaskGroups } from './data.ts';
import { filtersOf, isTaskState, type Grouping, type TaskSearch } from './search.ts';
import { TaskRows } from './task-rows.tsx';
import { periodWords } from './words.ts';

type TaskGroup = Groups['items'][number];

interface Props {
  readonly search: TaskSearch;
  readonly by: Grouping;
  readonly withOwnPart: boolean;
}

/** The list cut into groups; a group's tasks are read when it is opened, the first ones are open. */
export function TaskGroups({ search, by, withOwnPart }: Props) {
  const { t } = useWords();
  const query = useTaskGroups(search, by);
  return (
    <Loaded query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <Paper>
            <EmptyState title={t('tasks.none-found')} />
          </Paper>
        ) : (
          items.map((group, index) => (
            <GroupSheet
              key={group.key ?? ''}
              group={group}
              by={by}
              search={search}
              withOwnPart={withOwnPart}
              opened={index < 2}
            />
          ))
        )
      }
    </Loaded>
  );
}

interface SheetProps extends Props {
  readonly group: TaskGroup;
  readonly opened: boolean;
}

function GroupSheet({ group, by, search, withOwnPart, opened }: SheetProps) {
  const words = useWords();
  const [isOpen, { toggle }] = useDisclosure(opened);
  const id = useId();
  const title = titleOf(group, by, words);
  const Icon = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <Paper mb="md" className="section">
      <UnstyledButton className="group-head" aria-expanded={isOpen} aria-controls={id} onClick={toggle}>
        <Group gap="sm" wrap="nowrap" align="flex-start">
          <Icon size={18} aria-hidden />
          <Text fw={600}>{title}</Text>
        </Group>
        <Text size="sm" c="dimmed" className="unbroken">
          {words.t('tasks.count', { count: group.count })}
        </Text>
      </UnstyledButton>
      <div id={id}>
        <Collapse expanded={isOpen}>
          {isOpen ? (
            <TaskRows
              label={title}
              filters={{ ...filtersOf(search), sort: search.sort, ...group.filter }}
              withOwnPart={withOwnPart}
              empty={<EmptyState title={words.t('tasks.none-found')} />}
              limit={20}
            />
          ) : null}
        </Collapse>
      </div>
    </Paper>
  );
}

function titleOf(group: TaskGroup, by: Grouping, words: WordsInUse): string {
  const { t, nameOf } = words;
  if (group.label) return nameOf(group.label);
  if (group.key === null) return t(`tasks.group.without.${by}`);
  if (by === 'source') return t(`tasks.order.${group.key as OrderKind}`);
  if (by === 'state' && isTaskState(group.key)) return t(`tasks.state.${group.key}`);
  return periodWords({ key: group.key, start: null, end: null }, words) || group.key;
}
