import { Text } from '@mantine/core';
import type { ReplyView } from '#modules/consultations/contract.ts';
import { showDay } from '../format.ts';
import { InstantText } from '../ui/day-text.tsx';
import { FileLink } from '../ui/file-link.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { useWords } from '../words.tsx';

/** Who replied when and how, with the letter where there is one. */
export function RepliedBy({ reply }: { readonly reply: ReplyView }) {
  const { t, language } = useWords();
  const how = reply.onBehalf ? t('consultations.on-behalf') : reply.byLink ? t('consultations.by-link') : null;
  const letter = [reply.letterNumber, reply.letterOn ? showDay(reply.letterOn, language) : null].filter(Boolean);
  return (
    <>
      <Text size="sm" c="dimmed" component="div">
        {[reply.by, how].filter(Boolean).join(', ')}, <InstantText instant={reply.at} />{' '}
        {reply.isLate ? <StateBadge tone="warn">{t('consultations.state.late')}</StateBadge> : null}
      </Text>
      {letter.length > 0 ? (
        <Text size="sm" c="dimmed">
          {t('consultations.letter')} {letter.join(', ')}
        </Text>
      ) : null}
      {reply.file ? (
        <div>
          <FileLink href={`/api/consultations/files/${reply.file.id}`} fileName={reply.file.name}>
            {reply.file.name}
          </FileLink>
        </div>
      ) : null}
    </>
  );
}
