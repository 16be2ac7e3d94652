import { Modal, Text } from '@mantine/core';
import type { AddresseeView, AnswerStory, AnswerView, InquiryDetail } from '#modules/inquiries/contract.ts';
import { InstantText } from '../ui/day-text.tsx';
import { Facts } from '../ui/facts.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { useWords } from '../words.tsx';
import { useAnswerStory } from './data.ts';
import { EntryValue, useHeading } from './entry-value.tsx';

interface Props {
  readonly inquiry: InquiryDetail;
  readonly row: AddresseeView;
  readonly onClose: () => void;
}

/** Every time an agency was asked and answered, the latest first. */
export function StoryDialog({ inquiry, row, onClose }: Props) {
  const { t, nameOf } = useWords();
  const query = useAnswerStory(inquiry.id, row.organization.id);
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('inquiries.story', { agency: nameOf(row.organization.name) })}
      closeButtonProps={{ 'aria-label': t('desk.close'), size: 'lg' }}
    >
      <Loaded query={query}>{(story) => <Story inquiry={inquiry} row={row} story={story} />}</Loaded>
    </Modal>
  );
}

function Story({ inquiry, row, story }: Omit<Props, 'onClose'> & { readonly story: AnswerStory }) {
  const { t } = useWords();
  const events = [
    ...story.answers.map((answer) => ({
      at: answer.at,
      key: `a${answer.number}`,
      line: <Answered key="a" inquiry={inquiry} answer={answer} stands={stands(row, answer)} />,
    })),
    ...story.calls.map((call) => ({
      at: call.at,
      key: `c${call.round}`,
      line: (
        <>
          <Text fw={500}>{t(`inquiries.story.${call.kind}`)}</Text>
          {call.reason ? <Text className="kept-lines">{call.reason}</Text> : null}
          <Who by={call.by} at={call.at} />
        </>
      ),
    })),
  ].toSorted((a, b) => (a.at < b.at ? 1 : -1));
  if (events.length === 0) return <Text>{t('inquiries.story.none')}</Text>;
  return (
    <ul className="inquiry-story">
      {events.map(({ key, line }) => (
        <li key={key}>{line}</li>
      ))}
    </ul>
  );
}

const stands = (row: AddresseeView, answer: AnswerView): boolean =>
  row.state === 'answered' && row.answer?.number === answer.number;

interface AnsweredProps {
  readonly inquiry: InquiryDetail;
  readonly answer: AnswerView;
  readonly stands: boolean;
}

function Answered({ inquiry, answer, stands: isCounted }: AnsweredProps) {
  const { t } = useWords();
  const heading = useHeading();
  return (
    <>
      <Text fw={500}>
        {t('inquiries.story.answer', { number: answer.number })}
        {isCounted ? `, ${t('inquiries.story.counts')}` : ''}
      </Text>
      {answer.isNothing ? <Text>{t('inquiries.nothing')}</Text> : null}
      <Facts
        facts={[
          ...inquiry.fields
            .filter((column) => answer.entries[column.key] !== undefined)
            .map(
              (column) => [heading(column), <EntryValue key={column.key} column={column} answer={answer} />] as const,
            ),
          [t('inquiries.note'), answer.note],
        ]}
      />
      <Who by={answer.by} at={answer.at} />
    </>
  );
}

function Who({ by, at }: { readonly by: string; readonly at: string }) {
  return (
    <Text size="sm" c="dimmed">
      {by}, <InstantText instant={at} />
    </Text>
  );
}
