import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { agreedResults, taskList } from '#modules/tasks/contract.ts';
import { get, post, withQuery } from '../../api.ts';
import { useCommand } from '../../command.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useWords } from '../../words.tsx';
import { TASKS } from '../data.ts';

/** As many as one press takes. */
const MOST = 200;

/** Of the tasks that the list shows, agrees with all expected results that wait for it; for the focal agency. */
export function AgreeAll({ filters }: { readonly filters: Readonly<Record<string, string | undefined>> }) {
  const { t } = useWords();
  const [isAsking, setAsking] = useState(false);
  const query = useQuery({
    queryKey: [...TASKS, 'to-agree', filters],
    queryFn: ({ signal }) => get<typeof taskList>(withQuery('/api/tasks', { ...filters, limit: MOST }), signal),
  });
  const taskIds = query.data?.items.map((task) => task.id) ?? [];
  const command = useCommand({
    run: (_: undefined, key) => post<typeof agreedResults>('/api/tasks/agree-results-of-tasks', { taskIds }, key),
    refresh: [TASKS],
    says: (reply) =>
      t('tasks.evidence.said.agree-all', { results: reply.results, tasks: reply.tasks, left: reply.withoutQuantity }),
    onDone: () => setAsking(false),
  });
  if (taskIds.length === 0) return null;
  return (
    <Group mb="md" className="off-paper">
      <Button onClick={() => setAsking(true)}>{t('tasks.evidence.do.agree-all', { count: taskIds.length })}</Button>
      {isAsking ? (
        <Dialog
          opened
          onClose={() => setAsking(false)}
          title={t('tasks.evidence.do.agree-all', { count: taskIds.length })}
          verb={t('tasks.evidence.do.agree')}
          onSubmit={() => command.send(undefined)}
          sending={command.sending}
          issues={command.beside()}
        >
          <Text size="sm">{t('tasks.evidence.about.agree-all', { count: taskIds.length })}</Text>
        </Dialog>
      ) : null}
    </Group>
  );
}
