import { List, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { exchangedFiles } from '#modules/tasks/contract.ts';
import { postFiles } from '../../api.ts';
import { useCommand } from '../../command.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DropZone } from '../../ui/drop-zone.tsx';
import { useWords } from '../../words.tsx';
import { TASKS } from '../data.ts';

/** Sends files to everybody who has a part. */
export function SendFilesDialog({ taskId, onClose }: { readonly taskId: string; readonly onClose: () => void }) {
  const { t } = useWords();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [note, setNote] = useState('');
  const command = useCommand({
    run: () =>
      postFiles<typeof exchangedFiles>('/api/tasks/send-files', files, { about: JSON.stringify({ taskId, note }) }),
    refresh: [TASKS],
    says: t('files.said.sent'),
    onDone: onClose,
  });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('files.send')}
      verb={t('files.send')}
      sending={command.sending}
      disabled={files.length === 0}
      issues={command.beside()}
      onSubmit={() => command.send(undefined)}
    >
      <Text size="sm" c="dimmed">
        {t('files.lead')}
      </Text>
      <DropZone multiple busy={command.sending} onFiles={(more) => setFiles((now) => [...now, ...more].slice(0, 20))}>
        {t('files.hint')}
      </DropZone>
      {files.length > 0 ? (
        <List size="sm">
          {files.map((file) => (
            <List.Item key={`${file.name} ${file.size}`}>{file.name}</List.Item>
          ))}
        </List>
      ) : null}
      <Textarea
        label={t('files.note')}
        autosize
        minRows={2}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </Dialog>
  );
}
