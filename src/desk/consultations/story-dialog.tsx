import { Modal, Text } from '@mantine/core';
import type { AddresseeView, ReplyStory, RoundDetail } from '#modules/consultations/contract.ts';
import { InstantText } from '../ui/day-text.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { useWords } from '../words.tsx';
import { useReplyStory } from './data.ts';
import { OwnReply } from './own-reply.tsx';

interface Props {
  readonly round: RoundDetail;
  readonly row: AddresseeView;
  readonly onClose: () => void;
}

/** Every time an agency was asked and replied, the latest first. */
export function StoryDialog({ round, row, onClose }: Props) {
  const { t, nameOf } = useWords();
  const query = useReplyStory(round.id, row.organization.id);
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('consultations.story', { agency: nameOf(row.organization.name) })}
      closeButtonProps={{ 'aria-label': t('desk.close'), size: 'lg' }}
    >
      <Loaded query={query}>{(story) => <Story story={story} />}</Loaded>
    </Modal>
  );
}

function Story({ story }: { readonly story: ReplyStory }) {
  const { t } = useWords();
  const events = [
    ...story.replies.map((reply) => ({
      at: reply.at,
      key: `r${reply.number}`,
      line: (
        <>
          <Text fw={500}>{t('consultations.story.reply', { number: reply.number })}</Text>
          <OwnReply reply={reply} />
        </>
      ),
    })),
    ...story.calls.map((call) => ({
      at: call.at,
      key: `c${call.number}`,
      line: (
        <>
          <Text fw={500}>{t(`consultations.story.${call.kind}`)}</Text>
          <Text size="sm" c="dimmed">
            {call.by}, <InstantText instant={call.at} />
          </Text>
        </>
      ),
    })),
  ].toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <ul className="round-story">
      {events.map(({ key, line }) => (
        <li key={key}>{line}</li>
      ))}
    </ul>
  );
}
