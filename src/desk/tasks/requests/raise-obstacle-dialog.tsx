import { SegmentedControl, Text, Textarea } from '@mantine/core';
import type { obstacle, ObstacleView, PartView } from '#modules/tasks/contract.ts';
import { post } from '../../api.ts';
import { useCommand } from '../../command.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Kept } from '../../ui/kept.tsx';
import { OrganizationPicker } from '../../ui/organization-picker.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useWords } from '../../words.tsx';
import { TASKS } from '../data.ts';
import { obstacleKinds } from './filters.ts';

interface Props {
  readonly part: PartView;
  readonly onClose: () => void;
}

/** What stands in the way or is proposed, and who must resolve it. */
export function RaiseObstacleDialog({ part, onClose }: Props) {
  const { t, nameOf } = useWords();
  const draft = useDraft(`part ${part.id} raise-obstacle`, {
    kind: 'obstacle' as ObstacleView['kind'],
    text: '',
    addressedTo: null as string | null,
  });
  const { kind, text, addressedTo } = draft.value;
  const command = useCommand({
    run: (body: object, key) => post<typeof obstacle>('/api/tasks/raise-obstacle', body, key),
    refresh: [TASKS],
    says: (reply) => t('requests.said.raised', { body: nameOf(reply.addressedTo.name) }),
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
      title={t('tasks.do.raise-obstacle')}
      verb={t('requests.do.send')}
      sending={command.sending}
      disabled={text.trim().length < 3}
      issues={command.isLost ? [] : command.beside(['text'])}
      onSubmit={() => command.send({ partId: part.id, kind, text, ...(addressedTo ? { addressedTo } : {}) })}
    >
      <Text size="sm" c="dimmed">
        {t('requests.about.raise-obstacle')}
      </Text>
      <Kept draft={draft} command={command} />
      <SegmentedControl
        aria-label={t('requests.kind')}
        value={kind}
        onChange={(value) => draft.set({ kind: value as ObstacleView['kind'] })}
        data={obstacleKinds.map((value) => ({ value, label: t(`requests.kind.${value}`) }))}
      />
      <Textarea
        label={t('requests.text')}
        description={t('requests.text-hint')}
        required
        autosize
        minRows={3}
        maxLength={5000}
        value={text}
        onChange={(event) => draft.set({ text: event.currentTarget.value })}
        error={command.errorAt('text')}
        data-autofocus
      />
      <OrganizationPicker
        label={t('requests.addressed-to')}
        description={t('requests.addressed-hint')}
        value={addressedTo}
        onChange={(next) => draft.set({ addressedTo: next })}
      />
    </Dialog>
  );
}
