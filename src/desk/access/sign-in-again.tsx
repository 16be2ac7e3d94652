import { Anchor, Button, Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Issues } from '../ui/notice.tsx';
import { useWords } from '../words.tsx';
import { SignInFields } from './sign-in-fields.tsx';
import { useSignIn } from './use-sign-in.ts';

interface Props {
  readonly person: { readonly name: string; readonly email: string };
  /** To the door, where anybody may sign in; the page is given up. */
  readonly onLeave: () => void;
}

/** Above a page whose session ended while somebody worked on it: the same person goes on where they were. */
export function SignInAgain({ person, onLeave }: Props) {
  const { t } = useWords();
  const client = useQueryClient();
  const { values, asksCode, command, change, submit } = useSignIn({
    email: person.email,
    // What was asked for meanwhile was refused; all of it is asked again.
    onDone: () => void client.invalidateQueries(),
  });
  return (
    <Modal
      opened
      onClose={onLeave}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      centered
      zIndex={500}
      // Whoever finds the screen open must not read it.
      overlayProps={{ blur: 14, backgroundOpacity: 0.7 }}
      title={t('access.ended')}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Text>{t('access.ended-text', { name: person.name })}</Text>
          <SignInFields values={values} asksCode={asksCode} onChange={change} fixed />
          <Issues issues={command.beside()} />
          <Button type="submit" size="md" loading={command.sending} fullWidth>
            {t('access.sign-in')}
          </Button>
          <Anchor component="button" type="button" size="sm" className="touch-text" onClick={onLeave}>
            {t('access.ended-leave')}
          </Anchor>
        </Stack>
      </form>
    </Modal>
  );
}
