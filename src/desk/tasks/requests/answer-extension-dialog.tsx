import { Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ExtensionView, taskDetail } from '#modules/tasks/contract.ts';
import { post } from '../../api.ts';
import { useCommand } from '../../command.ts';
import { useFields } from '../../fields.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useWords } from '../../words.tsx';
import { TASKS } from '../data.ts';

interface Props {
  readonly answer: 'grant' | 'refuse';
  readonly extension: ExtensionView;
  readonly onClose: () => void;
}

/** Grants the day asked for or another, with who decided; or refuses with the reason. */
export function AnswerExtensionDialog({ answer, extension, onClose }: Props) {
  const { t } = useWords();
  const [until, setUntil] = useState<string | null>(extension.until);
  const command = useCommand({
    run: (body: object, key) => post<typeof taskDetail>('/api/tasks/answer-extension', body, key),
    refresh: [TASKS],
    says: t(`requests.said.${answer}`),
    onDone: onClose,
  });
  const fields = useFields({ note: '', decidedBy: '' }, command.errorAt);
  const { note, decidedBy } = fields.values;
  const grants = answer === 'grant';
  const isReady = grants ? until !== null && decidedBy.trim().length > 1 : note.trim().length > 2;
  const submit = () =>
    command.send({
      id: extension.id,
      version: extension.version,
      answer,
      ...(grants ? { until, decidedBy } : {}),
      ...(note.trim() ? { note } : {}),
    });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(`requests.do.${answer}`)}
      verb={t(`requests.do.${answer}`)}
      sending={command.sending}
      disabled={!isReady}
      issues={command.beside(['until', 'note', 'decidedBy'])}
      onSubmit={submit}
    >
      <Text size="sm" className="kept-lines">
        {extension.reason}
      </Text>
      {grants ? (
        <>
          <DayInput
            label={t('requests.extension.granted-day')}
            required
            value={until}
            onChange={setUntil}
            error={command.errorAt('until')}
          />
          <TextInput
            label={t('tasks.decided-by-label')}
            description={t('tasks.decided-by-hint')}
            required
            data-autofocus
            {...fields.text('decidedBy')}
          />
        </>
      ) : null}
      <Textarea
        label={t(grants ? 'requests.extension.note' : 'requests.extension.refusal')}
        required={!grants}
        autosize
        minRows={2}
        {...fields.text('note')}
      />
    </Dialog>
  );
}
