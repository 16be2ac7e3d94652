import { Select, Text } from '@mantine/core';
import { useState } from 'react';
import type { taskDetail, PartView } from '#modules/tasks/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useWords } from '../words.tsx';
import { TASKS, usePeopleOf } from './data.ts';

/** Chooses who in the agency answers for its part, seeing how much each carries already. */
export function AssignPerson({ part, onClose }: { readonly part: PartView; readonly onClose: () => void }) {
  const { t } = useWords();
  const people = usePeopleOf(part.organization?.id ?? null).data?.items ?? [];
  const [personId, setPersonId] = useState(part.assignee?.id ?? null);
  const command = useCommand({
    run: (body: object, key) => post<typeof taskDetail>('/api/tasks/assign-person', body, key),
    refresh: [TASKS],
    says: t('tasks.said.assign-person'),
    onDone: onClose,
  });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('tasks.do.assign-person')}
      verb={t('desk.save')}
      sending={command.sending}
      issues={command.beside()}
      onSubmit={() => command.send({ partId: part.id, version: part.version, personId })}
    >
      <Text size="sm" c="dimmed">
        {t('tasks.about.assign-person')}
      </Text>
      <Select
        label={t('tasks.person')}
        value={personId}
        onChange={setPersonId}
        data={people.map((one) => ({
          value: one.id,
          label: t('tasks.person-carries', { name: one.name, count: one.openParts }),
        }))}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('desk.remove') }}
        nothingFoundMessage={t('desk.nothing-found')}
      />
    </Dialog>
  );
}
