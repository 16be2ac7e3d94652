import { Text, Textarea } from '@mantine/core';
import type { lateness } from '#modules/tasks/contract.ts';
import { post } from '../../api.ts';
import { useCommand } from '../../command.ts';
import { useFields } from '../../fields.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useWords } from '../../words.tsx';
import { TASKS } from '../data.ts';
import { isReasonGiven, ReasonFields } from '../reason-fields.tsx';

interface Props {
  readonly taskId: string;
  readonly onClose: () => void;
}

/** Lý do khách quan: why, and who decided. */
export function ExcuseDialog({ taskId, onClose }: Props) {
  const { t } = useWords();
  const command = useCommand({
    run: (body: object, key) => post<typeof lateness>('/api/tasks/excuse-task', body, key),
    refresh: [TASKS],
    says: t('lateness.said.excused'),
    onDone: onClose,
  });
  const fields = useFields({ reason: '', decidedBy: '' }, command.errorAt);
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('lateness.excuse')}
      verb={t('lateness.excuse')}
      sending={command.sending}
      disabled={!isReasonGiven(fields.values)}
      issues={command.beside(['reason', 'decidedBy'])}
      onSubmit={() => command.send({ taskId, ...fields.values })}
    >
      <Text size="sm" c="dimmed">
        {t('lateness.about')}
      </Text>
      <ReasonFields fields={fields} focused />
    </Dialog>
  );
}

/** The reason no longer stands. */
export function EndExcuseDialog({ taskId, onClose }: Props) {
  const { t } = useWords();
  const command = useCommand({
    run: (body: object, key) => post<typeof lateness>('/api/tasks/end-excuse', body, key),
    refresh: [TASKS],
    says: t('lateness.said.ended'),
    onDone: onClose,
  });
  const fields = useFields({ note: '' }, command.errorAt);
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('lateness.end')}
      verb={t('lateness.end')}
      sending={command.sending}
      disabled={fields.values.note.trim().length < 3}
      issues={command.beside(['note'])}
      onSubmit={() => command.send({ taskId, ...fields.values })}
    >
      <Text size="sm" c="dimmed">
        {t('lateness.end-about')}
      </Text>
      <Textarea
        label={t('lateness.note')}
        autosize
        minRows={2}
        maxLength={2000}
        data-autofocus
        {...fields.text('note')}
      />
    </Dialog>
  );
}
