import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Obligation, Question } from '#modules/plans/contract.ts';
import { useWords } from '../../words.tsx';
import { QuestionFrame } from './question-frame.tsx';
import { ReplaceAgencyDialog } from './replace-agency-dialog.tsx';
import { useReviewTools } from './review-context.ts';

interface Props {
  readonly question: Extract<Question, { kind: 'collective' }>;
  readonly isCurrent: boolean;
}

/** "Các sở, ban, ngành": coordinates when asked (the default), or each agency must hand something in. A group that has nobody today can be replaced. */
export function CollectiveQuestion({ question, isCurrent }: Props) {
  const { t } = useWords();
  const { act } = useReviewTools();
  const [sending, setSending] = useState<Obligation | null>(null);
  const [isReplacing, setReplacing] = useState(false);
  const [firstId] = question.assigneeIds;
  const choose = async (obligation: Obligation) => {
    if (!firstId) return;
    setSending(obligation);
    await act({ verb: 'choose-collective', body: { assigneeId: firstId, obligation, all: true } });
    setSending(null);
  };
  return (
    <QuestionFrame
      id={question.id}
      isCurrent={isCurrent}
      required={question.required}
      title={t(`plans.question.collective-${question.role}`, { name: question.name })}
      about={t('plans.question.collective-about', { count: question.members })}
      assignmentIds={question.assignmentIds}
    >
      {question.choices.map((choice) => {
        const isChosen = question.decided && question.chosen === choice;
        const isDefault = choice === 'when-asked';
        return (
          <Button
            key={choice}
            size="compact-md"
            variant={isChosen ? 'filled' : isDefault && !question.decided ? 'light' : 'default'}
            aria-pressed={isChosen}
            loading={sending === choice}
            onClick={() => void choose(choice)}
          >
            {t(`plans.choose-obligation.${choice}-${question.role}`, { count: question.members })}
          </Button>
        );
      })}
      {question.members === 0 && firstId && !question.decided ? (
        <Button size="compact-md" variant="default" onClick={() => setReplacing(true)}>
          {t('plans.replace-by-other')}
        </Button>
      ) : null}
      {isReplacing && firstId ? (
        <ReplaceAgencyDialog name={question.name} assigneeId={firstId} onClose={() => setReplacing(false)} />
      ) : null}
    </QuestionFrame>
  );
}
