import { Button, Group, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { TaskRow } from '#modules/tasks/contract.ts';
import { DataList } from '../ui/data-list.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { useKeys } from '../ui/keys.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { useWords } from '../words.tsx';
import { BulkBar } from './bulk/bulk-bar.tsx';
import { useTaskPages } from './data.ts';
import { useTaskColumns } from './task-columns.tsx';

interface Props {
  readonly label: string;
  /** Filters of the API. */
  readonly filters: Readonly<Record<string, string | undefined>>;
  readonly withOwnPart: boolean;
  readonly empty: React.ReactNode;
  /** The keys j, k and Enter walk through these rows; one list of a screen at most. */
  readonly withKeys?: boolean;
  readonly limit?: number;
  /** Rows can be ticked and changed together. */
  readonly isChoosing?: boolean;
}

/** Tasks under filters, page after page. */
export function TaskRows({ label, filters, withOwnPart, empty, withKeys, limit, isChoosing }: Props) {
  const { t } = useWords();
  const query = useTaskPages(filters, limit);
  const columns = useTaskColumns(withOwnPart, filters['organizationId'] !== undefined);
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const current = useCurrentRow(withKeys ? rows : []);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  if (query.isError && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState />;
  if (rows.length === 0) return empty;
  const total = query.data.pages[0]!.total;
  const titles = new Map(rows.map((task) => [task.id, task.title]));
  return (
    <>
      {isChoosing ? (
        <BulkBar
          tasks={rows.filter((task) => chosen.has(task.id))}
          onLeaveOut={(ids) => setChosen(new Set([...chosen].filter((id) => !ids.includes(id))))}
          onDone={() => setChosen(new Set())}
        />
      ) : null}
      <DataList
        label={label}
        columns={columns}
        rows={rows}
        rowKey={(task) => task.id}
        currentKey={current}
        {...(isChoosing
          ? { choosing: { chosen, change: setChosen, nameOf: (id: string) => titles.get(id) ?? id } }
          : {})}
      />
      <Group justify="space-between" p="md" className="off-paper">
        <Text size="sm" c="dimmed">
          {t(total.isCapped ? 'tasks.shown-of-many' : 'tasks.shown', { shown: rows.length, total: total.count })}
        </Text>
        {query.hasNextPage ? (
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('desk.more')}
          </Button>
        ) : null}
      </Group>
    </>
  );
}

/** The row that the keys stand on. */
function useCurrentRow(rows: readonly TaskRow[]): string | null {
  const { t } = useWords();
  const navigate = useNavigate();
  const [current, setCurrent] = useState<string | null>(null);
  const step = (by: 1 | -1) => {
    const at = rows.findIndex((row) => row.id === current);
    const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + by, 0), rows.length - 1)];
    if (!next) return;
    setCurrent(next.id);
    document.querySelector(`tr[data-key="${next.id}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  useKeys(
    rows.length === 0
      ? []
      : [
          { keys: ['j', 'ArrowDown'], says: t('tasks.key.next'), run: () => step(1) },
          { keys: ['k', 'ArrowUp'], says: t('tasks.key.previous'), run: () => step(-1) },
          {
            keys: ['Enter'],
            says: t('tasks.key.open'),
            run: () => current && void navigate({ to: '/tasks/$id', params: { id: current } as never }),
          },
        ],
  );
  return current;
}
