import { Text, Textarea } from '@mantine/core';
import type { PartView, taskDetail, TaskDetail } from '#modules/tasks/contract.ts';
import { post } from '../../api.ts';
import { useCommand } from '../../command.ts';
import { showDay } from '../../format.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Kept } from '../../ui/kept.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useWords } from '../../words.tsx';
import { TASKS } from '../data.ts';

interface Props {
  readonly task: TaskDetail;
  readonly part: PartView;
  readonly onClose: () => void;
}

/** Xin gia hạn: until which day, and why. */
export function RequestExtensionDialog({ task, part, onClose }: Props) {
  const { t, language } = useWords();
  const draft = useDraft(`part ${part.id} request-extension`, { until: null as string | null, reason: '' });
  const { until, reason } = draft.value;
  const command = useCommand({
    run: (body: object, key) => post<typeof taskDetail>('/api/tasks/request-extension', body, key),
    refresh: [TASKS],
    says: t('requests.said.request-extension'),
    lost: draft.lost,
    onDone: () => {
      draft.forget();
      onClose();
    },
  });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('tasks.do.request-extension')}
      verb={t('tasks.do.request-extension')}
      sending={command.sending}
      disabled={until === null || reason.trim().length < 3}
      issues={command.isLost ? [] : command.beside(['until', 'reason'])}
      onSubmit={() => command.send({ partId: part.id, version: part.version, until, reason })}
    >
      <Text size="sm" c="dimmed">
        {part.dueOn ? `${t('requests.extension.present', { day: showDay(part.dueOn, language) })} ` : ''}
        {t('requests.about.request-extension')}
        {task.rhythm === 'once' ? '' : ` ${t('requests.extension.only-this-period')}`}
      </Text>
      <Kept draft={draft} command={command} />
      <DayInput
        label={t('requests.extension.until')}
        required
        value={until}
        onChange={(next) => draft.set({ until: next })}
        error={command.errorAt('until')}
      />
      <Textarea
        label={t('requests.extension.reason')}
        required
        autosize
        minRows={3}
        maxLength={5000}
        value={reason}
        onChange={(event) => draft.set({ reason: event.currentTarget.value })}
        error={command.errorAt('reason')}
      />
    </Dialog>
  );
}
