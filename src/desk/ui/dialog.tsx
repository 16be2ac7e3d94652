import { Button, Group, Modal, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import type { Issue } from '../api.ts';
import { useWords } from '../words.tsx';
import { Issues } from './notice.tsx';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** The verb on the button that does it. */
  readonly verb: string;
  readonly onSubmit: () => void;
  readonly sending?: boolean;
  /** What the server refused and no input shows. */
  readonly issues?: readonly Issue[];
  /** Cannot be undone: the button is red. */
  readonly dangerous?: boolean;
  readonly disabled?: boolean;
  readonly size?: string | number;
  readonly children?: ReactNode;
}

/** A form in a dialog, or a question before something weighty: content, one verb, a way back. */
export function Dialog(props: Props) {
  const { t } = useWords();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (!props.sending) props.onSubmit();
  };
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      size={props.size ?? 'md'}
      closeButtonProps={{ 'aria-label': t('desk.close'), size: 'lg' }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {props.children}
          <Issues issues={props.issues ?? []} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={props.onClose}>
              {t('desk.cancel')}
            </Button>
            <Button
              type="submit"
              loading={props.sending ?? false}
              disabled={props.disabled ?? false}
              {...(props.dangerous ? { color: 'red.8' } : {})}
            >
              {props.verb}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
