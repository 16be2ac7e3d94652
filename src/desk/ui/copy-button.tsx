import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useWords } from '../words.tsx';

interface Props {
  readonly text: string;
  readonly label?: string;
  readonly variant?: string;
}

/** Copies a text, and says that it did. */
export function CopyButton({ text, label, variant = 'default' }: Props) {
  const { t } = useWords();
  const clipboard = useClipboard({ timeout: 2500 });
  return (
    <Button
      variant={variant}
      onClick={() => clipboard.copy(text)}
      leftSection={clipboard.copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
    >
      <span aria-live="polite">{clipboard.copied ? t('desk.copied') : (label ?? t('desk.copy'))}</span>
    </Button>
  );
}
