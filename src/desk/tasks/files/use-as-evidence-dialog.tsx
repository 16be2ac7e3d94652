import { Select, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { evidenceOfTask, ExchangedFile } from '#modules/tasks/contract.ts';
import { post } from '../../api.ts';
import { useCommand } from '../../command.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useWords } from '../../words.tsx';
import { TASKS } from '../data.ts';

interface Props {
  readonly file: ExchangedFile;
  readonly onClose: () => void;
}

/** Dùng làm minh chứng: of which part, under which title. */
export function UseAsEvidenceDialog({ file, onClose }: Props) {
  const { t, nameOf } = useWords();
  const [partId, setPartId] = useState(file.may.useFor[0]?.partId ?? null);
  const [title, setTitle] = useState(file.name);
  const command = useCommand({
    run: (body: object, key) => post<typeof evidenceOfTask>('/api/tasks/use-as-evidence', body, key),
    refresh: [TASKS],
    says: t('files.said.used'),
    onDone: onClose,
  });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('files.use')}
      verb={t('files.use')}
      sending={command.sending}
      disabled={partId === null || title.trim() === ''}
      issues={command.beside()}
      onSubmit={() => command.send({ id: file.id, partId, title })}
    >
      <Text size="sm" c="dimmed">
        {t('files.use-about')}
      </Text>
      <Select
        label={t('files.for-part')}
        value={partId}
        onChange={setPartId}
        data={file.may.useFor.map((one) => ({
          value: one.partId,
          label: one.organization ? nameOf(one.organization) : t('tasks.no-lead'),
        }))}
        allowDeselect={false}
      />
      <TextInput
        label={t('files.evidence-title')}
        maxLength={500}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
    </Dialog>
  );
}
