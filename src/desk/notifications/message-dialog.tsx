import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { message, MessageView } from '#modules/notifications/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { InstantText } from '../ui/day-text.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { useWords } from '../words.tsx';
import { useMessage } from './data.ts';
import { MessageState } from './message-state.tsx';
import './notifications.css';

type Act = 'resend' | 'count-as-sent' | 'cancel';

/** One message: its words, its attempts, and what a person may decide about it. */
export function MessageDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useWords();
  const query = useMessage(id);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={query.data?.title || t('notifications.message')}
      closeButtonProps={{ 'aria-label': t('desk.close'), size: 'lg' }}
    >
      <Loaded query={query}>{(data) => <Content message={data} />}</Loaded>
    </Modal>
  );
}

function Content({ message: one }: { readonly message: MessageView }) {
  const { t, tOr } = useWords();
  return (
    <Stack gap="md">
      <Group gap="sm">
        <MessageState message={one} />
        <Text size="sm">
          {one.toName} · {one.to}
        </Text>
      </Group>
      {one.state === 'unknown-outcome' ? <Text size="sm">{t('notifications.unknown-help')}</Text> : null}
      <pre className="message-words">{one.text ?? t('notifications.secret')}</pre>
      <ol aria-label={t('notifications.attempts')}>
        {one.history.map((attempt) => (
          <li key={attempt.number}>
            <Text size="sm">
              <InstantText instant={attempt.at} />:{' '}
              {attempt.outcome
                ? tOr(`notifications.outcome.${attempt.outcome}`, attempt.outcome)
                : t('notifications.under-way')}
              {attempt.detail ? ` (${attempt.detail})` : ''}
            </Text>
          </li>
        ))}
      </ol>
      {one.settledBy ? <Text size="sm">{t('notifications.settled-by', { name: one.settledBy })}</Text> : null}
      <Acts message={one} />
    </Stack>
  );
}

function Acts({ message: one }: { readonly message: MessageView }) {
  const { t } = useWords();
  const command = useCommand({
    run: (act: Act, key) =>
      post<typeof message>('/api/notifications/settle-message', { id: one.id, version: one.version, act }, key),
    refresh: [['notifications']],
    tellsProblems: true,
  });
  const acts: readonly (readonly [Act, boolean])[] = [
    ['resend', one.may.resend],
    ['count-as-sent', one.may.settle],
    ['cancel', one.may.cancel || one.may.settle],
  ];
  return (
    <Group gap="sm" justify="flex-end">
      {acts
        .filter(([, may]) => may)
        .map(([act]) => (
          <Button key={act} variant="default" loading={command.sending} onClick={() => command.send(act)}>
            {t(`notifications.act.${act}`)}
          </Button>
        ))}
    </Group>
  );
}
