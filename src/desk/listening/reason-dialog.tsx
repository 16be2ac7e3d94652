import { Text, Textarea } from '@mantine/core';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { useFields } from '../fields.ts';
import { TASKS } from '../tasks/data.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useWords } from '../words.tsx';
import { LISTENING } from './data.ts';

interface Props {
  /** What is done and how it is told. */
  readonly path: string;
  readonly body: object;
  readonly title: string;
  readonly about: string;
  readonly says: string;
  readonly onClose: () => void;
}

/** Takes something back with the reason: an item out of the register, or what it proves. */
export function ReasonDialog({ path, body, title, about, says, onClose }: Props) {
  const { t } = useWords();
  const command = useCommand({
    run: (input: object, key) => post(path, input, key),
    refresh: [LISTENING, TASKS],
    says,
    onDone: onClose,
  });
  const fields = useFields({ reason: '' }, command.errorAt);
  return (
    <Dialog
      opened
      onClose={onClose}
      title={title}
      verb={title}
      dangerous
      sending={command.sending}
      disabled={fields.values.reason.trim().length < 3}
      issues={command.beside(['reason'])}
      onSubmit={() => command.send({ ...body, ...fields.values })}
    >
      <Text size="sm" c="dimmed">
        {about}
      </Text>
      <Textarea
        label={t('listening.reason')}
        required
        autosize
        minRows={2}
        maxLength={2000}
        data-autofocus
        {...fields.text('reason')}
      />
    </Dialog>
  );
}
