import { Button, Code, Group, Modal, Stack, Text } from '@mantine/core';
import { CopyButton } from '../ui/copy-button.tsx';
import { useWords } from '../words.tsx';

interface Props {
  readonly name: string;
  readonly password: string;
  readonly onClose: () => void;
}

/** A password that is shown once, to be handed on. */
export function OneTimePassword({ name, password, onClose }: Props) {
  const { t } = useWords();
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={t('access.password-once')}
      closeButtonProps={{ 'aria-label': t('desk.close') }}
    >
      <Stack gap="md">
        <Text>{t('access.password-once-text', { name })}</Text>
        <Group gap="sm">
          <Code className="secret">{password}</Code>
          <CopyButton text={password} label={t('access.password-copy')} />
        </Group>
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('desk.close')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
