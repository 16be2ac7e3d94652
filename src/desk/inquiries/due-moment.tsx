import { Text } from '@mantine/core';
import type { InquiryItem } from '#modules/inquiries/contract.ts';
import { showDay } from '../format.ts';
import { useWords } from '../words.tsx';

interface Props {
  readonly inquiry: Pick<InquiryItem, 'dueOn' | 'dueClock' | 'isDue'>;
  /** Somebody still owes an answer: that it is late is said. */
  readonly isPressing: boolean;
}

/** The last moment for answers: `17:00, 12/11/2026`. */
export function DueMoment({ inquiry, isPressing }: Props) {
  const { t, language } = useWords();
  return (
    <>
      {t('inquiries.due-at', { clock: inquiry.dueClock, day: showDay(inquiry.dueOn, language) })}
      {inquiry.isDue && isPressing ? (
        <Text size="sm" c="var(--mantine-color-error)">
          {t('inquiries.due-passed')}
        </Text>
      ) : null}
    </>
  );
}
