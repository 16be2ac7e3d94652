import { Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { taskDetail, PartView, TaskDetail } from '#modules/tasks/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { useFields } from '../fields.ts';
import { DayInput } from '../ui/day-input.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useWords } from '../words.tsx';
import { TASKS } from './data.ts';

interface Props {
  readonly task: TaskDetail;
  /** Only this agency's day; the whole task's where left out. */
  readonly part?: PartView;
  readonly onClose: () => void;
}

/** Sets a day where the document names none or a wrong one, or extends it with who decided. */
export function DueDateDialog({ task, part, onClose }: Props) {
  const { t, nameOf } = useWords();
  const present = part?.dueOn ?? task.deadline.on;
  const [as, setAs] = useState<'ours' | 'extension'>(present ? 'extension' : 'ours');
  const [on, setOn] = useState(present);
  const command = useCommand({
    run: (body: object, key) => post<typeof taskDetail>('/api/tasks/set-due-date', body, key),
    refresh: [TASKS],
    says: t('tasks.said.set-due-date'),
    onDone: onClose,
  });
  const fields = useFields({ reason: '', decidedBy: '' }, command.errorAt);
  const { reason, decidedBy } = fields.values;
  const submit = () =>
    command.send({
      taskId: task.id,
      version: task.version,
      on,
      as,
      ...(part ? { partId: part.id } : {}),
      ...(reason.trim() ? { reason } : {}),
      ...(decidedBy.trim() ? { decidedBy } : {}),
    });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('tasks.do.set-due-date')}
      verb={t('desk.save')}
      sending={command.sending}
      disabled={on === null}
      issues={command.beside(['on', 'reason', 'decidedBy'])}
      onSubmit={submit}
    >
      <Text size="sm" c="dimmed">
        {part?.organization
          ? t('tasks.about.due-of-part', { name: nameOf(part.organization.name) })
          : t('tasks.about.due-of-task')}
      </Text>
      <Radio.Group label={t('tasks.due-as')} value={as} onChange={(value) => setAs(value as 'ours' | 'extension')}>
        <Stack gap="xs" mt="xs">
          <Radio value="ours" label={t('tasks.due-as.ours')} />
          <Radio value="extension" label={t('tasks.due-as.extension')} disabled={!present} />
        </Stack>
      </Radio.Group>
      <DayInput label={t('tasks.due-on')} required value={on} onChange={setOn} error={command.errorAt('on')} />
      {as === 'extension' ? (
        <TextInput
          label={t('tasks.decided-by-label')}
          description={t('tasks.decided-by-hint')}
          {...fields.text('decidedBy')}
        />
      ) : null}
      <Textarea label={t('tasks.reason')} autosize minRows={2} {...fields.text('reason')} />
    </Dialog>
  );
}
