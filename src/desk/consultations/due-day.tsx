import { Text } from '@mantine/core';
import type { RoundItem } from '#modules/consultations/contract.ts';
import { showDay } from '../format.ts';
import { useWords } from '../words.tsx';

interface Props {
  readonly round: Pick<RoundItem, 'dueOn' | 'isDue'>;
  /** Somebody still owes a reply: that it is late is said. */
  readonly isPressing: boolean;
}

/** The last day for comments: `hết ngày 13/11/2026`. */
export function DueDay({ round, isPressing }: Props) {
  const { t, language } = useWords();
  return (
    <>
      {t('consultations.due-on', { day: showDay(round.dueOn, language) })}
      {round.isDue && isPressing ? (
        <Text size="sm" c="var(--mantine-color-error)">
          {t('consultations.due-passed')}
        </Text>
      ) : null}
    </>
  );
}
