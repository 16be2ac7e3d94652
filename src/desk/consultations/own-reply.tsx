import { Text } from '@mantine/core';
import type { ReplyView } from '#modules/consultations/contract.ts';
import { StateBadge } from '../ui/state-badge.tsx';
import { useWords } from '../words.tsx';
import { toneOfHandling } from './data.ts';
import { RepliedBy } from './replied-by.tsx';

/** What an agency said, and how it was handled where that is to be seen. */
export function OwnReply({ reply }: { readonly reply: ReplyView }) {
  const { t } = useWords();
  return (
    <>
      {reply.agrees ? <Text fw={500}>{t('consultations.agrees')}</Text> : null}
      <ol className="round-comments">
        {reply.comments.map(({ id, section, text, handling }) => (
          <li key={id}>
            {section ? <Text fw={500}>{section}</Text> : null}
            <Text className="kept-lines">{text}</Text>
            {handling ? (
              <div className="round-handling">
                <StateBadge tone={toneOfHandling[handling.kind]}>
                  {t(`consultations.handling.${handling.kind}`)}
                </StateBadge>
                <Text className="kept-lines">{handling.text}</Text>
              </div>
            ) : null}
          </li>
        ))}
      </ol>
      <RepliedBy reply={reply} />
    </>
  );
}
