import type { ReactNode } from 'react';
import type { AssignmentView } from '#modules/plans/contract.ts';
import { capitalised, showDay } from '../format.ts';
import { useWords } from '../words.tsx';
import { dueKindOf, lastDayOf, showMonthDay } from './deadline.ts';

interface Props {
  readonly assignment: Pick<AssignmentView, 'timing' | 'deadline'>;
  readonly unstated: ReactNode;
}

/** When the work is due: the words of the document with the last lawful day, or what we set ourselves, marked as ours. */
export function DueText({ assignment, unstated }: Props) {
  const { t, language } = useWords();
  const { timing, deadline } = assignment;
  const kind = dueKindOf(assignment);
  const last = lastDayOf(timing);
  const lastDay = last && (last.day ? showDay(last.day, language) : showMonthDay(last.monthDay!, language));
  return (
    <>
      {timing?.text ? capitalised(timing.text) : unstated}
      {last?.isBefore ? ` (${t('plans.at-the-latest', { day: lastDay! })})` : ''}
      {kind === 'ours' && deadline?.kind === 'date' ? (
        <span className="ours">{t('plans.due-ours', { day: showDay(deadline.on, language) })}</span>
      ) : null}
      {kind === 'annual-report' ? <span className="ours">{t('plans.due-annual-report')}</span> : null}
      {kind === 'never' && timing?.recurrence !== 'ongoing' ? (
        <span className="ours">{t('plans.due-never')}</span>
      ) : null}
    </>
  );
}
