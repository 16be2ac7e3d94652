import type { MessageView } from '#modules/notifications/contract.ts';
import { StateBadge, type Tone } from '../ui/state-badge.tsx';
import { useWords } from '../words.tsx';

const tones: Readonly<Record<MessageView['state'], Tone>> = {
  queued: 'info',
  sending: 'info',
  sent: 'good',
  failed: 'bad',
  'unknown-outcome': 'warn',
  cancelled: 'neutral',
};

/** Where a message stands. */
export function MessageState({ message }: { readonly message: Pick<MessageView, 'state'> }) {
  const { t } = useWords();
  return <StateBadge tone={tones[message.state]}>{t(`notifications.state.${message.state}`)}</StateBadge>;
}
